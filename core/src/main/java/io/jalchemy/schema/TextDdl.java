package io.jalchemy.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schema statement as text. {@code %(name)s} stands for a value of its context, {@code %%} for a percent sign; on an
 * event of a table {@code %(table)s}, {@code %(schema)s} and {@code %(fullname)s} stand for its names, quoted where needed.
 */
public final class TextDdl extends SchemaStatement {
    private final String text;
    private final Map<String, Object> context;
    private final @Nullable Table target;

    /** A statement without context. */
    public TextDdl(String text) {
        this(text, Map.of());
    }

    /** A statement with values for its placeholders. */
    public TextDdl(String text, Map<String, ?> context) {
        this(text, context, null);
    }

    private TextDdl(String text, Map<String, ?> context, @Nullable Table target) {
        this.text = text;
        this.context = Map.copyOf(new LinkedHashMap<String, Object>(context));
        this.target = target;
    }

    /** This statement about a table. */
    public TextDdl about(Table table) {
        return new TextDdl(text, context, table);
    }

    /** The text with its placeholders. */
    public String text() {
        return text;
    }

    /** The values of placeholders by name. */
    public Map<String, Object> context() {
        return context;
    }

    /** The table that it is about, or null. */
    public @Nullable Table target() {
        return target;
    }
}

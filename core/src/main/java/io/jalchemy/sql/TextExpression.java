package io.jalchemy.sql;

import io.jalchemy.types.Types;
import org.jspecify.annotations.Nullable;

/** Textual SQL used as an expression. */
public final class TextExpression extends Expression<Object> {
    private final TextClause text;

    /**
     * @param text the text
     */
    public TextExpression(TextClause text) {
        super(Types.nullType());
        this.text = text;
    }

    /** The text. */
    public TextClause text() {
        return text;
    }

    @Override
    protected int partCount() {
        return 1;
    }

    @Override
    protected @Nullable Object part(int index) {
        return text;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new TextExpression(parts.get(0));
    }
}

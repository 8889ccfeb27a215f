package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import io.jalchemy.types.SqlType;
import org.jspecify.annotations.Nullable;

/** Writes values as literals, so that no value can break out of its quotes. Stateless. */
public class LiteralCompiler {
    /** The dialect whose words are written. */
    protected final Dialect dialect;

    /** For dialects. */
    public LiteralCompiler(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * The value as a literal of a type.
     *
     * @throws CompileException if there is no safe way to write it
     */
    public String literal(@Nullable Object value, SqlType<?> type) {
        return switch (value) {
            case null -> "NULL";
            case Number number -> number.toString();
            case String text -> quoted(text);
            default ->
                throw new CompileException("No literal can be written for a %s as %s. Pass it as a parameter."
                        .formatted(value.getClass().getName(), type));
        };
    }

    /** Text in quotes, with every quote in it doubled. */
    public String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}

package io.jalchemy.compiler;

import io.jalchemy.types.SqlType;

/** Writes types, as in CREATE TABLE and CAST. Stateless. */
public class TypeCompiler {
    /** The dialect whose words are written. */
    protected final Dialect dialect;

    /** For dialects. */
    public TypeCompiler(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The type in the dialect's words. */
    public String render(SqlType<?> type) {
        return type.toString();
    }

    /** What the dialect writes around a parameter of the type; nothing unless its driver needs a cast. */
    public BindCast bindCast(SqlType<?> type) {
        return BindCast.NONE;
    }
}

package io.jalchemy.schema;

import io.jalchemy.types.SqlType;

/** Drops a type that has a name in the database: an enumeration or a domain. */
public final class DropType extends SchemaStatement {
    private final SqlType<?> type;

    /** The statement for the type. */
    public DropType(SqlType<?> type) {
        this.type = type;
    }

    /** The type. */
    public SqlType<?> type() {
        return type;
    }
}

package io.jalchemy.schema;

import io.jalchemy.types.SqlType;

/** Creates a type that has a name in the database: an enumeration or a domain. */
public final class CreateType extends SchemaStatement {
    private final SqlType<?> type;

    /** The statement for the type. */
    public CreateType(SqlType<?> type) {
        this.type = type;
    }

    /** The type. */
    public SqlType<?> type() {
        return type;
    }
}

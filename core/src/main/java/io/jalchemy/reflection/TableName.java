package io.jalchemy.reflection;

import org.jspecify.annotations.Nullable;

/**
 * A table or view of a database.
 *
 * @param schema null for the default one
 * @param name as the database has it, except where it folds names: those come in lower case
 */
public record TableName(@Nullable String schema, String name) {
    /** One of the default schema. */
    public static TableName of(String name) {
        return new TableName(null, name);
    }

    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}

package io.jalchemy.schema;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code CREATE TABLE}. */
public final class CreateTable extends SchemaStatement {
    private final Table table;
    private final boolean ifNotExists;
    private final @Nullable List<ForeignKeyConstraint> foreignKeys;

    /** The statement for the table with all of its foreign keys that are not left to ALTER TABLE. */
    public CreateTable(Table table) {
        this(table, false, null);
    }

    private CreateTable(Table table, boolean ifNotExists, @Nullable List<ForeignKeyConstraint> foreignKeys) {
        this.table = table;
        this.ifNotExists = ifNotExists;
        this.foreignKeys = foreignKeys;
    }

    /** Does nothing where it exists already. */
    public CreateTable ifNotExists() {
        return new CreateTable(table, true, foreignKeys);
    }

    /** With only these of its foreign keys; the others are added later. */
    public CreateTable withForeignKeys(Collection<ForeignKeyConstraint> only) {
        return new CreateTable(table, ifNotExists, List.copyOf(only));
    }

    /** The table. */
    public Table table() {
        return table;
    }

    /** Whether it does nothing where it exists already. */
    public boolean isIfNotExists() {
        return ifNotExists;
    }

    /** The foreign keys that are part of the statement; null for all. */
    public @Nullable List<ForeignKeyConstraint> foreignKeys() {
        return foreignKeys;
    }
}

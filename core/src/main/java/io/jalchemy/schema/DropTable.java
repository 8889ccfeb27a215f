package io.jalchemy.schema;

/** {@code DROP TABLE}. */
public final class DropTable extends SchemaStatement {
    private final Table table;
    private final boolean ifExists;

    /** The statement for the table. */
    public DropTable(Table table) {
        this(table, false);
    }

    private DropTable(Table table, boolean ifExists) {
        this.table = table;
        this.ifExists = ifExists;
    }

    /** Does nothing where it does not exist. */
    public DropTable ifExists() {
        return new DropTable(table, true);
    }

    /** The table. */
    public Table table() {
        return table;
    }

    /** Whether it does nothing where it does not exist. */
    public boolean isIfExists() {
        return ifExists;
    }
}

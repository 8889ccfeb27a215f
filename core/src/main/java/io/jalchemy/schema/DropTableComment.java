package io.jalchemy.schema;

/** Takes the comment of a table out of the database. */
public final class DropTableComment extends SchemaStatement {
    private final Table table;

    /** The statement for the table. */
    public DropTableComment(Table table) {
        this.table = table;
    }

    /** The table. */
    public Table table() {
        return table;
    }
}

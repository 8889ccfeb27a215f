package io.jalchemy.schema;

/** Writes the comment of a table into the database. */
public final class SetTableComment extends SchemaStatement {
    private final Table table;

    /** The statement for the table, which has a comment. */
    public SetTableComment(Table table) {
        this.table = table;
    }

    /** The table, which has a comment. */
    public Table table() {
        return table;
    }
}

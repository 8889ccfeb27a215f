package io.jalchemy.schema;

/** Takes the comment of a column out of the database. */
public final class DropColumnComment extends SchemaStatement {
    private final Column<?> column;

    /** The statement for the column, which is part of a table. */
    public DropColumnComment(Column<?> column) {
        this.column = column;
    }

    /** The column, which is part of a table. */
    public Column<?> column() {
        return column;
    }
}

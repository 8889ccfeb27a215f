package io.jalchemy.schema;

/** Writes the comment of a column into the database. */
public final class SetColumnComment extends SchemaStatement {
    private final Column<?> column;

    /** The statement for the column, which has a comment and is part of a table. */
    public SetColumnComment(Column<?> column) {
        this.column = column;
    }

    /** The column, which has a comment and is part of a table. */
    public Column<?> column() {
        return column;
    }
}

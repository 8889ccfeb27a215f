package io.jalchemy.schema;

/** A column as it stands in CREATE TABLE; a part of other statements rather than one of its own. */
public final class CreateColumn extends SchemaStatement {
    private final Column<?> column;

    /** The statement for the column. */
    public CreateColumn(Column<?> column) {
        this.column = column;
    }

    /** The column. */
    public Column<?> column() {
        return column;
    }
}

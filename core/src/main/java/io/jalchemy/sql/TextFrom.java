package io.jalchemy.sql;

import io.jalchemy.row.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Textual SQL in FROM. */
public final class TextFrom extends FromClause implements SelectElement<Row> {
    private final TextClause text;

    /**
     * @param text the text
     */
    public TextFrom(TextClause text) {
        this.text = text;
    }

    /** The text. */
    public TextClause text() {
        return text;
    }

    @Override
    protected ColumnCollection makeColumns() {
        return new ColumnCollection(List.of());
    }

    @Override
    protected int partCount() {
        return 1;
    }

    @Override
    protected @Nullable Object part(int index) {
        return text;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new TextFrom(parts.get(0));
    }
}

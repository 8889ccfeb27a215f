package io.jalchemy.sql;

import io.jalchemy.types.Types;
import org.jspecify.annotations.Nullable;

/** A FROM element used as an expression by its name: the whole row. */
public final class TableRow extends Expression<Object> {
    private final FromClause from;

    /**
     * @param from a named FROM element
     */
    public TableRow(FromClause from) {
        super(Types.nullType());
        this.from = from;
    }

    /** A named FROM element. */
    public FromClause from() {
        return from;
    }

    @Override
    protected int partCount() {
        return 1;
    }

    @Override
    protected @Nullable Object part(int index) {
        return from;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new TableRow(parts.get(0));
    }
}

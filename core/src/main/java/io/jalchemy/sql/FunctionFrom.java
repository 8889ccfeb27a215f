package io.jalchemy.sql;

import io.jalchemy.row.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function in FROM as it is, without an alias: {@code FROM f(…)}. Its columns are named by text or by bare columns. */
public final class FunctionFrom extends FromClause implements SelectElement<Row> {
    private final FunctionExpression<?> function;

    /**
     * @param function gives the rows
     */
    public FunctionFrom(FunctionExpression<?> function) {
        this.function = function;
    }

    /** Gives the rows. */
    public FunctionExpression<?> function() {
        return function;
    }

    @Override
    protected ColumnCollection makeColumns() {
        return new ColumnCollection(List.of());
    }

    @Override
    protected boolean isShared() {
        return true;
    }

    @Override
    protected int partCount() {
        return 1;
    }

    @Override
    protected @Nullable Object part(int index) {
        return function;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new FunctionFrom(parts.get(0));
    }
}

package io.jalchemy.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A select in parentheses. */
public final class SelectGrouping<R> extends SelectBase<R> {
    private final SelectBase<?> select;

    /**
     * @param select what stands in the parentheses
     */
    public SelectGrouping(SelectBase<?> select) {
        this.select = select;
    }

    /** What stands in the parentheses. */
    public SelectBase<?> select() {
        return select;
    }

    @Override
    public List<? extends SqlNode> selectedExpressions() {
        return select.selectedExpressions();
    }

    @Override
    ColumnCollection columnsFor(FromClause from) {
        return select.columnsFor(from);
    }

    @Override
    protected int partCount() {
        return 1;
    }

    @Override
    protected @Nullable Object part(int index) {
        return select;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new SelectGrouping<>(parts.get(0));
    }
}

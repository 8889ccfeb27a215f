package io.jalchemy.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A FROM element that stands for another one and knows more about it, such as a mapped entity. Its columns are those of
 * what it stands for.
 */
public abstract non-sealed class DelegatingFrom extends FromClause {
    /** For subclasses. */
    protected DelegatingFrom() {}

    /** What this stands for. */
    public abstract FromClause delegate();

    /** What selecting the element selects; all its columns unless it knows better. */
    public List<? extends SqlNode> selectedExpressions() {
        List<SqlNode> all = new ArrayList<>();
        for (ColumnClause<?> column : columns()) {
            if (column.isSelectedByDefault()) {
                all.add(column);
            }
        }
        return all;
    }

    @Override
    protected ColumnCollection makeColumns() {
        return delegate().columns();
    }

    @Override
    public @Nullable Name name() {
        return delegate().name();
    }

    @Override
    public @Nullable String schema() {
        return delegate().schema();
    }
}

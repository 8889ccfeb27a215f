package io.jalchemy.sql;

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

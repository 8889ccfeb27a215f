package io.jalchemy.sql;

import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.types.SqlType;
import org.jspecify.annotations.Nullable;

/** A select used as a value: {@code (SELECT …)}. */
public final class ScalarSubquery<T> extends Expression<T> {
    private final SelectBase<?> select;

    /**
     * @param select a select of one column
     * @param type the SQL type of the value
     */
    public ScalarSubquery(SelectBase<?> select, SqlType<T> type) {
        super(type);
        this.select = select;
    }

    /** A select of one column. */
    public SelectBase<?> select() {
        return select;
    }

    /** The same subquery with these elements left to the enclosing select. */
    public ScalarSubquery<T> correlate(FromClause... froms) {
        return new ScalarSubquery<>(plainSelect("correlate").correlate(froms), type());
    }

    /** The same subquery with all but these elements left to the enclosing select. */
    public ScalarSubquery<T> correlateExcept(FromClause... froms) {
        return new ScalarSubquery<>(plainSelect("correlateExcept").correlateExcept(froms), type());
    }

    /** The same subquery with further criteria. */
    @SafeVarargs
    public final ScalarSubquery<T> where(Expression<Boolean>... criteria) {
        return new ScalarSubquery<>(plainSelect("where").where(criteria), type());
    }

    private Select<?> plainSelect(String method) {
        if (select instanceof Select<?> plain) {
            return plain;
        }
        throw new InvalidRequestException(
                "scalarSubquery().%s(...) works on a SELECT; this one is over %s. Add it to the members instead."
                        .formatted(method, select.getClass().getSimpleName()));
    }

    @Override
    protected boolean isShared() {
        return true;
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> select;
            default -> type();
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new ScalarSubquery<>(parts.get(0), parts.get(1));
    }
}

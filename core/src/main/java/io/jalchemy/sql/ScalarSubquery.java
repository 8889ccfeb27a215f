package io.jalchemy.sql;

import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.types.SqlType;
import org.jspecify.annotations.Nullable;

/** A select used as a value: {@code (SELECT …)}. */
public final class ScalarSubquery<T> extends Expression<T> {
    private final SelectBase<?> select;
    private final boolean ofRows;

    /**
     * @param select a select of one column
     * @param type the SQL type of the value
     */
    public ScalarSubquery(SelectBase<?> select, SqlType<T> type) {
        this(select, type, false);
    }

    private ScalarSubquery(SelectBase<?> select, SqlType<T> type, boolean ofRows) {
        super(type);
        this.select = select.unlabelled();
        this.ofRows = ofRows;
    }

    /** The same subquery where rows of several columns are welcome: behind IN, or compared with a tuple. */
    public ScalarSubquery<T> ofRows() {
        return ofRows ? this : new ScalarSubquery<>(select, type(), true);
    }

    /** Whether rows of several columns are welcome. */
    public boolean isOfRows() {
        return ofRows;
    }

    /** A select of one column, unless it {@linkplain #isOfRows() is of rows}. */
    public SelectBase<?> select() {
        return select;
    }

    /** The same subquery with these elements left to the enclosing select. */
    public ScalarSubquery<T> correlate(FromClause... froms) {
        return new ScalarSubquery<>(plainSelect("correlate").correlate(froms), type(), ofRows);
    }

    /** The same subquery with all but these elements left to the enclosing select. */
    public ScalarSubquery<T> correlateExcept(FromClause... froms) {
        return new ScalarSubquery<>(plainSelect("correlateExcept").correlateExcept(froms), type(), ofRows);
    }

    /** The same subquery with further criteria. */
    @SafeVarargs
    public final ScalarSubquery<T> where(Expression<Boolean>... criteria) {
        return new ScalarSubquery<>(plainSelect("where").where(criteria), type(), ofRows);
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
        return 3;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> select;
            case 1 -> type();
            default -> ofRows;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new ScalarSubquery<>(parts.get(0), parts.get(1), parts.get(2));
    }
}

package io.jalchemy.sql;

import io.jalchemy.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** {@code EXISTS (SELECT …)}. */
public final class Exists extends Condition {
    private final SelectBase<?> subquery;

    /**
     * @param subquery the select that must or must not find a row
     */
    public Exists(SelectBase<?> subquery) {
        this.subquery = subquery.unlabelled();
    }

    /** The select that must or must not find a row. */
    public SelectBase<?> subquery() {
        return subquery;
    }

    @Override
    Condition negated() {
        return new NotCondition(this);
    }

    /** The same test with further criteria inside. */
    @SafeVarargs
    public final Exists where(Expression<Boolean>... criteria) {
        return new Exists(select("where").where(criteria));
    }

    /** The same test over an explicit FROM. */
    public Exists selectFrom(FromClause... froms) {
        return new Exists(select("selectFrom").selectFrom(froms));
    }

    /** The same test with these elements left to the enclosing select. */
    public Exists correlate(FromClause... froms) {
        return new Exists(select("correlate").correlate(froms));
    }

    /** The same test with all but these elements left to the enclosing select. */
    public Exists correlateExcept(FromClause... froms) {
        return new Exists(select("correlateExcept").correlateExcept(froms));
    }

    private Select<?> select(String method) {
        if (subquery instanceof Select<?> select) {
            return select;
        }
        throw new InvalidRequestException(
                "exists().%s(...) works on a SELECT; this EXISTS is over %s. Add it to the members instead."
                        .formatted(method, subquery.getClass().getSimpleName()));
    }

    @Override
    protected int partCount() {
        return 1;
    }

    @Override
    protected @Nullable Object part(int index) {
        return subquery;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new Exists(parts.get(0));
    }
}

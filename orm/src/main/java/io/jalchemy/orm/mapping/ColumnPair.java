package io.jalchemy.orm.mapping;

import io.jalchemy.sql.ColumnClause;

/**
 * Two columns that a relationship keeps equal.
 *
 * @param from the side that gives the value, or the near side
 * @param to the side that takes it, or the far side
 */
public record ColumnPair(ColumnClause<?> from, ColumnClause<?> to) {
    /** The same pair seen from the other side. */
    public ColumnPair reversed() {
        return new ColumnPair(to, from);
    }
}

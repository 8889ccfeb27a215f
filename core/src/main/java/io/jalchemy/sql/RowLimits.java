package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** What selects and unions of selects have in common behind their body: order, grouping, limits, locks. */
public sealed interface RowLimits permits CompoundSelect, Select {
    /** GROUP BY. */
    java.util.List<Expression<?>> groupBy();

    /** ORDER BY. */
    java.util.List<Expression<?>> orderBy();

    /** How many rows at the most, or null. */
    @Nullable Expression<?> limit();

    /** The same with at most so many rows, in place of a limit or FETCH FIRST that it has. */
    RowLimits limit(Expression<?> rows);

    /** How many rows are left out first, or null. */
    @Nullable Expression<?> offset();

    /** FETCH FIRST, or null. */
    @Nullable FetchClause fetch();

    /** FOR UPDATE and its relatives, or null. */
    @Nullable ForUpdate forUpdate();

    /** How columns are named. */
    LabelStyle labelStyle();

    /** Whether limit, offset or fetch is given. */
    default boolean hasRowLimit() {
        return limit() != null || offset() != null || fetch() != null;
    }
}

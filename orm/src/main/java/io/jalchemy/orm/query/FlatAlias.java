package io.jalchemy.orm.query;

import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Join;
import io.jalchemy.sql.Replacement;

/** An anonymous alias of a FROM element; of a join, the join of the aliases of its members. */
final class FlatAlias {
    private FlatAlias() {}

    static FromClause of(FromClause from) {
        if (!(from instanceof Join join)) {
            return from.alias();
        }
        FromClause left = of(join.left());
        FromClause right = of(join.right());
        return new Join(
                left,
                right,
                Replacement.in(join.condition(), node -> {
                    if (!(node instanceof ColumnClause<?> column)) {
                        return null;
                    }
                    ColumnClause<?> there = left.correspondingColumn(column);
                    return there != null ? there : right.correspondingColumn(column);
                }),
                join.kind());
    }
}

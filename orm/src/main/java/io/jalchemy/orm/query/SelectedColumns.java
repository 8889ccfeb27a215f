package io.jalchemy.orm.query;

import io.jalchemy.sql.DelegatingExpression;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.SelectFroms;
import io.jalchemy.sql.SqlNode;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The SELECT list while it is put together: a column of an entity that stands there already is not repeated. */
final class SelectedColumns {
    private final Map<SqlNode, Integer> known = new IdentityHashMap<>();
    private int width;

    /** Takes in an element that the user selects, as often as it occurs. */
    void take(SqlNode element) {
        for (SqlNode column : SelectFroms.expand(List.of(element))) {
            known.putIfAbsent(bare(column), width++);
        }
    }

    private static SqlNode bare(SqlNode column) {
        return column instanceof DelegatingExpression<?> delegating ? bare(delegating.delegate()) : column;
    }

    /** The position of a column of an entity, which is appended to {@code into} unless it is there already. */
    int place(Expression<?> column, List<Expression<?>> into) {
        SqlNode bare = bare(column);
        Integer at = known.get(bare);
        if (at != null) {
            return at;
        }
        into.add(column);
        known.put(bare, width);
        return width++;
    }
}

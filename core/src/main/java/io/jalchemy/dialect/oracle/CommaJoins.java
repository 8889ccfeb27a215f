package io.jalchemy.dialect.oracle;

import io.jalchemy.sql.AliasedFrom;
import io.jalchemy.sql.BinaryNode;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Join;
import io.jalchemy.sql.JoinStep;
import io.jalchemy.sql.Replacement;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SelectFroms;
import io.jalchemy.sql.SqlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves the conditions of joins to WHERE, with {@code (+)} behind the columns of a side that may be missing: for servers
 * before version 9, which have no JOIN. https://docs.oracle.com/database/121/SQLRF/queries006.htm#SQLRF52354
 */
final class CommaJoins {
    private CommaJoins() {}

    static Select<?> of(Select<?> select) {
        List<Expression<?>> conditions = new ArrayList<>();
        for (FromClause from : SelectFroms.of(select)) {
            collect(from, conditions);
        }
        if (conditions.isEmpty()) {
            return select;
        }
        List<Expression<?>> all = new ArrayList<>(select.whereClauses());
        all.addAll(conditions);
        return select.withFroms(SelectFroms.of(select)).withWhere(all);
    }

    private static void collect(FromClause from, List<Expression<?>> into) {
        if (from instanceof Join join) {
            Expression<?> condition = join.condition();
            into.add(join.kind() == JoinStep.Kind.INNER ? condition : marked(condition, join.right()));
            collect(join.left(), into);
            collect(join.right(), into);
        }
    }

    /** The mark is for every column of the optional side, whatever the operator and the other side are. */
    private static Expression<?> marked(Expression<?> condition, FromClause optional) {
        return Replacement.by(
                (node, pass) -> node instanceof BinaryNode ? mark(node, optional, pass) : null, condition);
    }

    private static @Nullable SqlNode mark(SqlNode node, FromClause optional, Replacement pass) {
        BinaryNode binary = (BinaryNode) node;
        ColumnClause<?> column = columnOf(binary.left(), optional);
        if (column == null) {
            column = columnOf(binary.right(), optional);
        }
        if (column == null) {
            return null;
        }
        ColumnClause<?> found = column;
        return Replacement.in(pass.inside(node), inner -> inner == found ? new OuterJoinColumn<>(found) : null);
    }

    private static @Nullable ColumnClause<?> columnOf(Expression<?> operand, FromClause optional) {
        return operand instanceof ColumnClause<?> column && column.from() != null && isFrom(optional, column.from())
                ? column
                : null;
    }

    private static boolean isFrom(FromClause whole, FromClause part) {
        return whole == part
                || whole instanceof Join join && (isFrom(join.left(), part) || isFrom(join.right(), part))
                || whole instanceof AliasedFrom alias && alias.of() instanceof FromClause inner && isFrom(inner, part);
    }
}

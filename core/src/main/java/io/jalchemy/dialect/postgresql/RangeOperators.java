package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.Expression;
import io.jalchemy.types.SqlType;
import java.util.List;

/**
 * Operators of PostgreSQL's ranges and multiranges; meant for a static import. The right side is a {@link Range}, a list of
 * them, or an expression; for {@link #contains} a single value too.
 */
public final class RangeOperators {
    private RangeOperators() {}

    /** {@code range @> other}: whether it contains a value or another range. */
    public static Expression<Boolean> contains(Expression<?> range, Object other) {
        return PostgresOperator.CONTAINS.on(range, other, operand(range.type(), other));
    }

    /** {@code range <@ other} */
    public static Expression<Boolean> containedBy(Expression<?> range, Object other) {
        return PostgresOperator.CONTAINED_BY.on(range, other, operand(range.type(), other));
    }

    /** {@code range && other}: whether they have a value in common. */
    public static Expression<Boolean> overlaps(Expression<?> range, Object other) {
        return PostgresOperator.OVERLAP.on(range, other, operand(range.type(), other));
    }

    /** {@code range << other}: whether it ends before the other begins. */
    public static Expression<Boolean> strictlyLeftOf(Expression<?> range, Object other) {
        return PostgresOperator.STRICTLY_LEFT_OF.on(range, other, operand(range.type(), other));
    }

    /** {@code range >> other}: whether it begins behind the end of the other. */
    public static Expression<Boolean> strictlyRightOf(Expression<?> range, Object other) {
        return PostgresOperator.STRICTLY_RIGHT_OF.on(range, other, operand(range.type(), other));
    }

    /** {@code range &< other}: whether it ends no later than the other. */
    public static Expression<Boolean> notExtendRightOf(Expression<?> range, Object other) {
        return PostgresOperator.NOT_EXTEND_RIGHT_OF.on(range, other, operand(range.type(), other));
    }

    /** {@code range &> other}: whether it begins no earlier than the other. */
    public static Expression<Boolean> notExtendLeftOf(Expression<?> range, Object other) {
        return PostgresOperator.NOT_EXTEND_LEFT_OF.on(range, other, operand(range.type(), other));
    }

    /** {@code range -|- other}: whether one begins where the other ends. */
    public static Expression<Boolean> adjacentTo(Expression<?> range, Object other) {
        return PostgresOperator.ADJACENT_TO.on(range, other, operand(range.type(), other));
    }

    /** {@code range + other}: the values of both; they must meet. */
    public static <T> Expression<T> union(Expression<T> range, Object other) {
        return range.plus(sameKind(range.type(), other));
    }

    /** {@code range * other}: the values that both have. */
    public static <T> Expression<T> intersection(Expression<T> range, Object other) {
        return range.times(sameKind(range.type(), other));
    }

    /** {@code range - other}: the values that the other does not have; they must be one range. */
    public static <T> Expression<T> difference(Expression<T> range, Object other) {
        return range.minus(sameKind(range.type(), other));
    }

    /** Next to one of the two kinds, a plain value is a range, a set of ranges, or a value in the range. */
    private static SqlType<?> operand(SqlType<?> type, Object other) {
        return switch (type) {
            case RangeType<?> one ->
                switch (other) {
                    case Range<?> ignored -> one;
                    case List<?> ignored -> one.multirange();
                    default -> one.bound();
                };
            case MultirangeType<?> many ->
                switch (other) {
                    case Range<?> ignored -> many.range();
                    case List<?> ignored -> many;
                    default -> many.bound();
                };
            default -> type;
        };
    }

    /** The server adds, cuts and takes away sets from sets only. */
    private static Object sameKind(SqlType<?> type, Object other) {
        return type instanceof MultirangeType<?> && other instanceof Range<?> range ? List.of(range) : other;
    }
}

package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.ArrayLiteral;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Slice;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.StandardOperator;
import io.jalchemy.sql.UnaryExpression;
import io.jalchemy.types.ArrayType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * Operators of PostgreSQL's arrays; meant for a static import. The right side is a list of values or an expression. A single
 * element is {@link Expression#get}, counted from 1 as the database does, or from 0 if the type of the array says so.
 */
public final class ArrayOperators {
    private ArrayOperators() {}

    /** {@code array @> other}: whether every element of the other is in the array. */
    public static Expression<Boolean> contains(Expression<?> array, Object other) {
        return PostgresOperator.CONTAINS.on(array, other, typeOf(array));
    }

    /** {@code array <@ other}: whether every element of the array is in the other. */
    public static Expression<Boolean> containedBy(Expression<?> array, Object other) {
        return PostgresOperator.CONTAINED_BY.on(array, other, typeOf(array));
    }

    /** {@code array && other}: whether they have an element in common. */
    public static Expression<Boolean> overlaps(Expression<?> array, Object other) {
        return PostgresOperator.OVERLAP.on(array, other, typeOf(array));
    }

    /** {@code ANY (array)}: a comparison with it holds if it holds for one element. */
    public static <T> Expression<T> any(Expression<List<T>> array) {
        return new UnaryExpression<>(array, StandardOperator.ANY, false, itemType(array));
    }

    /** {@code ALL (array)}: a comparison with it holds if it holds for every element. */
    public static <T> Expression<T> all(Expression<List<T>> array) {
        return new UnaryExpression<>(array, StandardOperator.ALL, false, itemType(array));
    }

    /** {@code array[from:to]}, both included and counted as the type of the array says, from 1 if it says nothing. */
    @SuppressWarnings("unchecked") // a slice has the type of its array
    public static <T> Expression<List<T>> slice(Expression<List<T>> array, int from, int to) {
        return (Expression<List<T>>) array.get(Slice.of(array, from, to));
    }

    /** {@code ARRAY[a, b]}; elements are values of the type or expressions. */
    public static <T> Expression<List<T>> array(SqlType<T> type, Object... elements) {
        List<Expression<?>> items = new ArrayList<>();
        for (Object element : elements) {
            items.add(
                    element instanceof Expression<?> expression ? expression : Sql.literal(type.coerce(element), type));
        }
        return new ArrayLiteral<>(items, Types.array(type));
    }

    @SuppressWarnings("unchecked") // the elements of a list column have the type of the list's
    private static <T> SqlType<T> itemType(Expression<List<T>> array) {
        return array.type() instanceof ArrayType<?> type
                ? (SqlType<T>) type.elementType()
                : (SqlType<T>) Types.nullType();
    }

    private static SqlType<?> typeOf(Expression<?> array) {
        return array.type();
    }
}

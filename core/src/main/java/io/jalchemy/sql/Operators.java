package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operators of an expression. Values on the right become bound parameters whose name is taken from the column on the
 * left. This interface only delegates; the rules are in {@link Conditions}, {@link Arithmetic} and {@link TypeRules}.
 *
 * @param <T> the Java type of the expression
 */
public interface Operators<T> {
    /** The expression that the operators apply to. */
    Expression<T> self();

    /** {@code a = value}; a null value becomes {@code a IS NULL}. */
    default Condition eq(@Nullable T value) {
        return Conditions.compare(self(), StandardOperator.EQ, value);
    }

    /** {@code a = b}. */
    default Condition eq(Expression<? extends T> other) {
        return Conditions.compare(self(), StandardOperator.EQ, other);
    }

    /** {@code a != value}; a null value becomes {@code a IS NOT NULL}. */
    default Condition ne(@Nullable T value) {
        return Conditions.compare(self(), StandardOperator.NE, value);
    }

    /** {@code a != b}. */
    default Condition ne(Expression<? extends T> other) {
        return Conditions.compare(self(), StandardOperator.NE, other);
    }

    /** {@code a < value}. */
    default Condition lt(T value) {
        return Conditions.compare(self(), StandardOperator.LT, value);
    }

    /** {@code a < b}. */
    default Condition lt(Expression<? extends T> other) {
        return Conditions.compare(self(), StandardOperator.LT, other);
    }

    /** {@code a <= value}. */
    default Condition le(T value) {
        return Conditions.compare(self(), StandardOperator.LE, value);
    }

    /** {@code a <= b}. */
    default Condition le(Expression<? extends T> other) {
        return Conditions.compare(self(), StandardOperator.LE, other);
    }

    /** {@code a > value}. */
    default Condition gt(T value) {
        return Conditions.compare(self(), StandardOperator.GT, value);
    }

    /** {@code a > b}. */
    default Condition gt(Expression<? extends T> other) {
        return Conditions.compare(self(), StandardOperator.GT, other);
    }

    /** {@code a >= value}. */
    default Condition ge(T value) {
        return Conditions.compare(self(), StandardOperator.GE, value);
    }

    /** {@code a >= b}. */
    default Condition ge(Expression<? extends T> other) {
        return Conditions.compare(self(), StandardOperator.GE, other);
    }

    /** {@code a IS NULL}. */
    default Condition isNull() {
        return Conditions.compare(self(), StandardOperator.IS, Sql.nullValue());
    }

    /** {@code a IS NOT NULL}. */
    default Condition isNotNull() {
        return Conditions.compare(self(), StandardOperator.IS_NOT, Sql.nullValue());
    }

    /** {@code a IS DISTINCT FROM value}: unequal, with null equal to null. */
    default Condition isDistinctFrom(@Nullable Object value) {
        return Conditions.compare(self(), StandardOperator.IS_DISTINCT_FROM, value);
    }

    /** {@code a IS NOT DISTINCT FROM value}: equal, with null equal to null. */
    default Condition isNotDistinctFrom(@Nullable Object value) {
        return Conditions.compare(self(), StandardOperator.IS_NOT_DISTINCT_FROM, value);
    }

    /** {@code a BETWEEN low AND high}, both included; values or expressions. */
    default Condition between(@Nullable Object low, @Nullable Object high) {
        return Conditions.between(self(), StandardOperator.BETWEEN, low, high, false);
    }

    /** {@code a BETWEEN SYMMETRIC low AND high}: the bounds may come in either order. */
    default Condition betweenSymmetric(@Nullable Object low, @Nullable Object high) {
        return Conditions.between(self(), StandardOperator.BETWEEN, low, high, true);
    }

    /** {@code a IN (…)}: one cached statement serves lists of any size, the empty one included. */
    @SuppressWarnings("unchecked")
    default Condition in(T... values) {
        return Conditions.in(self(), StandardOperator.IN, List.of(values));
    }

    /** {@code a IN (…)} for values or expressions. */
    default Condition in(Collection<?> values) {
        return Conditions.in(self(), StandardOperator.IN, values);
    }

    /** {@code a IN (SELECT …)}. */
    default Condition in(SelectBase<?> subquery) {
        return Conditions.compare(self(), StandardOperator.IN, subquery.scalarSubquery());
    }

    /** {@code a IN b} for an expression that is a list in itself. */
    default Condition in(Expression<?> list) {
        return Conditions.compare(self(), StandardOperator.IN, list);
    }

    /** {@code a NOT IN (…)}. */
    @SuppressWarnings("unchecked")
    default Condition notIn(T... values) {
        return Conditions.in(self(), StandardOperator.NOT_IN, List.of(values));
    }

    /** {@code a NOT IN (…)} for values or expressions. */
    default Condition notIn(Collection<?> values) {
        return Conditions.in(self(), StandardOperator.NOT_IN, values);
    }

    /** {@code a NOT IN (SELECT …)}. */
    default Condition notIn(SelectBase<?> subquery) {
        return Conditions.compare(self(), StandardOperator.NOT_IN, subquery.scalarSubquery());
    }

    /** {@code a NOT IN b} for an expression that is a list in itself. */
    default Condition notIn(Expression<?> list) {
        return Conditions.compare(self(), StandardOperator.NOT_IN, list);
    }

    /** {@code a LIKE pattern}; a value or an expression. */
    default Condition like(Object pattern) {
        return Conditions.compare(self(), StandardOperator.LIKE, pattern);
    }

    /** {@code a LIKE pattern ESCAPE 'c'}. */
    default Condition like(Object pattern, String escape) {
        return Conditions.compare(self(), StandardOperator.LIKE, pattern, Modifiers.escape(escape));
    }

    /** {@code a NOT LIKE pattern}. */
    default Condition notLike(Object pattern) {
        return Conditions.compare(self(), StandardOperator.NOT_LIKE, pattern);
    }

    /** {@code a LIKE pattern} without regard to case. */
    default Condition ilike(Object pattern) {
        return Conditions.compare(self(), StandardOperator.ILIKE, pattern);
    }

    /** {@code a LIKE pattern ESCAPE 'c'} without regard to case. */
    default Condition ilike(Object pattern, String escape) {
        return Conditions.compare(self(), StandardOperator.ILIKE, pattern, Modifiers.escape(escape));
    }

    /** {@code a NOT LIKE pattern} without regard to case. */
    default Condition notIlike(Object pattern) {
        return Conditions.compare(self(), StandardOperator.NOT_ILIKE, pattern);
    }

    /** Whether the text begins with the prefix; {@code %} and {@code _} in it are wildcards, see {@link LikeText}. */
    default Condition startsWith(Object prefix) {
        return Conditions.like(self(), StandardOperator.STARTSWITH, prefix);
    }

    /** Whether the text ends with the suffix. */
    default Condition endsWith(Object suffix) {
        return Conditions.like(self(), StandardOperator.ENDSWITH, suffix);
    }

    /** Whether the text contains the part. */
    default Condition contains(Object part) {
        return Conditions.like(self(), StandardOperator.CONTAINS, part);
    }

    /** Whether the text begins with the prefix, without regard to case. */
    default Condition istartsWith(Object prefix) {
        return Conditions.like(self(), StandardOperator.ISTARTSWITH, prefix);
    }

    /** Whether the text ends with the suffix, without regard to case. */
    default Condition iendsWith(Object suffix) {
        return Conditions.like(self(), StandardOperator.IENDSWITH, suffix);
    }

    /** Whether the text contains the part, without regard to case. */
    default Condition icontains(Object part) {
        return Conditions.like(self(), StandardOperator.ICONTAINS, part);
    }

    /** Full-text match in the dialect's own form. */
    default Condition match(Object query) {
        return Conditions.compare(self(), StandardOperator.MATCH, query);
    }

    /** Whether the text matches a regular expression of the database. */
    default Condition regexpMatch(Object pattern) {
        return Conditions.compare(self(), StandardOperator.REGEXP_MATCH, pattern);
    }

    /** Whether the text matches a regular expression of the database; flags such as {@code "i"}. */
    default Condition regexpMatch(Object pattern, Object flags) {
        return Conditions.compare(self(), StandardOperator.REGEXP_MATCH, pattern, Modifiers.NONE, flags);
    }

    /** The text with what matches a regular expression replaced. */
    default Expression<T> regexpReplace(Object pattern, Object replacement) {
        return Arithmetic.regexpReplace(self(), pattern, replacement, null);
    }

    /** The text with what matches a regular expression replaced; flags such as {@code "g"}. */
    default Expression<T> regexpReplace(Object pattern, Object replacement, Object flags) {
        return Arithmetic.regexpReplace(self(), pattern, replacement, flags);
    }

    /** {@code a + b}; for text the same as {@link #concat}. */
    default Expression<T> plus(Object other) {
        return Arithmetic.operate(self(), StandardOperator.ADD, other);
    }

    /** {@code a - b}. */
    default Expression<T> minus(Object other) {
        return Arithmetic.operate(self(), StandardOperator.SUB, other);
    }

    /** {@code a * b}. */
    default Expression<T> times(Object other) {
        return Arithmetic.operate(self(), StandardOperator.MUL, other);
    }

    /** {@code a / b} with a fractional result, also between whole numbers. */
    default Expression<?> dividedBy(Object other) {
        return Arithmetic.operate(self(), StandardOperator.TRUEDIV, other);
    }

    /** {@code a / b} rounded down to a whole number. */
    default Expression<T> floorDividedBy(Object other) {
        return Arithmetic.operate(self(), StandardOperator.FLOORDIV, other);
    }

    /** {@code a % b}. */
    default Expression<T> mod(Object other) {
        return Arithmetic.operate(self(), StandardOperator.MOD, other);
    }

    /** {@code a || b}. */
    default Expression<T> concat(Object other) {
        return Arithmetic.operate(self(), StandardOperator.CONCAT, other);
    }

    /** {@code -a}. */
    default Expression<T> negative() {
        return new UnaryExpression<>(self(), StandardOperator.NEG, false, self().type());
    }

    /** {@code a & b}. */
    default Expression<T> bitAnd(Object other) {
        return Arithmetic.operate(self(), StandardOperator.BITWISE_AND, other);
    }

    /** {@code a | b}. */
    default Expression<T> bitOr(Object other) {
        return Arithmetic.operate(self(), StandardOperator.BITWISE_OR, other);
    }

    /** Exclusive or of the bits, in the dialect's own form. */
    default Expression<T> bitXor(Object other) {
        return Arithmetic.operate(self(), StandardOperator.BITWISE_XOR, other);
    }

    /** {@code a << b}. */
    default Expression<T> shiftLeft(Object other) {
        return Arithmetic.operate(self(), StandardOperator.BITWISE_LSHIFT, other);
    }

    /** {@code a >> b}. */
    default Expression<T> shiftRight(Object other) {
        return Arithmetic.operate(self(), StandardOperator.BITWISE_RSHIFT, other);
    }

    /** {@code ~a}. */
    default Expression<T> bitNot() {
        return new UnaryExpression<>(self(), StandardOperator.BITWISE_NOT, false, self().type());
    }

    /** An element of an array or JSON document: by index, key or path. */
    default Expression<?> get(Object index) {
        return Arithmetic.item(self(), index);
    }

    /** An element of a JSON document, by key, position or path, as a plain value of a type: {@code doc.get("age", integer())}. */
    default <R> Expression<R> get(Object index, SqlType<R> type) {
        return Arithmetic.item(self(), index, type);
    }

    /** Any operator, standard or custom; the result type follows the rules of the types. */
    default Expression<?> op(Operator operator, @Nullable Object other) {
        return operator.isComparison()
                ? Conditions.compare(self(), operator, other)
                : Arithmetic.operate(self(), operator, other);
    }

    /** Any operator with a result type of the caller's choice. */
    default <R> Expression<R> op(Operator operator, @Nullable Object other, SqlType<R> type) {
        return Arithmetic.operate(self(), operator, other, type);
    }

    /** An operator spelled out, binding loosely; the result has the type of this expression. */
    default Expression<?> op(String operator, @Nullable Object other) {
        return op(CustomOperator.of(operator), other);
    }

    /** {@code a AS name}. */
    default Label<T> label(String name) {
        return new Label<>(Name.of(name), self(), self().type());
    }

    /** {@code a AS name}. */
    default Label<T> label(Name name) {
        return new Label<>(name, self(), self().type());
    }

    /** {@code a AS anon_1} or a name made from the column or function. */
    default Label<T> label() {
        return new Label<>(null, self(), self().type());
    }

    /** {@code CAST(a AS type)}. */
    default <R> Expression<R> cast(SqlType<R> type) {
        return new Cast<>(self(), type, false);
    }

    /** {@code a COLLATE name}. */
    default Expression<T> collate(String collation) {
        return Arithmetic.collate(self(), collation);
    }

    /** {@code a ASC}. */
    default Expression<T> asc() {
        return new UnaryExpression<>(self(), StandardOperator.ASC, true, self().type());
    }

    /** {@code a DESC}. */
    default Expression<T> desc() {
        return new UnaryExpression<>(self(), StandardOperator.DESC, true, self().type());
    }

    /** {@code a NULLS FIRST}. */
    default Expression<T> nullsFirst() {
        return new UnaryExpression<>(self(), StandardOperator.NULLS_FIRST, true, self().type());
    }

    /** {@code a NULLS LAST}. */
    default Expression<T> nullsLast() {
        return new UnaryExpression<>(self(), StandardOperator.NULLS_LAST, true, self().type());
    }

    /** {@code DISTINCT a}, for use inside an aggregate function. */
    default Expression<T> distinct() {
        return new UnaryExpression<>(self(), StandardOperator.DISTINCT, false, self().type());
    }
}

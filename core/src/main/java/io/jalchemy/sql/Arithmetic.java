package io.jalchemy.sql;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.TypeFamily;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How operators that give values are built: flat lists for associative ones, result types, indexing, collation. */
public final class Arithmetic {
    private Arithmetic() {}

    @SuppressWarnings("unchecked")
    static <T> Expression<T> operate(Expression<?> left, Operator operator, @Nullable Object right) {
        Expression<?> operand = right == null ? Sql.nullValue() : Coercion.operand(left, operator, right);
        Expression<?> own = OperatorType.own(left, operator, operand);
        if (own != null) {
            return (Expression<T>) own;
        }
        TypeRules.Result result = TypeRules.result(operator, left.type(), operand.type());
        return (Expression<T>) build(left, result.operator(), operand, result.type());
    }

    static <R> Expression<R> operate(Expression<?> left, Operator operator, @Nullable Object right, SqlType<R> type) {
        Expression<?> operand = right == null ? Sql.nullValue() : Coercion.operand(left, operator, right);
        return build(left, operator, operand, type);
    }

    /** Two operands under an operator, as a flat list where the operator is associative and the types agree. */
    public static <R> Expression<R> build(Expression<?> left, Operator operator, Expression<?> right, SqlType<R> type) {
        if (operator instanceof StandardOperator standard && standard.isAssociative()) {
            List<Expression<?>> flat = new ArrayList<>();
            boolean leftSeveral = flatten(left, operator, type, flat);
            boolean rightSeveral = flatten(right, operator, type, flat);
            if (leftSeveral || rightSeveral) {
                return new OperatorList<>(operator, flat, true, type);
            }
        }
        return new BinaryExpression<>(left, operator, right, type);
    }

    private static boolean flatten(Expression<?> side, Operator operator, SqlType<?> type, List<Expression<?>> into) {
        if (side.type().family() == type.family()) {
            Expression<?> bare = side instanceof Grouping<?> grouping ? grouping.expression() : side;
            if (bare instanceof BinaryExpression<?> binary && binary.operator() == operator) {
                into.add(binary.left());
                into.add(binary.right());
                return true;
            }
            if (bare instanceof OperatorList<?> list && list.operator() == operator) {
                into.addAll(list.operands());
                return true;
            }
        }
        into.add(side);
        return false;
    }

    static Expression<?> item(Expression<?> container, Object index) {
        TypeFamily family = container.type().family();
        if (family == TypeFamily.JSON) {
            StandardOperator operator =
                    index instanceof List<?> ? StandardOperator.JSON_PATH_GETITEM : StandardOperator.JSON_GETITEM;
            Expression<?> node = Coercion.asExpression(index);
            Expression<?> right = node != null
                    ? node
                    : BindParameter.anonymous(container.bindKey(), TypeRules.jsonIndexType(index), index);
            return new BinaryExpression<>(container, operator, right, container.type());
        }
        if (family == TypeFamily.ARRAY) {
            Expression<?> right = arrayIndex(container, index);
            SqlType<?> type = right instanceof Slice ? container.type() : TypeRules.itemType(container.type());
            return build(container, StandardOperator.GETITEM, right, type);
        }
        throw new ArgumentException("%s has no elements: get(...) works on JSON and array expressions, not on %s."
                .formatted(container, container.type()));
    }

    private static Expression<?> arrayIndex(Expression<?> array, Object index) {
        boolean fromZero = TypeRules.countsFromZero(array.type());
        Expression<?> node = Coercion.asExpression(index);
        if (node != null) {
            return fromZero ? next(array, node) : node;
        }
        Object position = fromZero && index instanceof Number number ? Math.incrementExact(number.intValue()) : index;
        return BindParameter.anonymous(array.bindKey(), Coercion.typeOf(position), position);
    }

    /** The index of the database, which counts from 1, for one that counts from 0. */
    private static Expression<?> next(Expression<?> array, Expression<?> index) {
        if (index instanceof BindParameter<?> parameter && parameter.value() instanceof Integer position) {
            return Slice.bound(array, Math.incrementExact(position));
        }
        return switch (index) {
            case Slice slice -> new Slice(next(array, slice.start()), next(array, slice.stop()), slice.step());
            case NullConstant<?> open -> open;
            default -> index.plus(1);
        };
    }

    /** An element of a JSON document as a plain value. */
    static <R> Expression<R> item(Expression<?> document, Object index, SqlType<R> type) {
        if (item(document, index) instanceof BinaryExpression<?> element
                && document.type().family() == TypeFamily.JSON) {
            return new BinaryExpression<>(element.left(), element.operator(), element.right(), type);
        }
        throw new ArgumentException(
                "get(index, type) works on JSON expressions, not on %s; an element of an array has a type already."
                        .formatted(document.type()));
    }

    static <T> Expression<T> regexpReplace(
            Expression<T> text, Object pattern, Object replacement, @Nullable Object flags) {
        return new RegexpReplace<>(
                text,
                Coercion.operand(text, StandardOperator.COMMA, pattern),
                Coercion.operand(text, StandardOperator.COMMA, replacement),
                flags,
                text.type());
    }

    /** The type takes the collation over, so that values that are compared with the text get it too. */
    @SuppressWarnings("unchecked") // a string type with a collation has the Java type of the one without
    static <T> Expression<T> collate(Expression<T> text, String collation) {
        SqlType<T> type = text.type() instanceof StringType plain ? (SqlType<T>) plain.collate(collation) : text.type();
        return new BinaryExpression<>(text, StandardOperator.COLLATE, new CollationClause(Name.of(collation)), type);
    }
}

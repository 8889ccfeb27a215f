package io.jalchemy.sql;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.types.TupleType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How conditions are built: comparison with values, null and truth values; membership; AND and OR with their
 * simplification; negation. The rules are those of SQLAlchemy.
 */
public final class Conditions {
    private Conditions() {}

    static Condition compare(Expression<?> left, Operator operator, @Nullable Object right) {
        return compare(left, operator, right, Modifiers.NONE, null);
    }

    static Condition compare(Expression<?> left, Operator operator, @Nullable Object right, Modifiers modifiers) {
        return compare(left, operator, right, modifiers, null);
    }

    /**
     * A comparison in the most general form.
     *
     * @param right a value, an expression or a select; null and truth values become constants
     * @param flags of a regular expression: a string or an expression, null without
     */
    public static Condition compare(
            Expression<?> left,
            Operator operator,
            @Nullable Object right,
            Modifiers modifiers,
            @Nullable Object flags) {
        Expression<?> constant = constant(right);
        if (constant != null) {
            return compareWithConstant(left, operator, constant);
        }
        Expression<?> operand = Coercion.operand(left, operator, right);
        Expression<?> own = OperatorType.own(left, operator, operand);
        if (own != null) {
            return asCondition(own);
        }
        TypeRules.requireOperator(left, operator);
        if (left instanceof UnaryExpression<?> quantified
                && quantified.isCollectionAggregate()
                && operator instanceof StandardOperator standard) {
            // SQL knows ANY and ALL on the right side only
            StandardOperator mirrored = standard.mirrored();
            if (mirrored != null) {
                return new Comparison(operand, mirrored, left, modifiers, flags, Types.bool());
            }
        }
        return new Comparison(left, operator, operand, modifiers, flags, Types.bool());
    }

    private static @Nullable Expression<?> constant(@Nullable Object value) {
        return switch (value) {
            case null -> Sql.nullValue();
            case Boolean truth -> Sql.constant(truth);
            case NullConstant<?> node -> node;
            case BooleanConstant node -> node;
            default -> null;
        };
    }

    private static Condition compareWithConstant(Expression<?> left, Operator operator, Expression<?> constant) {
        boolean isNull = constant instanceof NullConstant<?>;
        if (operator instanceof CustomOperator) {
            return new Comparison(left, operator, constant);
        }
        return switch ((StandardOperator) operator) {
            case EQ -> new Comparison(left, isNull ? StandardOperator.IS : StandardOperator.EQ, constant);
            case NE -> new Comparison(left, isNull ? StandardOperator.IS_NOT : StandardOperator.NE, constant);
            case IS, IS_NOT, IS_DISTINCT_FROM, IS_NOT_DISTINCT_FROM -> new Comparison(left, operator, constant);
            case LIKE, NOT_LIKE, ILIKE, NOT_ILIKE, IN, NOT_IN, CONTAINS, STARTSWITH, ENDSWITH, MATCH ->
                throw new ArgumentException(
                        "%s cannot be used with %s. Only eq, ne, isNull, isNotNull, isDistinctFrom and isNotDistinctFrom take null, true or false."
                                .formatted(operator, constant));
            default -> {
                if (left instanceof UnaryExpression<?> unary && unary.isCollectionAggregate()) {
                    yield new Comparison(left, operator, constant);
                }
                throw new ArgumentException(
                        "%s cannot be used with %s. Only eq, ne, isNull, isNotNull, isDistinctFrom and isNotDistinctFrom take null, true or false."
                                .formatted(operator, constant));
            }
        };
    }

    static Condition between(
            Expression<?> expression,
            StandardOperator operator,
            @Nullable Object low,
            @Nullable Object high,
            boolean symmetric) {
        List<Expression<?>> bounds = List.of(
                Coercion.operand(expression, StandardOperator.AND, low),
                Coercion.operand(expression, StandardOperator.AND, high));
        return new Comparison(
                expression,
                operator,
                new OperatorList<>(StandardOperator.AND, bounds, false, Types.nullType()),
                new Modifiers(null, symmetric, List.of()),
                null,
                Types.bool());
    }

    static Condition in(Expression<?> left, StandardOperator operator, Collection<?> values) {
        List<Object> copy = new ArrayList<>(values);
        if (copy.stream().anyMatch(value -> Coercion.asExpression(value) != null)) {
            List<Expression<?>> items = new ArrayList<>();
            for (Object value : copy) {
                items.add(value == null ? Sql.nullValue() : Coercion.operand(left, operator, value));
            }
            return new Comparison(left, operator, new ClauseList(items, true, true));
        }
        Object sample = copy.isEmpty() ? null : copy.getFirst();
        var type = left.type().family() == TypeFamily.TUPLE
                ? left.type()
                : sample instanceof List<?> row && left instanceof TupleExpression
                        ? new TupleType(row.stream().map(Coercion::typeOf).toList())
                        : TypeRules.bindType(left.type(), operator, sample);
        return new Comparison(
                left,
                operator,
                BindParameter.anonymous(left.bindKey(), type, copy).expanding());
    }

    static Condition like(Expression<?> left, StandardOperator operator, Object part) {
        return part instanceof LikeText text
                ? compare(left, operator, text.pattern(), Modifiers.escape(text.escape()))
                : compare(left, operator, part);
    }

    /** All of them must hold; true if there are none. */
    public static Condition all(List<? extends Expression<?>> conditions) {
        return join(StandardOperator.AND, conditions);
    }

    /** One of them must hold; false if there are none. */
    public static Condition any(List<? extends Expression<?>> conditions) {
        return join(StandardOperator.OR, conditions);
    }

    static Condition chain(StandardOperator operator, Expression<?> first, Expression<?>[] others) {
        List<Expression<?>> all = new ArrayList<>();
        all.add(first);
        all.addAll(List.of(others));
        return join(operator, all);
    }

    private static Condition join(StandardOperator operator, List<? extends Expression<?>> conditions) {
        List<Expression<?>> kept = simplify(operator, conditions);
        if (kept.size() == 1) {
            Expression<?> only = kept.getFirst();
            return only instanceof BooleanConstant constant ? new AsBoolean(constant, true) : asCondition(only);
        }
        List<Expression<?>> flat = new ArrayList<>();
        for (Expression<?> condition : kept) {
            if (condition instanceof BooleanList list && list.operator() == operator) {
                flat.addAll(list.clauses());
            } else {
                flat.add(condition);
            }
        }
        return new BooleanList(operator, flat);
    }

    /**
     * Leaves out what does not change the result: true in AND, false in OR; false alone decides AND, true alone OR.
     *
     * @return at least one condition
     */
    public static List<Expression<?>> simplify(StandardOperator operator, List<? extends Expression<?>> conditions) {
        boolean neutral = operator == StandardOperator.AND;
        List<Expression<?>> kept = new ArrayList<>(conditions.size());
        for (Expression<?> condition : conditions) {
            if (condition instanceof BooleanConstant constant) {
                if (constant.value() != neutral) {
                    return List.of(constant);
                }
            } else {
                kept.add(condition);
            }
        }
        return kept.isEmpty() ? List.of(Sql.constant(neutral)) : kept;
    }

    static Condition asCondition(Expression<?> expression) {
        return switch (expression) {
            case Condition condition -> condition;
            case TextExpression text -> text.text().asCondition();
            default -> new AsBoolean(expression, true);
        };
    }

    static boolean isBoolean(Expression<?> expression) {
        return expression.type().family() == TypeFamily.BOOLEAN;
    }

    static Condition negateGeneric(Expression<?> expression) {
        return isBoolean(expression) ? new AsBoolean(expression, false) : new NotCondition(expression);
    }

    static Condition negate(Comparison comparison) {
        StandardOperator opposite =
                comparison.operator() instanceof StandardOperator standard ? standard.negation() : null;
        boolean quantified = comparison.right() instanceof UnaryExpression<?> unary && unary.isCollectionAggregate();
        if (opposite == null || quantified) {
            return new AsBoolean(new Grouping<>(comparison), false);
        }
        return new Comparison(
                comparison.left(),
                opposite,
                isMembership(opposite) ? ownList(comparison.right()) : comparison.right(),
                comparison.modifiers(),
                comparison.flags(),
                comparison.type());
    }

    private static boolean isMembership(StandardOperator operator) {
        return operator == StandardOperator.IN || operator == StandardOperator.NOT_IN;
    }

    /** A list without a name of its own is another parameter in the negation, because an empty one has another text there. */
    private static Expression<?> ownList(Expression<?> items) {
        return items instanceof BindParameter<?> list && list.isAnonymous() ? list.another() : items;
    }
}

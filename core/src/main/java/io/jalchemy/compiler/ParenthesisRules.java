package io.jalchemy.compiler;

import io.jalchemy.sql.ArrayLiteral;
import io.jalchemy.sql.AsBoolean;
import io.jalchemy.sql.BinaryNode;
import io.jalchemy.sql.BooleanList;
import io.jalchemy.sql.ClauseList;
import io.jalchemy.sql.ColumnNames;
import io.jalchemy.sql.CustomOperator;
import io.jalchemy.sql.DelegatingExpression;
import io.jalchemy.sql.Exists;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FunctionComparison;
import io.jalchemy.sql.FunctionExpression;
import io.jalchemy.sql.FunctionFilter;
import io.jalchemy.sql.Grouping;
import io.jalchemy.sql.Label;
import io.jalchemy.sql.NotCondition;
import io.jalchemy.sql.Operator;
import io.jalchemy.sql.OperatorList;
import io.jalchemy.sql.RegexpReplace;
import io.jalchemy.sql.ScalarSubquery;
import io.jalchemy.sql.ScalarValues;
import io.jalchemy.sql.Slice;
import io.jalchemy.sql.StandardOperator;
import io.jalchemy.sql.TextCondition;
import io.jalchemy.sql.TextExpression;
import io.jalchemy.sql.TupleExpression;
import io.jalchemy.sql.TypeCoerce;
import io.jalchemy.sql.UnaryExpression;
import io.jalchemy.types.TypeFamily;

/**
 * What becomes of an expression as an operand: parentheses where precedence asks for them, and {@code x = 1} for a boolean
 * column where a condition is wanted. The rules, and so the text, are those of SQLAlchemy.
 */
final class ParenthesisRules {
    private ParenthesisRules() {}

    /** The expression as it is written within the operator {@code against}. */
    static Expression<?> operand(Expression<?> expression, Operator against) {
        return switch (expression) {
            case BinaryNode binary -> group(expression, binary.operator(), against);
            case RegexpReplace<?> ignored -> group(expression, StandardOperator.REGEXP_REPLACE, against);
            case FunctionComparison ignored -> group(expression, StandardOperator.FUNCTION_AS_COMPARISON, against);
            case OperatorList<?> list -> list.grouped() ? group(expression, list.operator(), against) : expression;
            case BooleanList list -> group(expression, list.operator(), against);
            case UnaryExpression<?> unary ->
                unary.suffix() || !unary.operator().needsGroupingAgainst(against) ? expression : new Grouping<>(unary);
            case NotCondition not -> StandardOperator.NOT.needsGroupingAgainst(against) ? new Grouping<>(not) : not;
            case Exists exists ->
                StandardOperator.EXISTS.needsGroupingAgainst(against) ? new Grouping<>(exists) : exists;
            case FunctionFilter<?> filter ->
                StandardOperator.FILTER.needsGroupingAgainst(against) ? new Grouping<>(filter) : filter;
            case ClauseList list ->
                list.grouped() && StandardOperator.COMMA.needsGroupingAgainst(against) ? new Grouping<>(list) : list;
            case Label<?> label -> labelled(label, against);
            case DelegatingExpression<?> delegating -> operand(delegating.delegate(), against);
            case TypeCoerce<?> coerce -> coerced(coerce, against);
            case TextExpression text -> against == StandardOperator.IN ? new Grouping<>(text) : text;
            case AsBoolean ignored -> expression;
            case Grouping<?> ignored -> expression;
            case ScalarSubquery<?> ignored -> expression;
            case ScalarValues ignored -> expression;
            case Slice ignored -> expression;
            case TextCondition ignored -> expression;
            case TupleExpression ignored -> expression;
            case ArrayLiteral<?> array ->
                against == StandardOperator.GETITEM || isQuantifier(against)
                        ? new Grouping<>(array)
                        : plain(array, against);
            case FunctionExpression<?> function ->
                against == StandardOperator.GETITEM && function.type().family() == TypeFamily.ARRAY
                        ? new Grouping<>(function)
                        : plain(function, against);
            default -> plain(expression, against);
        };
    }

    private static Expression<?> labelled(Label<?> label, Operator against) {
        Expression<?> inner = operand(label.expression(), against);
        return inner == label.expression() ? label : new Label<>(ColumnNames.labelName(label), inner, label.type());
    }

    private static Expression<?> coerced(TypeCoerce<?> coerce, Operator against) {
        Expression<?> inner = operand(coerce.expression(), against);
        return inner == coerce.expression() ? coerce : new TypeCoerce<>(inner, coerce.type());
    }

    private static Expression<?> group(Expression<?> expression, Operator own, Operator against) {
        boolean negatedValue = against == StandardOperator.NOT && !isBoolean(own);
        return own.needsGroupingAgainst(against) || negatedValue ? new Grouping<>(expression) : expression;
    }

    static boolean isBoolean(Operator operator) {
        return switch (operator) {
            case StandardOperator standard -> standard.isBoolean();
            case CustomOperator custom -> custom.isComparison();
        };
    }

    private static boolean isQuantifier(Operator operator) {
        return operator == StandardOperator.ANY || operator == StandardOperator.ALL;
    }

    private static Expression<?> plain(Expression<?> expression, Operator against) {
        boolean wantsCondition = against == StandardOperator.AND
                || against == StandardOperator.OR
                || against == StandardOperator.AS_BOOLEAN;
        if (wantsCondition && expression.type().family() == TypeFamily.BOOLEAN) {
            return new AsBoolean(expression, true);
        }
        return isQuantifier(against) ? new Grouping<>(expression) : expression;
    }

    /** Whether every database takes the expression as a condition, boolean type or not. */
    static boolean isImplicitlyBoolean(Expression<?> expression) {
        return switch (expression) {
            case BinaryNode binary -> isBoolean(binary.operator());
            case BooleanList ignored -> true;
            case FunctionComparison ignored -> true;
            case Grouping<?> grouping -> isImplicitlyBoolean(grouping.expression());
            case Label<?> label -> isImplicitlyBoolean(label.expression());
            case AsBoolean truth -> isImplicitlyBoolean(truth.operand());
            case DelegatingExpression<?> delegating -> isImplicitlyBoolean(delegating.delegate());
            default -> false;
        };
    }
}

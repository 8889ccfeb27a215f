package io.jalchemy.conformance.statements;

import io.jalchemy.dialect.mysql.MySqlMatch;
import io.jalchemy.sql.AsBoolean;
import io.jalchemy.sql.BinaryExpression;
import io.jalchemy.sql.BinaryNode;
import io.jalchemy.sql.BooleanList;
import io.jalchemy.sql.ClauseList;
import io.jalchemy.sql.CollationClause;
import io.jalchemy.sql.Comparison;
import io.jalchemy.sql.Condition;
import io.jalchemy.sql.Conditions;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Grouping;
import io.jalchemy.sql.Modifiers;
import io.jalchemy.sql.Operator;
import io.jalchemy.sql.OperatorList;
import io.jalchemy.sql.RegexpReplace;
import io.jalchemy.sql.Slice;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.StandardOperator;
import io.jalchemy.sql.TupleExpression;
import io.jalchemy.sql.UnaryExpression;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TupleType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads operators and lists of expressions. Where a case says that a plain value leads to its parameter, the value goes
 * through the operator methods that users call, so that their rules are tested too.
 */
final class OperatorReader implements Interpreter.Reader {
    private final Interpreter interpreter;

    OperatorReader(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    @Override
    public @Nullable Object read(String kind, Node node) {
        return switch (kind) {
            case "binary" -> binary(node);
            case "and" -> list(StandardOperator.AND, interpreter.expressions(node, "clauses"));
            case "or" -> list(StandardOperator.OR, interpreter.expressions(node, "clauses"));
            case "op_list" -> operatorList(node);
            case "unary" -> unary(node);
            case "as_boolean" ->
                new AsBoolean(
                        interpreter.expression(node.child("expr")),
                        node.text("op").equals("is_true"));
            case "between" -> between(node);
            case "collate" -> collate(node);
            case "regexp_replace" -> regexpReplace(node);
            case "slice" ->
                new Slice(
                        interpreter.expression(node.child("start")),
                        interpreter.expression(node.child("stop")),
                        interpreter.optionalExpression(node, "step"));
            case "grouping" -> new Grouping<>(interpreter.expression(node.child("expr")));
            case "mysql_match" -> mysqlMatch(node);
            case "clause_list" -> clauseList(node);
            case "tuple" -> tuple(node);
            default -> null;
        };
    }

    /** An empty list is one that a user cannot write: it has no text, unlike the constants that stand for none and all. */
    private static Condition list(StandardOperator operator, List<Expression<?>> clauses) {
        if (clauses.isEmpty()) {
            return new BooleanList(operator, clauses);
        }
        return operator == StandardOperator.AND ? Conditions.all(clauses) : Conditions.any(clauses);
    }

    private Object binary(Node node) {
        Operator operator = OperatorNames.binary(node);
        Expression<?> left = interpreter.expression(node.child("left"));
        Modifiers modifiers = modifiers(node);
        Node rightNode = node.child("right");
        SqlType<?> type = node.has("type") ? TypeReader.required(node.raw("type")) : null;
        if (operator.isComparison() && (type == null || isTruthValue(type))) {
            return comparison(left, operator, rightNode, modifiers, flags(node), type);
        }
        SqlType<?> result = type == null ? Types.nullType() : type;
        if (!Interpreter.isPlain(rightNode)) {
            return new BinaryExpression<>(left, operator, interpreter.expression(rightNode), result);
        }
        Object value = interpreter.operand(rightNode);
        if (OperatorNames.isIndex(operator)) {
            return new BinaryExpression<>(
                    left, operator, ((BinaryNode) left.get(Objects.requireNonNull(value))).right(), result);
        }
        return left.op(operator, value, result);
    }

    /** With flags, SQLAlchemy leaves a match of a regular expression without a type. */
    private static boolean isTruthValue(SqlType<?> type) {
        return type.javaType() == Boolean.class || type.family() == TypeFamily.NULL;
    }

    private Condition comparison(
            Expression<?> left,
            Operator operator,
            Node right,
            Modifiers modifiers,
            @Nullable Object flags,
            @Nullable SqlType<?> type) {
        boolean isMembership = operator == StandardOperator.IN || operator == StandardOperator.NOT_IN;
        Condition made;
        if (isMembership && isListOfPlainValues(right)) {
            Collection<?> items = right.kind().equals("bind")
                    ? (Collection<?>) Objects.requireNonNull(interpreter.operand(right))
                    : mixed(right);
            made = operator == StandardOperator.IN ? left.in(items) : left.notIn(items);
        } else if (Interpreter.isPlain(right) || right.kind().equals("scalar_subquery")) {
            made = Conditions.compare(left, operator, interpreter.operand(right), modifiers, flags);
        } else {
            made = new Comparison(left, operator, interpreter.expression(right), modifiers, flags, Types.bool());
        }
        return type != null && type.javaType() == Boolean.class && made instanceof Comparison plain
                ? new Comparison(
                        plain.left(), plain.operator(), plain.right(), plain.modifiers(), plain.flags(), bool(type))
                : made;
    }

    @SuppressWarnings("unchecked")
    private static SqlType<Boolean> bool(SqlType<?> type) {
        return (SqlType<Boolean>) type;
    }

    private static boolean isListOfPlainValues(Node right) {
        return right.kind().equals("bind")
                ? Interpreter.isPlain(right) && right.json().path("value").isArray()
                : right.kind().equals("clause_list")
                        && right.children("items").stream().anyMatch(Interpreter::isPlain);
    }

    private List<Object> mixed(Node list) {
        list.ignore("op", "group", "group_contents");
        List<Object> all = new ArrayList<>();
        for (Node item : list.children("items")) {
            all.add(interpreter.operand(item));
        }
        return all;
    }

    private Modifiers modifiers(Node node) {
        String escape = node.optionalText("escape");
        List<Object> options = new ArrayList<>();
        for (String option : OperatorNames.MATCH_OPTIONS) {
            if (node.has(option)) {
                options.add(option);
                options.add(java.util.Objects.requireNonNull(HostValues.read(node.raw(option))));
            }
        }
        return escape == null && options.isEmpty() ? Modifiers.NONE : new Modifiers(escape, false, options);
    }

    /** Flags of a regular expression: a string, an expression, or null without. */
    private @Nullable Object flags(Node node) {
        if (!node.has("flags")) {
            return null;
        }
        return node.raw("flags").isTextual() ? node.text("flags") : interpreter.expression(node.child("flags"));
    }

    private Expression<?> operatorList(Node node) {
        String operator = node.text("op");
        List<Expression<?>> arguments = interpreter.expressions(node, "args");
        SqlType<?> type = TypeReader.optional(node.raw("type"));
        if (operator.equals("comma")) {
            return new ClauseList(arguments, node.flagOrTrue("group"), true);
        }
        return new OperatorList<>(OperatorNames.standard(operator), arguments, node.flagOrTrue("group"), type);
    }

    private Expression<?> unary(Node node) {
        String name = node.text("op");
        Expression<?> operand = interpreter.expression(node.child("expr"));
        boolean suffix = node.flag("modifier");
        SqlType<?> type = node.has("type") ? TypeReader.required(node.raw("type")) : operand.type();
        if (name.equals("not")) {
            return Sql.not(operand);
        }
        return new UnaryExpression<>(operand, OperatorNames.unary(name, node), suffix, type);
    }

    private Condition between(Node node) {
        Expression<?> expression = interpreter.expression(node.child("expr"));
        Object low = interpreter.operand(node.child("low"));
        Object high = interpreter.operand(node.child("high"));
        Condition made =
                node.flag("symmetric") ? expression.betweenSymmetric(low, high) : expression.between(low, high);
        return node.flag("negated") ? made.not() : made;
    }

    private Expression<?> collate(Node node) {
        Expression<?> expression = interpreter.expression(node.child("expr"));
        if (node.raw("collation").isTextual()) {
            return expression.collate(node.text("collation"));
        }
        return new BinaryExpression<>(
                expression,
                StandardOperator.COLLATE,
                new CollationClause(Names.required(node.raw("collation"))),
                expression.type());
    }

    private Expression<?> regexpReplace(Node node) {
        Expression<?> expression = interpreter.expression(node.child("expr"));
        Object flags = flags(node);
        Node pattern = node.child("pattern");
        Node replacement = node.child("replacement");
        if (Interpreter.isPlain(pattern) && Interpreter.isPlain(replacement)) {
            Object text = Objects.requireNonNull(interpreter.operand(pattern));
            Object by = Objects.requireNonNull(interpreter.operand(replacement));
            return flags == null ? expression.regexpReplace(text, by) : expression.regexpReplace(text, by, flags);
        }
        return new RegexpReplace<>(
                expression,
                interpreter.expression(pattern),
                interpreter.expression(replacement),
                flags,
                expression.type());
    }

    private Condition mysqlMatch(Node node) {
        boolean natural = node.flag("in_natural_language_mode");
        boolean expansion = node.flag("with_query_expansion");
        MySqlMatch.Mode mode = MySqlMatch.Mode.DEFAULT;
        if (node.flag("in_boolean_mode")) {
            mode = MySqlMatch.Mode.BOOLEAN;
        } else if (natural) {
            mode = expansion ? MySqlMatch.Mode.NATURAL_LANGUAGE_WITH_QUERY_EXPANSION : MySqlMatch.Mode.NATURAL_LANGUAGE;
        } else if (expansion) {
            mode = MySqlMatch.Mode.QUERY_EXPANSION;
        }
        return new MySqlMatch(interpreter.expressions(node, "columns"))
                .against(interpreter.expression(node.child("against")), mode);
    }

    private ClauseList clauseList(Node node) {
        OperatorNames.requireComma(node.text("op"));
        return new ClauseList(
                interpreter.expressions(node, "items"), node.flagOrTrue("group"), node.flagOrTrue("group_contents"));
    }

    private TupleExpression tuple(Node node) {
        return new TupleExpression(
                interpreter.expressions(node, "items"), new TupleType(TypeReader.all(node.items("types"))));
    }
}

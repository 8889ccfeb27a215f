package io.jalchemy.dialect.postgresql;

import io.jalchemy.compiler.OperatorCompiler;
import io.jalchemy.compiler.Scope;
import io.jalchemy.sql.BinaryNode;
import io.jalchemy.sql.Cast;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FunctionExpression;
import io.jalchemy.sql.Grouping;
import io.jalchemy.sql.Modifiers;
import io.jalchemy.sql.RegexpReplace;
import io.jalchemy.sql.StandardOperator;
import io.jalchemy.sql.UnaryExpression;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.Types;

/** Operators in PostgreSQL's words. */
final class PostgresOperators extends OperatorCompiler {
    PostgresOperators(PostgresCompiler compiler) {
        super(compiler);
    }

    @Override
    protected String visitBitwiseXor(BinaryNode node, Scope scope) {
        return generic(node, " # ", scope);
    }

    /** A prefix operator other than minus binds loosest of all that compute: {@code ~a + b} would be {@code ~(a + b)}. */
    @Override
    protected String visitUnary(UnaryExpression<?> unary, Scope scope) {
        String text = super.visitUnary(unary, scope);
        boolean apart = unary.operator() == StandardOperator.BITWISE_NOT && scope.insideOperator();
        return apart ? "(" + text + ")" : text;
    }

    @Override
    protected String visitIlike(
            Expression<?> left, Expression<?> right, Modifiers modifiers, boolean negated, Scope scope) {
        return likeText(left, right, modifiers, negated ? " NOT ILIKE " : " ILIKE ", scope);
    }

    @Override
    protected Expression<?> foldCase(Expression<?> text) {
        return text;
    }

    @Override
    protected String visitFoldedLike(
            Expression<?> left, Expression<?> right, Modifiers modifiers, boolean negated, Scope scope) {
        return visitIlike(left, right, modifiers, negated, scope);
    }

    @Override
    protected String visitMatch(BinaryNode node, Scope scope) {
        Object configuration = option(node, "postgresql_regconfig");
        String document = operand(node.left(), node.operator(), scope);
        String query = operand(node.right(), node.operator(), scope);
        String arguments = configuration == null
                ? query
                : compiler().dialect().literals().literal(configuration, Types.string()) + ", " + query;
        return document + " @@ plainto_tsquery(" + arguments + ")";
    }

    @Override
    protected String visitRegexpMatch(BinaryNode node, boolean negated, Scope scope) {
        String operator = negated ? "!~" : "~";
        Object flags = node.flags();
        if (flags == null) {
            return generic(node, " " + operator + " ", scope);
        }
        if (flags.equals("i")) {
            return generic(node, " " + operator + "* ", scope);
        }
        return operand(node.left(), node.operator(), scope)
                + " "
                + operator
                + " CONCAT('(?', "
                + flags(flags, scope)
                + ", ')', "
                + operand(node.right(), node.operator(), scope)
                + ")";
    }

    @Override
    protected String visitRegexpReplace(RegexpReplace<?> node, Scope scope) {
        String text = "REGEXP_REPLACE("
                + operand(node.expression(), StandardOperator.REGEXP_REPLACE, scope)
                + ", "
                + compiler().process(node.pattern(), scope)
                + ", "
                + compiler().process(node.replacement(), scope);
        return node.flags() == null ? text + ")" : text + ", " + flags(node.flags(), scope) + ")";
    }

    @Override
    protected String visitGetItem(BinaryNode node, Scope scope) {
        return operand(node.left(), node.operator(), scope) + "[" + operand(node.right(), node.operator(), scope) + "]";
    }

    @Override
    protected String visitJsonGetItem(BinaryNode node, Scope scope) {
        boolean subscripts = ((PostgresCompiler) compiler()).server().jsonbSubscripts()
                && compiler().dialect().typeCompiler().inForce(node.left().type()) instanceof JsonbType<?>;
        if (isDocument(node) && subscripts) {
            Expression<?> left = node.left() instanceof FunctionExpression<?> || node.left() instanceof Cast<?>
                    ? new Grouping<>(node.left())
                    : node.left();
            return operand(left, node.operator(), scope) + "[" + operand(node.right(), node.operator(), scope) + "]";
        }
        return jsonText(node, " -> ", " ->> ", scope);
    }

    @Override
    protected String visitJsonPathGetItem(BinaryNode node, Scope scope) {
        return jsonText(node, " #> ", " #>> ", scope);
    }

    private static boolean isDocument(BinaryNode node) {
        return ((Expression<?>) node).type().family() == TypeFamily.JSON;
    }

    /** A document stays one; a plain value is read as text and cast. */
    private String jsonText(BinaryNode node, String document, String text, Scope scope) {
        if (isDocument(node)) {
            return eager(node, document, scope);
        }
        SqlType<?> type = ((Expression<?>) node).type();
        return "CAST("
                + eager(node, text, scope.withInsideOperator(false))
                + " AS "
                + compiler().dialect().typeCompiler().render(type)
                + ")";
    }

    private String eager(BinaryNode node, String operator, Scope scope) {
        String all = generic(node, operator, scope);
        return scope.insideOperator() ? "(" + all + ")" : all;
    }
}

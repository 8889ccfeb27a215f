package io.jalchemy.dialect.mssql;

import io.jalchemy.compiler.OperatorCompiler;
import io.jalchemy.compiler.Scope;
import io.jalchemy.error.CompileException;
import io.jalchemy.sql.BinaryNode;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.Comparison;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.StandardOperator;
import io.jalchemy.sql.TupleExpression;
import io.jalchemy.sql.UnaryExpression;
import io.jalchemy.types.NumericType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import java.util.List;

/** Operators in SQL Server's words. */
final class MsSqlOperators extends OperatorCompiler {
    MsSqlOperators(MsSqlCompiler compiler) {
        super(compiler);
    }

    /** Nulls come first in ascending order here; a leading flag puts them where they are wanted. */
    @Override
    protected String visitNullsOrder(UnaryExpression<?> unary, StandardOperator order, Scope scope) {
        Expression<?> ordered = unary.operand();
        Expression<?> value =
                ordered instanceof UnaryExpression<?> direction && direction.suffix() ? direction.operand() : ordered;
        String flags = order == StandardOperator.NULLS_LAST ? " THEN 1 ELSE 0 END, " : " THEN 0 ELSE 1 END, ";
        return "CASE WHEN " + compiler().process(value.isNull(), scope) + flags + operand(ordered, order, scope);
    }

    /** Drivers take a parameter more readily on the right of {@code =}. */
    @Override
    protected BinaryNode arranged(BinaryNode node) {
        if (node.left() instanceof TupleExpression || node.right() instanceof TupleExpression) {
            throw new CompileException("Dialect mssql compares no tuples. Compare their members one by one,"
                    + " joined by and(...), or use exists(...) in place of IN.");
        }
        if (node.right() instanceof UnaryExpression<?> quantified && quantified.isCollectionAggregate()) {
            return node;
        }
        Expression<?> first = node.left();
        Expression<?> second = node.right();
        return node.operator() == StandardOperator.EQ
                        && first instanceof BindParameter<?>
                        && !(second instanceof BindParameter<?>)
                ? new Comparison(second, node.operator(), first, node.modifiers(), node.flags(), Types.bool())
                : node;
    }

    @Override
    protected String visitConcat(List<? extends Expression<?>> operands, Scope scope) {
        return joined(operands, StandardOperator.CONCAT, " + ", scope.withInsideOperator(true));
    }

    @Override
    protected String visitMatch(BinaryNode node, Scope scope) {
        return "CONTAINS (" + left(node, scope) + ", " + right(node, scope) + ")";
    }

    /** INTERSECT takes two NULLs for equal. */
    @Override
    protected String visitDistinctFrom(BinaryNode node, boolean negated, Scope scope) {
        return (negated ? "EXISTS" : "NOT EXISTS") + " (SELECT " + left(node, scope) + " INTERSECT SELECT "
                + right(node, scope) + ")";
    }

    @Override
    protected String visitJsonGetItem(BinaryNode node, Scope scope) {
        SqlType<?> type = ((Expression<?>) node).type();
        return switch (type.family()) {
            case JSON -> json("JSON_QUERY", node, scope);
            case INTEGER -> nullSafe(node, scope, "ELSE CAST(" + value(node, scope) + " AS INTEGER)");
            case NUMERIC, FLOAT ->
                nullSafe(node, scope, "ELSE CAST(" + value(node, scope) + " AS " + number(type) + ")");
            case BOOLEAN -> nullSafe(node, scope, "WHEN 'true' THEN 1 WHEN 'false' THEN 0 ELSE NULL");
            case STRING -> nullSafe(node, scope, "ELSE " + value(node, scope));
            default -> nullSafe(node, scope, "ELSE " + json("JSON_QUERY", node, scope));
        };
    }

    @Override
    protected String visitJsonPathGetItem(BinaryNode node, Scope scope) {
        return visitJsonGetItem(node, scope);
    }

    private String nullSafe(BinaryNode node, Scope scope, String otherwise) {
        return "CASE " + value(node, scope) + " WHEN NULL THEN NULL " + otherwise + " END";
    }

    private String value(BinaryNode node, Scope scope) {
        return json("JSON_VALUE", node, scope);
    }

    private String json(String function, BinaryNode node, Scope scope) {
        return function + "(" + left(node, scope) + ", " + right(node, scope) + ")";
    }

    private static String number(SqlType<?> type) {
        return type instanceof NumericType<?> exact && exact.precision() != null
                ? "NUMERIC(" + exact.precision() + ", " + exact.scale() + ")"
                : "FLOAT";
    }

    private String left(BinaryNode node, Scope scope) {
        return operand(node.left(), node.operator(), scope);
    }

    private String right(BinaryNode node, Scope scope) {
        return operand(node.right(), node.operator(), scope);
    }
}

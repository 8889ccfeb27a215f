package io.jalchemy.dialect.oracle;

import io.jalchemy.compiler.OperatorCompiler;
import io.jalchemy.compiler.Scope;
import io.jalchemy.error.CompileException;
import io.jalchemy.sql.BinaryNode;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.OperatorList;
import io.jalchemy.sql.RegexpReplace;
import io.jalchemy.sql.StandardOperator;
import io.jalchemy.sql.UnaryExpression;
import java.util.List;

/** Operators in Oracle's words, many of which are functions. */
final class OracleOperators extends OperatorCompiler {
    private final OracleJson json;

    OracleOperators(OracleCompiler compiler) {
        super(compiler);
        this.json = new OracleJson(this, compiler);
    }

    @Override
    protected String visitJsonGetItem(BinaryNode node, Scope scope) {
        return json.element(node, scope);
    }

    @Override
    protected String visitJsonPathGetItem(BinaryNode node, Scope scope) {
        return json.element(node, scope);
    }

    String left(BinaryNode node, Scope scope) {
        return operand(node.left(), node.operator(), scope);
    }

    @Override
    protected String visitMod(BinaryNode node, Scope scope) {
        return call("mod", node, scope);
    }

    @Override
    protected String visitMatch(BinaryNode node, Scope scope) {
        return call("CONTAINS ", node, scope);
    }

    /** DECODE takes two NULLs for equal. */
    @Override
    protected String visitDistinctFrom(BinaryNode node, boolean negated, Scope scope) {
        return "DECODE(" + operands(node, scope) + ", 0, 1) = " + (negated ? "0" : "1");
    }

    @Override
    protected String visitRegexpMatch(BinaryNode node, boolean negated, Scope scope) {
        String flags = node.flags() == null ? "" : ", " + flags(node.flags(), scope);
        return (negated ? "NOT " : "") + "REGEXP_LIKE(" + operands(node, scope) + flags + ")";
    }

    @Override
    protected String visitRegexpReplace(RegexpReplace<?> node, Scope scope) {
        String flags = node.flags() == null ? "" : ", " + flags(node.flags(), scope);
        return "REGEXP_REPLACE(" + operand(node.expression(), StandardOperator.REGEXP_REPLACE, scope) + ", "
                + compiler().list(List.of(node.pattern(), node.replacement()), ", ", scope) + flags + ")";
    }

    @Override
    protected String visitBitwiseXor(BinaryNode node, Scope scope) {
        return call("BITXOR", node, scope);
    }

    @Override
    protected String visitBitwise(BinaryNode node, StandardOperator operator, Scope scope) {
        return switch (operator) {
            case BITWISE_AND -> call("BITAND", node, scope);
            case BITWISE_OR -> call("BITOR", node, scope);
            default -> throw noBits(operator == StandardOperator.BITWISE_LSHIFT ? "<<" : ">>");
        };
    }

    @Override
    protected String visitUnary(UnaryExpression<?> unary, Scope scope) {
        if (unary.operator() == StandardOperator.BITWISE_NOT) {
            throw noBits("~");
        }
        return super.visitUnary(unary, scope);
    }

    /** Functions take two operands, so a list of them is nested from the left. */
    @Override
    protected String visitOperatorList(OperatorList<?> list, Scope scope) {
        String function = functionOf(list);
        if (function == null) {
            return super.visitOperatorList(list, scope);
        }
        String text = operand(list.operands().getFirst(), list.operator(), scope);
        for (Expression<?> next : list.operands().subList(1, list.operands().size())) {
            text = function + "(" + text + ", " + operand(next, list.operator(), scope) + ")";
        }
        return text;
    }

    private static @org.jspecify.annotations.Nullable String functionOf(OperatorList<?> list) {
        return list.operator() instanceof StandardOperator operator
                ? switch (operator) {
                    case BITWISE_AND -> "BITAND";
                    case BITWISE_OR -> "BITOR";
                    case BITWISE_XOR -> "BITXOR";
                    default -> null;
                }
                : null;
    }

    private static CompileException noBits(String operator) {
        return new CompileException(
                "Oracle has no operator %s on bits. Multiply or divide by a power of two instead.".formatted(operator));
    }

    private String call(String function, BinaryNode node, Scope scope) {
        return function + "(" + operands(node, scope) + ")";
    }

    private String operands(BinaryNode node, Scope scope) {
        return operand(node.left(), node.operator(), scope) + ", " + operand(node.right(), node.operator(), scope);
    }
}

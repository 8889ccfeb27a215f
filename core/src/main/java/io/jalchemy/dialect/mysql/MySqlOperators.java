package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.OperatorCompiler;
import io.jalchemy.compiler.Scope;
import io.jalchemy.error.CompileException;
import io.jalchemy.sql.BinaryNode;
import io.jalchemy.sql.Condition;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.RegexpReplace;
import io.jalchemy.sql.StandardOperator;
import io.jalchemy.sql.UnaryExpression;
import io.jalchemy.types.NumericType;
import io.jalchemy.types.SqlType;
import java.util.ArrayList;
import java.util.List;

/** Operators in MySQL's and MariaDB's words. */
final class MySqlOperators extends OperatorCompiler {
    MySqlOperators(MySqlCompiler compiler) {
        super(compiler);
    }

    private boolean isMariaDb() {
        return ((MySqlCompiler) compiler()).server().mariadb();
    }

    @Override
    protected String visitConcat(List<? extends Expression<?>> operands, Scope scope) {
        List<String> all = new ArrayList<>();
        for (Expression<?> one : operands) {
            all.add(operand(one, StandardOperator.CONCAT, scope));
        }
        return "concat(" + String.join(", ", all) + ")";
    }

    @Override
    protected String visitDistinctFrom(BinaryNode node, boolean negated, Scope scope) {
        String equal = generic(node, " <=> ", scope);
        return negated ? equal : "NOT (" + equal + ")";
    }

    /** Nulls come first in ascending order here; a leading {@code x IS NULL} puts them where they are wanted. */
    @Override
    protected String visitNullsOrder(UnaryExpression<?> unary, StandardOperator order, Scope scope) {
        Expression<?> ordered = unary.operand();
        Expression<?> value =
                ordered instanceof UnaryExpression<?> direction && direction.suffix() ? direction.operand() : ordered;
        Condition last = order == StandardOperator.NULLS_LAST ? value.isNull() : value.isNotNull();
        return compiler().process(last, scope) + ", " + operand(ordered, order, scope);
    }

    @Override
    protected String visitMatch(BinaryNode node, Scope scope) {
        Object natural = option(node, "mysql_natural_language");
        Object expansion = option(node, "mysql_query_expansion");
        Object given = option(node, "mysql_boolean_mode");
        boolean booleanMode = given == null || Boolean.TRUE.equals(given);
        return MatchAgainst.text(
                operand(node.left(), node.operator(), scope),
                operand(node.right(), node.operator(), scope),
                booleanMode,
                Boolean.TRUE.equals(natural),
                Boolean.TRUE.equals(expansion));
    }

    @Override
    protected String visitRegexpMatch(BinaryNode node, boolean negated, Scope scope) {
        String operator = negated ? " NOT REGEXP " : " REGEXP ";
        Object flags = node.flags();
        if (flags == null) {
            return generic(node, operator, scope);
        }
        String left = operand(node.left(), node.operator(), scope);
        if (isMariaDb()) {
            return left + operator + withFlags(flags, node.right(), scope);
        }
        String call = "REGEXP_LIKE(" + left + ", " + operand(node.right(), node.operator(), scope) + ", "
                + flags(flags, scope) + ")";
        return negated ? "NOT " + call : call;
    }

    private String withFlags(Object flags, Expression<?> pattern, Scope scope) {
        return "CONCAT('(?', " + flags(flags, scope) + ", ')', " + compiler().process(pattern, scope) + ")";
    }

    @Override
    protected String visitRegexpReplace(RegexpReplace<?> node, Scope scope) {
        String text = operand(node.expression(), StandardOperator.REGEXP_REPLACE, scope);
        String pattern = node.flags() != null && isMariaDb()
                ? withFlags(node.flags(), node.pattern(), scope)
                : compiler().process(node.pattern(), scope);
        String replacement = compiler().process(node.replacement(), scope);
        String tail = node.flags() == null || isMariaDb() ? "" : ", " + flags(node.flags(), scope);
        return "REGEXP_REPLACE(" + text + ", " + pattern + ", " + replacement + tail + ")";
    }

    @Override
    protected String visitJsonGetItem(BinaryNode node, Scope scope) {
        SqlType<?> type = ((Expression<?>) node).type();
        return switch (type.family()) {
            case JSON -> extract(node, scope);
            case INTEGER -> nullSafe(node, scope, "ELSE CAST(" + extract(node, scope) + " AS SIGNED INTEGER)");
            case NUMERIC, FLOAT -> nullSafe(node, scope, decimal(type, node, scope));
            case BOOLEAN -> nullSafe(node, scope, "WHEN true THEN true ELSE false");
            case STRING -> nullSafe(node, scope, "ELSE JSON_UNQUOTE(" + extract(node, scope) + ")");
            default -> nullSafe(node, scope, "ELSE " + extract(node, scope));
        };
    }

    @Override
    protected String visitJsonPathGetItem(BinaryNode node, Scope scope) {
        return visitJsonGetItem(node, scope);
    }

    private String extract(BinaryNode node, Scope scope) {
        return "JSON_EXTRACT("
                + operand(node.left(), node.operator(), scope)
                + ", "
                + operand(node.right(), node.operator(), scope)
                + ")";
    }

    /** JSON's null is no SQL NULL, so it is told apart before the value is converted. */
    private String nullSafe(BinaryNode node, Scope scope, String otherwise) {
        return "CASE " + extract(node, scope) + " WHEN 'null' THEN NULL " + otherwise + " END";
    }

    private String decimal(SqlType<?> type, BinaryNode node, Scope scope) {
        if (type instanceof NumericType<?> numeric && numeric.precision() != null && numeric.scale() != null) {
            return "ELSE CAST(" + extract(node, scope) + " AS DECIMAL(" + numeric.precision() + ", " + numeric.scale()
                    + "))";
        }
        return "ELSE " + extract(node, scope) + "+0.0000000000000000000000";
    }

    /** {@code MATCH (…) AGAINST (… mode)}. */
    static final class MatchAgainst {
        private MatchAgainst() {}

        static String text(String columns, String against, boolean booleanMode, boolean natural, boolean expansion) {
            if (booleanMode && (natural || expansion)) {
                throw new CompileException(
                        "MATCH … AGAINST cannot be in boolean mode and use natural language or query expansion at the same time.");
            }
            return "MATCH (" + columns + ") AGAINST (" + against
                    + (booleanMode ? " IN BOOLEAN MODE" : "")
                    + (natural ? " IN NATURAL LANGUAGE MODE" : "")
                    + (expansion ? " WITH QUERY EXPANSION" : "")
                    + ")";
        }
    }
}

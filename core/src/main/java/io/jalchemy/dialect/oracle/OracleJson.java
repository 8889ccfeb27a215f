package io.jalchemy.dialect.oracle;

import io.jalchemy.compiler.Scope;
import io.jalchemy.sql.BinaryNode;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.Expression;
import io.jalchemy.types.SqlType;

/**
 * Elements of JSON documents. The path in these functions has to be a literal
 * (https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/JSON_VALUE.html), so it is written just before execution.
 */
final class OracleJson {
    private final OracleOperators operators;
    private final OracleCompiler compiler;

    OracleJson(OracleOperators operators, OracleCompiler compiler) {
        this.operators = operators;
        this.compiler = compiler;
    }

    String element(BinaryNode node, Scope scope) {
        String arguments = operators.left(node, scope) + ", " + path(node, scope);
        SqlType<?> type = ((Expression<?>) node).type();
        return switch (type.family()) {
            case JSON, ARRAY -> "JSON_QUERY(" + arguments + ")";
            case INTEGER, NUMERIC, FLOAT ->
                "CAST(JSON_VALUE(" + arguments + " RETURNING NUMBER) AS "
                        + compiler.dialect().typeCompiler().render(type) + ")";
            case BOOLEAN -> "CASE JSON_VALUE(" + arguments + ") WHEN 'true' THEN 1 WHEN 'false' THEN 0 END";
            default -> "JSON_VALUE(" + arguments + ")";
        };
    }

    private String path(BinaryNode node, Scope scope) {
        return compiler.process(
                node.right() instanceof BindParameter<?> path ? path.literalExecute() : node.right(), scope);
    }
}

package io.jalchemy.dialect.postgresql;

import io.jalchemy.compiler.FunctionCompiler;
import io.jalchemy.compiler.Scope;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FunctionExpression;
import io.jalchemy.sql.FunctionKind;
import io.jalchemy.sql.NextValue;
import java.util.List;

/** Functions in PostgreSQL's words. */
final class PostgresFunctions extends FunctionCompiler {
    PostgresFunctions(PostgresCompiler compiler) {
        super(compiler);
    }

    @Override
    protected String visitKnown(FunctionExpression<?> function, Scope scope) {
        if (function.kind() == FunctionKind.AGGREGATE_STRINGS) {
            return "string_agg" + arguments(function, scope);
        }
        boolean substring =
                function.packages().isEmpty() && function.name().text().equalsIgnoreCase("substring");
        return substring && function.arguments().size() >= 2
                ? substring(function, scope)
                : super.visitKnown(function, scope);
    }

    private String substring(FunctionExpression<?> function, Scope scope) {
        List<Expression<?>> arguments = function.arguments();
        String text = "SUBSTRING(" + compiler().process(arguments.get(0), scope) + " FROM "
                + compiler().process(arguments.get(1), scope);
        return arguments.size() > 2 ? text + " FOR " + compiler().process(arguments.get(2), scope) + ")" : text + ")";
    }

    @Override
    protected String visitNextValue(NextValue<?> next, Scope scope) {
        String name = compiler().froms().sequenceName(next.sequence());
        return "nextval(" + compiler().dialect().literals().quoted(name) + ")";
    }
}

package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.FunctionCompiler;
import io.jalchemy.compiler.Scope;
import io.jalchemy.sql.Extract;
import io.jalchemy.sql.FunctionExpression;
import io.jalchemy.sql.FunctionFilter;
import io.jalchemy.sql.NextValue;

/** Functions in MySQL's and MariaDB's words. */
final class MySqlFunctions extends FunctionCompiler {
    MySqlFunctions(MySqlCompiler compiler) {
        super(compiler);
    }

    @Override
    protected String visitKnown(FunctionExpression<?> function, Scope scope) {
        return switch (function.kind()) {
            case RANDOM -> "rand" + arguments(function, scope);
            case ROLLUP -> compiler().list(function.arguments(), ", ", scope) + " WITH ROLLUP";
            case CUBE, GROUPING_SETS -> throw lacksGrouping(function, "rollup(...)");
            case SYSDATE -> "SYSDATE()";
            case AGGREGATE_STRINGS ->
                "group_concat("
                        + compiler().process(function.arguments().get(0), scope)
                        + " SEPARATOR "
                        + compiler().process(function.arguments().get(1), scope)
                        + ")";
            default -> super.visitKnown(function, scope);
        };
    }

    @Override
    protected String visitFilter(FunctionFilter<?> filter, Scope scope) {
        return filteredByCase(filter, scope);
    }

    @Override
    protected String visitExtract(Extract extract, Scope scope) {
        String field = extract.field().equals("milliseconds") ? "millisecond" : extract.field();
        return super.visitExtract(new Extract(field, extract.expression()), scope);
    }

    @Override
    protected String visitNextValue(NextValue<?> next, Scope scope) {
        return compiler().traits().sequences()
                ? "nextval(" + compiler().froms().sequenceName(next.sequence()) + ")"
                : super.visitNextValue(next, scope);
    }
}

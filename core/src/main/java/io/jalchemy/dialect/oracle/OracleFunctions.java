package io.jalchemy.dialect.oracle;

import io.jalchemy.compiler.FunctionCompiler;
import io.jalchemy.compiler.Scope;
import io.jalchemy.sql.FunctionExpression;
import io.jalchemy.sql.FunctionFilter;
import io.jalchemy.sql.NextValue;

/** Functions in Oracle's words. */
final class OracleFunctions extends FunctionCompiler {
    OracleFunctions(OracleCompiler compiler) {
        super(compiler);
    }

    /** A function whose rows are selected stands in {@code TABLE (…)}. */
    @Override
    protected String visitFunction(FunctionExpression<?> function, Scope given) {
        String text = super.visitFunction(function, given);
        boolean givesRows = given.asFrom() && !function.name().text().equalsIgnoreCase("table");
        return givesRows ? "TABLE (" + text + ")" : text;
    }

    @Override
    protected String visitFilter(FunctionFilter<?> filter, Scope scope) {
        return filteredByCase(filter, scope);
    }

    @Override
    protected String visitKnown(FunctionExpression<?> function, Scope scope) {
        return switch (function.kind()) {
            case NOW -> "CURRENT_TIMESTAMP";
            case CHAR_LENGTH -> "LENGTH" + arguments(function, scope);
            case AGGREGATE_STRINGS -> "LISTAGG" + arguments(function, scope);
            default -> isUid(function) ? function.name().text() : super.visitKnown(function, scope);
        };
    }

    /** {@code uid} takes no parentheses. */
    private static boolean isUid(FunctionExpression<?> function) {
        return function.arguments().isEmpty() && function.name().text().equalsIgnoreCase("uid");
    }

    @Override
    protected String visitNextValue(NextValue<?> next, Scope scope) {
        return compiler().froms().sequenceName(next.sequence()) + ".nextval";
    }
}

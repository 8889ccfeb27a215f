package io.jalchemy.dialect.mssql;

import io.jalchemy.compiler.FunctionCompiler;
import io.jalchemy.compiler.Scope;
import io.jalchemy.sql.Extract;
import io.jalchemy.sql.FunctionExpression;
import io.jalchemy.sql.FunctionFilter;
import io.jalchemy.sql.NextValue;
import io.jalchemy.sql.WindowFrame;
import java.util.Map;

/** Functions in SQL Server's words. */
final class MsSqlFunctions extends FunctionCompiler {
    /** https://learn.microsoft.com/en-us/sql/t-sql/functions/datepart-transact-sql */
    private static final Map<String, String> DATE_PARTS = Map.of(
            "doy", "dayofyear",
            "dow", "weekday",
            "milliseconds", "millisecond",
            "microseconds", "microsecond");

    MsSqlFunctions(MsSqlCompiler compiler) {
        super(compiler);
    }

    @Override
    protected String visitFilter(FunctionFilter<?> filter, Scope scope) {
        return filteredByCase(filter, scope);
    }

    @Override
    protected String visitKnown(FunctionExpression<?> function, Scope scope) {
        return switch (function.kind()) {
            case NOW -> "CURRENT_TIMESTAMP";
            case CURRENT_DATE -> "GETDATE()";
            case CHAR_LENGTH -> "LEN" + arguments(function, scope);
            case AGGREGATE_STRINGS -> stringAggregate(function, scope);
            default ->
                function.name().text().equalsIgnoreCase("length")
                        ? "LEN" + arguments(function, scope)
                        : super.visitKnown(function, scope);
        };
    }

    /** The separator must be a literal. */
    private String stringAggregate(FunctionExpression<?> function, Scope scope) {
        return "string_agg("
                + compiler().process(function.arguments().get(0), scope)
                + ", "
                + compiler().process(function.arguments().get(1), scope.withLiteralExecute(true))
                + ")";
    }

    /** Numbers of rows in a frame must be literals. */
    @Override
    protected String frame(WindowFrame frame, Scope scope) {
        return super.frame(frame, scope.withLiteralExecute(true));
    }

    @Override
    protected String visitExtract(Extract extract, Scope scope) {
        return "DATEPART("
                + DATE_PARTS.getOrDefault(extract.field(), extract.field())
                + ", "
                + compiler().process(extract.expression(), scope)
                + ")";
    }

    @Override
    protected String visitNextValue(NextValue<?> next, Scope scope) {
        return "NEXT VALUE FOR " + compiler().froms().sequenceName(next.sequence());
    }
}

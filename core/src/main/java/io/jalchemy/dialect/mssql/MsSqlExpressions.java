package io.jalchemy.dialect.mssql;

import io.jalchemy.compiler.ExpressionCompiler;
import io.jalchemy.compiler.Scope;
import io.jalchemy.sql.BooleanConstant;
import io.jalchemy.sql.Cast;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Name;
import java.util.Objects;

/** Casts, constants and qualified columns in SQL Server's words. */
final class MsSqlExpressions extends ExpressionCompiler {
    MsSqlExpressions(MsSqlCompiler compiler) {
        super(compiler);
    }

    @Override
    protected String visitBooleanConstant(BooleanConstant constant) {
        return constant.value() ? "1" : "0";
    }

    @Override
    protected String visitCast(Cast<?> cast, Scope scope) {
        return cast.lenient()
                ? "TRY_CAST (" + compiler().process(cast.expression(), scope) + " AS " + castType(cast.type()) + ")"
                : super.visitCast(cast, scope);
    }

    @Override
    protected String qualifier(FromClause from, Name table, Scope scope) {
        MsSqlCompiler compiler = (MsSqlCompiler) compiler();
        FromClause alias = compiler.namesSchemaAliases() ? compiler.schemaAlias(from) : null;
        return alias == null
                ? super.qualifier(from, table, scope)
                : compiler.identifiers().quote(compiler.aliasName(Objects.requireNonNull(alias.name())));
    }
}

package io.jalchemy.dialect.mssql;

import io.jalchemy.compiler.FromCompiler;
import io.jalchemy.compiler.Scope;
import io.jalchemy.sql.AliasedFrom;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Lateral;
import io.jalchemy.sql.TableClause;

/** FROM elements with their hints, and the aliases of the legacy mode. */
final class MsSqlFroms extends FromCompiler {
    MsSqlFroms(MsSqlCompiler compiler) {
        super(compiler);
    }

    @Override
    protected String fromHint(String text, String hint, boolean crud) {
        return text + " " + hint;
    }

    @Override
    protected String visitLateral(Lateral lateral, Scope scope) {
        throw lacksLateral();
    }

    @Override
    protected String visitTable(TableClause table, Scope scope) {
        boolean within = scope.enclosingAlias() instanceof AliasedFrom alias && alias.of() == table;
        FromClause alias = within || scope.crud() ? null : ((MsSqlCompiler) compiler()).schemaAlias(table);
        return alias == null ? super.visitTable(table, scope) : compiler().process(alias, scope);
    }
}

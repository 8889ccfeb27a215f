package io.jalchemy.dialect.mssql;

import io.jalchemy.compiler.DmlCompiler;
import io.jalchemy.compiler.Scope;
import io.jalchemy.error.CompileException;
import io.jalchemy.sql.AliasedFrom;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Delete;
import io.jalchemy.sql.DmlStatement;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Insert;
import io.jalchemy.sql.Merge;
import io.jalchemy.sql.Replacement;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** INSERT, UPDATE and DELETE in SQL Server's words: rows come back through OUTPUT, further tables stand in a second FROM. */
final class MsSqlDml extends DmlCompiler {
    MsSqlDml(MsSqlCompiler compiler) {
        super(compiler);
    }

    /** OUTPUT is there for every statement, and saves the trip for SCOPE_IDENTITY. */
    @Override
    protected boolean prefersReturningForKeys() {
        return true;
    }

    @Override
    protected ReturningPlace returningPlace() {
        return ReturningPlace.BEFORE_VALUES;
    }

    @Override
    protected String returning(
            DmlStatement<?> statement, List<? extends SqlNode> elements, boolean wantsResult, Scope scope) {
        if (!supportsReturning(statement)) {
            throw new CompileException("OUTPUT is switched off for this statement of dialect mssql.");
        }
        return "OUTPUT " + returningColumns(statement, elements, wantsResult, scope);
    }

    /** OUTPUT names the rows {@code inserted} or {@code deleted}. */
    @Override
    protected SqlNode returned(DmlStatement<?> statement, SqlNode element) {
        FromClause changed =
                switch (statement) {
                    case Insert<?> insert -> insert.table().alias("inserted");
                    case Update<?> update -> update.table().alias("inserted");
                    case Delete<?> delete -> delete.table().alias("deleted");
                };
        return Replacement.in(
                element, node -> node instanceof ColumnClause<?> column ? changed.correspondingColumn(column) : null);
    }

    @Override
    protected String visitUpdate(Update<?> update, Scope scope) {
        ((MsSqlCompiler) compiler()).changesRows();
        return super.visitUpdate(update, scope);
    }

    @Override
    protected String visitDelete(Delete<?> delete, Scope scope) {
        ((MsSqlCompiler) compiler()).changesRows();
        return super.visitDelete(delete, scope);
    }

    /** The semicolon belongs to the statement here. */
    @Override
    protected String visitMerge(Merge merge, Scope scope) {
        ((MsSqlCompiler) compiler()).changesRows();
        return super.visitMerge(merge, scope) + ";";
    }

    @Override
    protected String updateFrom(Update<?> update, List<FromClause> others, Scope scope, Map<FromClause, String> hints) {
        return from(update.table(), others, scope, hints);
    }

    /** With further tables an alias is declared in FROM, and only named here. */
    @Override
    protected String deleteTables(Delete<?> delete, List<FromClause> others, Scope scope) {
        return others.isEmpty() || !(delete.table() instanceof AliasedFrom)
                ? super.deleteTables(delete, others, scope)
                : nameOf(delete.table());
    }

    @Override
    protected String deleteFrom(Delete<?> delete, List<FromClause> others, Scope scope, Map<FromClause, String> hints) {
        return from(delete.table(), others, scope, hints);
    }

    private String from(FromClause table, List<FromClause> others, Scope scope, Map<FromClause, String> hints) {
        List<FromClause> all = new ArrayList<>();
        all.add(table);
        all.addAll(others);
        return "FROM " + compiler().list(all, ", ", scope.withAsFrom(true).withFromHints(hints));
    }
}

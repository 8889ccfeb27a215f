package io.jalchemy.dialect.postgresql;

import io.jalchemy.compiler.DmlCompiler;
import io.jalchemy.compiler.OnConflictWriter;
import io.jalchemy.compiler.Scope;
import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.sql.Delete;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Insert;
import io.jalchemy.sql.Merge;
import io.jalchemy.sql.OnConflict;
import io.jalchemy.sql.PostValues;
import io.jalchemy.sql.Update;
import java.util.List;
import java.util.Map;

/** INSERT, UPDATE and DELETE in PostgreSQL's words. */
final class PostgresDml extends DmlCompiler {
    private static final int FIRST_WITH_MERGE = 15;

    PostgresDml(PostgresCompiler compiler) {
        super(compiler);
    }

    @Override
    protected boolean reportsGeneratedKey() {
        return false;
    }

    @Override
    protected String updateFrom(Update<?> update, List<FromClause> others, Scope scope, Map<FromClause, String> hints) {
        return "FROM " + compiler().list(others, ", ", scope.withAsFrom(true).withFromHints(hints));
    }

    @Override
    protected String deleteFrom(Delete<?> delete, List<FromClause> others, Scope scope, Map<FromClause, String> hints) {
        return "USING " + compiler().list(others, ", ", scope.withAsFrom(true).withFromHints(hints));
    }

    /** From version 15. */
    @Override
    protected String visitMerge(Merge merge, Scope scope) {
        ServerVersion version = ((PostgresCompiler) compiler()).server().version();
        if (version != null && !version.isAtLeast(FIRST_WITH_MERGE)) {
            throw noMerge();
        }
        return super.visitMerge(merge, scope);
    }

    @Override
    protected String postValues(Insert<?> insert, PostValues action, Scope scope) {
        return action instanceof OnConflict conflict
                ? new OnConflictWriter(compiler(), insert.table(), false).write(conflict, scope)
                : super.postValues(insert, action, scope);
    }

    @Override
    protected String upsertRemedy() {
        return "Use OnConflict.on(columns).set(...).";
    }
}

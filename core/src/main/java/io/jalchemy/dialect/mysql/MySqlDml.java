package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.DmlCompiler;
import io.jalchemy.compiler.OnDuplicateKeyWriter;
import io.jalchemy.compiler.Scope;
import io.jalchemy.sql.Delete;
import io.jalchemy.sql.DialectOption;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Insert;
import io.jalchemy.sql.Merge;
import io.jalchemy.sql.OnDuplicateKey;
import io.jalchemy.sql.PostValues;
import io.jalchemy.sql.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** INSERT, UPDATE and DELETE in MySQL's and MariaDB's words. */
final class MySqlDml extends DmlCompiler {
    MySqlDml(MySqlCompiler compiler) {
        super(compiler);
    }

    @Override
    protected boolean qualifiesUpdatedColumns() {
        return true;
    }

    @Override
    protected String updateTables(Update<?> update, List<FromClause> others, Scope scope) {
        List<FromClause> all = new ArrayList<>();
        all.add(update.table());
        all.addAll(others);
        return compiler().list(all, ", ", scope.withAsFrom(true).withCrud(true));
    }

    /** All tables stand right behind UPDATE. */
    @Override
    protected String updateFrom(Update<?> update, List<FromClause> others, Scope scope, Map<FromClause, String> hints) {
        return "";
    }

    /** With further tables the changed one is named by its alias, and comes again behind USING. */
    @Override
    protected String deleteTables(Delete<?> delete, List<FromClause> others, Scope scope) {
        return others.isEmpty() ? super.deleteTables(delete, others, scope) : nameOf(delete.table());
    }

    @Override
    protected String deleteFrom(Delete<?> delete, List<FromClause> others, Scope scope, Map<FromClause, String> hints) {
        List<FromClause> all = new ArrayList<>();
        all.add(delete.table());
        all.addAll(others);
        return "USING " + compiler().list(all, ", ", scope.withAsFrom(true).withFromHints(hints));
    }

    @Override
    protected @Nullable String updateLimit(Update<?> update, Scope scope) {
        return limit(update.dialectOptions(), scope);
    }

    @Override
    protected @Nullable String deleteLimit(Delete<?> delete, Scope scope) {
        return limit(delete.dialectOptions(), scope);
    }

    /** Which rows are changed: the first ones in an order. */
    private @Nullable String limit(List<DialectOption> options, Scope scope) {
        String dialect = compiler().dialect().name();
        List<String> clauses = new ArrayList<>();
        for (DialectOption option : options) {
            if (option.name().equals(dialect + "_order_by") && option.value() instanceof Expression<?> order) {
                clauses.addFirst("ORDER BY " + compiler().process(order, scope));
            }
            if (option.name().equals(dialect + "_limit") && option.value() instanceof Number rows) {
                clauses.addLast("LIMIT " + rows.longValue());
            }
        }
        return clauses.isEmpty() ? null : String.join(" ", clauses);
    }

    @Override
    protected String postValues(Insert<?> insert, PostValues action, Scope scope) {
        return action instanceof OnDuplicateKey update
                ? new OnDuplicateKeyWriter(compiler(), insert, rowAlias()).write(update, scope)
                : super.postValues(insert, action, scope);
    }

    @Override
    protected String visitMerge(Merge merge, Scope scope) {
        throw noMerge();
    }

    @Override
    protected String upsertRemedy() {
        return "Use OnDuplicateKey.of(table).set(...).";
    }

    private boolean rowAlias() {
        return ((MySqlCompiler) compiler()).server().rowAliasOnDuplicateKey();
    }
}

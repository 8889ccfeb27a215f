package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.LockedTables;
import io.jalchemy.compiler.Scope;
import io.jalchemy.compiler.SelectCompiler;
import io.jalchemy.sql.FetchClause;
import io.jalchemy.sql.ForUpdate;
import io.jalchemy.sql.RowLimits;
import io.jalchemy.sql.Select;

/** Limits and locks in MySQL's and MariaDB's words. */
final class MySqlSelects extends SelectCompiler {
    /** As the manual suggests for an offset without a limit: https://dev.mysql.com/doc/refman/8.4/en/select.html */
    private static final String ALL_ROWS = "18446744073709551615";

    MySqlSelects(MySqlCompiler compiler) {
        super(compiler);
    }

    @Override
    protected String defaultFrom(Select<?> select) {
        return select.whereClauses().isEmpty() ? "" : " FROM DUAL";
    }

    @Override
    protected String limitClause(RowLimits select, Scope scope) {
        if (select.offset() == null) {
            return select.limit() == null ? "" : " \n LIMIT " + rowCount(select.limit(), scope);
        }
        String offset = rowCount(select.offset(), scope);
        return " \n LIMIT " + offset + ", " + (select.limit() == null ? ALL_ROWS : rowCount(select.limit(), scope));
    }

    /** MariaDB knows FETCH FIRST as of 10.6, MySQL does not, and neither knows PERCENT. */
    @Override
    protected String rowLimit(RowLimits select, Scope scope) {
        FetchClause fetch = select.fetch();
        boolean ties = fetch != null && fetch.withTies() && !fetch.percent();
        return ties && ((MySqlCompiler) compiler()).server().mariadb()
                ? fetchClause(select, fetch, false, scope)
                : limitClause(withFetchAsLimit(select), scope);
    }

    @Override
    protected String forUpdate(Select<?> select, ForUpdate lock, Scope scope) {
        MySqlOptions server = ((MySqlCompiler) compiler()).server();
        String text = lock.read() ? server.forShare() ? " FOR SHARE" : " LOCK IN SHARE MODE" : " FOR UPDATE";
        String of = server.forUpdateOf() ? LockedTables.of(lock, compiler()) : "";
        return text + of + (lock.nowait() ? " NOWAIT" : "") + (lock.skipLocked() ? " SKIP LOCKED" : "");
    }
}

package io.jalchemy.dialect.postgresql;

import io.jalchemy.compiler.LockedTables;
import io.jalchemy.compiler.Scope;
import io.jalchemy.compiler.SelectCompiler;
import io.jalchemy.sql.FetchClause;
import io.jalchemy.sql.ForUpdate;
import io.jalchemy.sql.RowLimits;
import io.jalchemy.sql.Select;

/** Limits, locks and DISTINCT ON in PostgreSQL's words. */
final class PostgresSelects extends SelectCompiler {
    PostgresSelects(PostgresCompiler compiler) {
        super(compiler);
    }

    @Override
    protected String precolumns(Select<?> select, Scope scope) {
        if (select.distinctOn().isEmpty()) {
            return super.precolumns(select, scope);
        }
        return "DISTINCT ON (" + compiler().list(select.distinctOn(), ", ", scope) + ") ";
    }

    @Override
    protected String limitClause(RowLimits select, Scope scope) {
        StringBuilder text = new StringBuilder();
        if (select.limit() != null) {
            text.append(" \n LIMIT ").append(rowCount(select.limit(), scope));
        }
        if (select.offset() != null) {
            text.append(select.limit() == null ? "\n LIMIT ALL" : "")
                    .append(" OFFSET ")
                    .append(rowCount(select.offset(), scope));
        }
        return text.toString();
    }

    /** Numbers of rows stand in parentheses, as PostgreSQL asks for anything but a literal. */
    @Override
    protected String rowLimit(RowLimits select, Scope scope) {
        FetchClause fetch = select.fetch();
        if (fetch == null) {
            return limitClause(select, scope);
        }
        StringBuilder text = new StringBuilder();
        if (select.offset() != null) {
            text.append("\n OFFSET (").append(rowCount(select.offset(), scope)).append(") ROWS");
        }
        text.append("\n FETCH FIRST (").append(rowCount(fetch.count(), scope)).append(')');
        text.append(fetch.percent() ? " PERCENT" : "").append(" ROWS ").append(fetch.withTies() ? "WITH TIES" : "ONLY");
        return text.toString();
    }

    @Override
    protected String forUpdate(Select<?> select, ForUpdate lock, Scope scope) {
        StringBuilder text = new StringBuilder();
        if (lock.read()) {
            text.append(lock.keyShare() ? " FOR KEY SHARE" : " FOR SHARE");
        } else {
            text.append(lock.keyShare() ? " FOR NO KEY UPDATE" : " FOR UPDATE");
        }
        text.append(LockedTables.of(lock, compiler()));
        return text.append(lock.nowait() ? " NOWAIT" : "")
                .append(lock.skipLocked() ? " SKIP LOCKED" : "")
                .toString();
    }
}

package io.jalchemy.dialect.mssql;

import io.jalchemy.compiler.Scope;
import io.jalchemy.compiler.SelectCompiler;
import io.jalchemy.error.CompileException;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FetchClause;
import io.jalchemy.sql.ForUpdate;
import io.jalchemy.sql.RowLimits;
import io.jalchemy.sql.Select;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Selects in SQL Server's words. A plain number of rows is TOP; an offset is OFFSET … FETCH, or a count by ROW_NUMBER on
 * servers before version 11.
 */
final class MsSqlSelects extends SelectCompiler {
    MsSqlSelects(MsSqlCompiler compiler) {
        super(compiler);
    }

    private boolean hasOffsetFetch() {
        return ((MsSqlCompiler) compiler()).server().offsetFetch();
    }

    /** Parameters are not taken behind TOP by every driver, so the number is a literal. */
    @Override
    protected String precolumns(Select<?> select, Scope scope) {
        String before = super.precolumns(select, scope);
        if (!usesTop(select)) {
            return before;
        }
        FetchClause fetch = select.fetch();
        return before + "TOP "
                + compiler().process(Objects.requireNonNull(rows(select)), scope.withLiteralExecute(true)) + " "
                + (fetch != null && fetch.percent() ? "PERCENT " : "")
                + (fetch != null && fetch.withTies() ? "WITH TIES " : "");
    }

    /** A union has no TOP. */
    static boolean usesTop(RowLimits select) {
        FetchClause fetch = select.fetch();
        return select instanceof Select<?>
                && select.offset() == null
                && (isSimpleNumber(select.limit())
                        || fetch != null && isSimpleNumber(fetch.count()) && (fetch.percent() || fetch.withTies()));
    }

    private static @Nullable Expression<?> rows(RowLimits select) {
        FetchClause fetch = select.fetch();
        return fetch == null ? select.limit() : fetch.count();
    }

    @Override
    protected Select<?> restructure(Select<?> select, Scope scope) {
        if (!select.hasRowLimit() || hasOffsetFetch() || usesTop(select)) {
            return select;
        }
        requireFetchable(select);
        return RowNumberLimit.of(select, rows(select));
    }

    @Override
    protected String rowLimit(RowLimits select, Scope scope) {
        if (usesTop(select)) {
            return "";
        }
        requireFetchable(select);
        if (!hasOffsetFetch()) {
            throw new CompileException(
                    "Dialect mssql cannot limit the rows of a union on this server. Select from its subquery() and limit that.");
        }
        return fetchClause(select, limitOrFetch(select), true, scope);
    }

    private static @Nullable FetchClause limitOrFetch(RowLimits select) {
        Expression<?> limit = select.limit();
        return limit == null ? select.fetch() : new FetchClause(limit, false, false);
    }

    private static void requireFetchable(RowLimits select) {
        if (select.orderBy().isEmpty()) {
            throw new CompileException("MSSQL requires an order_by when using an OFFSET or a non-simple LIMIT clause."
                    + " Add orderBy(...), or limit by a plain number without an offset.");
        }
        FetchClause fetch = select.fetch();
        if (fetch != null && (fetch.percent() || fetch.withTies())) {
            throw new CompileException("MSSQL needs TOP to use PERCENT and/or WITH TIES."
                    + " Only simple fetch without offset can be used: give a plain number and no offset.");
        }
    }

    /** In a subquery ORDER BY is allowed only where rows are limited, and means nothing otherwise. */
    @Override
    protected String orderBy(RowLimits select, Scope scope) {
        boolean limited = usesTop(select) || select.hasRowLimit() && hasOffsetFetch();
        return compiler().isSubquery() && !limited ? "" : super.orderBy(select, scope);
    }

    /** FOR UPDATE is for cursors only. */
    @Override
    protected String forUpdate(Select<?> select, ForUpdate lock, Scope scope) {
        throw new CompileException(
                "Dialect mssql has no FOR UPDATE. Lock the rows of a table with withHint(table, \"WITH (UPDLOCK)\", \"mssql\").");
    }

    @Override
    protected String ctePreamble(boolean recursive) {
        return "WITH";
    }
}

package io.jalchemy.dialect.oracle;

import io.jalchemy.compiler.Scope;
import io.jalchemy.compiler.SelectCompiler;
import io.jalchemy.error.CompileException;
import io.jalchemy.sql.CompoundSelect;
import io.jalchemy.sql.DialectOption;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FetchClause;
import io.jalchemy.sql.ForUpdate;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.RowLimits;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SqlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Selects in Oracle's words. Rows are limited by FETCH FIRST, or by ROWNUM on servers before version 12. */
final class OracleSelects extends SelectCompiler {
    private final Set<Select<?>> joinsMoved = Collections.newSetFromMap(new IdentityHashMap<>());

    OracleSelects(OracleCompiler compiler) {
        super(compiler);
    }

    private OracleOptions server() {
        return ((OracleCompiler) compiler()).server();
    }

    @Override
    protected Select<?> restructure(Select<?> given, Scope scope) {
        Select<?> select = server().ansiJoins() || joinsMoved.contains(given) ? given : CommaJoins.of(given);
        if (server().offsetFetch() || select.fetch() != null || !select.hasRowLimit()) {
            return select;
        }
        RownumLimit limit = new RownumLimit(select, server().firstRowsHint());
        joinsMoved.addAll(limit.made());
        return limit.result();
    }

    @Override
    protected String defaultFrom(Select<?> select) {
        return " FROM DUAL";
    }

    @Override
    protected String selectHint(Map<FromClause, String> hints) {
        return String.join(
                " ", hints.values().stream().map(hint -> "/*+ " + hint + " */").toList());
    }

    @Override
    protected boolean literalRowCounts() {
        return true;
    }

    @Override
    protected String rowLimit(RowLimits select, Scope scope) {
        FetchClause fetch = select.fetch();
        if (fetch == null && !server().offsetFetch()) {
            throw new CompileException(
                    "This version of Oracle cannot limit the rows of a union. Select from its subquery() and limit that.");
        }
        Expression<?> limit = select.limit();
        FetchClause shown = limit == null ? fetch : new FetchClause(limit, false, false);
        String text = fetchClause(select, shown, false, scope);
        return isApproximate(select) ? text.replace("FETCH FIRST", "FETCH APPROX FIRST") : text;
    }

    private static boolean isApproximate(RowLimits select) {
        if (select instanceof Select<?> plain) {
            for (DialectOption option : plain.dialectOptions()) {
                if (option.name().equals("oracle_fetch_approximate")) {
                    return Boolean.TRUE.equals(option.value());
                }
            }
        }
        return false;
    }

    @Override
    protected String forUpdate(Select<?> select, ForUpdate lock, Scope scope) {
        if (compiler().isSubquery()) {
            return "";
        }
        String of = lock.of().isEmpty() ? "" : " OF " + compiler().list(columns(lock.of()), ", ", scope);
        return " FOR UPDATE" + of + (lock.nowait() ? " NOWAIT" : "") + (lock.skipLocked() ? " SKIP LOCKED" : "");
    }

    /** The rows of a table are locked by naming one of its columns, whichever. */
    private static List<SqlNode> columns(List<SqlNode> locked) {
        List<SqlNode> columns = new ArrayList<>();
        for (SqlNode one : locked) {
            if (one instanceof FromClause from) {
                tablesOf(from).forEach(table -> columns.add(table.columns().at(0)));
            } else {
                columns.add(one);
            }
        }
        return columns;
    }

    @Override
    protected String ctePreamble(boolean recursive) {
        return "WITH";
    }

    @Override
    protected String keyword(CompoundSelect.Kind kind) {
        return kind == CompoundSelect.Kind.EXCEPT ? "MINUS" : super.keyword(kind);
    }
}

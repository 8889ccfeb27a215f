package io.jalchemy.sql;

import java.util.List;

/**
 * INSERT, UPDATE or DELETE.
 *
 * @param <R> what one returned row yields
 */
public abstract sealed class DmlStatement<R> extends StatementNode<R> permits Delete, Insert, Update {
    DmlStatement() {}

    /** What is changed. */
    public abstract FromClause table();

    /** The elements that come back as rows; empty without. */
    public abstract List<SqlNode> returning();

    /** Words right behind the verb. */
    public abstract List<Prefix> prefixes();

    /** Hints for tables. */
    public abstract List<FromHint> fromHints();

    /** CTEs that it brings along. */
    public abstract List<CteAddition> additionalCtes();

    /** Options that one dialect knows. */
    public abstract List<DialectOption> dialectOptions();

    /** Options of a mapper. */
    public abstract List<StatementOption> options();

    /** The expressions that come back, with elements of several columns spread out. */
    public List<? extends SqlNode> returnedExpressions() {
        return SelectFroms.expand(returning());
    }

    /** This statement as a common table expression; its columns are those that it returns. */
    public Cte cte(String name) {
        return new Cte(this, Name.of(name), false, false, List.of(), List.of(), null, null);
    }

    /** This statement as a common table expression under a name that is made while compiling. */
    public Cte cte() {
        return new Cte(this, null, false, false, List.of(), List.of(), null, null);
    }

    ColumnCollection returnedColumnsFor(FromClause from) {
        return ColumnNames.proxies(returnedExpressions(), LabelStyle.DISAMBIGUATE_ONLY, from);
    }
}

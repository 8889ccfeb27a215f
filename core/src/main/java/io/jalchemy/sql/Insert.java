package io.jalchemy.sql;

import static java.util.Objects.requireNonNull;

import io.jalchemy.row.Row;
import io.jalchemy.row.Row2;
import io.jalchemy.row.Row3;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code INSERT …}. Immutable: every method returns a new statement. Begin with {@link Sql#insert}.
 *
 * @param <R> what one returned row yields
 */
public final class Insert<R> extends DmlStatement<R> implements ClauseHolder {
    private static final int TABLE = 0;
    private static final int RETURNING = 1;
    private static final int PREFIXES = 2;
    private static final int FROM_HINTS = 3;
    private static final int CTES = 4;
    private static final int DIALECT_OPTIONS = 5;
    private static final int OPTIONS = 6;
    private static final int VALUES = 7;
    private static final int MULTI = 8;
    private static final int FROM_SELECT = 9;
    private static final int RETURN_DEFAULTS = 10;
    private static final int SORTED = 11;
    private static final int INLINE = 12;
    private static final int POST = 13;

    private static final @Nullable Object[] EMPTY = {
        null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), null, null, false,
        false, null
    };

    private final @Nullable Object[] clauses;

    Insert(FromClause table) {
        this.clauses = EMPTY.clone();
        this.clauses[TABLE] = table;
    }

    private Insert(@Nullable Object[] clauses) {
        this.clauses = clauses;
    }

    private Insert<R> with(int clause, @Nullable Object value) {
        @Nullable Object[] copy = clauses.clone();
        copy[clause] = value;
        return new Insert<>(copy);
    }

    @SuppressWarnings("unchecked")
    private <T> Insert<R> adding(int clause, List<? extends T> more) {
        return with(clause, SelectBase.plus((List<T>) requireNonNull(clauses[clause]), more));
    }

    @SuppressWarnings("unchecked")
    private <S> Insert<S> returningElements(SelectElement<?>... elements) {
        return ((Insert<S>) this).adding(RETURNING, Coercion.elements(List.of(elements)));
    }

    /** Returns one element of each changed row. */
    public <A> Insert<A> returning(SelectElement<A> element) {
        return returningElements(element);
    }

    /** Returns two elements of each changed row. */
    public <A, B> Insert<Row2<A, B>> returning(SelectElement<A> first, SelectElement<B> second) {
        return returningElements(first, second);
    }

    /** Returns three elements of each changed row. */
    public <A, B, C> Insert<Row3<A, B, C>> returning(
            SelectElement<A> first, SelectElement<B> second, SelectElement<C> third) {
        return returningElements(first, second, third);
    }

    /** Returns any number of elements of each changed row. */
    public Insert<Row> returning(List<? extends SelectElement<?>> elements) {
        return returningElements(elements.toArray(new SelectElement<?>[0]));
    }

    /** Replaces what comes back: for whoever rewrites a statement. */
    public Insert<R> withReturning(List<? extends SqlNode> elements) {
        return with(RETURNING, List.copyOf(elements));
    }

    /** Replaces the rows of a multi-row VALUES, chunk by chunk: for whoever rewrites a statement. */
    public Insert<R> withRows(List<? extends List<List<Assignment>>> chunks) {
        return with(MULTI, List.copyOf(chunks));
    }

    /** Adds words right behind the verb; null for every dialect. */
    public Insert<R> prefixWith(SqlNode text, @Nullable String dialect) {
        return adding(PREFIXES, List.of(new Prefix(text, dialect)));
    }

    /** Adds a hint for a table; {@code *} is every dialect. */
    public Insert<R> withHint(FromClause from, String text, String dialect) {
        return adding(FROM_HINTS, List.of(new FromHint(from, dialect, text)));
    }

    /** Adds a hint for the changed table; {@code *} is every dialect. */
    public Insert<R> withHint(String text, String dialect) {
        return withHint(table(), text, dialect);
    }

    /** Brings along CTEs that the statement does not refer to. */
    public Insert<R> addCte(Cte cte) {
        return adding(CTES, List.of(new CteAddition(cte, false)));
    }

    /** Brings along a CTE that is written at this statement instead of the outermost one. */
    public Insert<R> addCteHere(Cte cte) {
        return adding(CTES, List.of(new CteAddition(cte, true)));
    }

    /** Sets an option that one dialect knows. */
    public Insert<R> dialectOption(String option, @Nullable Object value) {
        return adding(DIALECT_OPTIONS, List.of(new DialectOption(option, value)));
    }

    /** Adds options of a mapper. */
    public Insert<R> options(StatementOption... more) {
        return adding(OPTIONS, List.of(more));
    }

    /** Sets a column to a value; null is SQL NULL, in a JSON column the document {@code null}: see {@link Sql#nullValue}. */
    public <T> Insert<R> set(Expression<T> column, @Nullable T value) {
        return adding(Assignment.of(table(), column, value));
    }

    /** Sets a column to an expression. */
    public <T> Insert<R> set(Expression<T> column, Expression<? extends T> value) {
        return adding(Assignment.of(table(), column, value));
    }

    /** Sets columns, found by key, to values or expressions. */
    public Insert<R> values(Map<String, ?> values) {
        List<Assignment> all = new ArrayList<>();
        all.addAll(given());
        values.forEach((key, value) -> all.add(Assignment.of(table(), key, value)));
        return withValues(all);
    }

    /** Sets a target to a value or expression: a column, an element of an array column, an attribute. */
    public Insert<R> value(Object target, @Nullable Object value) {
        return adding(Assignment.of(table(), target, value));
    }

    private Insert<R> adding(Assignment assignment) {
        return withValues(SelectBase.plus(given(), List.of(assignment)));
    }

    private List<Assignment> given() {
        List<Assignment> known = values();
        return known == null ? List.of() : known;
    }

    /** Replaces the values of the single row: for whoever rewrites a statement. */
    public Insert<R> withValues(@Nullable List<Assignment> assignments) {
        return with(VALUES, assignments == null ? null : List.copyOf(assignments));
    }

    /** Several rows in one statement; every row sets the columns of the first. */
    public Insert<R> multiValues(List<? extends Map<String, ?>> rows) {
        List<List<Assignment>> chunk = new ArrayList<>();
        for (Map<String, ?> row : rows) {
            List<Assignment> one = new ArrayList<>();
            row.forEach((key, value) -> one.add(Assignment.of(table(), key, value)));
            chunk.add(one);
        }
        return addRows(chunk);
    }

    /** Several rows in one statement, as assignments. */
    public Insert<R> addRows(List<? extends List<Assignment>> rows) {
        return adding(MULTI, List.<List<List<Assignment>>>of(List.copyOf(rows)));
    }

    /** Rows from a select; the names are keys of the columns that it fills. Client-side defaults of others are added. */
    public Insert<R> fromSelect(List<String> names, SelectBase<?> select) {
        return with(FROM_SELECT, new FromSelect(names, select, true));
    }

    /** Rows from a select, without the client-side defaults of other columns. */
    public Insert<R> fromSelectWithoutDefaults(List<String> names, SelectBase<?> select) {
        return with(FROM_SELECT, new FromSelect(names, select, false));
    }

    /** Fetches generated values of these columns, or of all if none is named, where the database can return them. */
    public Insert<R> returnDefaults(ColumnClause<?>... columns) {
        return with(RETURN_DEFAULTS, List.of(columns));
    }

    /** Makes returned rows come in the order of the parameters. */
    public Insert<R> sortedByParameterOrder() {
        return with(SORTED, true);
    }

    /** Writes SQL defaults inline and fetches nothing. */
    public Insert<R> inline() {
        return with(INLINE, true);
    }

    /** Says what happens when a row is there already; dialects offer these through their own classes. */
    public Insert<R> onConflict(PostValues action) {
        return with(POST, action);
    }

    @Override
    public FromClause table() {
        return (FromClause) requireNonNull(clauses[TABLE]);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<SqlNode> returning() {
        return (List<SqlNode>) requireNonNull(clauses[RETURNING]);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Prefix> prefixes() {
        return (List<Prefix>) requireNonNull(clauses[PREFIXES]);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<FromHint> fromHints() {
        return (List<FromHint>) requireNonNull(clauses[FROM_HINTS]);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<CteAddition> additionalCtes() {
        return (List<CteAddition>) requireNonNull(clauses[CTES]);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<DialectOption> dialectOptions() {
        return (List<DialectOption>) requireNonNull(clauses[DIALECT_OPTIONS]);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<StatementOption> options() {
        return (List<StatementOption>) requireNonNull(clauses[OPTIONS]);
    }

    /** Values of a single row; null when none were given, empty when given as nothing. */
    @SuppressWarnings("unchecked")
    public @Nullable List<Assignment> values() {
        return (@Nullable List<Assignment>) clauses[VALUES];
    }

    /** Chunks of rows of a multi-row VALUES; empty without. */
    @SuppressWarnings("unchecked")
    public List<List<List<Assignment>>> multiValues() {
        return (List<List<List<Assignment>>>) requireNonNull(clauses[MULTI]);
    }

    /** The select that gives the rows, or null. */
    public @Nullable FromSelect fromSelect() {
        return (@Nullable FromSelect) clauses[FROM_SELECT];
    }

    /** Columns whose generated values are fetched; empty for all, null without. */
    @SuppressWarnings("unchecked")
    public @Nullable List<ColumnClause<?>> defaultsReturned() {
        return (@Nullable List<ColumnClause<?>>) clauses[RETURN_DEFAULTS];
    }

    /** Whether returned rows come in the order of the parameters. */
    public boolean isSortedByParameterOrder() {
        return (Boolean) requireNonNull(clauses[SORTED]);
    }

    /** Whether SQL defaults are written inline and nothing is fetched. */
    public boolean isInline() {
        return (Boolean) requireNonNull(clauses[INLINE]);
    }

    /** What happens on a conflict, or null. */
    public @Nullable PostValues postValues() {
        return (@Nullable PostValues) clauses[POST];
    }

    @Override
    public @Nullable Object[] clauses() {
        return clauses;
    }

    @Override
    protected int partCount() {
        return clauses.length;
    }

    @Override
    protected @Nullable Object part(int index) {
        return clauses[index];
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new Insert<>(parts.all());
    }
}

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
 * {@code UPDATE …}. Immutable: every method returns a new statement. Begin with {@link Sql#update}.
 *
 * @param <R> what one returned row yields
 */
public final class Update<R> extends DmlStatement<R> implements ClauseHolder {
    private static final int TABLE = 0;
    private static final int RETURNING = 1;
    private static final int PREFIXES = 2;
    private static final int FROM_HINTS = 3;
    private static final int CTES = 4;
    private static final int DIALECT_OPTIONS = 5;
    private static final int OPTIONS = 6;
    private static final int VALUES = 7;
    private static final int ORDERED = 8;
    private static final int WHERE = 9;
    private static final int RETURN_DEFAULTS = 10;
    private static final int INLINE = 11;

    private static final @Nullable Object[] EMPTY = {
        null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, false, List.of(), null, false
    };

    private final @Nullable Object[] clauses;

    Update(FromClause table) {
        this.clauses = EMPTY.clone();
        this.clauses[TABLE] = table;
    }

    private Update(@Nullable Object[] clauses) {
        this.clauses = clauses;
    }

    private Update<R> with(int clause, @Nullable Object value) {
        @Nullable Object[] copy = clauses.clone();
        copy[clause] = value;
        return new Update<>(copy);
    }

    @SuppressWarnings("unchecked")
    private <T> Update<R> adding(int clause, List<? extends T> more) {
        return with(clause, SelectBase.plus((List<T>) requireNonNull(clauses[clause]), more));
    }

    @SuppressWarnings("unchecked")
    private <S> Update<S> returningElements(SelectElement<?>... elements) {
        return ((Update<S>) this).adding(RETURNING, Coercion.elements(List.of(elements)));
    }

    /** Returns one element of each changed row. */
    public <A> Update<A> returning(SelectElement<A> element) {
        return returningElements(element);
    }

    /** Returns two elements of each changed row. */
    public <A, B> Update<Row2<A, B>> returning(SelectElement<A> first, SelectElement<B> second) {
        return returningElements(first, second);
    }

    /** Returns three elements of each changed row. */
    public <A, B, C> Update<Row3<A, B, C>> returning(
            SelectElement<A> first, SelectElement<B> second, SelectElement<C> third) {
        return returningElements(first, second, third);
    }

    /** Returns any number of elements of each changed row. */
    public Update<Row> returning(List<? extends SelectElement<?>> elements) {
        return returningElements(elements.toArray(new SelectElement<?>[0]));
    }

    /** Replaces what comes back: for whoever rewrites a statement. */
    public Update<R> withReturning(List<? extends SqlNode> elements) {
        return with(RETURNING, List.copyOf(elements));
    }

    /** Adds words right behind the verb; null for every dialect. */
    public Update<R> prefixWith(SqlNode text, @Nullable String dialect) {
        return adding(PREFIXES, List.of(new Prefix(text, dialect)));
    }

    /** Adds a hint for a table; {@code *} is every dialect. */
    public Update<R> withHint(FromClause from, String text, String dialect) {
        return adding(FROM_HINTS, List.of(new FromHint(from, dialect, text)));
    }

    /** Adds a hint for the changed table; {@code *} is every dialect. */
    public Update<R> withHint(String text, String dialect) {
        return withHint(table(), text, dialect);
    }

    /** Brings along CTEs that the statement does not refer to. */
    public Update<R> addCte(Cte cte) {
        return adding(CTES, List.of(new CteAddition(cte, false)));
    }

    /** Brings along a CTE that is written at this statement instead of the outermost one. */
    public Update<R> addCteHere(Cte cte) {
        return adding(CTES, List.of(new CteAddition(cte, true)));
    }

    /** Sets an option that one dialect knows. */
    public Update<R> dialectOption(String option, @Nullable Object value) {
        return adding(DIALECT_OPTIONS, List.of(new DialectOption(option, value)));
    }

    /** Adds options of a mapper. */
    public Update<R> options(StatementOption... more) {
        return adding(OPTIONS, List.of(more));
    }

    /** Sets a column to a value; null is SQL NULL, in a JSON column the document {@code null}: see {@link Sql#nullValue}. */
    public <T> Update<R> set(Expression<T> column, @Nullable T value) {
        return adding(Assignment.of(table(), column, value));
    }

    /** Sets a column to an expression. */
    public <T> Update<R> set(Expression<T> column, Expression<? extends T> value) {
        return adding(Assignment.of(table(), column, value));
    }

    /** Sets columns, found by key, to values or expressions. */
    public Update<R> values(Map<String, ?> values) {
        List<Assignment> all = new ArrayList<>();
        all.addAll(given());
        values.forEach((key, value) -> all.add(Assignment.of(table(), key, value)));
        return withValues(all);
    }

    /** Sets a target to a value or expression: a column, an element of an array column, an attribute. */
    public Update<R> value(Object target, @Nullable Object value) {
        return adding(Assignment.of(table(), target, value));
    }

    private Update<R> adding(Assignment assignment) {
        return withValues(SelectBase.plus(given(), List.of(assignment)));
    }

    private List<Assignment> given() {
        List<Assignment> known = values();
        return known == null ? List.of() : known;
    }

    /** Replaces the assignments: for whoever rewrites a statement. */
    public Update<R> withValues(@Nullable List<Assignment> assignments) {
        return with(VALUES, assignments == null ? null : List.copyOf(assignments));
    }

    /** Writes SET in the order in which values are given instead of the order of the table's columns. */
    public Update<R> ordered() {
        return with(ORDERED, true);
    }

    /** Fetches generated values of these columns, or of all if none is named, where the database can return them. */
    public Update<R> returnDefaults(ColumnClause<?>... columns) {
        return with(RETURN_DEFAULTS, List.of(columns));
    }

    /** Fetches nothing. */
    public Update<R> inline() {
        return with(INLINE, true);
    }

    /** Adds criteria; all criteria of a statement must hold. */
    @SafeVarargs
    public final Update<R> where(Expression<Boolean>... criteria) {
        return adding(WHERE, List.of(criteria));
    }

    /** Adds textual criteria. */
    public Update<R> where(TextClause criteria) {
        return adding(WHERE, List.of(criteria.asExpression()));
    }

    /** Replaces the criteria: for whoever rewrites a statement. */
    public Update<R> withWhere(List<? extends Expression<?>> criteria) {
        return with(WHERE, List.copyOf(criteria));
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

    /** Assignments; null when none were given, empty when given as nothing. */
    @SuppressWarnings("unchecked")
    public @Nullable List<Assignment> values() {
        return (@Nullable List<Assignment>) clauses[VALUES];
    }

    /** Whether SET follows the order in which values were given instead of the table's. */
    public boolean isOrdered() {
        return (Boolean) requireNonNull(clauses[ORDERED]);
    }

    /** Criteria, all of which must hold. */
    @SuppressWarnings("unchecked")
    public List<Expression<?>> whereClauses() {
        return (List<Expression<?>>) requireNonNull(clauses[WHERE]);
    }

    /** Columns whose generated values are fetched; empty for all, null without. */
    @SuppressWarnings("unchecked")
    public @Nullable List<ColumnClause<?>> defaultsReturned() {
        return (@Nullable List<ColumnClause<?>>) clauses[RETURN_DEFAULTS];
    }

    /** Whether nothing is fetched. */
    public boolean isInline() {
        return (Boolean) requireNonNull(clauses[INLINE]);
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
        return new Update<>(parts.all());
    }
}

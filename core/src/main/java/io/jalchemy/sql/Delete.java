package io.jalchemy.sql;

import static java.util.Objects.requireNonNull;

import io.jalchemy.row.Row;
import io.jalchemy.row.Row2;
import io.jalchemy.row.Row3;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code DELETE …}. Immutable: every method returns a new statement. Begin with {@link Sql#delete}.
 *
 * @param <R> what one returned row yields
 */
public final class Delete<R> extends DmlStatement<R> implements ClauseHolder {
    private static final int TABLE = 0;
    private static final int RETURNING = 1;
    private static final int PREFIXES = 2;
    private static final int FROM_HINTS = 3;
    private static final int CTES = 4;
    private static final int DIALECT_OPTIONS = 5;
    private static final int OPTIONS = 6;
    private static final int WHERE = 7;
    private static final int USING = 8;

    private static final @Nullable Object[] EMPTY = {
        null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()
    };

    private final @Nullable Object[] clauses;

    Delete(FromClause table) {
        this.clauses = EMPTY.clone();
        this.clauses[TABLE] = table;
    }

    private Delete(@Nullable Object[] clauses) {
        this.clauses = clauses;
    }

    private Delete<R> with(int clause, @Nullable Object value) {
        @Nullable Object[] copy = clauses.clone();
        copy[clause] = value;
        return new Delete<>(copy);
    }

    @SuppressWarnings("unchecked")
    private <T> Delete<R> adding(int clause, List<? extends T> more) {
        return with(clause, SelectBase.plus((List<T>) requireNonNull(clauses[clause]), more));
    }

    @SuppressWarnings("unchecked")
    private <S> Delete<S> returningElements(SelectElement<?>... elements) {
        return ((Delete<S>) this).adding(RETURNING, Coercion.elements(List.of(elements)));
    }

    /** Returns one element of each changed row. */
    public <A> Delete<A> returning(SelectElement<A> element) {
        return returningElements(element);
    }

    /** Returns two elements of each changed row. */
    public <A, B> Delete<Row2<A, B>> returning(SelectElement<A> first, SelectElement<B> second) {
        return returningElements(first, second);
    }

    /** Returns three elements of each changed row. */
    public <A, B, C> Delete<Row3<A, B, C>> returning(
            SelectElement<A> first, SelectElement<B> second, SelectElement<C> third) {
        return returningElements(first, second, third);
    }

    /** Returns any number of elements of each changed row. */
    public Delete<Row> returning(List<? extends SelectElement<?>> elements) {
        return returningElements(elements.toArray(new SelectElement<?>[0]));
    }

    /** Replaces what comes back: for whoever rewrites a statement. */
    public Delete<R> withReturning(List<? extends SqlNode> elements) {
        return with(RETURNING, List.copyOf(elements));
    }

    /** Adds words right behind the verb; null for every dialect. */
    public Delete<R> prefixWith(SqlNode text, @Nullable String dialect) {
        return adding(PREFIXES, List.of(new Prefix(text, dialect)));
    }

    /** Adds a hint for a table; {@code *} is every dialect. */
    public Delete<R> withHint(FromClause from, String text, String dialect) {
        return adding(FROM_HINTS, List.of(new FromHint(from, dialect, text)));
    }

    /** Adds a hint for the changed table; {@code *} is every dialect. */
    public Delete<R> withHint(String text, String dialect) {
        return withHint(table(), text, dialect);
    }

    /** Brings along CTEs that the statement does not refer to. */
    public Delete<R> addCte(Cte cte) {
        return adding(CTES, List.of(new CteAddition(cte, false)));
    }

    /** Brings along a CTE that is written at this statement instead of the outermost one. */
    public Delete<R> addCteHere(Cte cte) {
        return adding(CTES, List.of(new CteAddition(cte, true)));
    }

    /** Sets an option that one dialect knows. */
    public Delete<R> dialectOption(String option, @Nullable Object value) {
        return adding(DIALECT_OPTIONS, List.of(new DialectOption(option, value)));
    }

    /** Adds options of a mapper. */
    public Delete<R> options(StatementOption... more) {
        return adding(OPTIONS, List.of(more));
    }

    /** Names further tables that criteria refer to; those that criteria mention are found without. */
    public Delete<R> using(FromClause... tables) {
        return adding(USING, List.of(tables));
    }

    /** Adds criteria; all criteria of a statement must hold. */
    @SafeVarargs
    public final Delete<R> where(Expression<Boolean>... criteria) {
        return adding(WHERE, List.of(criteria));
    }

    /** Adds textual criteria. */
    public Delete<R> where(TextClause criteria) {
        return adding(WHERE, List.of(criteria.asExpression()));
    }

    /** Replaces the criteria: for whoever rewrites a statement. */
    public Delete<R> withWhere(List<? extends Expression<?>> criteria) {
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

    /** Criteria, all of which must hold. */
    @SuppressWarnings("unchecked")
    public List<Expression<?>> whereClauses() {
        return (List<Expression<?>>) requireNonNull(clauses[WHERE]);
    }

    /** Further tables that criteria refer to, given explicitly. */
    @SuppressWarnings("unchecked")
    public List<FromClause> using() {
        return (List<FromClause>) requireNonNull(clauses[USING]);
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
        return new Delete<>(parts.all());
    }
}

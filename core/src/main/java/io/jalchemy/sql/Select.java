package io.jalchemy.sql;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code SELECT …}. Immutable: every method returns a new statement. Begin with {@link Sql#select}.
 *
 * @param <R> what one row yields: the value of a single element, or a {@code Row2} to {@code Row10}, or a {@code Row}
 */
public final class Select<R> extends SelectBase<R> implements ClauseHolder, RowLimits {
    private static final int ELEMENTS = 0;
    private static final int FROMS = 1;
    private static final int JOINS = 2;
    private static final int WHERE = 3;
    private static final int GROUP_BY = 4;
    private static final int HAVING = 5;
    private static final int ORDER_BY = 6;
    private static final int LIMIT = 7;
    private static final int OFFSET = 8;
    private static final int FETCH = 9;
    private static final int FOR_UPDATE = 10;
    private static final int DISTINCT = 11;
    private static final int DISTINCT_ON = 12;
    private static final int PREFIXES = 13;
    private static final int SUFFIXES = 14;
    private static final int FROM_HINTS = 15;
    private static final int STATEMENT_HINTS = 16;
    private static final int CORRELATE = 17;
    private static final int CORRELATE_EXCEPT = 18;
    private static final int LABEL_STYLE = 19;
    private static final int CTES = 20;
    private static final int DIALECT_OPTIONS = 21;
    private static final int OPTIONS = 22;

    private static final @Nullable Object[] EMPTY = {
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        LabelStyle.DISAMBIGUATE_ONLY,
        List.of(),
        List.of(),
        List.of()
    };

    private final @Nullable Object[] clauses;

    /** A select of these elements; see {@link Sql#select}. */
    Select(List<? extends SelectElement<?>> elements) {
        this.clauses = EMPTY.clone();
        this.clauses[ELEMENTS] = Coercion.elements(elements);
    }

    private Select(@Nullable Object[] clauses) {
        this.clauses = clauses;
    }

    private Select<R> with(int clause, @Nullable Object value) {
        @Nullable Object[] copy = clauses.clone();
        copy[clause] = value;
        return new Select<>(copy);
    }

    @SuppressWarnings("unchecked")
    private <T> Select<R> adding(int clause, List<? extends T> more) {
        List<T> known = (List<T>) requireNonNull(clauses[clause]);
        return with(clause, known.isEmpty() ? List.copyOf(more) : plus(known, more));
    }

    /** Adds criteria; all criteria of a statement must hold. */
    @SafeVarargs
    public final Select<R> where(Expression<Boolean>... criteria) {
        return adding(WHERE, List.of(criteria));
    }

    /** Adds textual criteria. */
    public Select<R> where(TextClause criteria) {
        return adding(WHERE, List.of(criteria.asExpression()));
    }

    /** Adds {@code column = value} for a column of the first FROM element or join target that has this key. */
    public Select<R> filterBy(String key, @Nullable Object value) {
        return where(Conditions.compare(SelectFroms.columnForFilter(this, key), StandardOperator.EQ, value));
    }

    /** Names FROM elements explicitly; the others follow from columns and criteria. */
    public Select<R> selectFrom(FromClause... elements) {
        return adding(FROMS, List.of(elements));
    }

    /** Joins; the condition comes from the foreign keys, or from the path itself. */
    public Select<R> join(JoinTarget right) {
        return joining(null, right, null, JoinStep.Kind.INNER);
    }

    /** Joins under a condition. */
    public Select<R> join(JoinTarget right, Expression<Boolean> on) {
        return joining(null, right, on, JoinStep.Kind.INNER);
    }

    /** Joins and keeps all rows of the left side; the condition comes from the foreign keys, or from the path itself. */
    public Select<R> outerJoin(JoinTarget right) {
        return joining(null, right, null, JoinStep.Kind.LEFT);
    }

    /** Joins under a condition and keeps all rows of the left side. */
    public Select<R> outerJoin(JoinTarget right, Expression<Boolean> on) {
        return joining(null, right, on, JoinStep.Kind.LEFT);
    }

    /** Joins and keeps all rows of both sides; the condition comes from the foreign keys, or from the path itself. */
    public Select<R> fullJoin(JoinTarget right) {
        return joining(null, right, null, JoinStep.Kind.FULL);
    }

    /** Joins under a condition and keeps all rows of both sides. */
    public Select<R> fullJoin(JoinTarget right, Expression<Boolean> on) {
        return joining(null, right, on, JoinStep.Kind.FULL);
    }

    /** Joins from a given left side; the condition comes from the foreign keys. */
    public Select<R> joinFrom(FromClause left, JoinTarget right) {
        return joining(left, right, null, JoinStep.Kind.INNER);
    }

    /** Joins from a given left side under a condition. */
    public Select<R> joinFrom(FromClause left, JoinTarget right, Expression<Boolean> on) {
        return joining(left, right, on, JoinStep.Kind.INNER);
    }

    /** Joins in the most general form: a left side and a condition may be null. */
    public Select<R> joining(
            @Nullable FromClause left, JoinTarget right, @Nullable Expression<?> on, JoinStep.Kind kind) {
        return adding(JOINS, List.of(new JoinStep(left, (SqlNode) right, on, kind)));
    }

    /** Adds GROUP BY expressions. */
    public Select<R> groupBy(Expression<?>... expressions) {
        return adding(GROUP_BY, List.of(expressions));
    }

    /** Adds criteria on groups. */
    @SafeVarargs
    public final Select<R> having(Expression<Boolean>... criteria) {
        return adding(HAVING, List.of(criteria));
    }

    /** Adds ORDER BY expressions; a label that the statement selects is written by its name. */
    public Select<R> orderBy(Expression<?>... expressions) {
        return adding(ORDER_BY, List.of(expressions));
    }

    /** Adds ORDER BY names: each a label or column of the statement. */
    public Select<R> orderBy(String... labels) {
        return adding(ORDER_BY, Coercion.labels(labels));
    }

    /** Adds GROUP BY names: each a label or column of the statement. */
    public Select<R> groupBy(String... labels) {
        return adding(GROUP_BY, Coercion.labels(labels));
    }

    /** Takes back every ORDER BY. */
    public Select<R> unordered() {
        return with(ORDER_BY, List.of());
    }

    /** Returns at most so many rows. */
    public Select<R> limit(int rows) {
        return with(FETCH, null).with(LIMIT, count(rows));
    }

    /** Returns at most so many rows. */
    @Override
    public Select<R> limit(Expression<?> rows) {
        return with(FETCH, null).with(LIMIT, rows);
    }

    /** Leaves out so many rows first. */
    public Select<R> offset(int rows) {
        return with(OFFSET, count(rows));
    }

    /** Leaves out so many rows first. */
    public Select<R> offset(Expression<?> rows) {
        return with(OFFSET, rows);
    }

    /** The rows from {@code start} (counted from 0) up to but without {@code end}. */
    public Select<R> slice(int start, int end) {
        return limit(end - start).offset(start);
    }

    /** Standard SQL's limit: {@code FETCH FIRST n ROWS ONLY}. */
    public Select<R> fetch(int rows) {
        return fetch(Coercion.literal(rows, io.jalchemy.types.Types.integer()), false, false);
    }

    /** Standard SQL's limit, with rows that tie with the last, or as a percentage. */
    public Select<R> fetch(Expression<?> rows, boolean withTies, boolean percent) {
        return with(LIMIT, null).with(FETCH, new FetchClause(rows, withTies, percent));
    }

    /** Locks the rows. */
    public Select<R> forUpdate(ForUpdate lock) {
        return with(FOR_UPDATE, lock);
    }

    /** Returns equal rows once. */
    public Select<R> distinct() {
        return with(DISTINCT, true);
    }

    /** Returns the first row of each group of equal values: PostgreSQL's DISTINCT ON. */
    public Select<R> distinct(Expression<?>... on) {
        return with(DISTINCT, true).adding(DISTINCT_ON, List.of(on));
    }

    /** Adds words right behind SELECT; null for every dialect. */
    public Select<R> prefixWith(SqlNode text, @Nullable String dialect) {
        return adding(PREFIXES, List.of(new Prefix(text, dialect)));
    }

    /** Adds words at the end; null for every dialect. */
    public Select<R> suffixWith(SqlNode text, @Nullable String dialect) {
        return adding(SUFFIXES, List.of(new Prefix(text, dialect)));
    }

    /** Adds a hint for a FROM element; {@code *} is every dialect, {@code %(name)s} the name of the element. */
    public Select<R> withHint(FromClause from, String text, String dialect) {
        return adding(FROM_HINTS, List.of(new FromHint(from, dialect, text)));
    }

    /** Adds a hint for the whole statement; {@code *} is every dialect. */
    public Select<R> withStatementHint(String text, String dialect) {
        return adding(STATEMENT_HINTS, List.of(new StatementHint(dialect, text)));
    }

    /** Leaves these elements to the enclosing select; none: correlates nothing. */
    public Select<R> correlate(FromClause... elements) {
        List<FromClause> known = correlated();
        return with(CORRELATE, known == null ? List.of(elements) : plus(known, List.of(elements)));
    }

    /** Leaves all but these elements to the enclosing select; none: correlates everything. */
    public Select<R> correlateExcept(FromClause... elements) {
        List<FromClause> known = correlatedExcept();
        return with(CORRELATE_EXCEPT, known == null ? List.of(elements) : plus(known, List.of(elements)));
    }

    /** Names columns in another way. */
    public Select<R> labelStyle(LabelStyle style) {
        return labelStyle() == style ? this : with(LABEL_STYLE, style);
    }

    /** Brings along CTEs that the statement does not refer to. */
    public Select<R> addCte(Cte... ctes) {
        List<CteAddition> more = new ArrayList<>();
        for (Cte cte : ctes) {
            more.add(new CteAddition(cte, false));
        }
        return adding(CTES, more);
    }

    /** Brings along a CTE that is written at this statement instead of the outermost one. */
    public Select<R> addCteHere(Cte cte) {
        return adding(CTES, List.of(new CteAddition(cte, true)));
    }

    /** Sets an option that one dialect knows. */
    public Select<R> dialectOption(String name, @Nullable Object value) {
        return adding(DIALECT_OPTIONS, List.of(new DialectOption(name, value)));
    }

    /** Adds options of a mapper, such as loader options. */
    public Select<R> options(StatementOption... more) {
        return adding(OPTIONS, List.of(more));
    }

    /** Replaces the elements and keeps everything else. */
    public Select<?> withOnlyColumns(SelectElement<?>... elements) {
        return with(ELEMENTS, Coercion.elements(List.of(elements)));
    }

    /** Adds elements behind those that are there. */
    public Select<?> addColumns(SelectElement<?>... elements) {
        return adding(ELEMENTS, Coercion.elements(List.of(elements)));
    }

    /** Replaces the FROM elements and takes away the joins: for whoever rewrites a statement. */
    public Select<R> withFroms(List<? extends FromClause> newFroms) {
        return with(FROMS, List.copyOf(newFroms)).with(JOINS, List.of());
    }

    /** Replaces the criteria: for whoever rewrites a statement. */
    public Select<R> withWhere(List<? extends Expression<?>> criteria) {
        return with(WHERE, List.copyOf(criteria));
    }

    /** Replaces the order: for whoever rewrites a statement. */
    public Select<R> withOrderBy(List<? extends Expression<?>> expressions) {
        return with(ORDER_BY, List.copyOf(expressions));
    }

    /** Takes away limit, offset and fetch. */
    public Select<R> withoutRowLimits() {
        return with(LIMIT, null).with(OFFSET, null).with(FETCH, null);
    }

    /** Takes away the options of a mapper: for whoever interprets them. */
    public Select<R> withoutOptions() {
        return with(OPTIONS, List.of());
    }

    /** Applies a function to the statement: for conditions that are added in more than one place. */
    public <S> Select<S> with(Function<Select<R>, Select<S>> change) {
        return change.apply(this);
    }

    @Override
    public List<? extends SqlNode> selectedExpressions() {
        return SelectFroms.expand(elements());
    }

    @Override
    ColumnCollection columnsFor(FromClause from) {
        return ColumnNames.proxies(selectedExpressions(), labelStyle(), from);
    }

    /** The elements between SELECT and FROM as given. */
    @SuppressWarnings("unchecked")
    public List<SqlNode> elements() {
        return (List<SqlNode>) requireNonNull(clauses[ELEMENTS]);
    }

    /** FROM elements given explicitly. */
    @SuppressWarnings("unchecked")
    public List<FromClause> froms() {
        return (List<FromClause>) requireNonNull(clauses[FROMS]);
    }

    /** Joins in order. */
    @SuppressWarnings("unchecked")
    public List<JoinStep> joins() {
        return (List<JoinStep>) requireNonNull(clauses[JOINS]);
    }

    /** Criteria, all of which must hold. */
    @SuppressWarnings("unchecked")
    public List<Expression<?>> whereClauses() {
        return (List<Expression<?>>) requireNonNull(clauses[WHERE]);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Expression<?>> groupBy() {
        return (List<Expression<?>>) requireNonNull(clauses[GROUP_BY]);
    }

    /** Criteria on groups, all of which must hold. */
    @SuppressWarnings("unchecked")
    public List<Expression<?>> havingClauses() {
        return (List<Expression<?>>) requireNonNull(clauses[HAVING]);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Expression<?>> orderBy() {
        return (List<Expression<?>>) requireNonNull(clauses[ORDER_BY]);
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Expression<?> limit() {
        return (@Nullable Expression<?>) clauses[LIMIT];
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Expression<?> offset() {
        return (@Nullable Expression<?>) clauses[OFFSET];
    }

    @Override
    public @Nullable FetchClause fetch() {
        return (@Nullable FetchClause) clauses[FETCH];
    }

    @Override
    public @Nullable ForUpdate forUpdate() {
        return (@Nullable ForUpdate) clauses[FOR_UPDATE];
    }

    /** Whether equal rows are returned once. */
    public boolean isDistinct() {
        return (Boolean) requireNonNull(clauses[DISTINCT]);
    }

    /** PostgreSQL's DISTINCT ON; empty without. */
    @SuppressWarnings("unchecked")
    public List<Expression<?>> distinctOn() {
        return (List<Expression<?>>) requireNonNull(clauses[DISTINCT_ON]);
    }

    /** Words right behind SELECT. */
    @SuppressWarnings("unchecked")
    public List<Prefix> prefixes() {
        return (List<Prefix>) requireNonNull(clauses[PREFIXES]);
    }

    /** Words at the end. */
    @SuppressWarnings("unchecked")
    public List<Prefix> suffixes() {
        return (List<Prefix>) requireNonNull(clauses[SUFFIXES]);
    }

    /** Hints for FROM elements. */
    @SuppressWarnings("unchecked")
    public List<FromHint> fromHints() {
        return (List<FromHint>) requireNonNull(clauses[FROM_HINTS]);
    }

    /** Hints for the whole statement. */
    @SuppressWarnings("unchecked")
    public List<StatementHint> statementHints() {
        return (List<StatementHint>) requireNonNull(clauses[STATEMENT_HINTS]);
    }

    /** Elements left to the enclosing select; null for automatic. */
    @SuppressWarnings("unchecked")
    public @Nullable List<FromClause> correlated() {
        return (@Nullable List<FromClause>) clauses[CORRELATE];
    }

    /** All but these are left to the enclosing select; null without. */
    @SuppressWarnings("unchecked")
    public @Nullable List<FromClause> correlatedExcept() {
        return (@Nullable List<FromClause>) clauses[CORRELATE_EXCEPT];
    }

    @Override
    public LabelStyle labelStyle() {
        return (LabelStyle) requireNonNull(clauses[LABEL_STYLE]);
    }

    /** CTEs that it brings along. */
    @SuppressWarnings("unchecked")
    public List<CteAddition> additionalCtes() {
        return (List<CteAddition>) requireNonNull(clauses[CTES]);
    }

    /** Options that one dialect knows. */
    @SuppressWarnings("unchecked")
    public List<DialectOption> dialectOptions() {
        return (List<DialectOption>) requireNonNull(clauses[DIALECT_OPTIONS]);
    }

    /** Options of a mapper. */
    @SuppressWarnings("unchecked")
    public List<StatementOption> options() {
        return (List<StatementOption>) requireNonNull(clauses[OPTIONS]);
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
        return new Select<>(parts.all());
    }
}

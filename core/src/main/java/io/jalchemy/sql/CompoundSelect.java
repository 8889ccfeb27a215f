package io.jalchemy.sql;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Selects whose rows are combined: UNION, INTERSECT, EXCEPT. Order and limits apply to the whole.
 *
 * @param <R> what one row yields
 */
public final class CompoundSelect<R> extends SelectBase<R> implements ClauseHolder, RowLimits {
    /** How the rows are combined. */
    public enum Kind {
        UNION("UNION"),
        UNION_ALL("UNION ALL"),
        INTERSECT("INTERSECT"),
        INTERSECT_ALL("INTERSECT ALL"),
        EXCEPT("EXCEPT"),
        EXCEPT_ALL("EXCEPT ALL");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }

        /** The standard keyword. */
        public String keyword() {
            return keyword;
        }
    }

    private static final int KIND = 0;
    private static final int MEMBERS = 1;
    private static final int GROUP_BY = 2;
    private static final int ORDER_BY = 3;
    private static final int LIMIT = 4;
    private static final int OFFSET = 5;
    private static final int FETCH = 6;
    private static final int FOR_UPDATE = 7;
    private static final int LABEL_STYLE = 8;
    private static final int CTES = 9;
    private static final int OPTIONS = 10;

    private static final @Nullable Object[] EMPTY = {
        Kind.UNION,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        LabelStyle.DISAMBIGUATE_ONLY,
        List.of(),
        List.of()
    };

    private final @Nullable Object[] clauses;

    /**
     * @param kind how the rows are combined
     * @param members at least one, all with the same number of columns
     */
    public CompoundSelect(Kind kind, List<? extends SelectBase<?>> members) {
        this.clauses = EMPTY.clone();
        this.clauses[KIND] = kind;
        this.clauses[MEMBERS] = Coercion.compoundMembers(members);
    }

    private CompoundSelect(@Nullable Object[] clauses) {
        this.clauses = clauses;
    }

    private CompoundSelect<R> with(int clause, @Nullable Object value) {
        @Nullable Object[] copy = clauses.clone();
        copy[clause] = value;
        return new CompoundSelect<>(copy);
    }

    /** Adds GROUP BY expressions. */
    public CompoundSelect<R> groupBy(Expression<?>... expressions) {
        return with(GROUP_BY, plus(groupBy(), List.of(expressions)));
    }

    /** Adds ORDER BY expressions for the whole. */
    public CompoundSelect<R> orderBy(Expression<?>... expressions) {
        return with(ORDER_BY, plus(orderBy(), List.of(expressions)));
    }

    /** Adds ORDER BY names for the whole: each a label or column of the first member. */
    public CompoundSelect<R> orderBy(String... labels) {
        return with(ORDER_BY, plus(orderBy(), Coercion.labels(labels)));
    }

    /** Returns at most so many rows of the whole. */
    public CompoundSelect<R> limit(int rows) {
        return with(FETCH, null).with(LIMIT, count(rows));
    }

    /** Returns at most so many rows of the whole. */
    @Override
    public CompoundSelect<R> limit(Expression<?> rows) {
        return with(FETCH, null).with(LIMIT, rows);
    }

    /** Leaves out so many rows of the whole first. */
    public CompoundSelect<R> offset(int rows) {
        return with(OFFSET, count(rows));
    }

    /** Leaves out so many rows of the whole first. */
    public CompoundSelect<R> offset(Expression<?> rows) {
        return with(OFFSET, rows);
    }

    /** Standard SQL's limit for the whole. */
    public CompoundSelect<R> fetch(Expression<?> rows, boolean withTies, boolean percent) {
        return with(LIMIT, null).with(FETCH, new FetchClause(rows, withTies, percent));
    }

    /** Locks the rows. */
    public CompoundSelect<R> forUpdate(ForUpdate lock) {
        return with(FOR_UPDATE, lock);
    }

    /** Names columns in another way: those of the first member, which are those of the whole. */
    public CompoundSelect<R> labelStyle(LabelStyle style) {
        if (labelStyle() == style) {
            return this;
        }
        List<SelectBase<?>> members = new ArrayList<>(members());
        members.set(0, members.getFirst().inStyle(style));
        return with(LABEL_STYLE, style).with(MEMBERS, List.copyOf(members));
    }

    /** Brings along CTEs that the statement does not refer to. */
    public CompoundSelect<R> addCte(Cte... ctes) {
        List<CteAddition> more = new ArrayList<>(additionalCtes());
        for (Cte cte : ctes) {
            more.add(new CteAddition(cte, false));
        }
        return with(CTES, more);
    }

    /** Brings along a CTE that is written at this statement instead of the outermost one. */
    public CompoundSelect<R> addCteHere(Cte cte) {
        return with(CTES, plus(additionalCtes(), List.of(new CteAddition(cte, true))));
    }

    /** Adds options of a mapper, such as loader options. */
    public CompoundSelect<R> options(StatementOption... more) {
        return with(OPTIONS, plus(options(), List.of(more)));
    }

    @Override
    public List<? extends SqlNode> selectedExpressions() {
        return members().getFirst().selectedExpressions();
    }

    @Override
    ColumnCollection columnsFor(FromClause from) {
        LabelStyle style = labelStyle();
        if (style == LabelStyle.DISAMBIGUATE_ONLY && members().getFirst() instanceof RowLimits first) {
            style = first.labelStyle();
        }
        return ColumnNames.proxies(selectedExpressions(), style, from);
    }

    /** How the rows are combined. */
    public Kind kind() {
        return (Kind) requireNonNull(clauses[KIND]);
    }

    /** The selects whose rows are combined. */
    @SuppressWarnings("unchecked")
    public List<SelectBase<?>> members() {
        return (List<SelectBase<?>>) requireNonNull(clauses[MEMBERS]);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Expression<?>> groupBy() {
        return (List<Expression<?>>) requireNonNull(clauses[GROUP_BY]);
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

    @Override
    public LabelStyle labelStyle() {
        return (LabelStyle) requireNonNull(clauses[LABEL_STYLE]);
    }

    /** CTEs that it brings along. */
    @SuppressWarnings("unchecked")
    public List<CteAddition> additionalCtes() {
        return (List<CteAddition>) requireNonNull(clauses[CTES]);
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
        return new CompoundSelect<>(parts.all());
    }
}

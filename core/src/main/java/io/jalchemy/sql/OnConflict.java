package io.jalchemy.sql;

import io.jalchemy.error.ArgumentException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ON CONFLICT …} of PostgreSQL and SQLite. */
public final class OnConflict extends PostValues {
    private final @Nullable Name constraint;
    private final List<Object> indexElements;
    private final @Nullable Expression<?> indexWhere;
    private final @Nullable List<Assignment> set;
    private final @Nullable Expression<?> where;

    /**
     * @param constraint the constraint that is violated, null to name columns or nothing
     * @param indexElements column keys or expressions of the violated index; empty without
     * @param indexWhere the criterion of a partial index, null without
     * @param set what is updated; null to do nothing
     * @param where which rows are updated, null for all
     */
    public OnConflict(
            @Nullable Name constraint,
            List<Object> indexElements,
            @Nullable Expression<?> indexWhere,
            @Nullable List<Assignment> set,
            @Nullable Expression<?> where) {
        this.constraint = constraint;
        this.indexElements = List.copyOf(indexElements);
        this.indexWhere = indexWhere;
        this.set = set;
        this.where = where;
    }

    /** Leaves the row that is there as it is, whatever it conflicts with. */
    public static OnConflict doNothing() {
        return new OnConflict(null, List.of(), null, null, null);
    }

    /** What happens to a row that these columns or expressions of a unique index find already there: nothing, until {@link #set}. */
    public static OnConflict on(Expression<?>... index) {
        return new OnConflict(null, List.of((Object[]) index), null, null, null);
    }

    /** What happens to a row that violates a named constraint: nothing, until {@link #set}. */
    public static OnConflict onConstraint(String name) {
        return new OnConflict(Name.of(name), List.of(), null, null, null);
    }

    /** The value that was to be inserted, for use in {@link #set} and {@link #where}. */
    public static <T> ColumnClause<T> excluded(ColumnClause<T> column) {
        FromClause table = column.from();
        if (table == null) {
            throw new ArgumentException(
                    "excluded(...) takes a column of the table; \"%s\" has none.".formatted(column.name()));
        }
        return table.alias("excluded").c(column.key());
    }

    /** The criterion of a partial index. */
    public OnConflict indexWhere(Expression<Boolean> criterion) {
        return new OnConflict(constraint, indexElements, criterion, set, where);
    }

    /** Sets a column of the row that is there; null is SQL NULL. */
    public <T> OnConflict set(ColumnClause<T> column, @Nullable T value) {
        return setting(column, value);
    }

    /** Sets a column of the row that is there to an expression, in which {@link #excluded} is what was to be inserted. */
    public <T> OnConflict set(ColumnClause<T> column, Expression<? extends T> value) {
        return setting(column, value);
    }

    private OnConflict setting(ColumnClause<?> column, @Nullable Object value) {
        List<Assignment> more = new ArrayList<>(set == null ? List.of() : set);
        more.add(Assignment.of(column, value));
        return new OnConflict(constraint, indexElements, indexWhere, List.copyOf(more), where);
    }

    /** Updates only rows that meet the criteria. */
    @SafeVarargs
    public final OnConflict where(Expression<Boolean>... criteria) {
        Condition all = Conditions.all(List.of(criteria));
        return new OnConflict(
                constraint, indexElements, indexWhere, set, where == null ? all : Conditions.all(List.of(where, all)));
    }

    /** The constraint that is violated, null to name columns or nothing. */
    public @Nullable Name constraint() {
        return constraint;
    }

    /** Column keys or expressions of the violated index; empty without. */
    public List<Object> indexElements() {
        return indexElements;
    }

    /** The criterion of a partial index, null without. */
    public @Nullable Expression<?> indexWhere() {
        return indexWhere;
    }

    /** What is updated; null to do nothing. */
    public @Nullable List<Assignment> set() {
        return set;
    }

    /** Which rows are updated, null for all. */
    public @Nullable Expression<?> where() {
        return where;
    }

    @Override
    protected int partCount() {
        return 5;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> constraint;
            case 1 -> indexElements;
            case 2 -> indexWhere;
            case 3 -> set;
            default -> where;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new OnConflict(parts.orNull(0), parts.get(1), parts.orNull(2), parts.orNull(3), parts.orNull(4));
    }
}

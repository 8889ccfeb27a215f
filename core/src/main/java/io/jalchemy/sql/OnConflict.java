package io.jalchemy.sql;

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

package io.jalchemy.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code ON DUPLICATE KEY UPDATE …} of MySQL and MariaDB. */
public final class OnDuplicateKey extends PostValues {
    private final List<Assignment> set;
    private final boolean ordered;
    private final @Nullable FromClause inserted;

    /**
     * @param set what is updated
     * @param ordered whether SET follows the given order instead of the table's
     * @param inserted the pseudo table of the new values, null if it is not used
     */
    public OnDuplicateKey(List<Assignment> set, boolean ordered, @Nullable FromClause inserted) {
        this.set = List.copyOf(set);
        this.ordered = ordered;
        this.inserted = inserted;
    }

    /** Changes the row of a table that is there already. */
    public static OnDuplicateKey of(FromClause table) {
        return new OnDuplicateKey(List.of(), true, new Alias(table, Name.of("inserted")));
    }

    /** The value that was to be inserted, for use in {@link #set}. */
    public <T> ColumnClause<T> inserted(ColumnClause<T> column) {
        return Objects.requireNonNull(inserted, "made by of(table)").c(column.key());
    }

    /** Sets a column of the row that is there; null is SQL NULL. Columns are set in the order of the calls. */
    public <T> OnDuplicateKey set(ColumnClause<T> column, @Nullable T value) {
        return setting(column, value);
    }

    /** Sets a column of the row that is there to an expression, in which {@link #inserted(ColumnClause)} is what was to be inserted. */
    public <T> OnDuplicateKey set(ColumnClause<T> column, Expression<? extends T> value) {
        return setting(column, value);
    }

    private OnDuplicateKey setting(ColumnClause<?> column, @Nullable Object value) {
        List<Assignment> more = new ArrayList<>(set);
        more.add(Assignment.of(column, value));
        return new OnDuplicateKey(more, ordered, inserted);
    }

    /** What is updated. */
    public List<Assignment> set() {
        return set;
    }

    /** Whether SET follows the given order instead of the table's. */
    public boolean ordered() {
        return ordered;
    }

    /** The pseudo table of the new values, null if it is not used. */
    public @Nullable FromClause inserted() {
        return inserted;
    }

    @Override
    protected int partCount() {
        return 3;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> set;
            case 1 -> ordered;
            default -> inserted;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new OnDuplicateKey(parts.get(0), parts.get(1), parts.orNull(2));
    }
}

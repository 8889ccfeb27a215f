package io.jalchemy.sql;

import static java.util.Objects.requireNonNull;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.row.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code MERGE INTO target USING source ON (…) WHEN MATCHED THEN UPDATE … WHEN NOT MATCHED THEN INSERT …}: what the source
 * brings is written over the rows that are there, and added where there is none. For Oracle, SQL Server and PostgreSQL from
 * version 15; other databases have {@link OnConflict} or {@link OnDuplicateKey}. Immutable: every method returns a new
 * statement. Begin with {@link Sql#mergeInto}.
 *
 * <p>Defaults of columns that the program computes are not applied: what is not set is left to the database.
 */
public final class Merge extends StatementNode<Row> {
    private final FromClause target;
    private final FromClause source;
    private final Expression<?> on;
    private final List<Assignment> matched;
    private final List<Assignment> notMatched;

    Merge(FromClause target, FromClause source, Expression<Boolean> on) {
        this(requireNonNull(target), requireNonNull(source), requireNonNull(on), List.of(), List.of());
    }

    private Merge(
            FromClause target,
            FromClause source,
            Expression<?> on,
            List<Assignment> matched,
            List<Assignment> notMatched) {
        this.target = target;
        this.source = source;
        this.on = on;
        this.matched = matched;
        this.notMatched = notMatched;
    }

    /** Sets a column of a row that is there; null is SQL NULL. */
    public <T> Merge whenMatchedSet(ColumnClause<T> column, @Nullable T value) {
        return matched(column, value);
    }

    /** Sets a column of a row that is there to an expression over target and source. */
    public <T> Merge whenMatchedSet(ColumnClause<T> column, Expression<? extends T> value) {
        return matched(column, value);
    }

    private Merge matched(ColumnClause<?> column, @Nullable Object value) {
        return new Merge(target, source, on, plus(matched, column, value), notMatched);
    }

    /** Sets a column of a row that is added; null is SQL NULL. */
    public <T> Merge whenNotMatchedSet(ColumnClause<T> column, @Nullable T value) {
        return notMatched(column, value);
    }

    /** Sets a column of a row that is added to an expression over the source. */
    public <T> Merge whenNotMatchedSet(ColumnClause<T> column, Expression<? extends T> value) {
        return notMatched(column, value);
    }

    private Merge notMatched(ColumnClause<?> column, @Nullable Object value) {
        return new Merge(target, source, on, matched, plus(notMatched, column, value));
    }

    private List<Assignment> plus(List<Assignment> set, ColumnClause<?> column, @Nullable Object value) {
        if (target.correspondingColumn(column) == null) {
            throw new ArgumentException("MERGE sets columns of its target %s; \"%s\" is none of them."
                    .formatted(target.name(), column.name()));
        }
        List<Assignment> more = new ArrayList<>(set);
        more.add(Assignment.of(target, column, value));
        return List.copyOf(more);
    }

    /** What is changed. */
    public FromClause target() {
        return target;
    }

    /** What brings the rows. */
    public FromClause source() {
        return source;
    }

    /** Which rows of the source are there already. */
    public Expression<?> on() {
        return on;
    }

    /** What is set in rows that are there; empty to leave them as they are. */
    public List<Assignment> matched() {
        return matched;
    }

    /** What is set in rows that are added; empty to add none. */
    public List<Assignment> notMatched() {
        return notMatched;
    }

    @Override
    protected int partCount() {
        return 5;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> target;
            case 1 -> source;
            case 2 -> on;
            case 3 -> matched;
            default -> notMatched;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new Merge(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
    }
}

package io.jalchemy.engine;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.error.MultipleResultsException;
import io.jalchemy.error.NoResultException;
import io.jalchemy.error.ResourceClosedException;
import io.jalchemy.row.Row;
import io.jalchemy.row.RowKeys;
import io.jalchemy.schema.Column;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a statement gave: rows, which are read as they are asked for, or a number of changed rows. It closes itself when all
 * rows were read; close it when you stop before. It belongs to the thread of its connection.
 *
 * @param <R> what one row yields
 */
public final class Result<R> implements Iterable<R>, AutoCloseable {
    private final @Nullable Iterator<R> rows;
    private final @Nullable AutoCloseable source;
    private final RowKeys keys;
    private final Changes changes;
    private boolean hardClosed;

    private Result(@Nullable Iterator<R> rows, @Nullable AutoCloseable source, RowKeys keys, Changes changes) {
        this.rows = rows;
        this.source = source;
        this.keys = keys;
        this.changes = changes;
    }

    static <R> Result<R> ofCursor(Cursor cursor, RowMaker<R> maker, @Nullable EngineLog debug) {
        return new Result<>(new CursorRows<>(cursor, maker, debug), cursor, maker.keys(), Changes.UNKNOWN);
    }

    static <R> Result<R> ofList(List<R> rows, RowKeys keys, Changes changes) {
        return new Result<>(rows.iterator(), null, keys, changes);
    }

    static <R> Result<R> withoutRows(Changes changes) {
        return new Result<>(null, null, new RowKeys(List.of(), List.of()), changes);
    }

    /**
     * A result of rows that were made elsewhere, such as entities.
     *
     * @param source is closed with the result
     */
    public static <R> Result<R> of(Iterator<R> rows, RowKeys keys, AutoCloseable source) {
        return new Result<>(rows, source, keys, Changes.UNKNOWN);
    }

    /**
     * A result of rows that were made elsewhere, all at once.
     *
     * @param rowCount how many rows the statement changed; -1 where that means nothing
     */
    public static <R> Result<R> of(List<R> rows, RowKeys keys, long rowCount) {
        return ofList(rows, keys, Changes.of(rowCount));
    }

    /** What was made of the rows that an INSERT or UPDATE wrote, for a mapper; null for other statements. */
    public @Nullable WrittenRows written() {
        return changes.written();
    }

    private Iterator<R> open() {
        if (rows == null) {
            throw new ResourceClosedException(
                    "This statement does not return rows. Ask for rowCount(), or add returning(...) to the statement.");
        }
        if (hardClosed) {
            throw new ResourceClosedException("This result object is closed.");
        }
        return rows;
    }

    /** All rows that are left. */
    public List<R> all() {
        Iterator<R> open = open();
        List<R> all = new ArrayList<>();
        while (open.hasNext()) {
            all.add(open.next());
        }
        return all;
    }

    /** The first row, if there is one; then the result is closed. */
    public Optional<R> first() {
        Iterator<R> open = open();
        Optional<R> first = open.hasNext() ? Optional.ofNullable(open.next()) : Optional.empty();
        close();
        return first;
    }

    /**
     * The only row.
     *
     * @throws NoResultException if there is none
     * @throws MultipleResultsException if there is more than one
     */
    public R one() {
        Iterator<R> open = open();
        if (!open.hasNext()) {
            throw new NoResultException(
                    "No row was found when exactly one was required. Use first() or oneOrNone() if that may be.");
        }
        R one = open.next();
        requireEnd(open);
        return one;
    }

    /**
     * The only row, or none.
     *
     * @throws MultipleResultsException if there is more than one
     */
    public Optional<R> oneOrNone() {
        Iterator<R> open = open();
        if (!open.hasNext()) {
            return Optional.empty();
        }
        R one = open.next();
        requireEnd(open);
        return Optional.ofNullable(one);
    }

    private void requireEnd(Iterator<R> open) {
        if (open.hasNext()) {
            close();
            throw new MultipleResultsException(
                    "Several rows were found when at most one was required. Use first(), or limit(1) with an order.");
        }
    }

    /** The first column of the first row, or null if there is no row; then the result is closed. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T scalar() {
        Iterator<R> open = open();
        Object first = open.hasNext() ? open.next() : null;
        close();
        return (T) (first instanceof Row row ? row.get(0) : first);
    }

    /** The next rows, at most so many; empty at the end. */
    public List<R> fetch(int rowCount) {
        Iterator<R> open = open();
        List<R> some = new ArrayList<>();
        while (some.size() < rowCount && open.hasNext()) {
            some.add(open.next());
        }
        return some;
    }

    /** The rows in lists of this size; the last one may be shorter. */
    public Iterable<List<R>> partitions(int size) {
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return open().hasNext();
            }

            @Override
            public List<R> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return fetch(size);
            }
        };
    }

    /** One column of the rows, counted from 0; null where the column is. */
    @SuppressWarnings("NullAway") // whether a value can be null is what the column says
    public Result<Object> scalars(int column) {
        Iterator<R> open = open();
        return new Result<>(
                new Mapped<>(open, row -> row instanceof Row several ? several.get(column) : row),
                this,
                column < keys.names().size() ? new RowKeys(List.of(keys.names().get(column)), List.of()) : keys,
                changes);
    }

    /** One column of the rows, by its name or the column object. */
    public Result<Object> scalars(Object column) {
        return scalars(keys.position(column));
    }

    /** The rows narrowed to these columns, in this order; by name, column object or position counted from 0. */
    public Result<Row> columns(Object... columns) {
        int[] positions = new int[columns.length];
        List<String> names = new ArrayList<>();
        List<List<Object>> own = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            positions[i] = columns[i] instanceof Integer position ? position : keys.position(columns[i]);
            if (positions[i] < 0 || positions[i] >= keys.names().size()) {
                throw new ArgumentException("The result has %d columns; there is none at position %d."
                        .formatted(keys.names().size(), positions[i]));
            }
            names.add(keys.names().get(positions[i]));
            own.add(columns[i] instanceof Integer || columns[i] instanceof String ? List.of() : List.of(columns[i]));
        }
        RowKeys narrowed = new RowKeys(names, own);
        return new Result<>(
                new Mapped<>(open(), row -> {
                    @Nullable Object[] values = new Object[positions.length];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = row instanceof Row several ? several.get(positions[i]) : row;
                    }
                    return Row.of(narrowed, values);
                }),
                this,
                narrowed,
                changes);
    }

    /** The rows of this result, then those of others with the same columns. */
    @SafeVarargs
    public final Result<R> merge(Result<? extends R>... others) {
        List<Iterator<? extends R>> all = new ArrayList<>();
        all.add(open());
        for (Result<? extends R> other : others) {
            if (!other.keys().equals(keys())) {
                throw new InvalidRequestException(
                        "Results of different columns cannot be merged: %s and %s.".formatted(keys(), other.keys()));
            }
            all.add(other.open());
        }
        return new Result<>(
                new Chained<>(all),
                () -> {
                    close();
                    for (Result<? extends R> other : others) {
                        other.close();
                    }
                },
                keys,
                Changes.UNKNOWN);
    }

    /** The rows as a stream; closing it closes the result. */
    public Stream<R> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(open(), Spliterator.ORDERED), false)
                .onClose(this::close);
    }

    /** The rows with equal ones left out, in the order of their first appearance. */
    public List<R> unique() {
        return new ArrayList<>(new LinkedHashSet<>(all()));
    }

    /** The first of the rows for each key that a function gives, in the order of their appearance. */
    public List<R> unique(Function<? super R, ?> key) {
        Map<Object, R> first = new LinkedHashMap<>();
        for (R row : all()) {
            first.putIfAbsent(key.apply(row), row);
        }
        return new ArrayList<>(first.values());
    }

    /** The rows of this result with those of another beside them: the first with the first, and so on. */
    public Result<Row> beside(Result<?> other) {
        List<R> left = all();
        List<?> right = other.all();
        if (left.size() != right.size()) {
            throw new InvalidRequestException(
                    "Results can be set side by side if they have as many rows; these have %d and %d."
                            .formatted(left.size(), right.size()));
        }
        List<String> names = new ArrayList<>(keys());
        names.addAll(other.keys());
        RowKeys both = new RowKeys(names, List.of());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            List<@Nullable Object> values = new ArrayList<>(valuesOf(left.get(i)));
            values.addAll(valuesOf(right.get(i)));
            rows.add(Row.of(both, values.toArray()));
        }
        return ofList(rows, both, Changes.of(rows.size()));
    }

    private static List<@Nullable Object> valuesOf(@Nullable Object row) {
        if (row instanceof Row several) {
            return several.values();
        }
        List<@Nullable Object> one = new ArrayList<>();
        one.add(row);
        return one;
    }

    /** The rows by column name. */
    public List<Map<String, @Nullable Object>> mappings() {
        List<Map<String, @Nullable Object>> maps = new ArrayList<>();
        for (R row : all()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            if (row instanceof Row named) {
                map.putAll(named.asMap());
            } else {
                map.put(keys.names().getFirst(), row);
            }
            maps.add(map);
        }
        return maps;
    }

    /** Reads all rows, so that they can be had again and again without the database. */
    public FrozenResult<R> freeze() {
        return new FrozenResult<>(all(), keys);
    }

    @Override
    public Iterator<R> iterator() {
        return open();
    }

    RowKeys rowKeys() {
        return keys;
    }

    /** The column names in order. */
    public List<String> keys() {
        return keys.names();
    }

    /** Whether the rows have a column of this name, or for this column object. */
    public boolean hasColumn(Object key) {
        return keys.find(key) >= 0;
    }

    /** Whether the statement gives rows. */
    public boolean returnsRows() {
        return rows != null;
    }

    /** How many rows the statement matched; -1 where that is not known, as for a select. */
    public long rowCount() {
        return changes.rowCount();
    }

    /**
     * The primary key of the row that was inserted, also where the database or a default made it; null for other statements, for
     * several rows and for a table without one.
     */
    public @Nullable Row insertedPrimaryKey() {
        return changes.keys().size() == 1 ? changes.keys().getFirst() : null;
    }

    /**
     * The primary keys of the rows that were inserted, in the order of the parameters. A value that only the database knows and
     * did not send back is null; with {@code returnDefaults()} none is. Empty for other statements.
     */
    public List<Row> insertedPrimaryKeys() {
        return changes.keys();
    }

    /** What the database filled in and sent back for the row; null if that is nothing, or several rows were changed. */
    public @Nullable Row returnedDefaults() {
        return changes.defaults().size() == 1 ? changes.defaults().getFirst() : null;
    }

    /** What the database filled in and sent back, a row for each that was changed; empty if that is nothing. */
    public List<Row> returnedDefaultsRows() {
        return changes.defaults();
    }

    /** Columns that the database filled in and did not send back: their values are to be read when they are needed. */
    public List<Column<?>> postfetched() {
        return changes.postfetched();
    }

    /** What a changing statement sent, by name of the parameter, with the values that defaults made; one map per set. */
    public List<Map<String, @Nullable Object>> sentParameters() {
        return changes.parameters();
    }

    @Override
    public void close() {
        hardClosed = true;
        if (source instanceof Cursor cursor) {
            cursor.close();
        } else if (source != null) {
            closeOther(source);
        }
    }

    private static void closeOther(AutoCloseable source) {
        try {
            source.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new InvalidRequestException("The source of the result could not be closed.", e);
        }
    }

    /** Each row turned into something else. */
    private record Mapped<R, T>(Iterator<R> rows, Function<R, T> change) implements Iterator<T> {
        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public T next() {
            return change.apply(rows.next());
        }
    }

    /** Rows of several results, one after the other. */
    private record Chained<R>(List<Iterator<? extends R>> all) implements Iterator<R> {
        @Override
        public boolean hasNext() {
            return all.stream().anyMatch(Iterator::hasNext);
        }

        @Override
        public R next() {
            for (Iterator<? extends R> rows : all) {
                if (rows.hasNext()) {
                    return rows.next();
                }
            }
            throw new NoSuchElementException("The results have no further row.");
        }
    }

    /** The rows of a cursor, made one by one. */
    private static final class CursorRows<R> implements Iterator<R> {
        private final Cursor cursor;
        private final RowMaker<R> maker;
        private final @Nullable EngineLog debug;
        private boolean ready;

        CursorRows(Cursor cursor, RowMaker<R> maker, @Nullable EngineLog debug) {
            this.cursor = cursor;
            this.maker = maker;
            this.debug = debug;
            if (debug != null) {
                debug.columns(maker.keys().names());
            }
        }

        @Override
        public boolean hasNext() {
            if (!ready) {
                ready = cursor.next();
            }
            return ready;
        }

        @Override
        public R next() {
            if (!hasNext()) {
                throw new NoSuchElementException("The result has no further row.");
            }
            ready = false;
            R row = maker.make(cursor);
            if (debug != null) {
                debug.row(String.valueOf(row));
            }
            return row;
        }
    }
}

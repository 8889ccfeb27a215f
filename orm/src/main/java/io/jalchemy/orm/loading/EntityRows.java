package io.jalchemy.orm.loading;

import io.jalchemy.engine.CachedStatement;
import io.jalchemy.engine.Cursor;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.orm.query.EntityPath;
import io.jalchemy.orm.query.FetchOption;
import io.jalchemy.orm.query.LoadTree;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.orm.spi.RowReader;
import io.jalchemy.row.Row;
import io.jalchemy.row.RowKeys;
import io.jalchemy.sql.RecordElement;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StatementOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one execution, made into what the statement yields.
 *
 * @param <R> what one row yields
 */
final class EntityRows<R> implements AutoCloseable {
    private final EntityLoader loader;
    private final RowSource source;
    private final RowReader row;
    private final LoadPass pass;
    private final LoadPlan.Element[] elements;
    private final @Nullable EntityReader[] readers;
    private final @Nullable RecordElement<?>[] records;
    private final boolean once;
    private boolean nobodyGiven;
    private final @Nullable Set<List<@Nullable Object>> seen;

    private EntityRows(EntityLoader loader, RowSource source, LoadPass pass, SqlNode given, boolean repeated) {
        this.loader = loader;
        this.source = source;
        this.row = source.row();
        this.pass = pass;
        this.elements = pass.plan.elements.toArray(new LoadPlan.Element[0]);
        this.readers = new @Nullable EntityReader[elements.length];
        this.records = new @Nullable RecordElement<?>[elements.length];
        List<? extends SqlNode> nodes = LoadPlan.elementsOf(given);
        for (int i = 0; i < elements.length; i++) {
            LoadPlan.Element element = elements[i];
            SqlNode node = nodes.get(element.index());
            if (element.entity() != null) {
                LoadTree tree = pass.plan.optionsHoldValues && node instanceof EntityPath<?> path
                        ? LoadTree.of(path, pass.options)
                        : element.entity().tree();
                LoadWay way = pass.statement != null && node instanceof EntityPath<?> path
                        ? new LoadWay(pass.statement, pass.parameters, path, List.of())
                        : null;
                readers[i] = new EntityReader(loader.session(), pass, element.entity(), tree, way);
            } else if (element.record() != null) {
                // the constructor belongs to the statement at hand; that of the cached one may be another
                records[i] = node instanceof RecordElement<?> own ? own : element.record();
            }
        }
        this.once = elements.length == 1 && !repeated;
        this.seen = elements.length > 1 && pass.plan.repeats ? new HashSet<>() : null;
    }

    static <R> EntityRows<R> of(
            EntityLoader loader,
            Cursor cursor,
            SqlNode given,
            @Nullable EntityState refreshed,
            List<? extends StatementOption> options,
            Map<String, ?> parameters) {
        CachedStatement cached = Objects.requireNonNull(cursor.statement());
        LoadPass pass = new LoadPass(
                LoadPlan.of(cached),
                refreshed,
                options,
                given instanceof Select<?> select ? select : null,
                parameters,
                false);
        return new EntityRows<>(
                loader, RowSource.of(cursor), pass, given, FetchOption.has(options, FetchOption.Kind.REPEATED_ROWS));
    }

    /** Rows that a statement has returned, each with what its elements take. */
    static <R> EntityRows<R> of(EntityLoader loader, List<?> rows, LoadPass pass, SqlNode given) {
        return new EntityRows<>(loader, RowSource.of(rows), pass, given, false);
    }

    RowKeys keys() {
        return pass.plan.keys;
    }

    /** All rows; the source is closed afterwards. */
    List<R> all() {
        List<R> rows = new ArrayList<>();
        readInto(rows, Integer.MAX_VALUE);
        return rows;
    }

    /** Reads up to so many rows and then what follows them; returns whether there may be more. */
    private boolean readInto(List<R> rows, int limit) {
        boolean more = true;
        try {
            for (int i = 0; i < limit && more; i++) {
                more = source.next();
                if (more) {
                    read(rows);
                }
            }
        } catch (SQLException e) {
            throw source.failure(e);
        } catch (RuntimeException | Error e) {
            source.close();
            throw e;
        }
        for (EntityReader reader : readers) {
            if (reader != null) {
                reader.finishJoined();
            }
        }
        for (EntityReader reader : readers) {
            if (reader != null) {
                reader.follow(loader.following());
                reader.forgetLast();
            }
        }
        return more;
    }

    private void read(List<R> rows) throws SQLException {
        if (elements.length == 1) {
            readSingle(rows);
            return;
        }
        @Nullable Object[] values = new Object[elements.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(i);
        }
        if (seen == null || seen.add(java.util.Arrays.asList(values))) {
            add(rows, Row.of(pass.plan.keys, values));
        }
    }

    /** One entity per row: an entity is given out once. */
    private void readSingle(List<R> rows) throws SQLException {
        EntityReader reader = readers[0];
        if (reader == null) {
            add(rows, value(0));
            return;
        }
        EntityState known = pass.refreshed;
        EntityState state = known != null ? reader.refresh(known, row) : reader.read(row);
        if (state == null) {
            if (!once || !nobodyGiven) {
                add(rows, null);
            }
            nobodyGiven = true;
        } else if (!once || state.pass() != pass) {
            state.pass(pass);
            add(rows, state.entity());
        }
    }

    @SuppressWarnings("unchecked") // what a row yields is what the elements of the statement say
    private static <R> void add(List<R> rows, @Nullable Object value) {
        ((List<@Nullable Object>) rows).add(value);
    }

    private @Nullable Object value(int index) throws SQLException {
        EntityReader reader = readers[index];
        if (reader != null) {
            EntityState state = reader.read(row);
            return state == null ? null : state.entity();
        }
        LoadPlan.Element element = elements[index];
        RecordElement<?> record = records[index];
        if (record == null) {
            return row.read(element.at());
        }
        @Nullable Object[] values = new Object[element.width()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.read(element.at() + i);
        }
        return record.constructor().apply(values);
    }

    void requireParts() {
        if (pass.plan.repeats) {
            source.close();
            throw new InvalidRequestException(
                    "yieldPer cannot be used with a joined collection: the rows of one entity may end in another part. Load the collection with selectinload.");
        }
    }

    /** The rows in parts of this size, each complete with what follows it. */
    Iterator<R> parts(int size) {
        return new Iterator<>() {
            private final List<R> part = new ArrayList<>();
            private int at;
            private boolean more = true;

            @Override
            public boolean hasNext() {
                while (at == part.size() && more) {
                    part.clear();
                    at = 0;
                    more = readInto(part, size);
                }
                return at < part.size();
            }

            @Override
            public R next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("The result has no further row.");
                }
                return part.get(at++);
            }
        };
    }

    @Override
    public void close() {
        source.close();
    }
}

package io.jalchemy.orm.unitofwork;

import io.jalchemy.compiler.DialectTraits;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Result;
import io.jalchemy.engine.WrittenRows;
import io.jalchemy.orm.error.FlushException;
import io.jalchemy.orm.mapping.EagerDefaults;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.Versioning;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Assignment;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Insert;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts the rows of new entities into one table; consecutive rows of the same shape go together. */
final class InsertBatch {
    private final Connection connection;
    private final Mapper<?> top;
    private final Table table;

    InsertBatch(Connection connection, Mapper<?> top, Table table) {
        this.connection = connection;
        this.top = top;
        this.table = table;
    }

    /** One row. */
    record Row(
            StateWriter.Writing writing,
            TableWrites writes,
            RowValues values,
            List<Assignment> expressions,
            List<Column<?>> expressionColumns,
            boolean hasKey,
            boolean hasDefaults) {
        boolean goesWith(Row other) {
            return writes.table() == other.writes.table()
                    && hasKey == other.hasKey
                    && hasDefaults == other.hasDefaults
                    && expressions.isEmpty() == other.expressions.isEmpty()
                    && (writes == other.writes
                            ? values.hasShapeOf(other.values)
                            : values.keySet().equals(other.values.keySet()));
        }
    }

    static List<Row> collect(Table table, List<StateWriter.Writing> inserts, Mapper<?> top, Connection connection) {
        List<Row> rows = new ArrayList<>(inserts.size());
        boolean eager = prefersEagerDefaults(top, connection);
        for (StateWriter.Writing writing : inserts) {
            TableWrites writes = writing.table(table);
            if (writes != null) {
                rows.add(row(writing, writes, eager));
            }
        }
        return rows;
    }

    private static Row row(StateWriter.Writing writing, TableWrites writes, boolean eager) {
        EntityState state = writing.state();
        RowValues values = new RowValues(writes);
        List<Assignment> expressions = List.of();
        List<Column<?>> expressionColumns = List.of();
        for (int i = 0; i < writes.size(); i++) {
            int slot = writes.slot(i);
            Object value = state.has(slot) ? state.value(slot) : EntityState.ABSENT;
            if (value instanceof Expression<?>) {
                if (expressions.isEmpty()) {
                    expressions = new ArrayList<>();
                    expressionColumns = new ArrayList<>();
                }
                expressions.add(Assignment.of(writes.table(), writes.column(i), value));
                expressionColumns.add(writes.column(i));
            } else if (value != EntityState.ABSENT && (value != null || writes.keepsNull(i))) {
                values.set(i, value);
            } else if (writes.isInsertedAsNull(i)) {
                values.set(i, null);
            }
        }
        boolean hasKey = true;
        for (int i = 0; i < writes.keySize(); i++) {
            hasKey &= values.isSet(writes.key(i));
        }
        boolean hasDefaults = true;
        if (eager) {
            for (Column<?> column : writes.serverDefaults()) {
                hasDefaults &= values.isSet(writes.position(column));
            }
        }
        Versioning rule = writing.mapper().options().versioning();
        if (rule != null && rule.next() != null && writes.version() >= 0) {
            values.set(writes.version(), rule.next().apply(null));
        }
        return new Row(writing, writes, values, expressions, expressionColumns, hasKey, hasDefaults);
    }

    private static boolean prefersEagerDefaults(Mapper<?> top, Connection connection) {
        EagerDefaults rule = top.options().eagerDefaults();
        return rule == EagerDefaults.ALWAYS || rule == EagerDefaults.AUTO && returns(connection);
    }

    private static boolean returns(Connection connection) {
        DialectTraits traits = connection.engine().dialect().traits();
        return traits.returning().contains(DialectTraits.Returning.INSERT) && traits.implicitReturning();
    }

    void send(List<Row> rows) {
        int from = 0;
        while (from < rows.size()) {
            int to = from + 1;
            while (to < rows.size() && rows.get(from).goesWith(rows.get(to))) {
                to++;
            }
            sendAlike(rows.subList(from, to));
            from = to;
        }
    }

    private void sendAlike(List<Row> rows) {
        Row first = rows.getFirst();
        boolean returns = returns(connection) && table.isImplicitReturning();
        boolean eager = prefersEagerDefaults(top, connection);
        boolean nothingToFetch = first.hasDefaults() || !eager || !returns;
        Insert<?> insert = first.writes().insert();
        if (first.hasKey() && first.expressions().isEmpty() && nothingToFetch) {
            Result<?> result = connection.execute(insert, parameters(rows));
            for (int i = 0; i < rows.size(); i++) {
                apply(rows.get(i), result.written(), i);
            }
            return;
        }
        boolean together = returns && first.expressions().isEmpty() && rows.size() > 1;
        List<ColumnClause<?>> wanted = new ArrayList<>();
        if (!first.hasDefaults() && eager) {
            wanted.addAll(first.writes().serverDefaults());
        }
        Versioning rule = first.writing().mapper().options().versioning();
        int version = first.writes().version();
        if (rule != null && version >= 0) {
            wanted.add(first.writes().column(version));
        } else if (together) {
            wanted.addAll(table.primaryKey().columns());
        }
        if (!wanted.isEmpty()) {
            insert = insert.returnDefaults(wanted.toArray(new ColumnClause<?>[0]));
        }
        if (together) {
            sendTogether(insert, rows);
        } else {
            for (Row row : rows) {
                sendOne(insert, row);
            }
        }
    }

    private void sendTogether(Insert<?> insert, List<Row> rows) {
        Result<?> result = connection.execute(insert.sortedByParameterOrder(), parameters(rows));
        WrittenRows written = result.written();
        if (written == null || written.returnedSize() != rows.size()) {
            throw new FlushException(
                    "INSERT into \"%s\" of %d rows brought back %d. A trigger may keep rows away or add some; say batch(false) for %s."
                            .formatted(
                                    table.fullName(),
                                    rows.size(),
                                    written == null ? 0 : written.returnedSize(),
                                    top.entityName()));
        }
        for (int i = 0; i < rows.size(); i++) {
            takeKey(rows.get(i), written, i);
            apply(rows.get(i), written, i);
        }
    }

    private void sendOne(Insert<?> insert, Row row) {
        Insert<?> statement = row.expressions().isEmpty() ? insert : insert.withValues(row.expressions());
        WrittenRows written = connection.execute(statement, row.values()).written();
        if (written != null) {
            takeKey(row, written, 0);
        }
        apply(row, written, 0);
    }

    private static void takeKey(Row row, WrittenRows written, int at) {
        TableWrites writes = row.writes();
        EntityState state = row.writing().state();
        for (int i = 0; i < writes.keySize(); i++) {
            int key = writes.key(i);
            int slot = writes.slot(key);
            Object value = state.value(slot);
            if (value == null || value == EntityState.ABSENT || value instanceof Expression<?>) {
                Object made = written.key(at, writes.column(key));
                if (made != WrittenRows.UNTOLD) {
                    state.put(slot, made);
                    state.keyGenerated(true);
                }
            }
        }
    }

    private static void apply(Row row, @Nullable WrittenRows written, int at) {
        Postfetch.apply(
                row.writing().mapper(),
                row.writes(),
                row.writing().state(),
                row.values(),
                row.expressionColumns(),
                written,
                at,
                true);
    }

    private static List<RowValues> parameters(List<Row> rows) {
        List<RowValues> all = new ArrayList<>(rows.size());
        for (Row row : rows) {
            all.add(row.values());
        }
        return all;
    }
}

package io.jalchemy.orm.unitofwork;

import io.jalchemy.compiler.DialectTraits;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Result;
import io.jalchemy.engine.WrittenRows;
import io.jalchemy.orm.error.FlushException;
import io.jalchemy.orm.error.StaleDataException;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.EagerDefaults;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.Property;
import io.jalchemy.orm.mapping.Versioning;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Assignment;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Updates the rows of changed entities in one table: the changed columns; consecutive rows of the same shape go together. */
final class UpdateBatch {
    private final Connection connection;
    private final Mapper<?> top;
    private final Table table;

    UpdateBatch(Connection connection, Mapper<?> top, Table table) {
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
            boolean hasDefaults,
            boolean hasKey) {
        boolean goesWith(Row other) {
            return hasKey == other.hasKey
                    && hasDefaults == other.hasDefaults
                    && expressions.isEmpty() == other.expressions.isEmpty()
                    && (writes == other.writes
                            ? values.hasShapeOf(other.values)
                            : values.keySet().equals(other.values.keySet()));
        }
    }

    static List<Row> collect(Table table, List<StateWriter.Writing> updates, Mapper<?> top) {
        List<Row> rows = new ArrayList<>();
        for (StateWriter.Writing writing : updates) {
            TableWrites writes = writing.table(table);
            Row row = writes == null ? null : row(writing, writes, top);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static @Nullable Row row(StateWriter.Writing writing, TableWrites writes, Mapper<?> top) {
        EntityState state = writing.state();
        RowValues values = new RowValues(writes);
        List<Assignment> expressions = List.of();
        List<Column<?>> expressionColumns = List.of();
        for (int i = 0; i < writes.size(); i++) {
            int slot = writes.slot(i);
            if (!isToBeSet(writing, state, slot)) {
                continue;
            }
            Object value = state.has(slot) ? state.value(slot) : null;
            if (value instanceof Expression<?>) {
                if (expressions.isEmpty()) {
                    expressions = new ArrayList<>();
                    expressionColumns = new ArrayList<>();
                }
                expressions.add(Assignment.of(writes.table(), writes.column(i), value));
                expressionColumns.add(writes.column(i));
            } else if (writing.isNew() || state.isModified(slot)) {
                values.set(i, value);
            }
        }
        boolean hasDefaults = true;
        if (top.options().eagerDefaults() == EagerDefaults.ALWAYS) {
            for (Column<?> column : writes.serverUpdates()) {
                hasDefaults &= values.isSet(writes.position(column));
            }
        }
        boolean any = values.anyBefore(writes.size()) || !expressions.isEmpty();
        if (writing.version() != null && writes.version() >= 0) {
            if (!any && !isChangedElsewhere(writing)) {
                return null;
            }
            version(writing, writes, values, any);
        } else if (!any) {
            return null;
        }
        boolean hasKey = locate(writing, writes, values, expressionColumns);
        if (!values.anyBefore(writes.size()) && expressions.isEmpty()) {
            // ON UPDATE CASCADE has changed the row already; what equals its key follows
            Postfetch.carryOver(writing.mapper(), writes.table(), state);
            return null;
        }
        return new Row(writing, writes, values, expressions, expressionColumns, hasDefaults, hasKey);
    }

    /** A new entity that takes over a row sets all that it has; others what has changed. */
    private static boolean isToBeSet(StateWriter.Writing writing, EntityState state, int slot) {
        return state.isChanged(slot) || writing.isNew() && state.has(slot);
    }

    /** Whether any column of the entity differs, in whatever table: then its version moves on too. */
    private static boolean isChangedElsewhere(StateWriter.Writing writing) {
        for (Property property : writing.mapper().properties()) {
            if (property instanceof ColumnProperty column && writing.state().isModified(column.slot())) {
                return true;
            }
        }
        return false;
    }

    private static void version(StateWriter.Writing writing, TableWrites writes, RowValues values, boolean any) {
        Versioning rule = Objects.requireNonNull(writing.mapper().options().versioning());
        values.set(writes.whereVersion(), writing.version());
        if (rule.next() != null) {
            if (!values.isSet(writes.version())) {
                values.set(writes.version(), rule.next().apply(writing.version()));
            }
        } else if (!any) {
            values.set(writes.version(), writing.version());
        }
    }

    /** Fills the WHERE; returns whether the key is known without asking the database for it afterwards. */
    private static boolean locate(
            StateWriter.Writing writing, TableWrites writes, RowValues values, List<Column<?>> expressionColumns) {
        EntityState state = writing.state();
        boolean known = true;
        for (int i = 0; i < writes.keySize(); i++) {
            int at = writes.key(i);
            ColumnProperty property = writes.property(at);
            Object value;
            if (writing.isNew()) {
                value = ColumnSync.read(state, property);
                values.unset(at);
            } else if (state.isModified(property.slot())) {
                FlushItem item = FlushItem.of(state);
                if (item != null && item.isKeyCascaded(writes.column(at))) {
                    value = state.value(property.slot());
                    values.unset(at);
                } else {
                    value = History.committed(state, property);
                    known &= !expressionColumns.contains(writes.column(at));
                }
            } else {
                value = ColumnSync.read(state, property);
            }
            if (value == null) {
                throw new FlushException(
                        "%s: its row in table \"%s\" cannot be updated, because the key column \"%s\" is NULL. A key must have a value."
                                .formatted(state.describe(), writes.table().fullName(), property.name()));
            }
            values.set(writes.whereKey(i), value);
        }
        return known;
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
        Update<?> update = first.writes().update();
        List<ColumnClause<?>> wanted = new ArrayList<>();
        if (!first.hasKey()) {
            wanted.addAll(table.primaryKey().columns());
        }
        if (!first.hasDefaults()
                && table.isImplicitReturning()
                && connection.engine().dialect().traits().returning().contains(DialectTraits.Returning.UPDATE)) {
            wanted.addAll(first.writes().serverUpdates());
        }
        Versioning rule = first.writing().mapper().options().versioning();
        boolean versioned = rule != null && first.writes().version() >= 0;
        if (versioned && rule != null && rule.next() == null && isMadeByServer(first.writes())) {
            wanted.add(first.writes().column(first.writes().version()));
        }
        if (!wanted.isEmpty()) {
            update = update.returnDefaults(wanted.toArray(new ColumnClause<?>[0]));
        }
        boolean alone = !wanted.isEmpty() || versioned || !first.expressions().isEmpty();
        long matched = alone ? sendOneByOne(update, rows) : sendTogether(update, rows);
        if (matched >= 0 && matched != rows.size()) {
            throw new StaleDataException(
                    "UPDATE of table \"%s\" for %s should have found %d row(s), but found %d. Somebody else has deleted%s; refresh and try again."
                            .formatted(
                                    table.fullName(),
                                    names(rows),
                                    rows.size(),
                                    matched,
                                    versioned ? " them, or changed their version" : " them"));
        }
    }

    private static boolean isMadeByServer(TableWrites writes) {
        Column<?> column = writes.column(writes.version());
        return column.serverUpdate() != null || column.computed() != null || column.serverDefault() != null;
    }

    private static String names(List<Row> rows) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < Math.min(rows.size(), 5); i++) {
            names.append(i == 0 ? "" : ", ")
                    .append(rows.get(i).writing().state().describe());
        }
        return rows.size() > 5 ? names.append(", …").toString() : names.toString();
    }

    private long sendTogether(Update<?> update, List<Row> rows) {
        List<RowValues> parameters = new ArrayList<>(rows.size());
        for (Row row : rows) {
            parameters.add(row.values());
        }
        Result<?> result = connection.execute(update, parameters);
        for (int i = 0; i < rows.size(); i++) {
            apply(rows.get(i), result.written(), i);
        }
        return result.rowCount();
    }

    private long sendOneByOne(Update<?> update, List<Row> rows) {
        long matched = 0;
        for (Row row : rows) {
            Update<?> statement = row.expressions().isEmpty() ? update : update.withValues(row.expressions());
            Result<?> result = connection.execute(statement, row.values());
            matched = matched < 0 || result.rowCount() < 0 ? -1 : matched + result.rowCount();
            if (result.rowCount() != 0) {
                apply(row, result.written(), 0);
            }
        }
        return matched;
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
                false);
    }

    /** The hierarchy that is written. */
    Mapper<?> top() {
        return top;
    }
}

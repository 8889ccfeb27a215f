package io.jalchemy.orm.unitofwork;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Result;
import io.jalchemy.orm.error.StaleDataException;
import io.jalchemy.orm.mapping.ColumnPair;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.mapping.Versioning;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.ColumnClause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** References that are written by an UPDATE of their own: after the INSERTs, or before the DELETEs. */
final class PostUpdates {
    private final Map<Mapper<?>, Waiting> waiting = new IdentityHashMap<>();

    private static final class Waiting {
        final Set<EntityState> states = new LinkedHashSet<>();
        final Set<ColumnClause<?>> columns = new HashSet<>();
    }

    private record Row(StateWriter.Writing writing, TableWrites writes, RowValues values) {}

    /** The references of a relationship in this entity's row are to be written. */
    void register(EntityState state, RelationshipProperty side) {
        Waiting mine = waiting.computeIfAbsent(Mapper.of(state).topmost(), key -> new Waiting());
        mine.states.add(state);
        for (ColumnPair pair : side.resolve().sync()) {
            mine.columns.add(pair.to());
        }
    }

    void execute(UnitOfWork work, Mapper<?> top, boolean delete) {
        Waiting mine = waiting.get(top);
        if (mine == null) {
            return;
        }
        List<EntityState> states = new ArrayList<>();
        for (EntityState state : mine.states) {
            FlushItem item = FlushItem.of(state);
            if (item != null && item.delete == delete) {
                states.add(state);
            }
        }
        Connection connection = work.session().connection(top);
        List<EntityState> sorted = StateOrder.sort(states);
        for (Table table : SortedTables.of(top)) {
            send(connection, table, collect(table, sorted, mine.columns));
        }
    }

    private static List<Row> collect(Table table, List<EntityState> states, Set<ColumnClause<?>> columns) {
        List<Row> rows = new ArrayList<>();
        for (EntityState state : states) {
            Mapper<?> mapper = Mapper.of(state);
            TableWrites writes = MapperWrites.of(mapper).table(table);
            if (writes == null) {
                continue;
            }
            RowValues values = new RowValues(writes);
            for (int i = 0; i < writes.size(); i++) {
                int slot = writes.slot(i);
                boolean wanted =
                        columns.contains(writes.column(i)) || writes.column(i).updateDefault() != null;
                if (!writes.isKey(i) && wanted && state.isChanged(slot) && state.isModified(slot)) {
                    values.set(i, state.has(slot) ? state.value(slot) : null);
                }
            }
            if (!values.anyBefore(writes.size())) {
                continue;
            }
            for (int i = 0; i < writes.keySize(); i++) {
                values.set(writes.whereKey(i), ColumnSync.read(state, writes.property(writes.key(i))));
            }
            rows.add(new Row(version(state, mapper, writes, values), writes, values));
        }
        return rows;
    }

    private static StateWriter.Writing version(
            EntityState state, Mapper<?> mapper, TableWrites writes, RowValues values) {
        Versioning rule = mapper.options().versioning();
        Object version = null;
        if (rule != null && writes.version() >= 0) {
            version = History.committed(state, (ColumnProperty) mapper.property(rule.property()));
            values.set(writes.whereVersion(), version);
            if (state.key() != null && rule.next() != null) {
                values.set(writes.version(), rule.next().apply(version));
            }
        }
        return new StateWriter.Writing(state, mapper, false, true, version);
    }

    private static void send(Connection connection, Table table, List<Row> rows) {
        int from = 0;
        while (from < rows.size()) {
            Row first = rows.get(from);
            int to = from + 1;
            while (to < rows.size() && goTogether(first, rows.get(to))) {
                to++;
            }
            sendAlike(connection, table, rows.subList(from, to));
            from = to;
        }
    }

    private static boolean goTogether(Row one, Row other) {
        return one.writes() == other.writes()
                ? one.values().hasShapeOf(other.values())
                : one.values().keySet().equals(other.values().keySet());
    }

    private static void sendAlike(Connection connection, Table table, List<Row> rows) {
        List<RowValues> parameters = new ArrayList<>(rows.size());
        for (Row row : rows) {
            parameters.add(row.values());
        }
        Result<?> result = connection.execute(rows.getFirst().writes().update(), parameters);
        if (result.rowCount() >= 0 && result.rowCount() != rows.size()) {
            throw new StaleDataException(
                    "UPDATE of references in table \"%s\" should have found %d row(s), but found %d. Somebody else has deleted or changed them; refresh and try again."
                            .formatted(table.fullName(), rows.size(), result.rowCount()));
        }
        for (Row row : rows) {
            settleVersion(row);
        }
    }

    private static void settleVersion(Row row) {
        int version = row.writes().version();
        if (version >= 0 && row.values().isSet(version)) {
            int slot = row.writes().slot(version);
            @Nullable Object value = row.values().at(version);
            row.writing().state().put(slot, value);
            row.writing().state().forget(slot);
        }
    }
}

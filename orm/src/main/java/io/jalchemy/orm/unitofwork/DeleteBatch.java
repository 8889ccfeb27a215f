package io.jalchemy.orm.unitofwork;

import io.jalchemy.engine.Connection;
import io.jalchemy.orm.error.FlushException;
import io.jalchemy.orm.error.StaleDataException;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Deletes the rows of entities from one table, as one batch. */
final class DeleteBatch {
    private final Connection connection;
    private final Mapper<?> top;
    private final Table table;

    DeleteBatch(Connection connection, Mapper<?> top, Table table) {
        this.connection = connection;
        this.top = top;
        this.table = table;
    }

    void send(List<StateWriter.Writing> deletes) {
        List<RowValues> rows = new ArrayList<>(deletes.size());
        TableWrites first = null;
        for (StateWriter.Writing writing : deletes) {
            TableWrites writes = writing.table(table);
            if (writes != null) {
                first = first == null ? writes : first;
                rows.add(row(writing, writes));
            }
        }
        if (first == null) {
            return;
        }
        long matched = connection.execute(first.delete(), rows).rowCount();
        if (top.options().confirmDeletedRows() && matched >= 0 && matched != rows.size()) {
            throw new StaleDataException(
                    "DELETE from table \"%s\" for entities of %s should have found %d row(s), but found %d. Somebody else has deleted or changed them; refresh and try again, or say confirmDeletedRows(false) for the mapping."
                            .formatted(table.fullName(), top.entityName(), rows.size(), matched));
        }
    }

    private static RowValues row(StateWriter.Writing writing, TableWrites writes) {
        EntityState state = writing.state();
        RowValues row = new RowValues(writes);
        for (int i = 0; i < writes.keySize(); i++) {
            Object value = History.committed(state, writes.property(writes.key(i)));
            if (value == null) {
                throw new FlushException(
                        "%s: its row in table \"%s\" cannot be deleted, because the key column \"%s\" is NULL. A key must have a value."
                                .formatted(
                                        state.describe(),
                                        writes.table().fullName(),
                                        writes.column(writes.key(i)).key()));
            }
            row.set(writes.whereKey(i), value);
        }
        if (writes.version() >= 0) {
            row.set(writes.whereVersion(), writing.version());
        }
        return row;
    }
}

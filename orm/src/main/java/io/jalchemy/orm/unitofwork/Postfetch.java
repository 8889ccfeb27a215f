package io.jalchemy.orm.unitofwork;

import io.jalchemy.compiler.DmlPlan;
import io.jalchemy.engine.WrittenRows;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an entity true after its row was written: values that came back, that were made on the way, or must be read again. */
final class Postfetch {
    private Postfetch() {}

    static void apply(
            Mapper<?> mapper,
            TableWrites table,
            EntityState state,
            RowValues row,
            List<Column<?>> expressions,
            @Nullable WrittenRows written,
            int at,
            boolean insert) {
        if (written != null) {
            returned(mapper, state, written, at, insert);
            for (DmlPlan.ClientDefault one : written.clientDefaults()) {
                ColumnProperty property = mapper.propertyOf(one.column());
                if (property != null) {
                    settle(state, property.slot(), written.made(at, one));
                }
            }
        }
        int version = table.version();
        if (version >= 0 && row.isSet(version)) {
            settle(state, table.slot(version), row.at(version));
        }
        if (written != null) {
            for (Column<?> column : written.postfetched()) {
                expire(mapper, state, column);
            }
        }
        for (Column<?> column : expressions) {
            boolean known = written != null && written.returned().contains(column) && written.returnedSize() > at;
            if (!known && !(insert && column.isPrimaryKey())) {
                expire(mapper, state, column);
            }
        }
        carryOver(mapper, table.table(), state);
    }

    private static void returned(Mapper<?> mapper, EntityState state, WrittenRows written, int at, boolean insert) {
        if (at >= written.returnedSize()) {
            return;
        }
        List<Column<?>> columns = written.returned();
        for (int i = 0; i < columns.size(); i++) {
            Column<?> column = columns.get(i);
            ColumnProperty property = mapper.propertyOf(column);
            if (property != null && !(insert && column.isPrimaryKey())) {
                settle(state, property.slot(), written.returned(at, i));
            }
        }
    }

    /** The value is what the database has. */
    private static void settle(EntityState state, int slot, @Nullable Object value) {
        if (value != WrittenRows.UNTOLD) {
            state.put(slot, value);
            state.forget(slot);
        }
    }

    private static void expire(Mapper<?> mapper, EntityState state, Column<?> column) {
        ColumnProperty property = mapper.propertyOf(column);
        if (property != null) {
            state.expire(property.slot());
        }
    }

    /** Copies the key of a base table to the columns of subclass tables that equal it. */
    static void carryOver(Mapper<?> mapper, Table table, EntityState state) {
        for (MapperWrites.Linked linked : MapperWrites.of(mapper).linkedFrom(table)) {
            ColumnSync.populate(
                    state,
                    linked.mapper(),
                    state,
                    linked.mapper(),
                    linked.pairs(),
                    mapper,
                    mapper.options().passiveUpdates());
        }
    }
}

package io.jalchemy.orm.unitofwork;

import io.jalchemy.engine.Connection;
import io.jalchemy.orm.error.FlushException;
import io.jalchemy.orm.error.ObjectDeletedException;
import io.jalchemy.orm.loading.EntityKeys;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Discriminator;
import io.jalchemy.orm.mapping.EagerDefaults;
import io.jalchemy.orm.mapping.ExpressionProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.MapperListener;
import io.jalchemy.orm.mapping.Versioning;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of entities of one hierarchy, table by table. */
final class StateWriter {
    private final UnitOfWork work;
    private final Mapper<?> top;
    private final Connection connection;

    StateWriter(UnitOfWork work, Mapper<?> top) {
        this.work = work;
        this.top = top;
        this.connection = work.session().connection(top);
    }

    /**
     * An entity on its way into its rows.
     *
     * @param update whether it has a row already, its own or that of an entity that is deleted in the same flush
     * @param version what the version of the row is now, if it has one
     */
    record Writing(
            EntityState state,
            Mapper<?> mapper,
            boolean isNew,
            boolean update,
            @Nullable Object version) {
        @Nullable TableWrites table(Table table) {
            return MapperWrites.of(mapper).table(table);
        }
    }

    void save(List<EntityState> states) {
        List<EntityState> sorted = StateOrder.sort(states);
        if (top.options().batch()) {
            saveTogether(sorted);
        } else {
            for (EntityState state : sorted) {
                saveTogether(List.of(state));
            }
        }
    }

    private void saveTogether(List<EntityState> states) {
        List<Writing> inserts = new ArrayList<>();
        List<Writing> updates = new ArrayList<>();
        for (EntityState state : states) {
            Writing writing = organize(state);
            (writing.update() ? updates : inserts).add(writing);
        }
        for (Table table : SortedTables.of(top)) {
            List<InsertBatch.Row> rows = InsertBatch.collect(table, inserts, top, connection);
            List<UpdateBatch.Row> changes = UpdateBatch.collect(table, updates, top);
            new UpdateBatch(connection, top, table).send(changes);
            new InsertBatch(connection, top, table).send(rows);
        }
        for (Writing writing : inserts) {
            finish(writing);
        }
        for (Writing writing : updates) {
            finish(writing);
        }
    }

    private Writing organize(EntityState state) {
        Mapper<?> mapper = Mapper.of(state);
        boolean isNew = state.key() == null;
        for (MapperListener listener : work.session().listeners()) {
            if (isNew) {
                listener.beforeInsert(state.entity(), connection);
            } else {
                listener.beforeUpdate(state.entity(), connection);
            }
        }
        checkDiscriminator(state, mapper, isNew);
        EntityState taken = isNew ? takenOver(state, mapper) : null;
        Object version = null;
        Versioning rule = mapper.options().versioning();
        if (rule != null && (!isNew || taken != null)) {
            version =
                    History.committed(taken != null ? taken : state, (ColumnProperty) mapper.property(rule.property()));
        }
        return new Writing(state, mapper, isNew, !isNew || taken != null, version);
    }

    private static void checkDiscriminator(EntityState state, Mapper<?> mapper, boolean isNew) {
        Discriminator discriminator = mapper.discriminator();
        Object identity = discriminator.identity();
        if (identity == null || !(discriminator.property() instanceof ColumnProperty property)) {
            return;
        }
        Object value = state.value(property.slot());
        if (value == EntityState.ABSENT || value == null && isNew) {
            if (isNew) {
                state.put(property.slot(), identity);
            }
        } else if (state.isChanged(property.slot())
                && !EntityState.same(value, identity)
                && !discriminator.identities().contains(value)) {
            throw new FlushException(
                    "%s: its attribute \"%s\" is %s, but rows of %s have %s, so it could not be loaded again. Leave the attribute alone; it follows from the class."
                            .formatted(state.describe(), property.name(), value, mapper.entityName(), identity));
        }
    }

    /** The entity whose row a new one takes over, because it has the same key and is deleted in the same flush; or null. */
    private @Nullable EntityState takenOver(EntityState state, Mapper<?> mapper) {
        Object key = EntityKeys.of(mapper, state);
        EntityState existing = key == null ? null : work.session().find(mapper, key);
        if (existing == null || wasDeletedElsewhere(existing)) {
            return null;
        }
        FlushItem item = FlushItem.of(existing);
        if (item == null || !item.delete) {
            throw new FlushException(
                    "%s has the key %s, which %s of the same session has already. Give it another key, or merge it: session.merge(...)."
                            .formatted(state.describe(), key, existing.describe()));
        }
        item.listOnly = true;
        return existing;
    }

    private static boolean wasDeletedElsewhere(EntityState existing) {
        if (!existing.hasExpired()) {
            return false;
        }
        int slots = existing.access().attributes().size();
        for (int slot = 0; slot < slots; slot++) {
            if (existing.isExpired(slot) && !Mapper.of(existing).isRelationship(slot)) {
                try {
                    existing.readNullable(slot);
                    return false;
                } catch (ObjectDeletedException gone) {
                    return true;
                }
            }
        }
        return false;
    }

    private void finish(Writing writing) {
        EntityState state = writing.state();
        Mapper<?> mapper = writing.mapper();
        for (ExpressionProperty expression : MapperWrites.of(mapper).expressions()) {
            int slot = expression.slot();
            if (!state.isChanged(slot) && (!expression.isDeferred() || state.has(slot))) {
                state.expire(slot);
            }
        }
        if (top.options().eagerDefaults() == EagerDefaults.ALWAYS) {
            fetchDefaults(state, mapper);
        }
        Versioning rule = mapper.options().versioning();
        if (rule != null && rule.next() == null) {
            requireVersion(state, (ColumnProperty) mapper.property(rule.property()));
        }
        for (MapperListener listener : work.session().listeners()) {
            if (writing.isNew()) {
                listener.afterInsert(state.entity(), connection);
            } else {
                listener.afterUpdate(state.entity(), connection);
            }
        }
    }

    private void fetchDefaults(EntityState state, Mapper<?> mapper) {
        for (Table table : mapper.tables()) {
            TableWrites writes = MapperWrites.of(mapper).table(table);
            if (writes != null) {
                fetch(state, mapper, writes, writes.serverDefaults());
                fetch(state, mapper, writes, writes.serverUpdates());
            }
        }
    }

    private static void fetch(EntityState state, Mapper<?> mapper, TableWrites writes, List<Column<?>> columns) {
        for (Column<?> column : columns) {
            int slot = writes.slot(writes.position(column));
            if (!state.has(slot)) {
                identify(state, mapper);
                state.readNullable(slot);
            }
        }
    }

    private static void requireVersion(EntityState state, ColumnProperty property) {
        if (!state.has(property.slot())) {
            identify(state, Mapper.of(state));
            state.readNullable(property.slot());
        }
        Object value = state.value(property.slot());
        if (value == null || value == EntityState.ABSENT) {
            throw new FlushException(
                    "%s has no version: its attribute \"%s\" is null after the flush, although the database should have made one. Give the column a server default or a trigger, or let the mapper count."
                            .formatted(state.describe(), property.name()));
        }
    }

    /** A new entity has to be known by its key before more of it can be loaded. */
    private static void identify(EntityState state, Mapper<?> mapper) {
        if (state.key() == null) {
            state.key(EntityKeys.of(mapper, state));
        }
    }

    void delete(List<EntityState> states) {
        List<Writing> deletes = new ArrayList<>();
        for (EntityState state : StateOrder.sort(states)) {
            Mapper<?> mapper = Mapper.of(state);
            for (MapperListener listener : work.session().listeners()) {
                listener.beforeDelete(state.entity(), connection);
            }
            Versioning rule = mapper.options().versioning();
            Object version =
                    rule == null ? null : History.committed(state, (ColumnProperty) mapper.property(rule.property()));
            deletes.add(new Writing(state, mapper, false, true, version));
        }
        for (Table table : SortedTables.of(top).reversed()) {
            if (!leavesRowsToDatabase(table)) {
                new DeleteBatch(connection, top, table).send(deletes);
            }
        }
        for (Writing writing : deletes) {
            for (MapperListener listener : work.session().listeners()) {
                listener.afterDelete(writing.state().entity(), connection);
            }
        }
    }

    private boolean leavesRowsToDatabase(Table table) {
        for (Mapper<?> mapper : top.hierarchy()) {
            if (mapper.tables().contains(table)) {
                return mapper.base() != null && mapper.options().passiveDeletes();
            }
        }
        return false;
    }
}

package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.collection.CollectionChanges;
import io.jalchemy.orm.collection.Tracked;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.spi.EntityAccess;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.sql.ColumnClause;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has become of a relationship of an entity since the last flush. Nothing here loads anything but {@link #load}. */
final class History {
    private History() {}

    /** Makes sure that the relationship is known in full, as the database has it: found by the keys before their changes. */
    static void load(EntityState state, RelationshipProperty side) {
        int slot = side.slot();
        if (state.key() == null || state.has(slot)) {
            return;
        }
        List<ColumnClause<?>> columns = side.resolve().localColumns();
        @Nullable Object[] now = new @Nullable Object[columns.size()];
        for (int i = 0; i < now.length; i++) {
            now[i] = takeBack(state, columns.get(i));
        }
        try {
            if (side.isCollection()) {
                state.readCollection(slot);
            } else {
                state.readNullable(slot);
            }
        } finally {
            for (int i = 0; i < now.length; i++) {
                ColumnProperty property = Mapper.of(state).propertyOf(columns.get(i));
                if (now[i] != EntityState.ABSENT && property != null) {
                    state.access().set(state.entity(), property.slot(), now[i]);
                }
            }
        }
    }

    /** Puts the value before the change into a changed column for a while; returns the one that was there, if any. */
    private static @Nullable Object takeBack(EntityState state, ColumnClause<?> column) {
        ColumnProperty property = Mapper.of(state).propertyOf(column);
        if (property == null || !state.isModified(property.slot())) {
            return EntityState.ABSENT;
        }
        Object now = state.value(property.slot());
        if (now != EntityState.ABSENT) {
            state.access().set(state.entity(), property.slot(), committed(state, property));
        }
        return now;
    }

    /** Who came, in the order of the collection. */
    static List<EntityState> added(EntityState state, RelationshipProperty side) {
        int slot = side.slot();
        if (!state.isChanged(slot)) {
            return List.of();
        }
        if (!side.isCollection()) {
            Object value = state.value(slot);
            return value == null || value == EntityState.ABSENT || value == state.original(slot)
                    ? List.of()
                    : List.of(EntityAccess.stateOf(value));
        }
        if (!(state.original(slot) instanceof CollectionChanges changes)) {
            return List.of();
        }
        List<Object> came = changes.added();
        if (came.size() < 2 || !state.has(slot)) {
            return states(came);
        }
        List<EntityState> ordered = new ArrayList<>(came.size());
        for (Object element : collection(state, slot).elements()) {
            if (changes.hasAdded(element)) {
                ordered.add(EntityAccess.stateOf(element));
            }
        }
        return ordered;
    }

    /** Who left, as far as that is known. */
    static List<EntityState> removed(EntityState state, RelationshipProperty side) {
        int slot = side.slot();
        if (!state.isChanged(slot)) {
            return List.of();
        }
        Object before = state.original(slot);
        if (side.isCollection()) {
            return before instanceof CollectionChanges changes ? states(changes.removed()) : List.of();
        }
        return before == null || before == EntityState.ABSENT || before == state.value(slot)
                ? List.of()
                : List.of(EntityAccess.stateOf(before));
    }

    /** Who was there before and still is, as far as that is known. */
    static List<EntityState> unchanged(EntityState state, RelationshipProperty side) {
        int slot = side.slot();
        if (!state.has(slot)) {
            return List.of();
        }
        if (!side.isCollection()) {
            Object value = state.value(slot);
            if (value == null || state.isChanged(slot) && value != state.original(slot)) {
                return List.of();
            }
            return List.of(EntityAccess.stateOf(value));
        }
        CollectionChanges changes =
                state.isChanged(slot) && state.original(slot) instanceof CollectionChanges known ? known : null;
        List<EntityState> all = new ArrayList<>();
        for (Object element : collection(state, slot).elements()) {
            if (changes == null || !changes.hasAdded(element)) {
                all.add(EntityAccess.stateOf(element));
            }
        }
        return all;
    }

    /** Whether the reference was taken away: it leads nowhere now, and did not before or that is not known. */
    static boolean isCleared(EntityState state, RelationshipProperty side) {
        int slot = side.slot();
        if (!state.isChanged(slot)) {
            return false;
        }
        Object value = state.value(slot);
        Object before = state.original(slot);
        if (value == EntityState.ABSENT) {
            return before != EntityState.ABSENT && before != null;
        }
        return value == null && before != null;
    }

    /** Whether there is anything to know: a value, or a change. */
    static boolean isKnown(EntityState state, RelationshipProperty side) {
        int slot = side.slot();
        if (state.isChanged(slot)) {
            return true;
        }
        if (!state.has(slot)) {
            return false;
        }
        return !side.isCollection() || collection(state, slot).size() > 0;
    }

    /** Everyone that the relationship led or leads to, as far as that is known. */
    static List<EntityState> everyone(EntityState state, RelationshipProperty side) {
        int slot = side.slot();
        if (!state.isChanged(slot)) {
            return unchanged(state, side);
        }
        List<EntityState> all = new ArrayList<>(added(state, side));
        all.addAll(unchanged(state, side));
        all.addAll(removed(state, side));
        return all;
    }

    /** Everyone that the relationship leads to now, as far as that is known. */
    static List<EntityState> current(EntityState state, RelationshipProperty side) {
        if (!state.isChanged(side.slot())) {
            return unchanged(state, side);
        }
        List<EntityState> all = new ArrayList<>(unchanged(state, side));
        all.addAll(added(state, side));
        return all;
    }

    private static Tracked collection(EntityState state, int slot) {
        return (Tracked) java.util.Objects.requireNonNull(state.value(slot));
    }

    private static List<EntityState> states(List<Object> entities) {
        List<EntityState> all = new ArrayList<>(entities.size());
        for (Object entity : entities) {
            all.add(EntityAccess.stateOf(entity));
        }
        return all;
    }

    /** The value of a column before the changes: from the changes, the entity, or its key; loaded if need be. */
    static @Nullable Object committed(EntityState state, ColumnProperty property) {
        int slot = property.slot();
        if (state.isChanged(slot)) {
            Object before = state.original(slot);
            if (before != EntityState.ABSENT) {
                return before;
            }
            Object fromKey = ColumnSync.fromKey(state, property);
            return fromKey != EntityState.ABSENT ? fromKey : state.value(slot);
        }
        return ColumnSync.read(state, property);
    }
}

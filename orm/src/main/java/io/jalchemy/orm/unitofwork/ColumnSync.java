package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.error.FlushException;
import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.loading.EntityKeys;
import io.jalchemy.orm.mapping.ColumnPair;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.schema.Column;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.ForeignKeyLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies keys into the columns that refer to them. No event is heard of it but that the columns have changed. */
final class ColumnSync {
    private ColumnSync() {}

    /** The attribute of a column, which a relationship needs to read or write. */
    static ColumnProperty property(Mapper<?> mapper, ColumnClause<?> column, Object relationship) {
        ColumnProperty property = mapper.propertyOf(column);
        if (property == null) {
            throw new MappingException(
                    "%s: column \"%s\" has no attribute in %s, so the reference cannot be written. Map the column, or make the relationship viewOnly."
                            .formatted(relationship, column.key(), mapper.entityName()));
        }
        return property;
    }

    /** The value of a column as it is now, loaded if need be. */
    static @Nullable Object read(EntityState state, ColumnProperty property) {
        int slot = property.slot();
        if (!state.has(slot)) {
            Object known = fromKey(state, property);
            if (known != EntityState.ABSENT) {
                return known;
            }
            state.readNullable(slot);
        }
        Object value = state.value(slot);
        return value == EntityState.ABSENT ? null : value;
    }

    /** The value of a key column as the identity of the entity has it, or {@link EntityState#ABSENT}. */
    static @Nullable Object fromKey(EntityState state, ColumnProperty property) {
        Object key = state.key();
        Mapper<?> mapper = Mapper.of(state);
        int at = key == null ? -1 : mapper.keyProperties().indexOf(property);
        return at < 0 || key == null
                ? EntityState.ABSENT
                : EntityKeys.values(mapper, key).get(at);
    }

    /** Writes a column of an entity that is being flushed. */
    static void write(EntityState state, ColumnProperty property, @Nullable Object value) {
        int slot = property.slot();
        Object before = state.value(slot);
        Object fitting = fitting(property, value);
        if (before != EntityState.ABSENT && EntityState.same(before, fitting)) {
            return;
        }
        if (before == EntityState.ABSENT) {
            before = fromKey(state, property);
        }
        state.beginSync(slot, before);
        state.put(slot, fitting);
    }

    private static @Nullable Object fitting(ColumnProperty property, @Nullable Object value) {
        if (value == null || property.column().type().javaType().isInstance(value)) {
            return value;
        }
        return property.column().type().coerce(value);
    }

    /**
     * Copies values along pairs.
     *
     * @param cascaded whether the database carries changed keys to references by itself
     */
    static void populate(
            EntityState source,
            Mapper<?> sourceMapper,
            EntityState target,
            Mapper<?> targetMapper,
            List<ColumnPair> pairs,
            Object relationship,
            boolean cascaded) {
        for (ColumnPair pair : pairs) {
            Object value = read(source, property(sourceMapper, pair.from(), relationship));
            write(target, property(targetMapper, pair.to(), relationship), value);
            if (cascaded && isKeyOfKey(pair)) {
                FlushItem item = FlushItem.of(target);
                if (item != null) {
                    item.keyCascaded(pair.to());
                }
            }
        }
    }

    private static boolean isKeyOfKey(ColumnPair pair) {
        if (!(pair.from() instanceof Column<?> from) || !(pair.to() instanceof Column<?> to)) {
            return false;
        }
        if (!from.isPrimaryKey() || !to.isPrimaryKey()) {
            return false;
        }
        for (ForeignKeyLink link : to.foreignKeys()) {
            if (link.target() == from) {
                return true;
            }
        }
        return false;
    }

    /** Sets the columns that refer to null. */
    static void clear(EntityState target, Mapper<?> targetMapper, RelationshipProperty side) {
        for (ColumnPair pair : side.resolve().sync()) {
            ColumnProperty property = property(targetMapper, pair.to(), side);
            if (pair.to() instanceof Column<?> column && column.isPrimaryKey() && read(target, property) != null) {
                throw new FlushException(
                        "%s: %s would lose its primary key column \"%s\", because the entity that it refers to is gone. Delete it along with the other one (cascade DELETE, DELETE_ORPHAN), or give it another."
                                .formatted(side, target.describe(), column.key()));
            }
            write(target, property, null);
        }
    }

    /** Whether one of the columns that others refer to has another value than before. */
    static boolean isSourceModified(EntityState source, Mapper<?> sourceMapper, RelationshipProperty side) {
        for (ColumnPair pair : side.resolve().sync()) {
            ColumnProperty property = property(sourceMapper, pair.from(), side);
            int slot = property.slot();
            if (state(source, property) && source.isModified(slot)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there was a value before the change. */
    private static boolean state(EntityState source, ColumnProperty property) {
        int slot = property.slot();
        if (!source.isChanged(slot)) {
            return false;
        }
        Object before = source.original(slot);
        if (before == EntityState.ABSENT) {
            before = fromKey(source, property);
            if (before != EntityState.ABSENT) {
                source.original(slot, before);
            }
        }
        return before != null && before != EntityState.ABSENT;
    }
}

package io.jalchemy.orm.loading;

import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.Property;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.query.EntityPlan;
import io.jalchemy.orm.spi.EntityAccess;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.orm.spi.RowReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Where the attributes of entities of one class stand in the rows of a statement. Constant, shared by executions. */
final class EntityLayout {
    final Mapper<?> mapper;
    final EntityAccess<Object> access;
    private final int[] slots;
    private final int[] positions;
    private final long first;
    private final boolean more;
    private final int naturalStart;

    /** Relationships that the class has beyond those of the entity that the statement names. */
    final List<RelationshipProperty> ownRelationships;

    private EntityLayout(Mapper<?> mapper, EntityPlan plan, List<Integer> slots, List<Integer> positions) {
        this.mapper = mapper;
        this.access = mapper.access();
        this.slots = slots.stream().mapToInt(Integer::intValue).toArray();
        this.positions = positions.stream().mapToInt(Integer::intValue).toArray();
        long mask = 0;
        boolean beyond = false;
        for (int slot : this.slots) {
            mask |= slot < Long.SIZE ? 1L << slot : 0;
            beyond |= slot >= Long.SIZE;
        }
        this.first = mask;
        this.more = beyond;
        this.naturalStart = mapper == plan.mapper() ? plan.naturalStart() : -1;
        List<RelationshipProperty> own = new ArrayList<>();
        if (mapper != plan.mapper()) {
            for (RelationshipProperty relationship : mapper.relationships()) {
                if (!plan.mapper().relationships().contains(relationship)) {
                    own.add(relationship);
                }
            }
        }
        this.ownRelationships = List.copyOf(own);
    }

    /** The layout of the rows that are entities of a class: that of the plan, or one that inherits from it. */
    static EntityLayout of(EntityPlan plan, Mapper<?> mapper) {
        List<Integer> slots = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        int[] planned = plan.slots();
        for (int i = 0; i < planned.length; i++) {
            int slot = mapper == plan.mapper() ? planned[i] : slotIn(mapper, plan.mapper(), planned[i]);
            if (slot >= 0) {
                slots.add(slot);
                positions.add(plan.positions()[i]);
            }
        }
        for (EntityPlan.SubclassPlan sub : plan.subclasses()) {
            if (mapper.isA(sub.mapper())) {
                for (int i = 0; i < sub.slots().length; i++) {
                    int slot = slotIn(mapper, sub.mapper(), sub.slots()[i]);
                    if (slot >= 0 && !slots.contains(slot)) {
                        slots.add(slot);
                        positions.add(sub.positions()[i]);
                    }
                }
            }
        }
        return new EntityLayout(mapper, plan, slots, positions);
    }

    /** Numbers are the same along a hierarchy but for concrete classes, which have only names in common. */
    private static int slotIn(Mapper<?> mapper, Mapper<?> other, int slot) {
        Property property = mapper.find(other.access().attributes().get(slot));
        return property == null ? -1 : property.slot();
    }

    /** Reads all that the row holds. */
    void fill(Object entity, RowReader row) throws SQLException {
        if (naturalStart >= 0) {
            access.hydrate(entity, row, naturalStart);
            return;
        }
        for (int i = 0; i < slots.length; i++) {
            access.hydrateOne(entity, slots[i], row, positions[i]);
        }
    }

    /** Reads what the entity does not have; returns whether that was anything. */
    boolean fillAbsent(EntityState state, RowReader row) throws SQLException {
        if (!more && state.hasAll(first)) {
            return false;
        }
        boolean any = false;
        for (int i = 0; i < slots.length; i++) {
            if (!state.has(slots[i])) {
                access.hydrateOne(state.entity(), slots[i], row, positions[i]);
                any = true;
            }
        }
        return any;
    }

    /** Reads all that the row holds in place of what the entity has; changes of it are forgotten. */
    void overwrite(EntityState state, RowReader row) throws SQLException {
        fill(state.entity(), row);
        for (int slot : slots) {
            state.forget(slot);
        }
    }

    /** Whether the rows hold an attribute. */
    boolean holds(int slot) {
        for (int each : slots) {
            if (each == slot) {
                return true;
            }
        }
        return false;
    }
}

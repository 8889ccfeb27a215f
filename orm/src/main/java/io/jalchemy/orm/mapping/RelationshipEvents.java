package io.jalchemy.orm.mapping;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.orm.collection.CollectionChanges;
import io.jalchemy.orm.collection.Tracked;
import io.jalchemy.orm.collection.TrackedList;
import io.jalchemy.orm.collection.TrackedMap;
import io.jalchemy.orm.collection.TrackedSet;
import io.jalchemy.orm.spi.EntityAccess;
import io.jalchemy.orm.spi.EntityOwner;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.orm.spi.ManagedEntity;
import io.jalchemy.sql.ColumnClause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happens in memory when a relationship changes: the target is checked, the change recorded, the other side follows,
 * and the session hears of what has become reachable. No SQL is sent here.
 */
public final class RelationshipEvents {
    private final Mapper<?> mapper;

    RelationshipEvents(Mapper<?> mapper) {
        this.mapper = mapper;
    }

    // ---- references

    void refer(EntityState state, RelationshipProperty relationship, @Nullable Object target) {
        if (target != null) {
            requireMember(relationship, target);
        }
        requireWritable(relationship);
        int slot = relationship.slot();
        Object before = state.value(slot);
        if (before == EntityState.ABSENT && relationship.hasActiveHistory() && state.key() != null) {
            state.readNullable(slot);
            before = state.value(slot);
        }
        if (before == target) {
            return;
        }
        RelationshipProperty reverse = inStep(relationship);
        if (target != null && relationship.isSingleParent()) {
            requireNoOtherParent(relationship, state, target);
        }
        EntityOwner owner = state.owner();
        if (before == EntityState.ABSENT && owner != null && state.key() != null) {
            Object known = owner.peek(state, slot);
            before = known == null ? EntityState.ABSENT : known;
        }
        Object other = before == EntityState.ABSENT ? null : before;
        state.beginChange(slot, before);
        state.put(slot, target);
        if (reverse != null) {
            if (other != null) {
                leave(EntityAccess.stateOf(other), reverse, state.entity());
            }
            if (target != null) {
                join(EntityAccess.stateOf(target), reverse, state.entity());
            }
        }
        if (other != null) {
            noteGone(state, relationship, other);
        }
        if (target != null) {
            noteParent(state, relationship, target);
            reach(state, relationship, target);
        }
    }

    void keyChanged(EntityState state, int attribute) {
        if (state.key() == null) {
            return;
        }
        for (RelationshipProperty relationship : mapper.relationships()) {
            int slot = relationship.slot();
            ResolvedRelationship resolved = relationship.resolve();
            if (resolved.direction() == Direction.MANY_TO_ONE && state.has(slot) && !state.isChanged(slot)) {
                for (ColumnClause<?> column : resolved.localColumns()) {
                    ColumnProperty property = mapper.propertyOf(column);
                    if (property != null && property.slot() == attribute) {
                        state.drop(slot);
                        break;
                    }
                }
            }
        }
    }

    // ---- collections

    void open(EntityState state, RelationshipProperty relationship) {
        state.put(relationship.slot(), newCollection(state, relationship));
    }

    /** An empty collection of the shape that the relationship has. */
    public static Tracked newCollection(EntityState state, RelationshipProperty relationship) {
        CollectionEvents listener = new CollectionEvents(state, relationship);
        return switch (relationship.shape()) {
            case CollectionShape.OfList ignored -> new TrackedList<>(listener);
            case CollectionShape.OfSet ignored -> new TrackedSet<>(listener);
            case CollectionShape.OfMap map -> new TrackedMap<>(map.keyOf(), listener);
        };
    }

    void replace(EntityState state, RelationshipProperty relationship, Object content) {
        Collection<?> wanted = content instanceof Map<?, ?> map ? map.values() : (Collection<?>) content;
        for (Object element : wanted) {
            requireMember(relationship, element);
        }
        int slot = relationship.slot();
        state.readCollection(slot);
        Tracked before = (Tracked) Objects.requireNonNull(state.value(slot));
        if (before == content) {
            return;
        }
        List<Object> ordered = new ArrayList<>(wanted);
        List<Object> old = before.elements();
        Tracked fresh = newCollection(state, relationship);
        CollectionEvents listener = new CollectionEvents(state, relationship);
        for (Object element : old) {
            if (ordered.stream().anyMatch(item -> item == element)) {
                fresh.place(element);
            }
        }
        before.retire();
        state.put(slot, fresh);
        for (Object element : old) {
            if (!fresh.holds(element)) {
                listener.removed(fresh, element);
            }
        }
        reorder(fresh, ordered, listener);
    }

    private static void reorder(Tracked fresh, List<Object> ordered, CollectionEvents listener) {
        List<Object> kept = fresh.elements();
        kept.forEach(fresh::take);
        for (Object element : ordered) {
            boolean wasThere = kept.stream().anyMatch(item -> item == element);
            if (fresh.holds(element)) {
                continue;
            }
            if (!wasThere && !listener.admits(fresh, element)) {
                continue;
            }
            fresh.place(element);
            if (!wasThere) {
                listener.added(fresh, element);
            }
        }
    }

    // ---- the other side

    /** Adds an element to this side because the other side changed. */
    static void join(EntityState state, RelationshipProperty side, Object element) {
        int slot = side.slot();
        if (!side.isCollection()) {
            Object before = state.value(slot);
            if (before == element) {
                return;
            }
            state.beginChange(slot, before);
            state.put(slot, element);
            RelationshipProperty back = inStep(side);
            if (before != null && before != EntityState.ABSENT) {
                if (back != null) {
                    leave(EntityAccess.stateOf(before), back, state.entity());
                }
                noteGone(state, side, before);
            }
            noteParent(state, side, element);
            return;
        }
        if (!state.has(slot) && state.key() == null) {
            state.put(slot, newCollection(state, side));
        }
        CollectionChanges changes = changes(state, side);
        if (state.has(slot)) {
            Tracked collection = (Tracked) Objects.requireNonNull(state.value(slot));
            if (collection.holds(element)) {
                return;
            }
            collection.place(element);
        }
        changes.add(element);
        noteParent(state, side, element);
    }

    /** Takes an element out of this side because the other side changed. */
    static void leave(EntityState state, RelationshipProperty side, Object element) {
        int slot = side.slot();
        if (!side.isCollection()) {
            if (state.value(slot) == element) {
                state.beginChange(slot, element);
                state.put(slot, null);
                noteGone(state, side, element);
            }
            return;
        }
        CollectionChanges changes = changes(state, side);
        if (state.has(slot)) {
            Tracked collection = (Tracked) Objects.requireNonNull(state.value(slot));
            if (!collection.holds(element)) {
                return;
            }
            collection.take(element);
        }
        changes.remove(element);
        noteGone(state, side, element);
    }

    /** The record of changes of a collection, begun if need be. */
    static CollectionChanges changes(EntityState state, RelationshipProperty side) {
        int slot = side.slot();
        if (state.isChanged(slot) && state.original(slot) instanceof CollectionChanges known) {
            return known;
        }
        CollectionChanges fresh = new CollectionChanges();
        state.beginCollectionChange(slot, fresh);
        return fresh;
    }

    static @Nullable RelationshipProperty inStep(RelationshipProperty relationship) {
        RelationshipProperty reverse = relationship.reverse();
        return reverse != null && relationship.isSyncBackref() && !reverse.isViewOnly() ? reverse : null;
    }

    // ---- who is part of what

    /** Only where somebody asks later: parts that may be orphans, and elements that may have moved to another owner. */
    private static boolean notesParents(RelationshipProperty side) {
        return side.isSingleParent() || side.direction() == Direction.ONE_TO_MANY;
    }

    static void noteParent(EntityState state, RelationshipProperty side, Object element) {
        if (notesParents(side)) {
            EntityAccess.stateOf(element).parent(side, state);
        }
    }

    static void noteGone(EntityState state, RelationshipProperty side, Object element) {
        if (!notesParents(side)) {
            return;
        }
        EntityState gone = EntityAccess.stateOf(element);
        gone.parent(side, null);
        if (side.cascades(Cascade.DELETE_ORPHAN)) {
            EntityOwner owner = state.owner();
            if (owner != null) {
                owner.left(state, side.slot(), gone);
            } else if (gone.key() == null && Mapper.of(gone).isOrphan(gone)) {
                gone.orphaned(true);
            }
        }
    }

    // ---- checks

    static void reach(EntityState state, RelationshipProperty relationship, Object target) {
        EntityOwner owner = state.owner();
        if (owner != null && relationship.cascades(Cascade.SAVE_UPDATE)) {
            owner.reached(state, relationship.slot(), EntityAccess.stateOf(target));
        }
    }

    static void requireMember(RelationshipProperty relationship, @Nullable Object element) {
        if (element == null) {
            throw new ArgumentException("%s cannot hold null. Leave the element out.".formatted(relationship));
        }
        Mapper<?> wanted = relationship.target();
        if (!(element instanceof ManagedEntity managed)) {
            throw new ArgumentException(
                    "%s holds entities of %s; an object of %s is none. Make it with the create() of the metamodel class."
                            .formatted(
                                    relationship,
                                    wanted.entityName(),
                                    element.getClass().getName()));
        }
        Mapper<?> actual = Mapper.of(managed.entityState());
        if (!actual.isA(wanted)) {
            throw new ArgumentException("%s holds entities of %s, not of %s."
                    .formatted(relationship, wanted.entityName(), actual.entityName()));
        }
    }

    static void requireWritable(RelationshipProperty relationship) {
        if (relationship.isViewOnly()) {
            throw new InvalidRequestException(
                    "%s is viewOnly: a change of it would never be written. Change the relationship that it is a view of."
                            .formatted(relationship));
        }
    }

    private static void requireNoOtherParent(RelationshipProperty relationship, EntityState state, Object target) {
        EntityState member = EntityAccess.stateOf(target);
        RelationshipProperty reverse = relationship.reverse();
        if (reverse != null && !reverse.isCollection()) {
            Object parent = member.value(reverse.slot());
            if (parent != null && parent != EntityState.ABSENT && parent != state.entity()) {
                throw new InvalidRequestException(
                        "%s: %s already has the parent %s, and each has one at most. Take it out there first."
                                .formatted(
                                        relationship,
                                        member.describe(),
                                        EntityAccess.stateOf(parent).describe()));
            }
        }
    }
}

package io.jalchemy.orm.loading;

import io.jalchemy.orm.collection.CollectionChanges;
import io.jalchemy.orm.collection.Tracked;
import io.jalchemy.orm.mapping.RelationshipEvents;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.spi.EntityState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what was loaded for a relationship into its place. */
final class Loaded {
    private Loaded() {}

    /** A collection as the database has it; what was added and removed before it was loaded is applied. */
    static void put(EntityState state, RelationshipProperty relationship, Tracked collection) {
        int slot = relationship.slot();
        if (state.isChanged(slot) && state.original(slot) instanceof CollectionChanges changes) {
            changes.removed().forEach(collection::take);
            for (Object element : changes.added()) {
                if (!collection.holds(element)) {
                    collection.place(element);
                }
            }
        }
        state.put(slot, collection);
    }

    /** The elements of a collection, or the one entity of a reference. */
    static void put(EntityState state, RelationshipProperty relationship, List<Object> found) {
        if (relationship.isCollection()) {
            Tracked collection = RelationshipEvents.newCollection(state, relationship);
            found.forEach(collection::place);
            put(state, relationship, collection);
        } else {
            putReference(state, relationship, found);
        }
    }

    private static void putReference(EntityState state, RelationshipProperty relationship, List<Object> found) {
        Object only = found.isEmpty() ? null : found.getFirst();
        for (Object each : found) {
            if (each != only) {
                throw JoinedReference.severalFor(relationship, state);
            }
        }
        putReference(state, relationship, only);
    }

    /** The entity of a reference, or null. */
    static void putReference(EntityState state, RelationshipProperty relationship, @Nullable Object target) {
        if (!state.isChanged(relationship.slot())) {
            state.put(relationship.slot(), target);
        }
    }
}

package io.jalchemy.orm.mapping;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.orm.collection.CollectionListener;
import io.jalchemy.orm.collection.Tracked;
import io.jalchemy.orm.spi.EntityAccess;
import io.jalchemy.orm.spi.EntityState;

/** Passes what happens to one collection on to its entity and to the other side. */
record CollectionEvents(EntityState state, RelationshipProperty relationship) implements CollectionListener {
    @Override
    public boolean admits(Tracked collection, Object element) {
        RelationshipEvents.requireMember(relationship, element);
        RelationshipEvents.requireWritable(relationship);
        if (!collection.holds(element)) {
            return true;
        }
        if (relationship.direction() == Direction.MANY_TO_MANY) {
            throw new ArgumentException("%s holds %s already; a second time would write its association row twice."
                    .formatted(relationship, EntityAccess.stateOf(element).describe()));
        }
        return false;
    }

    @Override
    public void added(Tracked collection, Object element) {
        RelationshipEvents.changes(state, relationship).add(element);
        RelationshipProperty reverse = RelationshipEvents.inStep(relationship);
        if (reverse != null) {
            adopt(reverse, element);
        }
        RelationshipEvents.noteParent(state, relationship, element);
        RelationshipEvents.reach(state, relationship, element);
    }

    /** The element's other side: a reference leaves its old owner, a collection simply gains one. */
    private void adopt(RelationshipProperty reverse, Object element) {
        EntityState member = EntityAccess.stateOf(element);
        if (!reverse.isCollection() && !member.has(reverse.slot()) && member.owner() != null && member.key() != null) {
            Object old = member.owner().peek(member, reverse.slot());
            if (old != null && old != state.entity()) {
                RelationshipEvents.leave(EntityAccess.stateOf(old), relationship, element);
            }
        }
        RelationshipEvents.join(member, reverse, state.entity());
    }

    @Override
    public void removed(Tracked collection, Object element) {
        RelationshipEvents.requireWritable(relationship);
        RelationshipEvents.changes(state, relationship).remove(element);
        RelationshipProperty reverse = RelationshipEvents.inStep(relationship);
        if (reverse != null) {
            RelationshipEvents.leave(EntityAccess.stateOf(element), reverse, state.entity());
        }
        RelationshipEvents.noteGone(state, relationship, element);
    }

    @Override
    public String describe() {
        return relationship.toString();
    }
}

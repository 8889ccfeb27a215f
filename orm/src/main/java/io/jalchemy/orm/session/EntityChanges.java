package io.jalchemy.orm.session;

import static java.util.Objects.requireNonNull;

import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.orm.collection.Tracked;
import io.jalchemy.orm.loading.EntityKeys;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.Property;
import io.jalchemy.orm.mapping.RelationshipEvents;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.spi.EntityAccess;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.orm.spi.Lifecycle;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the mapper what it cannot see by itself: values that were changed inside, values that are known from elsewhere. */
public final class EntityChanges {
    private EntityChanges() {}

    /**
     * The value of an attribute was changed inside, so the next flush writes it.
     *
     * @throws InvalidRequestException if the attribute is not loaded
     */
    public static void flagModified(Object entity, String attribute) {
        EntityState state = EntityAccess.stateOf(entity);
        int slot = Mapper.of(state).property(attribute).slot();
        if (!state.has(slot)) {
            throw new InvalidRequestException("%s is not loaded, so it cannot have been changed. Read or set it first."
                    .formatted(state.nameOf(slot)));
        }
        if (state.isChanged(slot)) {
            state.original(slot, EntityState.ABSENT);
        } else {
            state.beginChange(slot, EntityState.ABSENT);
        }
    }

    /** The entity counts as changed, although no attribute does: listeners of the next flush see it. */
    public static void flagDirty(Object entity) {
        EntityAccess.stateOf(entity).touch();
    }

    /** Sets an attribute as if it had been loaded: nothing is written for it, and no other side follows. */
    public static void setLoaded(Object entity, String attribute, @Nullable Object value) {
        EntityState state = EntityAccess.stateOf(entity);
        Property property = Mapper.of(state).property(attribute);
        int slot = property.slot();
        state.forget(slot);
        if (property instanceof RelationshipProperty side && side.isCollection()) {
            if (state.value(slot) instanceof Tracked before) {
                before.retire();
            }
            Tracked collection = RelationshipEvents.newCollection(state, side);
            Object content = requireNonNull(value);
            Collection<?> elements = content instanceof Map<?, ?> map ? map.values() : (Collection<?>) content;
            elements.forEach(collection::place);
            state.put(slot, collection);
        } else {
            state.put(slot, value);
        }
    }

    /**
     * Makes a new entity one that has a row already: its key is taken from its attributes, everything that is not set is loaded
     * when it is read, once it has been added to a session.
     *
     * @throws InvalidRequestException if it is not new, or has no key
     */
    public static void makeDetached(Object entity) {
        EntityState state = EntityAccess.stateOf(entity);
        Mapper<?> mapper = Mapper.of(state);
        mapper.configure();
        if (state.owner() != null || state.key() != null) {
            throw new InvalidRequestException(
                    "%s is not transient, so it cannot be made detached.".formatted(state.describe()));
        }
        Object key = EntityKeys.of(mapper, state);
        if (key == null) {
            throw new InvalidRequestException(
                    "%s has no key, so no row can be found for it. Set its key first.".formatted(state.describe()));
        }
        state.key(key);
        state.forgetChanges();
        state.lifecycle(Lifecycle.DETACHED);
        for (Property property : mapper.properties()) {
            int slot = property.slot();
            if (slot >= 0 && !state.has(slot) && !mapper.isRelationship(slot)) {
                state.expire(slot);
            }
        }
    }
}

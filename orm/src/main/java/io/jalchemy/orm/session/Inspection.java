package io.jalchemy.orm.session;

import io.jalchemy.orm.collection.CollectionChanges;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.Property;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.orm.spi.Lifecycle;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about an entity. A view: it shows how things are when it is asked, and loads nothing.
 *
 * @param state of the entity
 */
public record Inspection(EntityState state) {
    /** Where it is in its life. */
    public Lifecycle lifecycle() {
        return state.lifecycle();
    }

    /** The key of its row, if it has one: the value of a key of one column, otherwise the list of values. */
    public Optional<Object> identityKey() {
        return Optional.ofNullable(state.key());
    }

    /** Its mapper. */
    public Mapper<?> mapper() {
        return Mapper.of(state);
    }

    /** Whether a column or relationship differs from what the database has. */
    public boolean isModified() {
        return isModified(state, true);
    }

    /** Whether an attribute differs from what the database has. */
    public boolean isModified(String attribute) {
        return isModified(state, mapper().property(attribute));
    }

    /** The names of the attributes that are not loaded. */
    public Set<String> unloaded() {
        Set<String> names = new LinkedHashSet<>();
        for (Property property : mapper().properties()) {
            if (property.slot() >= 0 && !state.has(property.slot())) {
                names.add(property.name());
            }
        }
        return names;
    }

    /** The names of the attributes that were loaded and are to be loaded again when they are read. */
    public Set<String> expired() {
        Set<String> names = new LinkedHashSet<>();
        for (Property property : mapper().properties()) {
            if (property.slot() >= 0 && state.isExpired(property.slot())) {
                names.add(property.name());
            }
        }
        return names;
    }

    static boolean isModified(EntityState state, boolean collections) {
        for (Property property : Mapper.of(state).properties()) {
            boolean skipped = !collections && property instanceof RelationshipProperty side && side.isCollection();
            if (!skipped && isModified(state, property)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isModified(EntityState state, Property property) {
        int slot = property.slot();
        if (slot < 0 || !state.isChanged(slot)) {
            return false;
        }
        if (property instanceof RelationshipProperty side && side.isCollection()) {
            return state.original(slot) instanceof CollectionChanges changes && !changes.isEmpty();
        }
        return state.isModified(slot);
    }
}

package io.jalchemy.orm.dynamic;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.orm.mapping.CompositeProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.Property;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.orm.spi.ManagedEntity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entity of a mapping that was made at run time; its attributes are known by name. Made by {@link RuntimeMapping#create}. */
public final class GenericEntity implements ManagedEntity {
    private final EntityState entityState;
    final @Nullable Object[] values;

    GenericEntity(GenericAccess access) {
        this.values = new @Nullable Object[access.attributes().size()];
        this.entityState = new EntityState(this, access);
    }

    @Override
    public EntityState entityState() {
        return entityState;
    }

    private Mapper<?> mapper() {
        return Mapper.of(entityState);
    }

    /** The value of an attribute, loaded if need be; null also for one that was never set. */
    public @Nullable Object get(String attribute) {
        Property property = mapper().property(attribute);
        if (property instanceof CompositeProperty composite) {
            return composite.compose(
                    composite.attributes().stream().map(this::get).toArray());
        }
        int slot = property.slot();
        if (property instanceof RelationshipProperty relationship && relationship.isCollection()) {
            entityState.readCollection(slot);
        } else {
            entityState.readNullable(slot);
        }
        return values[slot];
    }

    /**
     * The value of an attribute as a Java type.
     *
     * @throws ArgumentException if it is of another type
     */
    public <T> @Nullable T get(String attribute, Class<T> type) {
        Object value = get(attribute);
        if (value != null && !type.isInstance(value)) {
            throw new ArgumentException("%s.%s is of %s, not of %s."
                    .formatted(
                            mapper().entityName(), attribute, value.getClass().getName(), type.getName()));
        }
        return type.cast(value);
    }

    /** The target of a reference, or null. */
    public @Nullable GenericEntity reference(String attribute) {
        return (GenericEntity) get(attribute);
    }

    /** A collection that is a list; changes of it are changes of the entity. */
    @SuppressWarnings("unchecked") // collections check their elements
    public List<GenericEntity> list(String attribute) {
        return (List<GenericEntity>) collection(attribute, "List");
    }

    /** A collection that is a set; changes of it are changes of the entity. */
    @SuppressWarnings("unchecked") // collections check their elements
    public Set<GenericEntity> set(String attribute) {
        return (Set<GenericEntity>) collection(attribute, "Set");
    }

    /** A collection that is a map; changes of it are changes of the entity. */
    @SuppressWarnings("unchecked") // collections check their elements
    public Map<Object, GenericEntity> map(String attribute) {
        return (Map<Object, GenericEntity>) collection(attribute, "Map");
    }

    private Object collection(String attribute, String expected) {
        Object value = get(attribute);
        boolean fits =
                switch (expected) {
                    case "List" -> value instanceof List<?>;
                    case "Set" -> value instanceof Set<?>;
                    default -> value instanceof Map<?, ?>;
                };
        if (value == null || !fits) {
            throw new ArgumentException("%s.%s is no %s.".formatted(mapper().entityName(), attribute, expected));
        }
        return value;
    }

    /** Sets an attribute; a collection is replaced by the elements given. */
    public GenericEntity set(String attribute, @Nullable Object value) {
        Property property = mapper().property(attribute);
        if (property instanceof CompositeProperty composite) {
            @Nullable Object[] parts = composite.decompose(value);
            for (int i = 0; i < parts.length; i++) {
                set(composite.attributes().get(i), parts[i]);
            }
            return this;
        }
        int slot = property.slot();
        if (property instanceof RelationshipProperty relationship) {
            if (!relationship.isCollection()) {
                entityState.refer(slot, value);
            } else if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
                entityState.replaceCollection(slot, value);
            } else {
                throw new ArgumentException(
                        "%s is a collection and cannot be set to %s.".formatted(relationship, value));
            }
        } else if (entityState.changes(slot, values[slot], value)) {
            values[slot] = value;
        }
        return this;
    }

    /** Takes the value of an attribute away: a column becomes NULL, a reference leads nowhere, a collection is emptied. */
    public GenericEntity unset(String attribute) {
        Property property = mapper().property(attribute);
        if (property instanceof CompositeProperty composite) {
            composite.attributes().forEach(this::unset);
            return this;
        }
        int slot = property.slot();
        if (!(property instanceof RelationshipProperty relationship)) {
            entityState.readNullable(slot);
            entityState.beginChange(slot, entityState.value(slot));
            entityState.drop(slot);
        } else if (relationship.isCollection()) {
            entityState.replaceCollection(slot, List.of());
        } else {
            entityState.refer(slot, null);
        }
        return this;
    }

    /** Whether the attribute is loaded or set. */
    public boolean has(String attribute) {
        return entityState.has(mapper().property(attribute).slot());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(mapper().entityName()).append('(');
        String separator = "";
        for (Property property : mapper().properties()) {
            if (property.slot() >= 0 && !(property instanceof RelationshipProperty)) {
                text.append(separator).append(property.name()).append('=');
                text.append(entityState.has(property.slot()) ? values[property.slot()] : "<unset>");
                separator = ", ";
            }
        }
        return text.append(')').toString();
    }
}

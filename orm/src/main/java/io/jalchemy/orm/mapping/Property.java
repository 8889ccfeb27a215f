package io.jalchemy.orm.mapping;

import io.jalchemy.orm.error.MappingException;
import org.jspecify.annotations.Nullable;

/** An attribute of an entity as it is mapped. Configured by chained calls until its mapper is built, constant afterwards. */
public abstract sealed class Property
        permits ColumnProperty, CompositeProperty, ExpressionProperty, RelationshipProperty, SynonymProperty {
    private final String name;
    private @Nullable Mapper<?> owner;
    private int slot = -1;

    Property(String name) {
        this.name = name;
    }

    /** The name of the attribute. */
    public final String name() {
        return name;
    }

    /** The number of the field that holds its value, or -1 if it has none of its own. */
    public final int slot() {
        return slot;
    }

    /** The mapper that declares it; for an inherited one, that of the base. */
    public final Mapper<?> owner() {
        Mapper<?> known = owner;
        if (known == null) {
            throw new MappingException("Attribute \"%s\" is not part of a mapper yet.".formatted(name));
        }
        return known;
    }

    /** Whether the value has a field of its own in the entity. */
    abstract boolean hasSlot();

    void attach(Mapper<?> mapper, int field) {
        requireDetached();
        owner = mapper;
        slot = field;
    }

    final void requireDetached() {
        if (owner != null) {
            throw new MappingException(
                    "%s is part of a mapper already and cannot be changed or used again. Configure it before, and make one object per entity."
                            .formatted(this));
        }
    }

    /** Entity and attribute, as messages write them. */
    @Override
    public final String toString() {
        return (owner == null ? "?" : owner.entityName()) + "." + name;
    }
}

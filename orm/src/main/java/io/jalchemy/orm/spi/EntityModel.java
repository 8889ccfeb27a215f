package io.jalchemy.orm.spi;

import org.jspecify.annotations.Nullable;

/** What an entity asks its mapping; the mapper implements it. */
public interface EntityModel {
    /** The name of the entity in messages. */
    String entityName();

    /** Sets a reference: checks the target, writes the field, keeps the other side in step. */
    void refer(EntityState state, int attribute, @Nullable Object target);

    /** Makes an empty collection for an attribute of an entity that has no row yet. */
    void openCollection(EntityState state, int attribute);

    /** Replaces the content of a collection; the differences count as additions and removals. */
    void replaceCollection(EntityState state, int attribute, Object content);

    /** A column changed that a reference is derived from. */
    void keyChanged(EntityState state, int attribute);
}

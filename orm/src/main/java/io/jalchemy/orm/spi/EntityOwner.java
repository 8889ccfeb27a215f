package io.jalchemy.orm.spi;

import org.jspecify.annotations.Nullable;

/** What an entity tells and asks its session. */
public interface EntityOwner {
    /** The entity has changed for the first time since the last flush. */
    void changed(EntityState state);

    /**
     * Loads an absent attribute of a persistent entity. Afterwards it is present.
     *
     * @throws io.jalchemy.error.JalchemyException if it must not be loaded, or its row is gone
     */
    void load(EntityState state, int attribute);

    /** What a reference that has not been loaded leads to, if that is known without asking the database; null otherwise. */
    @Nullable Object peek(EntityState state, int attribute);

    /** An entity became reachable through a relationship that is to be saved along. */
    void reached(EntityState from, int attribute, EntityState reached);

    /** An entity was taken out of a relationship whose parts are deleted when that happens. */
    void left(EntityState from, int attribute, EntityState gone);
}

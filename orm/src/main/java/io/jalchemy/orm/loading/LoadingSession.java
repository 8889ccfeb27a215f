package io.jalchemy.orm.loading;

import io.jalchemy.engine.Connection;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.spi.EntityOwner;
import io.jalchemy.orm.spi.EntityState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What loading sees of a session. It is also the owner that loaded entities get; {@link EntityOwner#load} and
 * {@link EntityOwner#peek} are answered by an {@code EntityLoader} over the session itself.
 *
 * <p>Keys are as {@link EntityKeys} makes them: the value of a key of one column, otherwise the list of values. Whole numbers
 * are the same key whatever their Java type.
 */
public interface LoadingSession extends EntityOwner {
    /** The entity of a row whose key is one whole number, or null if the session does not have it. */
    @Nullable EntityState find(Mapper<?> mapper, long key);

    /** The entity of a row, or null if the session does not have it. */
    @Nullable EntityState find(Mapper<?> mapper, Object key);

    /**
     * Takes in an entity that has just been made for a row: its key is set, its attributes are not read yet. The session
     * becomes its owner, puts it into the identity map and marks it as persistent.
     */
    void register(EntityState state);

    /** A new entity has all that its row holds. Relationships that other statements fill may follow. */
    void loaded(EntityState state);

    /** An entity that the session had before got values of a row. */
    void refreshed(EntityState state);

    /**
     * The connection on which statements about an entity run; begins the transaction if none is running.
     *
     * @param mapper the first entity of the statement; null for one without entities
     */
    Connection connection(@Nullable Mapper<?> mapper);

    /** Writes pending changes unless that is switched off or under way. Called before each statement that a user caused. */
    void autoflush();

    /** The entities of a mapper, and of those that inherit from it, that the session has. */
    List<EntityState> states(Mapper<?> mapper);

    /** A statement has deleted the row of an entity. */
    void deleted(EntityState state);
}

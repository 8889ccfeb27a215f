package io.jalchemy.orm.unitofwork;

import io.jalchemy.engine.Connection;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.MapperListener;
import io.jalchemy.orm.spi.EntityState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a flush sees of its session. */
public interface FlushSession {
    /** The connection on which the rows of an entity are written; begins the transaction if none is running. */
    Connection connection(Mapper<?> mapper);

    /** Whether the entity is in the session: pending or persistent. */
    boolean contains(EntityState state);

    /** The entity of a row, or null if the session does not have it. */
    @Nullable EntityState find(Mapper<?> mapper, Object key);

    /** The persistent entities. */
    List<EntityState> persistent();

    /** Whoever hears of rows being written; empty for nobody. */
    List<MapperListener> listeners();
}

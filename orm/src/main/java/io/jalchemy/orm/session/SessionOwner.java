package io.jalchemy.orm.session;

import io.jalchemy.engine.Connection;
import io.jalchemy.orm.loading.LoadingSession;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.MapperListener;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.orm.spi.Lifecycle;
import io.jalchemy.orm.unitofwork.FlushSession;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The session as its entities, loading and flushes see it. */
final class SessionOwner implements LoadingSession, FlushSession {
    private final Session session;
    private final SessionEntities entities;

    SessionOwner(Session session) {
        this.session = session;
        this.entities = new SessionEntities(session, this);
    }

    Session session() {
        return session;
    }

    SessionEntities entities() {
        return entities;
    }

    // ---- for entities

    @Override
    public void changed(EntityState state) {
        session.exclusively(() -> {
            session.touch();
            entities.changed(state);
            return null;
        });
    }

    @Override
    public void load(EntityState state, int attribute) {
        session.exclusively(() -> {
            session.requireUsable();
            session.loader().load(state, attribute);
            return null;
        });
    }

    @Override
    public @Nullable Object peek(EntityState state, int attribute) {
        return session.loader().peek(state, attribute);
    }

    @Override
    public void reached(EntityState from, int attribute, EntityState reached) {
        session.exclusively(() -> {
            if (entities.contains(from) && !entities.contains(reached)) {
                session.touch();
                entities.add(reached);
            }
            return null;
        });
    }

    @Override
    public void left(EntityState from, int attribute, EntityState gone) {
        if (gone.key() == null && Mapper.of(gone).isOrphan(gone)) {
            if (gone.owner() == this) {
                entities.leave(gone);
            } else {
                gone.orphaned(true);
            }
        }
    }

    // ---- for loading

    @Override
    public @Nullable EntityState find(Mapper<?> mapper, long key) {
        return entities.known().find(mapper, key);
    }

    @Override
    public @Nullable EntityState find(Mapper<?> mapper, Object key) {
        return entities.known().find(mapper, key);
    }

    @Override
    public void register(EntityState state) {
        entities.register(state);
    }

    @Override
    public void loaded(EntityState state) {
        for (SessionListener listener : session.listeners()) {
            listener.loaded(session, state.entity());
            listener.lifecycle(session, state.entity(), null, Lifecycle.PERSISTENT);
        }
    }

    @Override
    public void refreshed(EntityState state) {
        for (SessionListener listener : session.listeners()) {
            listener.refreshed(session, state.entity());
        }
    }

    @Override
    public Connection connection(@Nullable Mapper<?> mapper) {
        return session.connection();
    }

    @Override
    public void autoflush() {
        session.autoflush();
    }

    /** The entities of a mapper, and of those that inherit from it, that the session has. */
    @Override
    public List<EntityState> states(Mapper<?> mapper) {
        List<EntityState> all = new ArrayList<>();
        for (EntityState state : entities.known().states(mapper)) {
            if (Mapper.of(state).isA(mapper)) {
                all.add(state);
            }
        }
        return all;
    }

    /** A statement has deleted the row of an entity. */
    @Override
    public void deleted(EntityState state) {
        entities.deletedByStatement(state);
    }

    // ---- for flushes

    @Override
    public boolean contains(EntityState state) {
        return entities.contains(state);
    }

    @Override
    public List<EntityState> persistent() {
        return entities.known().states();
    }

    @Override
    public List<MapperListener> listeners() {
        return session.options().mapperListeners();
    }
}

package io.jalchemy.orm.loading;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineListener;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.orm.spi.Lifecycle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** As much of a session as loading needs: an identity map, one connection, a list of the statements that were sent. */
final class SmallSession implements LoadingSession, EngineListener, AutoCloseable {
    final EntityLoader loader = new EntityLoader(this);
    final List<String> sql = new ArrayList<>();
    final List<List<@Nullable Object>> parameters = new ArrayList<>();
    final List<EntityState> loaded = new ArrayList<>();
    final List<EntityState> refreshed = new ArrayList<>();
    int flushes;
    private final Map<Mapper<?>, Map<Object, EntityState>> entities = new HashMap<>();
    private final Connection connection;

    SmallSession(Engine engine) {
        this.connection = engine.connect();
    }

    /** What has been sent since the last call, white space collapsed. */
    List<String> sent() {
        List<String> all = List.copyOf(sql);
        sql.clear();
        parameters.clear();
        return all;
    }

    @Override
    public void beforeExecute(Connection on, Sent statement) {
        sql.add(statement.sql().replaceAll("\\s+", " "));
        parameters.addAll(statement.parameters());
    }

    private static Object normal(Object key) {
        return key instanceof Number number ? (Object) number.longValue() : key;
    }

    @Override
    public @Nullable EntityState find(Mapper<?> mapper, long key) {
        return entities.getOrDefault(mapper.root(), Map.of()).get(key);
    }

    @Override
    public @Nullable EntityState find(Mapper<?> mapper, Object key) {
        return entities.getOrDefault(mapper.root(), Map.of()).get(normal(key));
    }

    @Override
    public void register(EntityState state) {
        state.owner(this);
        state.lifecycle(Lifecycle.PERSISTENT);
        entities.computeIfAbsent(Mapper.of(state).root(), root -> new HashMap<>())
                .put(normal(java.util.Objects.requireNonNull(state.key())), state);
    }

    @Override
    public void loaded(EntityState state) {
        loaded.add(state);
    }

    @Override
    public void refreshed(EntityState state) {
        refreshed.add(state);
    }

    @Override
    public List<EntityState> states(Mapper<?> mapper) {
        return entities.getOrDefault(mapper.root(), Map.of()).values().stream()
                .filter(state -> Mapper.of(state).isA(mapper))
                .toList();
    }

    @Override
    public void deleted(EntityState state) {
        state.lifecycle(Lifecycle.DELETED);
        entities.get(Mapper.of(state).root()).values().remove(state);
    }

    @Override
    public Connection connection(@Nullable Mapper<?> mapper) {
        return connection;
    }

    @Override
    public void autoflush() {
        flushes++;
    }

    @Override
    public void changed(EntityState state) {}

    @Override
    public void load(EntityState state, int attribute) {
        loader.load(state, attribute);
    }

    @Override
    public @Nullable Object peek(EntityState state, int attribute) {
        return loader.peek(state, attribute);
    }

    @Override
    public void reached(EntityState from, int attribute, EntityState reached) {}

    @Override
    public void close() {
        connection.close();
    }

    @Override
    public void left(EntityState from, int attribute, EntityState gone) {}
}

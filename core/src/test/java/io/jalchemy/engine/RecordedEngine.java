package io.jalchemy.engine;

import io.jalchemy.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** An engine on the database of a test, with what it did, in order: {@code BEGIN}, SQL, {@code COMMIT}, {@code ROLLBACK}. */
final class RecordedEngine implements AutoCloseable, EngineListener {
    final Engine engine;
    final List<String> log = new ArrayList<>();

    RecordedEngine(TestDatabase database) {
        this(database, builder -> builder);
    }

    RecordedEngine(TestDatabase database, UnaryOperator<EngineBuilder> settings) {
        engine = settings.apply(Engine.builder(database.urlWithLogin())).build();
        engine.connect().close();
        engine.addListener(this);
    }

    /** What was done since the last call. */
    List<String> taken() {
        List<String> taken = List.copyOf(log);
        log.clear();
        return taken;
    }

    @Override
    public void begin(Connection connection) {
        log.add("BEGIN");
    }

    @Override
    public void commit(Connection connection) {
        log.add("COMMIT");
    }

    @Override
    public void rollback(Connection connection) {
        log.add("ROLLBACK");
    }

    @Override
    public void beforeExecute(Connection connection, Sent statement) {
        log.add(statement.sql());
    }

    @Override
    public void close() {
        engine.close();
    }
}

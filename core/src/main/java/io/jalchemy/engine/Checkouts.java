package io.jalchemy.engine;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.DialectProvider;
import io.jalchemy.dialect.IsolationLevel;
import io.jalchemy.error.DisconnectionException;
import io.jalchemy.error.InvalidRequestException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Hands out the physical connections of a source and takes them back, with what has to happen around that: those too old or
 * dead are replaced, isolation level and read-only mode are set and reset, listeners are told. Shared between threads.
 */
final class Checkouts {
    private static final int PING_SECONDS = 5;

    private final ConnectionSource source;
    private final EngineOptions options;
    private final DialectProvider provider;
    private final PhysicalRecords records;
    private final List<EngineListener> listeners;
    private final Server server;

    Checkouts(
            ConnectionSource source,
            EngineOptions options,
            DialectProvider provider,
            Dialect dialect,
            List<EngineListener> listeners) {
        this.source = source;
        this.options = options;
        this.provider = provider;
        this.records = new PhysicalRecords(options.clock);
        this.listeners = listeners;
        this.server = new Server(provider, dialect);
    }

    ConnectionSource source() {
        return source;
    }

    /** What the user keeps with a physical connection. */
    Map<String, Object> info(Connection connection) throws SQLException {
        return records.info(connection);
    }

    Server server() {
        return server;
    }

    Connection take(ExecutionOptions execution) throws SQLException {
        try {
            return takeOnce(execution);
        } catch (DisconnectionException first) {
            try {
                return takeOnce(execution);
            } catch (DisconnectionException second) {
                second.addSuppressed(first);
                throw new InvalidRequestException(
                        "Two connections in a row were found unusable by a listener: %s Is the database there?"
                                .formatted(second.getMessage()),
                        second);
            }
        }
    }

    private Connection takeOnce(ExecutionOptions execution) throws SQLException {
        Connection connection = takeUsable();
        try {
            records.greetOnce(connection, this::greet);
            server.learn(connection);
            change(connection, ExecutionOptions.NONE, execution);
            for (EngineListener listener : listeners) {
                listener.checkout(connection);
            }
            return connection;
        } catch (SQLException | RuntimeException | Error e) {
            giveBackAfter(connection, e);
            throw e;
        }
    }

    private Connection takeUsable() throws SQLException {
        Connection connection = source.take();
        while (!isUsable(connection)) {
            throwAway(connection);
            connection = source.take();
        }
        return connection;
    }

    /** Makes a physical connection ready that was never handed out before. */
    private void greet(Connection connection) throws SQLException {
        provider.prepare(connection);
        if (listeners.isEmpty()) {
            return;
        }
        boolean autocommit = connection.getAutoCommit();
        connection.setAutoCommit(true);
        for (EngineListener listener : listeners) {
            listener.connect(connection);
        }
        connection.setAutoCommit(autocommit);
    }

    private boolean isUsable(Connection connection) throws SQLException {
        Duration age = options.maxLifetime;
        if (age != null && records.isOlderThan(age, connection)) {
            return false;
        }
        if (options.prePing && !connection.isValid(PING_SECONDS)) {
            source.expire();
            return false;
        }
        return true;
    }

    private void throwAway(Connection connection) throws SQLException {
        listeners.forEach(listener -> listener.invalidate(connection));
        records.end(connection);
        source.giveBack(connection, true);
    }

    /** Sets a physical connection up for a transaction with other options than those before. */
    void change(Connection connection, ExecutionOptions before, ExecutionOptions now) throws SQLException {
        IsolationLevel level = now.isolationLevel();
        if (level != before.isolationLevel()) {
            boolean autocommit = level == IsolationLevel.AUTOCOMMIT;
            if (autocommit != (before.isolationLevel() == IsolationLevel.AUTOCOMMIT)) {
                connection.setAutoCommit(autocommit);
            }
            if (!autocommit) {
                connection.setTransactionIsolation((level == null ? server.defaultLevel() : level).jdbcLevel());
            }
        }
        boolean readOnly = Boolean.TRUE.equals(now.readOnly());
        if (readOnly != Boolean.TRUE.equals(before.readOnly())) {
            provider.setReadOnly(connection, readOnly);
        }
    }

    /**
     * Takes a connection back whose transaction has ended.
     *
     * @param execution how it was set up
     */
    void giveBack(Connection connection, boolean lost, ExecutionOptions execution) throws SQLException {
        if (lost) {
            throwAway(connection);
            return;
        }
        try {
            source.rollback(connection);
            change(connection, execution, ExecutionOptions.NONE);
            for (EngineListener listener : listeners) {
                listener.reset(connection);
            }
            for (EngineListener listener : listeners) {
                listener.checkin(connection);
            }
        } catch (SQLException | RuntimeException | Error e) {
            // in which state it is, nobody knows
            giveBackAfter(connection, e);
            throw e;
        }
        source.giveBack(connection, false);
    }

    private void giveBackAfter(Connection connection, Throwable failure) {
        try {
            records.end(connection);
            source.giveBack(connection, true);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}

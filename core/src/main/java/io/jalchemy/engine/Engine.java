package io.jalchemy.engine;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.DialectProvider;
import io.jalchemy.dialect.IsolationLevel;
import io.jalchemy.error.FailedStatement;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.SchemaTarget;
import io.jalchemy.schema.Table;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database as a program sees it: its dialect, its connections, and the statements compiled for it. Make one per database and
 * keep it; it is shared between threads.
 */
public final class Engine implements SchemaTarget, AutoCloseable {
    private final DialectProvider provider;
    private final EngineOptions options;
    private final ConnectionSource source;
    private final StatementCache cache;
    private final EngineLog log;
    private final DriverErrors errors;
    private final CopyOnWriteArrayList<EngineListener> listeners;
    private final ReentrantLock first = new ReentrantLock();
    private final Set<java.sql.Connection> prepared =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private volatile Dialect dialect;
    private volatile boolean connected;

    Engine(
            DialectProvider provider,
            Dialect dialect,
            EngineOptions options,
            ConnectionSource source,
            List<EngineListener> listeners) {
        this.provider = provider;
        this.dialect = dialect;
        this.options = options;
        this.source = source;
        this.cache = new StatementCache(options.statementCacheSize());
        this.log = new EngineLog(options.logName(), options.hideParameters());
        this.errors = new DriverErrors(provider, options.hideParameters());
        this.listeners = new CopyOnWriteArrayList<>(listeners);
    }

    /** An engine for a {@code jdbc:} URL, or one such as {@code postgresql://user:password@host/database}. */
    public static Engine create(String url) {
        return builder(url).build();
    }

    /** An engine on connections of a source that the user brings. */
    public static Engine create(DataSource source, Dialect dialect) {
        return new EngineBuilder("", source, dialect).build();
    }

    /** An engine with options. */
    public static EngineBuilder builder(String url) {
        return new EngineBuilder(url, null, null);
    }

    /** A connection; the physical one is taken from the pool with its first statement. */
    public Connection connect() {
        return new Connection(this, options.execution());
    }

    /** Runs work on a connection in a transaction: committed at the end, rolled back on any exception, then closed. */
    public void begin(Connection.Work work) {
        try (Connection connection = connect()) {
            connection.begin(work);
        }
    }

    /** As {@link #begin(Connection.Work)}, for work that gives a value. */
    public <T extends @Nullable Object> T call(Connection.Call<T> work) {
        try (Connection connection = connect()) {
            return connection.call(work);
        }
    }

    /** The dialect; with what the server can do once a connection was made. */
    public Dialect dialect() {
        return dialect;
    }

    /** The dialect of a connection, which is made if it was not yet. */
    Dialect dialect(Connection connection) {
        if (!connected) {
            connection.jdbc();
        }
        return dialect;
    }

    /** The statements compiled so far. */
    public StatementCache cache() {
        return cache;
    }

    /** How the pool stands, for a reader. */
    public String poolStatus() {
        return source.status();
    }

    /** Hears from now on what the engine does. */
    public void addListener(EngineListener listener) {
        listeners.add(listener);
    }

    /** No longer hears what the engine does. */
    public void removeListener(EngineListener listener) {
        listeners.remove(listener);
    }

    java.sql.Connection take(ExecutionOptions execution) {
        java.sql.Connection connection = null;
        try {
            connection = source.take();
            initialise(connection);
            apply(connection, execution);
            return connection;
        } catch (SQLException e) {
            if (connection != null) {
                giveBackAfter(connection, e);
            }
            throw errors.translate(e, FailedStatement.NONE);
        }
    }

    private void giveBackAfter(java.sql.Connection connection, SQLException failure) {
        try {
            source.giveBack(connection, true);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private void initialise(java.sql.Connection connection) throws SQLException {
        java.sql.Connection physical = connection.unwrap(java.sql.Connection.class);
        if (prepared.add(physical)) {
            provider.prepare(connection);
        }
        if (connected) {
            return;
        }
        first.lock();
        try {
            if (!connected) {
                dialect = provider.connected(dialect, connection);
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
                connected = true;
            }
        } finally {
            first.unlock();
        }
    }

    private static void apply(java.sql.Connection connection, ExecutionOptions execution) throws SQLException {
        IsolationLevel level = execution.isolationLevel();
        if (level == IsolationLevel.AUTOCOMMIT) {
            connection.setAutoCommit(true);
        } else if (level != null) {
            connection.setTransactionIsolation(level.jdbcLevel());
        }
        if (Boolean.TRUE.equals(execution.readOnly())) {
            connection.setReadOnly(true);
        }
    }

    void giveBack(java.sql.Connection connection, boolean lost, ExecutionOptions execution) {
        try {
            if (!lost) {
                if (execution.isolationLevel() == IsolationLevel.AUTOCOMMIT) {
                    connection.setAutoCommit(false);
                }
                if (Boolean.TRUE.equals(execution.readOnly())) {
                    connection.setReadOnly(false);
                }
            }
            source.giveBack(connection, lost);
        } catch (SQLException e) {
            throw errors.translate(e, FailedStatement.NONE);
        }
    }

    DialectProvider provider() {
        return provider;
    }

    EngineLog log() {
        return log;
    }

    DriverErrors errors() {
        return errors;
    }

    List<EngineListener> listeners() {
        return listeners;
    }

    @Override
    public void createAll(MetaData metadata, Collection<Table> tables, boolean checkFirst) {
        begin(connection -> connection.createAll(metadata, tables, checkFirst));
    }

    @Override
    public void dropAll(MetaData metadata, Collection<Table> tables, boolean checkFirst) {
        begin(connection -> connection.dropAll(metadata, tables, checkFirst));
    }

    /** Closes the physical connections that nobody uses. The engine can be used again and then opens new ones. */
    public void dispose() {
        source.close();
        connected = false;
        prepared.clear();
    }

    @Override
    public void close() {
        dispose();
    }

    @Override
    public String toString() {
        return "Engine(" + dialect.name() + ")";
    }
}

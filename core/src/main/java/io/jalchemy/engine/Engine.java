package io.jalchemy.engine;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.DialectProvider;
import io.jalchemy.dialect.IsolationLevel;
import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.dialect.TwoPhaseCommands;
import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.DatabaseException;
import io.jalchemy.error.FailedStatement;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.reflection.CatalogReader;
import io.jalchemy.reflection.Inspector;
import io.jalchemy.schema.CheckFirst;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.ReflectOptions;
import io.jalchemy.schema.ReflectionSource;
import io.jalchemy.schema.SchemaItem;
import io.jalchemy.schema.SchemaStatement;
import io.jalchemy.schema.SchemaTarget;
import io.jalchemy.schema.Table;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database as a program sees it: its dialect, its connections, and the statements compiled for it. Make one per database and
 * keep it; it is shared between threads.
 */
public final class Engine implements SchemaTarget, ReflectionSource, AutoCloseable {
    private final DialectProvider provider;
    private final EngineOptions settings;
    private final ExecutionOptions execution;
    private final Checkouts checkouts;
    private final StatementCache cache;
    private final EngineLog log;
    private final DriverErrors errors;
    private final CopyOnWriteArrayList<EngineListener> listeners;
    private final @Nullable InterruptibleCalls interruptibleCalls;

    Engine(
            DialectProvider provider,
            EngineOptions settings,
            Checkouts checkouts,
            CopyOnWriteArrayList<EngineListener> listeners) {
        this.provider = provider;
        this.settings = settings;
        this.execution = settings.execution;
        this.checkouts = checkouts;
        this.cache = new StatementCache(settings.statementCacheSize);
        this.log = new EngineLog(settings.logName, settings.hideParameters);
        this.errors = new DriverErrors(provider, settings.hideParameters, listeners);
        this.listeners = listeners;
        this.interruptibleCalls = settings.interruptible ? new InterruptibleCalls() : null;
        check(execution);
    }

    private Engine(Engine original, ExecutionOptions execution) {
        this.provider = original.provider;
        this.settings = original.settings;
        this.execution = execution;
        this.checkouts = original.checkouts;
        this.cache = original.cache;
        this.log = original.log;
        this.errors = original.errors;
        this.listeners = original.listeners;
        this.interruptibleCalls = original.interruptibleCalls;
        check(execution);
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

    /** An engine set up by properties; see {@link EngineBuilder#of(java.util.Properties, String)}. */
    public static Engine create(java.util.Properties properties, String prefix) {
        return EngineBuilder.of(properties, prefix).build();
    }

    /**
     * An engine that carries statements out otherwise and shares everything else with this one: pool, statement cache and
     * listeners.
     */
    public Engine options(ExecutionOptions changes) {
        return new Engine(this, changes.over(execution));
    }

    /** How statements are carried out where nothing else is said. */
    public ExecutionOptions options() {
        return execution;
    }

    /** A connection; the physical one is taken from the pool with its first statement. */
    public Connection connect() {
        return new Connection(this, execution);
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
        return checkouts.server().dialect();
    }

    /** The dialect of a connection, which is made if it was not yet. */
    Dialect dialect(Connection connection) {
        if (!checkouts.server().isConnected()) {
            connection.jdbc();
        }
        return checkouts.server().dialect();
    }

    /** The isolation level of a transaction that asks for none; connects if nothing has yet. */
    public IsolationLevel defaultIsolationLevel() {
        learn();
        return checkouts.server().defaultLevel();
    }

    /** The version of the server, or null if its dialect does not tell; connects if nothing has yet. */
    public @Nullable ServerVersion serverVersion() {
        learn();
        return provider.serverVersion(dialect());
    }

    /** The schema of names without one, or null if the database has none; connects if nothing has yet. */
    public @Nullable String defaultSchema() {
        learn();
        return dialect().traits().defaultSchema();
    }

    /** The driver with its version, as it calls itself; connects if nothing has yet. */
    public String driver() {
        learn();
        return checkouts.server().driver();
    }

    private void learn() {
        if (!checkouts.server().isConnected()) {
            giveBack(take(ExecutionOptions.NONE), false, ExecutionOptions.NONE);
        }
    }

    /** The isolation levels that the database has. */
    public Set<IsolationLevel> isolationLevels() {
        return provider.isolationLevels();
    }

    /** The statements compiled so far. */
    public StatementCache cache() {
        return cache;
    }

    /** How the pool stands, for a reader. */
    public String poolStatus() {
        return checkouts.source().status();
    }

    /** Hears from now on what the engine does. */
    public void addListener(EngineListener listener) {
        listeners.add(listener);
    }

    /** No longer hears what the engine does. */
    public void removeListener(EngineListener listener) {
        listeners.remove(listener);
    }

    java.sql.Connection take(ExecutionOptions how) {
        try {
            return checkouts.take(how);
        } catch (SQLException e) {
            throw failure(null, e, FailedStatement.NONE);
        }
    }

    /** Sets a physical connection up for a transaction with other options than those before. */
    void change(java.sql.Connection connection, ExecutionOptions before, ExecutionOptions now) {
        try {
            checkouts.change(connection, before, now);
        } catch (SQLException e) {
            throw failure(null, e, FailedStatement.NONE);
        }
    }

    /** Refuses what the database does not have. */
    void check(ExecutionOptions how) {
        IsolationLevel level = how.isolationLevel();
        if (level != null && !provider.isolationLevels().contains(level)) {
            throw new ArgumentException("%s has no isolation level %s. It has: %s."
                    .formatted(
                            dialect().name(),
                            level.sql(),
                            provider.isolationLevels().stream()
                                    .map(IsolationLevel::sql)
                                    .collect(Collectors.joining(", "))));
        }
        if (Boolean.TRUE.equals(how.deferrable()) && provider.deferrableSql() == null) {
            throw new InvalidRequestException("%s has no deferrable transactions. Use reading() alone."
                    .formatted(dialect().name()));
        }
    }

    void giveBack(java.sql.Connection connection, boolean lost, ExecutionOptions how) {
        try {
            checkouts.giveBack(connection, lost, how);
        } catch (SQLException e) {
            throw failure(null, e, FailedStatement.NONE);
        }
    }

    Map<String, Object> info(java.sql.Connection connection) throws SQLException {
        return checkouts.info(connection);
    }

    TwoPhaseCommands twoPhase() {
        TwoPhaseCommands commands = provider.twoPhase();
        if (commands == null) {
            throw new InvalidRequestException("%s has no transactions of two phases. Use begin()."
                    .formatted(dialect().name()));
        }
        return commands;
    }

    /** What the caller sees of a failure of the driver. */
    RuntimeException failure(@Nullable Connection connection, SQLException error, FailedStatement statement) {
        DatabaseException translated = errors.translate(error, statement);
        boolean lost = translated.isConnectionInvalidated();
        if (lost) {
            checkouts.source().expire();
            if (connection != null) {
                connection.lose();
            }
        }
        for (EngineListener listener : listeners) {
            RuntimeException instead =
                    listener.failed(connection, new EngineListener.Failure(translated, error, statement.sql(), lost));
            if (instead != null) {
                return instead;
            }
        }
        return translated;
    }

    DialectProvider provider() {
        return provider;
    }

    /** What makes the driver's calls if threads may be interrupted, or null. */
    @Nullable InterruptibleCalls interruptibleCalls() {
        return interruptibleCalls;
    }

    EngineLog log() {
        return log;
    }

    DriverErrors errors() {
        return errors;
    }

    EngineOptions settings() {
        return settings;
    }

    List<EngineListener> listeners() {
        return listeners;
    }

    /** Looks at the schema of the database; each question takes a connection of its own. */
    public Inspector inspect() {
        Dialect known = call(this::dialect);
        return new Inspector(new EngineCatalog(this, known), provider.catalog(known));
    }

    CatalogReader catalog(Dialect known) {
        return provider.catalog(known);
    }

    @Override
    public void reflect(MetaData metadata, ReflectOptions options) {
        begin(connection -> connection.reflect(metadata, options));
    }

    @Override
    public Table autoload(MetaData metadata, String name, ReflectOptions options, SchemaItem... items) {
        return call(connection -> connection.autoload(metadata, name, options, items));
    }

    @Override
    public void createAll(MetaData metadata, Collection<Table> tables, Set<CheckFirst> check) {
        begin(connection -> connection.createAll(metadata, tables, check));
    }

    @Override
    public void dropAll(MetaData metadata, Collection<Table> tables, Set<CheckFirst> check) {
        begin(connection -> connection.dropAll(metadata, tables, check));
    }

    @Override
    public void apply(SchemaStatement statement, Set<CheckFirst> check) {
        begin(connection -> connection.apply(statement, check));
    }

    @Override
    public SchemaTarget only(Predicate<SchemaStatement> kept) {
        return new FilteredTarget(work -> begin(connection -> work.accept(new ConnectionOutlet(connection))), kept);
    }

    /**
     * Closes the physical connections that nobody uses, and those in use when they are given back. The engine can be used again and
     * then opens new ones.
     */
    public void dispose() {
        checkouts.source().close();
        listeners.forEach(listener -> listener.disposed(this));
    }

    @Override
    public void close() {
        dispose();
    }

    @Override
    public String toString() {
        return "Engine(" + dialect().name() + ")";
    }
}

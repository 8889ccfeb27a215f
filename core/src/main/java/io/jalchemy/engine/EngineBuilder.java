package io.jalchemy.engine;

import com.zaxxer.hikari.HikariConfig;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.DatabaseUrl;
import io.jalchemy.dialect.DialectProvider;
import io.jalchemy.dialect.JdbcTarget;
import io.jalchemy.error.ArgumentException;
import io.jalchemy.types.JsonFormat;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Sets an engine up; nothing is connected until the first connection is asked for. */
public final class EngineBuilder {
    private final String url;
    private final @Nullable DataSource dataSource;
    private final CopyOnWriteArrayList<EngineListener> listeners = new CopyOnWriteArrayList<>();
    private UnaryOperator<JdbcTarget> connecting = UnaryOperator.identity();
    private @Nullable Dialect dialect;
    private @Nullable JsonFormat json;
    private final EngineOptions options = new EngineOptions();
    private final List<DialectProvider> providers = new ArrayList<>();

    EngineBuilder(String url, @Nullable DataSource dataSource, @Nullable Dialect dialect) {
        this.url = url;
        this.dataSource = dataSource;
        this.dialect = dialect;
    }

    /**
     * A builder set up by properties whose names begin with a prefix: {@code url}, and the options of this class, such as
     * {@code poolSize} or {@code pool_size}, with durations in seconds.
     *
     * @throws ArgumentException if an option is unknown or its value does not fit
     */
    public static EngineBuilder of(Properties properties, String prefix) {
        return EngineProperties.builder(properties, prefix);
    }

    /** Which physical connections are kept. */
    public EngineBuilder pool(PoolKind kind) {
        options.pool = kind;
        return this;
    }

    /** How many physical connections are open at the most. */
    public EngineBuilder poolSize(int size) {
        if (size < 1) {
            throw new ArgumentException("poolSize must be at least 1, not %d.".formatted(size));
        }
        options.poolSize = size;
        return this;
    }

    /** How long to wait for a connection to become free; 250 ms at least. */
    public EngineBuilder poolTimeout(Duration timeout) {
        if (timeout.compareTo(Duration.ofMillis(250)) < 0) {
            throw new ArgumentException("poolTimeout must be at least 250 ms, not %s.".formatted(timeout));
        }
        options.poolTimeout = timeout;
        return this;
    }

    /**
     * The age after which a physical connection is replaced when it is asked for the next time, never while it is in use; they
     * are kept for as long as they work if nothing is said.
     */
    public EngineBuilder maxLifetime(Duration lifetime) {
        if (!lifetime.isPositive()) {
            throw new ArgumentException("maxLifetime must be positive, not %s.".formatted(lifetime));
        }
        options.maxLifetime = lifetime;
        return this;
    }

    /** Tries every connection before it is handed out, and replaces those that the server has closed meanwhile. */
    public EngineBuilder prePing() {
        options.prePing = true;
        return this;
    }

    /**
     * Reports a connection that is in use for longer than this in the log, with the stack that took it; 2 s at least. One that
     * was forgotten without being closed is given back when the garbage collector finds it, and reported as well.
     */
    public EngineBuilder leakDetection(Duration threshold) {
        if (threshold.compareTo(Duration.ofSeconds(2)) < 0) {
            throw new ArgumentException("leakDetection must be at least 2 s, not %s.".formatted(threshold));
        }
        options.leakDetection = threshold;
        return this;
    }

    EngineBuilder clock(InstantSource clock) {
        options.clock = clock;
        return this;
    }

    /**
     * Has {@link Thread#interrupt()} cancel the statement that the thread is waiting for, which then fails as any other; the
     * thread is still interrupted. For that statements are carried out on threads of the engine's own, which costs some
     * microseconds each; listeners are heard on the thread of the caller. Without it an interrupted virtual thread loses its
     * connection, and any other thread waits on.
     */
    public EngineBuilder interruptible() {
        options.interruptible = true;
        return this;
    }

    /** Changes where the driver connects to each time it does, as for a token that expires. */
    public EngineBuilder connecting(UnaryOperator<JdbcTarget> change) {
        connecting = change;
        return this;
    }

    /** Leaves values out of logs and messages. */
    public EngineBuilder hideParameters() {
        options.hideParameters = true;
        return this;
    }

    /** How many compiled statements are kept; 0 keeps none. */
    public EngineBuilder statementCacheSize(int size) {
        if (size < 0) {
            throw new ArgumentException("statementCacheSize must not be negative: %d.".formatted(size));
        }
        options.statementCacheSize = size;
        return this;
    }

    /** What is done with findings about statements; they are logged if nothing is said. */
    public EngineBuilder findings(Findings choice) {
        options.findings = choice;
        return this;
    }

    /** Refuses UPDATE and DELETE without criteria; {@code where(trueValue())} confirms that all rows are meant. */
    public EngineBuilder refuseUnboundedChanges() {
        options.unboundedChanges = false;
        return this;
    }

    /** Appended to the name of the logger, to tell engines apart. */
    public EngineBuilder logName(String name) {
        options.logName = name;
        return this;
    }

    /** How statements are carried out where nothing else is said. */
    public EngineBuilder execution(ExecutionOptions usual) {
        options.execution = usual;
        return this;
    }

    /** The dialect to use instead of the one that the URL names, with choices of the user. */
    public EngineBuilder dialect(Dialect chosen) {
        dialect = chosen;
        return this;
    }

    /** How JSON documents are written and read; Jackson does it, with decimals kept exactly, if nothing is said. */
    public EngineBuilder json(JsonFormat format) {
        json = Objects.requireNonNull(format, "format");
        return this;
    }

    /** A database that no module on the path provides, or one to use in place of one that does. */
    public EngineBuilder provider(DialectProvider provider) {
        providers.add(provider);
        return this;
    }

    /** Hears what the engine does. */
    public EngineBuilder listener(EngineListener listener) {
        listeners.add(listener);
        return this;
    }

    /** The engine. */
    public Engine build() {
        EngineOptions own = options.copy();
        if (dataSource != null) {
            Dialect given = withJson(Objects.requireNonNull(dialect));
            DialectProvider provider = Providers.named(given.name(), providers);
            ConnectionSource source = new DataSourceConnections(dataSource);
            return new Engine(provider, own, new Checkouts(source, own, provider, given, listeners), listeners);
        }
        if (url.startsWith("jdbc:")) {
            return onTarget(Providers.accepting(url, providers), new JdbcTarget(url, Map.of()), own);
        }
        DatabaseUrl parsed = DatabaseUrl.parse(url);
        List<EnginePlugin> plugins = new ArrayList<>();
        for (String name : parsed.query().getOrDefault("plugin", List.of())) {
            plugins.add(Providers.plugin(name));
        }
        for (EnginePlugin plugin : plugins) {
            parsed = plugin.url(parsed);
            plugin.configure(this, parsed);
        }
        parsed = parsed.withoutQuery(List.of("plugin"));
        for (EnginePlugin plugin : plugins) {
            parsed = parsed.withoutQuery(plugin.queryKeys());
        }
        DialectProvider provider = Providers.named(parsed.dialectName(), providers);
        Engine engine = onTarget(provider, provider.target(parsed), options.copy());
        plugins.forEach(plugin -> plugin.created(engine));
        return engine;
    }

    /** The dialect and the pool, for a message. */
    String description() {
        DialectProvider provider = url.startsWith("jdbc:")
                ? Providers.accepting(url, providers)
                : Providers.named(DatabaseUrl.parse(url).dialectName(), providers);
        return provider.dialect().name() + (options.pool == null ? "" : " with pool " + options.pool);
    }

    private Engine onTarget(DialectProvider provider, JdbcTarget given, EngineOptions own) {
        JdbcTarget target = provider.withDefaults(given);
        Dialect chosen = withJson(dialect == null ? provider.dialect() : dialect);
        PhysicalConnections physical = new PhysicalConnections(PhysicalConnections.ofTarget(target, connecting));
        PoolKind kind =
                own.pool != null ? own.pool : provider.isSingleConnection(target) ? PoolKind.SHARED : PoolKind.QUEUE;
        ConnectionSource source =
                switch (kind) {
                    case QUEUE -> new PooledConnections(() -> configuration(physical, own));
                    case NONE -> new UnpooledConnections(physical);
                    case SHARED -> new SharedConnection(physical);
                };
        return new Engine(provider, own, new Checkouts(source, own, provider, chosen, listeners), listeners);
    }

    private Dialect withJson(Dialect chosen) {
        JsonFormat format = json;
        return format == null ? chosen : chosen.withTraits(chosen.traits().with(traits -> traits.json(format)));
    }

    private static HikariConfig configuration(PhysicalConnections physical, EngineOptions own) {
        HikariConfig configuration = new HikariConfig();
        configuration.setDataSource(physical);
        configuration.setMaximumPoolSize(own.poolSize);
        configuration.setMinimumIdle(0);
        configuration.setConnectionTimeout(own.poolTimeout.toMillis());
        configuration.setInitializationFailTimeout(-1);
        configuration.setAutoCommit(false);
        configuration.setPoolName("jalchemy" + (own.logName == null ? "" : "-" + own.logName));
        // the age is looked at when a connection is handed out, exactly and without a least value
        configuration.setMaxLifetime(0);
        if (own.leakDetection != null) {
            configuration.setLeakDetectionThreshold(own.leakDetection.toMillis());
        }
        return configuration;
    }
}

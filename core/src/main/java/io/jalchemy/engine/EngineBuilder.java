package io.jalchemy.engine;

import com.zaxxer.hikari.HikariConfig;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.DatabaseUrl;
import io.jalchemy.dialect.DialectProvider;
import io.jalchemy.dialect.JdbcTarget;
import io.jalchemy.error.ArgumentException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private @Nullable PoolKind pool;
    private int poolSize = 10;
    private Duration poolTimeout = Duration.ofSeconds(30);
    private @Nullable Duration maxLifetime;
    private boolean prePing;
    private @Nullable Duration leakDetection;
    private final List<DialectProvider> providers = new ArrayList<>();
    private boolean hideParameters;
    private Findings findings = Findings.LOG;
    private boolean unboundedChanges = true;
    private int statementCacheSize = 500;
    private @Nullable String logName;
    private ExecutionOptions execution = ExecutionOptions.NONE;

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
        pool = kind;
        return this;
    }

    /** How many physical connections are open at the most. */
    public EngineBuilder poolSize(int size) {
        if (size < 1) {
            throw new ArgumentException("poolSize must be at least 1, not %d.".formatted(size));
        }
        poolSize = size;
        return this;
    }

    /** How long to wait for a connection to become free; 250 ms at least. */
    public EngineBuilder poolTimeout(Duration timeout) {
        if (timeout.compareTo(Duration.ofMillis(250)) < 0) {
            throw new ArgumentException("poolTimeout must be at least 250 ms, not %s.".formatted(timeout));
        }
        poolTimeout = timeout;
        return this;
    }

    /** After which a physical connection is replaced; 30 s at least. */
    public EngineBuilder maxLifetime(Duration lifetime) {
        if (lifetime.compareTo(Duration.ofSeconds(30)) < 0) {
            throw new ArgumentException("maxLifetime must be at least 30 s, not %s.".formatted(lifetime));
        }
        maxLifetime = lifetime;
        return this;
    }

    /** Tries every connection before it is handed out, and replaces those that the server has closed meanwhile. */
    public EngineBuilder prePing() {
        prePing = true;
        return this;
    }

    /** Reports a connection that is in use for longer than this in the log, with the stack that took it; 2 s at least. */
    public EngineBuilder leakDetection(Duration threshold) {
        if (threshold.compareTo(Duration.ofSeconds(2)) < 0) {
            throw new ArgumentException("leakDetection must be at least 2 s, not %s.".formatted(threshold));
        }
        leakDetection = threshold;
        return this;
    }

    /** Changes where the driver connects to each time it does, as for a token that expires. */
    public EngineBuilder connecting(UnaryOperator<JdbcTarget> change) {
        connecting = change;
        return this;
    }

    /** Leaves values out of logs and messages. */
    public EngineBuilder hideParameters() {
        hideParameters = true;
        return this;
    }

    /** How many compiled statements are kept; 0 keeps none. */
    public EngineBuilder statementCacheSize(int size) {
        if (size < 0) {
            throw new ArgumentException("statementCacheSize must not be negative: %d.".formatted(size));
        }
        statementCacheSize = size;
        return this;
    }

    /** What is done with findings about statements; they are logged if nothing is said. */
    public EngineBuilder findings(Findings choice) {
        findings = choice;
        return this;
    }

    /** Refuses UPDATE and DELETE without criteria; {@code where(trueValue())} confirms that all rows are meant. */
    public EngineBuilder refuseUnboundedChanges() {
        unboundedChanges = false;
        return this;
    }

    /** Appended to the name of the logger, to tell engines apart. */
    public EngineBuilder logName(String name) {
        logName = name;
        return this;
    }

    /** How statements are carried out where nothing else is said. */
    public EngineBuilder execution(ExecutionOptions options) {
        execution = options;
        return this;
    }

    /** The dialect to use instead of the one that the URL names, with choices of the user. */
    public EngineBuilder dialect(Dialect chosen) {
        dialect = chosen;
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
        if (dataSource != null) {
            Dialect own = java.util.Objects.requireNonNull(dialect);
            DialectProvider provider = Providers.named(own.name(), providers);
            return new Engine(
                    provider, own, options(), new DataSourceConnections(dataSource, provider, listeners), listeners);
        }
        if (url.startsWith("jdbc:")) {
            return onTarget(Providers.accepting(url, providers), new JdbcTarget(url, Map.of()));
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
        Engine engine = onTarget(provider, provider.target(parsed));
        plugins.forEach(plugin -> plugin.created(engine));
        return engine;
    }

    private EngineOptions options() {
        return new EngineOptions(
                pool == null ? PoolKind.QUEUE : pool,
                poolSize,
                poolTimeout,
                maxLifetime,
                prePing,
                leakDetection,
                hideParameters,
                statementCacheSize,
                findings,
                unboundedChanges,
                logName,
                execution);
    }

    private Engine onTarget(DialectProvider provider, JdbcTarget given) {
        JdbcTarget target = provider.withDefaults(given);
        Dialect own = dialect == null ? provider.dialect() : dialect;
        PhysicalConnections physical =
                new PhysicalConnections(PhysicalConnections.ofTarget(target, connecting), provider, listeners);
        PoolKind kind = pool != null ? pool : provider.isSingleConnection(target) ? PoolKind.SHARED : PoolKind.QUEUE;
        ConnectionSource source =
                switch (kind) {
                    case QUEUE -> new PooledConnections(() -> configuration(physical));
                    case NONE -> new UnpooledConnections(physical);
                    case SHARED -> new SharedConnection(physical);
                };
        return new Engine(provider, own, options(), source, listeners);
    }

    private HikariConfig configuration(PhysicalConnections physical) {
        HikariConfig configuration = new HikariConfig();
        configuration.setDataSource(physical);
        configuration.setMaximumPoolSize(poolSize);
        configuration.setMinimumIdle(0);
        configuration.setConnectionTimeout(poolTimeout.toMillis());
        configuration.setInitializationFailTimeout(-1);
        configuration.setAutoCommit(false);
        configuration.setPoolName("jalchemy" + (logName == null ? "" : "-" + logName));
        if (maxLifetime != null) {
            configuration.setMaxLifetime(maxLifetime.toMillis());
        }
        if (leakDetection != null) {
            configuration.setLeakDetectionThreshold(leakDetection.toMillis());
        }
        return configuration;
    }
}

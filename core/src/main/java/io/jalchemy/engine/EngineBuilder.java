package io.jalchemy.engine;

import com.zaxxer.hikari.HikariConfig;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.DatabaseUrl;
import io.jalchemy.dialect.DialectProvider;
import io.jalchemy.dialect.JdbcTarget;
import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.NoSuchModuleException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Sets an engine up; nothing is connected until the first connection is asked for. */
public final class EngineBuilder {
    private final String url;
    private final @Nullable DataSource dataSource;
    private final List<EngineListener> listeners = new ArrayList<>();
    private EngineOptions options = EngineOptions.DEFAULT;
    private @Nullable Dialect dialect;

    EngineBuilder(String url, @Nullable DataSource dataSource, @Nullable Dialect dialect) {
        this.url = url;
        this.dataSource = dataSource;
        this.dialect = dialect;
    }

    /** How many physical connections are open at the most. */
    public EngineBuilder poolSize(int size) {
        if (size < 1) {
            throw new ArgumentException("poolSize must be at least 1, not %d.".formatted(size));
        }
        options = options.withPoolSize(size);
        return this;
    }

    /** How long to wait for a connection to become free. */
    public EngineBuilder poolTimeout(Duration timeout) {
        options = options.withPoolTimeout(timeout);
        return this;
    }

    /** After which a physical connection is replaced. */
    public EngineBuilder maxLifetime(Duration lifetime) {
        options = options.withMaxLifetime(lifetime);
        return this;
    }

    /** Leaves values out of logs and messages. */
    public EngineBuilder hideParameters() {
        options = options.withHideParameters(true);
        return this;
    }

    /** How many compiled statements are kept; 0 keeps none. */
    public EngineBuilder statementCacheSize(int size) {
        options = options.withStatementCacheSize(size);
        return this;
    }

    /** Appended to the name of the logger, to tell engines apart. */
    public EngineBuilder logName(String name) {
        options = options.withLogName(name);
        return this;
    }

    /** How statements are carried out where nothing else is said. */
    public EngineBuilder execution(ExecutionOptions execution) {
        options = new EngineOptions(
                options.poolSize(),
                options.poolTimeout(),
                options.maxLifetime(),
                options.hideParameters(),
                options.statementCacheSize(),
                options.logName(),
                execution);
        return this;
    }

    /** The dialect to use instead of the one that the URL names, with choices of the user. */
    public EngineBuilder dialect(Dialect chosen) {
        dialect = chosen;
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
            DialectProvider provider = providerOf(own);
            return new Engine(provider, own, options, new DataSourceConnections(dataSource), listeners);
        }
        if (url.startsWith("jdbc:")) {
            DialectProvider provider = providers().stream()
                    .filter(one -> one.accepts(url))
                    .findFirst()
                    .orElseThrow(() -> unknown(url));
            return onTarget(provider, new JdbcTarget(url, Map.of()));
        }
        DatabaseUrl parsed = DatabaseUrl.parse(url);
        DialectProvider provider = providers().stream()
                .filter(one -> one.names().contains(parsed.dialectName()))
                .findFirst()
                .orElseThrow(() -> unknown(parsed.dialectName()));
        return onTarget(provider, provider.target(parsed));
    }

    private Engine onTarget(DialectProvider provider, JdbcTarget given) {
        JdbcTarget target = provider.withDefaults(given);
        Dialect own = dialect == null ? provider.dialect() : dialect;
        ConnectionSource source = provider.isSingleConnection(target)
                ? new SharedConnection(SharedConnection.of(target))
                : new PooledConnections(() -> configuration(target));
        return new Engine(provider, own, options, source, listeners);
    }

    private HikariConfig configuration(JdbcTarget target) {
        HikariConfig configuration = new HikariConfig();
        configuration.setJdbcUrl(target.url());
        configuration.setDataSourceProperties(target.toProperties());
        configuration.setMaximumPoolSize(options.poolSize());
        configuration.setMinimumIdle(0);
        configuration.setConnectionTimeout(options.poolTimeout().toMillis());
        configuration.setInitializationFailTimeout(-1);
        configuration.setAutoCommit(false);
        configuration.setPoolName("jalchemy" + (options.logName() == null ? "" : "-" + options.logName()));
        if (options.maxLifetime() != null) {
            configuration.setMaxLifetime(options.maxLifetime().toMillis());
        }
        return configuration;
    }

    private static DialectProvider providerOf(Dialect dialect) {
        return providers().stream()
                .filter(one -> one.names().contains(dialect.name()))
                .findFirst()
                .orElseThrow(() -> unknown(dialect.name()));
    }

    private static List<DialectProvider> providers() {
        List<DialectProvider> all = new ArrayList<>();
        ServiceLoader.load(DialectProvider.class, Engine.class.getClassLoader()).forEach(all::add);
        return all;
    }

    private static NoSuchModuleException unknown(String what) {
        TreeSet<String> names = new TreeSet<>();
        providers().forEach(one -> names.addAll(one.names()));
        return new NoSuchModuleException(
                "No dialect knows \"%s\". There are: %s. A further one is added by a module that provides a DialectProvider."
                        .formatted(what, String.join(", ", names)));
    }
}

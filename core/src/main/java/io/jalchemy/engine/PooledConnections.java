package io.jalchemy.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A HikariCP pool that opens its first connection when one is asked for. When it is closed while connections are in use, it ends
 * with the last of them, unless another is asked for before: HikariCP alone would cut those off that are in use.
 */
final class PooledConnections implements ConnectionSource {
    private final Supplier<HikariConfig> configuration;
    private final Object lock = new Object();
    private volatile @Nullable HikariDataSource pool;
    private volatile boolean ending;

    PooledConnections(Supplier<HikariConfig> configuration) {
        this.configuration = configuration;
    }

    private HikariDataSource pool() {
        HikariDataSource known = pool;
        if (known == null || ending) {
            synchronized (lock) {
                ending = false;
                known = pool;
                if (known == null) {
                    known = new HikariDataSource(configuration.get());
                    pool = known;
                }
            }
        }
        return known;
    }

    @Override
    public Connection take() throws SQLException {
        HikariDataSource source = pool();
        try {
            return source.getConnection();
        } catch (SQLTransientConnectionException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new io.jalchemy.error.TimeoutException(
                    "No connection became free within %d ms: all %d of the pool are in use. Close connections sooner, or raise poolSize or poolTimeout. %s"
                            .formatted(source.getConnectionTimeout(), source.getMaximumPoolSize(), status()),
                    e);
        }
    }

    @Override
    public void giveBack(Connection connection, boolean lost) throws SQLException {
        HikariDataSource source = pool;
        if (lost && source != null) {
            source.evictConnection(connection);
        }
        connection.close();
        if (ending) {
            endIfUnused();
        }
    }

    private void endIfUnused() {
        synchronized (lock) {
            HikariDataSource source = pool;
            if (ending && source != null && source.getHikariPoolMXBean().getActiveConnections() == 0) {
                pool = null;
                ending = false;
                source.close();
            }
        }
    }

    @Override
    public void expire() {
        HikariDataSource source = pool;
        if (source != null && source.getHikariPoolMXBean() != null) {
            source.getHikariPoolMXBean().softEvictConnections();
        }
    }

    @Override
    public String status() {
        HikariDataSource source = pool;
        if (source == null || source.getHikariPoolMXBean() == null) {
            return "Pool not started";
        }
        var bean = source.getHikariPoolMXBean();
        return "Pool size: %d  Connections in pool: %d  Current checked out connections: %d  Waiting: %d"
                .formatted(
                        source.getMaximumPoolSize(),
                        bean.getIdleConnections(),
                        bean.getActiveConnections(),
                        bean.getThreadsAwaitingConnection());
    }

    @Override
    public void close() {
        synchronized (lock) {
            ending = true;
            expire();
            endIfUnused();
        }
    }
}

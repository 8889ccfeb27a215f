package io.jalchemy.engine;

import io.jalchemy.dialect.DialectProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javax.sql.DataSource;

/** Connections of a source that the user brings, which may be a pool itself. */
final class DataSourceConnections implements ConnectionSource {
    private final DataSource source;
    private final DialectProvider provider;
    private final List<EngineListener> listeners;
    private final Set<Connection> ready = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    DataSourceConnections(DataSource source, DialectProvider provider, List<EngineListener> listeners) {
        this.source = source;
        this.provider = provider;
        this.listeners = listeners;
    }

    @Override
    public Connection take() throws SQLException {
        Connection taken = source.getConnection();
        try {
            // the source may hand the same physical connection out again
            if (ready.add(taken.unwrap(Connection.class))) {
                provider.prepare(taken);
                for (EngineListener listener : listeners) {
                    listener.connect(taken);
                }
            }
            if (taken.getAutoCommit()) {
                taken.setAutoCommit(false);
            }
            return taken;
        } catch (SQLException | RuntimeException e) {
            try {
                taken.close();
            } catch (SQLException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    @Override
    public void giveBack(Connection connection, boolean lost) throws SQLException {
        if (!lost && !connection.getAutoCommit()) {
            connection.rollback();
        }
        connection.close();
    }

    @Override
    public String status() {
        return "Connections of " + source.getClass().getName();
    }

    /** The source belongs to the user. */
    @Override
    public void close() {}
}

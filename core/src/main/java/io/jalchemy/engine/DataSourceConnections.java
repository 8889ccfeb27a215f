package io.jalchemy.engine;

import io.jalchemy.dialect.DialectProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Connections of a source that the user brings, which may be a pool itself. */
final class DataSourceConnections implements ConnectionSource {
    private final DataSource source;
    private final DialectProvider provider;
    private final List<EngineListener> listeners;
    private final PhysicalRecords records;

    DataSourceConnections(
            DataSource source, DialectProvider provider, PhysicalRecords records, List<EngineListener> listeners) {
        this.source = source;
        this.provider = provider;
        this.records = records;
        this.listeners = listeners;
    }

    @Override
    public Connection take() throws SQLException {
        Connection taken = source.getConnection();
        try {
            // the source may hand the same physical connection out again
            if (records.begin(taken)) {
                provider.prepare(taken);
                for (EngineListener listener : listeners) {
                    listener.connect(taken);
                }
            }
            if (taken.getAutoCommit()) {
                taken.setAutoCommit(false);
            }
            return taken;
        } catch (SQLException | RuntimeException | Error e) {
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
        connection.close();
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    @Override
    public String status() {
        return "Connections of " + source.getClass().getName();
    }

    /** The source belongs to the user. */
    @Override
    public void close() {}
}

package io.jalchemy.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections of a source that the user brings, which may be a pool itself. */
final class DataSourceConnections implements ConnectionSource {
    private final DataSource source;

    DataSourceConnections(DataSource source) {
        this.source = source;
    }

    @Override
    public Connection take() throws SQLException {
        Connection taken = source.getConnection();
        try {
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

package io.jalchemy.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections of a source that the user brings; pooling is its own business. */
final class DataSourceConnections implements ConnectionSource {
    private final DataSource source;

    DataSourceConnections(DataSource source) {
        this.source = source;
    }

    @Override
    public Connection take() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public void giveBack(Connection connection, boolean lost) throws SQLException {
        connection.close();
    }

    @Override
    public String status() {
        return "Connections of " + source.getClass().getName();
    }

    /** The source belongs to whoever made it. */
    @Override
    public void close() {}
}

package io.jalchemy.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens a physical connection for each use and closes it afterwards. */
final class UnpooledConnections implements ConnectionSource {
    private final PhysicalConnections physical;
    private final AtomicInteger open = new AtomicInteger();

    UnpooledConnections(PhysicalConnections physical) {
        this.physical = physical;
    }

    @Override
    public Connection take() throws SQLException {
        Connection opened = physical.getConnection();
        opened.setAutoCommit(false);
        open.incrementAndGet();
        return opened;
    }

    @Override
    public void giveBack(Connection connection, boolean lost) throws SQLException {
        open.decrementAndGet();
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
        return "No pool  Current checked out connections: " + open.get();
    }

    @Override
    public void close() {}
}

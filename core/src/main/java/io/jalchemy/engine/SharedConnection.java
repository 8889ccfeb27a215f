package io.jalchemy.engine;

import io.jalchemy.error.InvalidRequestException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One physical connection that all users share, as a database in memory needs: it ends with its connection. Users take turns
 * statement by statement; a commit or rollback of one is that of all, so a program with concurrent transactions wants a file.
 */
final class SharedConnection implements ConnectionSource {
    private final PhysicalConnections physical;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Connection connection;

    SharedConnection(PhysicalConnections physical) {
        this.physical = physical;
    }

    @Override
    public Connection take() throws SQLException {
        lock.lock();
        try {
            Connection known = connection;
            if (known == null || known.isClosed()) {
                known = physical.getConnection();
                known.setAutoCommit(false);
                connection = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void giveBack(Connection given, boolean lost) throws SQLException {
        lock.lock();
        try {
            if (lost || given != connection) {
                given.close();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String status() {
        return "One shared connection";
    }

    @Override
    public void close() {
        lock.lock();
        try {
            Connection known = connection;
            connection = null;
            if (known != null) {
                known.close();
            }
        } catch (SQLException e) {
            throw new InvalidRequestException("The shared connection could not be closed.", e);
        } finally {
            lock.unlock();
        }
    }
}

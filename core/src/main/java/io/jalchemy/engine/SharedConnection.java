package io.jalchemy.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One physical connection that all users share, as a database in memory needs: it ends with its connection. Users take turns
 * statement by statement; a commit or rollback of one is that of all, so a program with concurrent transactions wants a file.
 */
final class SharedConnection implements ConnectionSource {
    /** Opens the connection. */
    interface Opener {
        Connection open() throws SQLException;
    }

    private final Opener opener;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Connection connection;

    SharedConnection(Opener opener) {
        this.opener = opener;
    }

    static Opener of(io.jalchemy.dialect.JdbcTarget target) {
        return () -> DriverManager.getConnection(target.url(), target.toProperties());
    }

    @Override
    public Connection take() throws SQLException {
        lock.lock();
        try {
            Connection known = connection;
            if (known == null || known.isClosed()) {
                known = opener.open();
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
        if (lost) {
            given.close();
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
            throw new io.jalchemy.error.InvalidRequestException("The shared connection could not be closed.", e);
        } finally {
            lock.unlock();
        }
    }
}

package io.jalchemy.engine;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.DialectProvider;
import io.jalchemy.dialect.IsolationLevel;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/** What is known of the server: learned with the first connection, once, however many threads connect first at once. */
final class Server {
    private final DialectProvider provider;
    private final ReentrantLock first = new ReentrantLock();
    private volatile Dialect dialect;
    private volatile IsolationLevel defaultLevel = IsolationLevel.SERIALIZABLE;
    private volatile String driver = "";
    private volatile boolean connected;

    Server(DialectProvider provider, Dialect dialect) {
        this.provider = provider;
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    boolean isConnected() {
        return connected;
    }

    /** The driver's name and version. */
    String driver() {
        return driver;
    }

    /** The level of a transaction that asks for none. */
    IsolationLevel defaultLevel() {
        return defaultLevel;
    }

    void learn(Connection connection) throws SQLException {
        if (connected) {
            return;
        }
        first.lock();
        try {
            if (!connected) {
                dialect = provider.connected(dialect, connection);
                DatabaseMetaData meta = connection.getMetaData();
                driver = meta.getDriverName() + " " + meta.getDriverVersion();
                defaultLevel = IsolationLevel.ofJdbc(connection.getTransactionIsolation());
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
                connected = true;
            }
        } finally {
            first.unlock();
        }
    }
}

package io.jalchemy.engine;

import java.sql.Connection;
import java.sql.SQLException;

/** Where an engine takes its physical connections from. Shared between threads. */
interface ConnectionSource extends AutoCloseable {
    /** A connection for the caller alone, unless the source has only one; not in autocommit mode. */
    Connection take() throws SQLException;

    /** Takes a connection back; a lost one is thrown away. */
    void giveBack(Connection connection, boolean lost) throws SQLException;

    /** Takes back what a connection has left of a transaction, unless the source does so by itself when it comes back. */
    default void rollback(Connection connection) throws SQLException {}

    /** Throws away, after their present use, all connections that were opened before now: their server is gone. */
    default void expire() {}

    /** How things stand, for a reader. */
    String status();

    @Override
    void close();
}

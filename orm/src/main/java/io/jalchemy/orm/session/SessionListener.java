package io.jalchemy.orm.session;

import io.jalchemy.engine.Connection;
import io.jalchemy.orm.spi.Lifecycle;
import org.jspecify.annotations.Nullable;

/** Hears what a session does, on its thread. An exception that it throws reaches the caller and fails what was under way. */
public interface SessionListener {
    /** A flush is about to be planned; entities may still be added, changed and deleted. */
    default void beforeFlush(Session session) {}

    /** A flush has been sent; the session still shows what was new, changed and deleted. */
    default void afterFlush(Session session) {}

    /** A flush is over and the session shows the result. */
    default void afterFlushFinished(Session session) {}

    /** A transaction, or the innermost savepoint, is about to be committed; before its flush. */
    default void beforeCommit(Session session) {}

    /** The transaction has been committed in the database. No statement can be sent here. */
    default void afterCommit(Session session) {}

    /** The database has rolled back. No statement can be sent here. */
    default void afterRollback(Session session) {}

    /** A transaction or savepoint has been rolled back and left. */
    default void afterSoftRollback(Session session, SessionTransaction transaction) {}

    /** A connection has begun its transaction for the session. */
    default void afterBegin(Session session, SessionTransaction transaction, Connection connection) {}

    /** A transaction or savepoint has been begun. */
    default void afterTransactionCreate(Session session, SessionTransaction transaction) {}

    /** A transaction or savepoint has ended. */
    default void afterTransactionEnd(Session session, SessionTransaction transaction) {}

    /**
     * An entity has moved on in its life.
     *
     * @param from null for an entity that was made for a row
     */
    default void lifecycle(Session session, Object entity, @Nullable Lifecycle from, Lifecycle to) {}

    /** An entity was made for a row and has all that the row holds. */
    default void loaded(Session session, Object entity) {}

    /** An entity that was known got values of its row. */
    default void refreshed(Session session, Object entity) {}
}

package io.jalchemy.orm.session;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Transaction;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.orm.error.FlushException;
import io.jalchemy.orm.error.PendingRollbackException;
import io.jalchemy.orm.spi.EntityState;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of a session, or a savepoint within one. It remembers what has become of entities since it began, so that a
 * rollback can restore them. As a block it is rolled back unless it was committed.
 */
public final class SessionTransaction implements AutoCloseable {
    private static final int MOST_FLUSHES = 100;

    private enum State {
        ACTIVE,
        /** The database has rolled back; the session waits for the user to say so too. */
        FAILED,
        COMMITTED,
        CLOSED
    }

    private final Session session;
    private final @Nullable SessionTransaction parent;
    private final boolean nested;
    private final Set<EntityState> added = new LinkedHashSet<>();
    private final Set<EntityState> deleted = new LinkedHashSet<>();
    private final Set<EntityState> changed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<EntityState, Object> formerKeys = new IdentityHashMap<>();
    private State state = State.ACTIVE;
    private @Nullable Connection connection;
    private @Nullable Transaction database;
    private boolean foreign;
    private boolean commits = true;
    private @Nullable Throwable failure;

    SessionTransaction(Session session, @Nullable SessionTransaction parent) {
        this.session = session;
        this.parent = parent;
        this.nested = parent != null;
    }

    /** Whether it is a savepoint. */
    public boolean isNested() {
        return nested;
    }

    /** The transaction around a savepoint, or null. */
    public @Nullable SessionTransaction parent() {
        return parent;
    }

    /** Whether statements can be sent in it. */
    public boolean isActive() {
        return state == State.ACTIVE;
    }

    boolean isOver() {
        return state == State.CLOSED || state == State.COMMITTED;
    }

    void requireActive() {
        if (state == State.FAILED) {
            throw new PendingRollbackException(
                    "This session's transaction has been rolled back because of an earlier failure: call rollback() before it is used again. The failure was: %s"
                            .formatted(failure == null ? "unknown" : failure.getMessage()),
                    failure);
        }
        if (state != State.ACTIVE) {
            throw new InvalidRequestException(
                    "This transaction has ended already, by commit or rollback. Begin another: session.begin().");
        }
    }

    // ---- the database's side

    /** The connection; begins the transaction, and the savepoint, in the database if that has not been done. */
    Connection connection() {
        Connection known = connection;
        if (known != null) {
            return known;
        }
        if (parent != null) {
            Connection outer = parent.connection();
            database = outer.beginNested();
            connection = outer;
            return outer;
        }
        Connection given = session.givenConnection();
        if (given != null) {
            foreign = true;
            join(given);
            connection = given;
        } else {
            Connection own = session.engine().connect();
            try {
                database = own.begin();
            } catch (RuntimeException | Error e) {
                closeAfter(own, e);
                throw e;
            }
            connection = own;
        }
        Connection begun = connection;
        for (SessionListener listener : session.listeners()) {
            listener.afterBegin(session, this, begun);
        }
        return begun;
    }

    private static void closeAfter(Connection connection, Throwable failure) {
        try {
            connection.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void join(Connection given) {
        if (!given.inTransaction()) {
            database = given.begin();
            return;
        }
        JoinMode mode = session.options().joinMode();
        if (mode == JoinMode.CONDITIONAL_SAVEPOINT) {
            mode = given.inNestedTransaction() ? JoinMode.SAVEPOINT : JoinMode.ROLLBACK_ONLY;
        }
        if (mode == JoinMode.SAVEPOINT) {
            database = given.beginNested();
            return;
        }
        Transaction innermost = given.nestedTransaction();
        database = innermost != null ? innermost : given.transaction();
        commits = mode == JoinMode.CONTROL_FULLY;
    }

    /** Whether the transaction has begun in the database. */
    boolean hasConnection() {
        return connection != null;
    }

    // ---- what becomes of entities

    void added(EntityState entity) {
        added.add(entity);
    }

    void changed(EntityState entity) {
        changed.add(entity);
    }

    void deleted(EntityState entity) {
        deleted.add(entity);
    }

    /** No longer part of the session: it will not come back. */
    boolean forgetDeleted(EntityState entity) {
        return deleted.remove(entity);
    }

    boolean hasDeleted(EntityState entity) {
        return deleted.contains(entity) || parent != null && parent.hasDeleted(entity);
    }

    void keySwitched(EntityState entity, Object before) {
        formerKeys.putIfAbsent(entity, before);
    }

    Set<EntityState> addedStates() {
        return added;
    }

    Set<EntityState> deletedStates() {
        return deleted;
    }

    Map<EntityState, Object> formerKeys() {
        return formerKeys;
    }

    boolean hasChanged(EntityState entity) {
        return changed.contains(entity);
    }

    // ---- ending it

    /**
     * Writes pending changes and makes the work last, or part of the transaction around it. Savepoints within it are
     * committed first.
     */
    public void commit() {
        session.exclusively(() -> {
            commitInside();
            return null;
        });
    }

    private void commitInside() {
        requireActive();
        while (session.current() != this) {
            SessionTransaction inner = session.current();
            if (inner == null) {
                throw new InvalidRequestException(
                        "This transaction has ended already, by commit or rollback. Begin another: session.begin().");
            }
            inner.commitInside();
        }
        if (parent == null || nested) {
            session.listeners().forEach(listener -> listener.beforeCommit(session));
        }
        flushAll();
        Transaction open = database;
        if (open != null && commits) {
            open.commit();
        }
        state = State.COMMITTED;
        session.listeners().forEach(listener -> listener.afterCommit(session));
        session.entities().committed(this);
        leave();
    }

    /** Listeners may make more work; somewhere that has to end. */
    private void flushAll() {
        for (int i = 0; i < MOST_FLUSHES; i++) {
            if (session.entities().isClean()) {
                return;
            }
            session.flush();
        }
        throw new FlushException(
                "Over %d flushes in one commit: a listener changes something in each of them. Let it change only what is not so yet."
                        .formatted(MOST_FLUSHES));
    }

    /** Takes the work back, with all savepoints within it, and restores the entities. */
    public void rollback() {
        session.exclusively(() -> {
            if (!isOver()) {
                rollbackInside(null);
            }
            return null;
        });
    }

    void rollbackInside(@Nullable Throwable cause) {
        while (session.current() != this) {
            SessionTransaction inner = session.current();
            if (inner == null) {
                return;
            }
            inner.abandon();
        }
        if (state == State.ACTIVE) {
            undo(cause);
        } else if (!session.entities().isClean()) {
            // what was added or changed since the failure goes as well
            session.entities().restore(this);
        }
        leave();
        session.listeners().forEach(listener -> listener.afterSoftRollback(session, this));
    }

    /** The database rolls back at once after a failed flush; the session stays in the transaction until the user leaves it. */
    void fail(Throwable cause) {
        if (state == State.ACTIVE) {
            undo(cause);
            state = State.FAILED;
            failure = cause;
        }
    }

    private void undo(@Nullable Throwable cause) {
        try {
            Transaction open = database;
            if (open != null) {
                open.rollback();
            }
        } catch (RuntimeException e) {
            if (cause == null) {
                throw e;
            }
            cause.addSuppressed(e);
        } finally {
            state = State.FAILED;
            session.listeners().forEach(listener -> listener.afterRollback(session));
            session.entities().restore(this);
        }
    }

    /** Left because the transaction around it is rolled back: its entities are restored with that one's. */
    private void abandon() {
        SessionTransaction outer = parent;
        if (outer != null) {
            outer.added.addAll(added);
            outer.deleted.addAll(deleted);
            outer.changed.addAll(changed);
            formerKeys.forEach(outer.formerKeys::putIfAbsent);
        }
        // the rollback of the transaction around it ends its savepoint
        leave();
    }

    private void leave() {
        state = State.CLOSED;
        session.left(this, parent);
        Connection mine = connection;
        connection = null;
        if (parent == null && mine != null && !foreign) {
            mine.close();
        }
        session.listeners().forEach(listener -> listener.afterTransactionEnd(session, this));
    }

    /** Ends it without caring for entities, which have left the session. */
    void discard(boolean invalidate) {
        if (state == State.CLOSED) {
            return;
        }
        Transaction open = database;
        Connection mine = connection;
        if (invalidate && mine != null && parent == null) {
            mine.invalidate();
        }
        try {
            if (parent == null && open != null && open.isActive() && commits) {
                open.rollback();
            }
        } finally {
            leave();
        }
    }

    void moveTo(SessionTransaction outer) {
        outer.added.addAll(added);
        outer.changed.addAll(changed);
        outer.deleted.addAll(deleted);
        formerKeys.forEach(outer.formerKeys::putIfAbsent);
    }

    /** Rolls back unless it has ended. */
    @Override
    public void close() {
        rollback();
    }
}

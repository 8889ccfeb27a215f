package io.jalchemy.orm.session;

import static java.util.Objects.requireNonNull;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.Result;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.orm.loading.EntityLoader;
import io.jalchemy.orm.query.EntityPath;
import io.jalchemy.orm.spi.EntityAccess;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.orm.spi.Lifecycle;
import io.jalchemy.orm.unitofwork.UnitOfWork;
import io.jalchemy.sql.Executable;
import io.jalchemy.sql.StatementOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work with entities: each row that it meets is one object, changes of these objects are written when they are
 * needed, and {@link #commit} makes them last. Made by a {@link SessionFactory}; belongs to one thread at a time.
 *
 * <p>A transaction begins by itself and takes a connection with its first statement. After a failed flush the database has
 * rolled back; {@link #rollback()} makes the session usable again.
 */
public final class Session implements AutoCloseable {
    private final @Nullable Engine engine;
    private final @Nullable Connection given;
    private final SessionOptions options;
    private final UseGuard guard = new UseGuard();
    private final SessionOwner owner = new SessionOwner(this);
    private final SessionEntities entities = owner.entities();
    private final EntityLoader loader = new EntityLoader(owner);
    private @Nullable SessionTransaction current;
    private @Nullable SessionTransaction block;
    private boolean autoflush;
    private boolean expireOnCommit;
    private boolean flushing;
    private boolean closed;

    Session(@Nullable Engine engine, @Nullable Connection given, SessionOptions options) {
        this.engine = engine;
        this.given = given;
        this.options = options;
        this.autoflush = options.isAutoflush();
        this.expireOnCommit = options.isExpireOnCommit();
    }

    /** What runs in a session. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void run(Session session);
    }

    /** The session that an entity is in, if any. */
    public static Optional<Session> of(Object entity) {
        return EntityAccess.stateOf(entity).owner() instanceof SessionOwner owner
                ? Optional.of(owner.session())
                : Optional.empty();
    }

    // ---- inside

    Engine engine() {
        return requireNonNull(engine);
    }

    @Nullable Connection givenConnection() {
        return given;
    }

    SessionOptions options() {
        return options;
    }

    List<SessionListener> listeners() {
        return options.listeners();
    }

    SessionEntities entities() {
        return entities;
    }

    boolean isExpireOnCommit() {
        return expireOnCommit;
    }

    @Nullable SessionTransaction current() {
        return current;
    }

    void left(SessionTransaction transaction, @Nullable SessionTransaction outer) {
        if (current == transaction) {
            current = outer;
        }
    }

    <T extends @Nullable Object> T exclusively(Supplier<T> work) {
        boolean mine = guard.enter();
        try {
            return work.get();
        } finally {
            if (mine) {
                guard.leave();
            }
        }
    }

    /** The session is used: a transaction begins if none is running. */
    void touch() {
        if (current == null && options.isAutobegin() && !closed) {
            start(null);
        }
    }

    /** A statement is about to be sent, or entities are about to change hands. */
    void requireUsable() {
        requireReusable();
        SessionTransaction guarding = block;
        if (guarding != null && guarding.isOver()) {
            throw new InvalidRequestException(
                    "The transaction of this block has ended already, by commit or rollback. Leave the block before the session is used again.");
        }
        if (current == null) {
            if (!options.isAutobegin()) {
                throw new InvalidRequestException(
                        "No transaction is running and autobegin is off. Call session.begin() first.");
            }
            start(null);
        }
        requireNonNull(current).requireActive();
    }

    private void requireReusable() {
        if (closed && !options.isReusable()) {
            throw new InvalidRequestException("This session is closed. Open another: sessions.open().");
        }
        closed = false;
    }

    private SessionTransaction start(@Nullable SessionTransaction outer) {
        SessionTransaction started = new SessionTransaction(this, outer);
        current = started;
        listeners().forEach(listener -> listener.afterTransactionCreate(this, started));
        return started;
    }

    private EntityState stateOf(Object entity) {
        return EntityAccess.stateOf(entity);
    }

    // ---- entities

    /** Adds an entity, with all that its relationships save along: a new one is inserted by the next flush. */
    public void add(Object entity) {
        exclusively(() -> {
            requireReusable();
            touch();
            entities.add(stateOf(entity));
            return null;
        });
    }

    /** Adds several entities. */
    public void addAll(Collection<?> several) {
        several.forEach(this::add);
    }

    /**
     * Marks an entity as to be deleted, with all that its relationships delete along; its row is deleted by the next flush.
     *
     * @throws InvalidRequestException if it has no row
     */
    public void delete(Object entity) {
        exclusively(() -> {
            requireUsable();
            entities.delete(stateOf(entity));
            return null;
        });
    }

    /** Marks several entities as to be deleted. */
    public void deleteAll(Collection<?> several) {
        several.forEach(this::delete);
    }

    /** Takes an entity out of the session, with all that its relationships take along; it keeps its values. */
    public void expunge(Object entity) {
        exclusively(() -> {
            entities.expunge(stateOf(entity));
            return null;
        });
    }

    /** Takes all entities out of the session; they keep their values. */
    public void expungeAll() {
        exclusively(() -> {
            entities.expungeAll();
            return null;
        });
    }

    /** Forgets the values of a persistent entity, and changes that were not written: they are loaded when they are read. */
    public void expire(Object entity) {
        exclusively(() -> {
            entities.expire(stateOf(entity));
            return null;
        });
    }

    /** Forgets the values of some attributes. */
    public void expire(Object entity, String... attributes) {
        exclusively(() -> {
            entities.expire(stateOf(entity), List.of(attributes));
            return null;
        });
    }

    /** Forgets the values of all persistent entities. */
    public void expireAll() {
        exclusively(() -> {
            entities.expireAll();
            return null;
        });
    }

    /** Makes an entity new again: it has no key and no session, its values stay. */
    public void makeTransient(Object entity) {
        exclusively(() -> {
            entities.makeTransient(stateOf(entity));
            return null;
        });
    }

    /** Whether the entity is in the session, pending or persistent. */
    public boolean contains(Object entity) {
        return entities.contains(stateOf(entity));
    }

    /** The entities that the next flush inserts. */
    public Set<Object> newObjects() {
        return objects(entities.pending());
    }

    /** The persistent entities that something was set on since the last flush, whether it differs or not. */
    public Set<Object> dirty() {
        List<EntityState> changed = new ArrayList<>(entities.changedStates());
        changed.removeAll(entities.deleted());
        return objects(changed);
    }

    /** The entities that the next flush deletes. */
    public Set<Object> deleted() {
        return objects(entities.deleted());
    }

    private static Set<Object> objects(Collection<EntityState> states) {
        Set<Object> all = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        Set<Object> ordered = new LinkedHashSet<>();
        for (EntityState state : states) {
            if (all.add(state.entity())) {
                ordered.add(state.entity());
            }
        }
        return ordered;
    }

    /** The persistent entities that the session has. */
    public IdentityMap identityMap() {
        return entities.known();
    }

    /** Whether a column or relationship of the entity differs from what the database has. */
    public boolean isModified(Object entity) {
        return Inspection.isModified(stateOf(entity), true);
    }

    /** As {@link #isModified(Object)}, without regard to collections. */
    public boolean isModifiedWithoutCollections(Object entity) {
        return Inspection.isModified(stateOf(entity), false);
    }

    /** Where an entity is in its life, and what is known about it. */
    public static Inspection inspect(Object entity) {
        return new Inspection(EntityAccess.stateOf(entity));
    }

    // ---- loading

    EntityLoader loader() {
        return loader;
    }

    /** The entity of a key, from the session or the database; empty if there is no such row. */
    public <E> Optional<E> get(EntityPath<E> entity, Object key, StatementOption... loading) {
        return exclusively(() -> {
            requireUsable();
            return Optional.ofNullable(loader.get(entity, key, loading));
        });
    }

    /** Executes a statement; entities in its rows are the session's. Pending changes are written first. */
    public <R> Result<R> execute(Executable<R> statement) {
        return exclusively(() -> {
            requireUsable();
            return loader.execute(statement);
        });
    }

    /** Executes a statement with values for its named parameters, or for the attributes of an INSERT or UPDATE. */
    public <R> Result<R> execute(Executable<R> statement, Map<String, ?> parameters) {
        return exclusively(() -> {
            requireUsable();
            return loader.execute(statement, parameters);
        });
    }

    /**
     * Executes a statement once per set of values. An INSERT over an entity takes them by attribute; an UPDATE over an entity
     * without values and criteria finds each row by its key.
     */
    public <R> Result<R> execute(Executable<R> statement, List<? extends Map<String, ?>> parameters) {
        return exclusively(() -> {
            requireUsable();
            return loader.execute(statement, parameters);
        });
    }

    /** Loads the row of a persistent entity again and overwrites what the entity has. */
    public void refresh(Object entity, StatementOption... loading) {
        refresh(stateOf(entity), null, loading);
    }

    /** Loads some attributes of a persistent entity again and overwrites what the entity has. */
    public void refresh(Object entity, Set<String> attributes, StatementOption... loading) {
        refresh(stateOf(entity), attributes, loading);
    }

    private void refresh(EntityState state, @Nullable Set<String> attributes, StatementOption... loading) {
        exclusively(() -> {
            requireUsable();
            entities.requirePersistent(state);
            loader.refresh(state, attributes, loading);
            return null;
        });
    }

    /**
     * Copies the state of an entity from outside onto the session's own object for the same row, which is loaded, or new if there
     * is none; along relationships that merge.
     *
     * @return the session's object; the argument stays outside
     */
    public <E> E merge(E entity) {
        return merge(entity, true);
    }

    /** As {@link #merge}, taking what the entity holds as what the database has; no statement is sent. */
    public <E> E mergeWithoutLoading(E entity) {
        return merge(entity, false);
    }

    @SuppressWarnings("unchecked") // the counterpart is of the same implementation
    private <E> E merge(E entity, boolean load) {
        return exclusively(() -> {
            requireUsable();
            if (load) {
                autoflush();
            }
            boolean before = autoflush;
            autoflush = false;
            try {
                return (E) new Merge(this, load).merge(stateOf(entity)).entity();
            } finally {
                autoflush = before;
            }
        });
    }

    /** Merges several entities; those that reach each other are merged once. */
    public <E> List<E> mergeAll(Collection<E> several) {
        List<E> merged = new ArrayList<>();
        several.forEach(entity -> merged.add(merge(entity)));
        return merged;
    }

    // ---- flushing

    /**
     * Writes pending changes.
     *
     * @throws io.jalchemy.error.JalchemyException if that fails; the database has rolled back then, and the session waits for
     *     {@link #rollback()}
     */
    public void flush() {
        exclusively(() -> {
            if (flushing) {
                throw new InvalidRequestException("The session is flushing already: a listener must not flush.");
            }
            if (!entities.isClean()) {
                requireUsable();
                flushing = true;
                try {
                    flushNow();
                } finally {
                    flushing = false;
                }
            }
            return null;
        });
    }

    private void flushNow() {
        listeners().forEach(listener -> listener.beforeFlush(this));
        SessionTransaction transaction = requireNonNull(current);
        UnitOfWork work = entities.plan();
        try {
            carryOut(work);
        } catch (RuntimeException | Error e) {
            transaction.fail(e);
            throw e;
        }
    }

    private void carryOut(UnitOfWork work) {
        try {
            if (work.hasWork()) {
                work.execute();
                listeners().forEach(listener -> listener.afterFlush(this));
                entities.flushed(work);
                listeners().forEach(listener -> listener.afterFlushFinished(this));
            }
        } finally {
            work.close();
        }
    }

    void autoflush() {
        if (autoflush && !flushing && !entities.isClean()) {
            try {
                flush();
            } catch (io.jalchemy.error.JalchemyException e) {
                e.addSuppressed(
                        new InvalidRequestException(
                                "This flush was automatic, before a statement or a lazy load. If it came too early, use session.withoutAutoflush(...)."));
                throw e;
            }
        }
    }

    /** Runs work during which nothing is flushed by itself. */
    public void withoutAutoflush(Runnable work) {
        boolean before = autoflush;
        autoflush = false;
        try {
            work.run();
        } finally {
            autoflush = before;
        }
    }

    /** Whether pending changes are written before statements that could depend on them, from now on. */
    public void autoflush(boolean value) {
        autoflush = value;
    }

    /** Whether entities are loaded again when they are read after a commit, from now on. */
    public void expireOnCommit(boolean value) {
        expireOnCommit = value;
    }

    // ---- transactions

    /**
     * Begins a transaction explicitly.
     *
     * @throws InvalidRequestException if one is running
     */
    public SessionTransaction begin() {
        return exclusively(() -> {
            requireReusable();
            if (current != null) {
                throw new InvalidRequestException(
                        "A transaction is already begun on this session. End it first, or use beginNested() for a savepoint.");
            }
            return start(null);
        });
    }

    /** Writes pending changes and begins a savepoint; it is made in the database by the first statement within it. */
    public SessionTransaction beginNested() {
        return exclusively(() -> {
            requireUsable();
            if (!flushing) {
                flush();
            }
            return start(requireNonNull(current));
        });
    }

    /** Runs work in a transaction: committed at the end, rolled back on any exception. */
    public void begin(Work work) {
        inside(begin(), () -> {
            work.run(this);
            return null;
        });
    }

    /** As {@link #begin(Work)}, for work that gives a value. */
    public <T extends @Nullable Object> T callInTransaction(Function<Session, T> work) {
        return inside(begin(), () -> work.apply(this));
    }

    /** Runs work in a savepoint: committed at the end, rolled back on any exception. */
    public void beginNested(Work work) {
        inside(beginNested(), () -> {
            work.run(this);
            return null;
        });
    }

    private <T extends @Nullable Object> T inside(SessionTransaction transaction, Supplier<T> work) {
        SessionTransaction around = block;
        block = transaction;
        T value;
        try {
            value = work.get();
            block = around;
            if (!transaction.isOver()) {
                transaction.commit();
            }
            return value;
        } catch (RuntimeException | Error e) {
            block = around;
            try {
                transaction.rollback();
            } catch (RuntimeException again) {
                e.addSuppressed(again);
            }
            throw e;
        } finally {
            block = around;
        }
    }

    /** Writes pending changes and makes everything last, with all savepoints. */
    public void commit() {
        exclusively(() -> {
            requireReusable();
            touch();
            SessionTransaction root = root();
            if (root == null) {
                throw new InvalidRequestException(
                        "No transaction is running and autobegin is off. Call session.begin() first.");
            }
            root.commit();
            return null;
        });
    }

    /** Takes everything back that was not committed, with all savepoints, and restores the entities. */
    public void rollback() {
        exclusively(() -> {
            SessionTransaction root = root();
            if (root != null) {
                root.rollback();
            }
            return null;
        });
    }

    private @Nullable SessionTransaction root() {
        SessionTransaction at = current;
        while (at != null && at.parent() != null) {
            at = at.parent();
        }
        return at;
    }

    /** Whether a transaction is running. */
    public boolean inTransaction() {
        return current != null;
    }

    /** Whether a savepoint is running. */
    public boolean inNestedTransaction() {
        return current != null && current.isNested();
    }

    /** Whether statements can be sent: no failed flush waits for its rollback. */
    public boolean isActive() {
        return current == null || current.isActive();
    }

    /** The running transaction without its savepoints, if any. */
    public Optional<SessionTransaction> transaction() {
        return Optional.ofNullable(root());
    }

    /** The innermost running savepoint, if any. */
    public Optional<SessionTransaction> nestedTransaction() {
        return current != null && current.isNested() ? Optional.of(current) : Optional.empty();
    }

    /** The connection of the transaction, which begins if none is running. It belongs to the session. */
    public Connection connection() {
        return exclusively(() -> {
            requireUsable();
            return requireNonNull(current).connection();
        });
    }

    // ---- the end

    /** Takes all entities out, and takes back what was not committed. The session can be used again, unless options say no. */
    @Override
    public void close() {
        end(false);
        closed = true;
    }

    /** As {@link #close()}; the session can be used again in any case. */
    public void reset() {
        end(false);
    }

    /** As {@link #close()}, and the physical connection is thrown away. */
    public void invalidate() {
        end(true);
        closed = true;
    }

    private void end(boolean invalidate) {
        exclusively(() -> {
            List<EntityState> gone = new ArrayList<>();
            for (SessionTransaction at = current; at != null; at = at.parent()) {
                gone.addAll(at.deletedStates());
            }
            entities.expungeAll();
            for (EntityState state : gone) {
                if (state.owner() == owner) {
                    state.owner(null);
                    entities.move(state, Lifecycle.DETACHED);
                }
            }
            SessionTransaction open = current;
            while (open != null) {
                open.discard(invalidate);
                open = current;
            }
            return null;
        });
    }
}

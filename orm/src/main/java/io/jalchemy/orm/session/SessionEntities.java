package io.jalchemy.orm.session;

import static java.util.Objects.requireNonNull;

import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.orm.error.FlushException;
import io.jalchemy.orm.loading.EntityKeys;
import io.jalchemy.orm.mapping.Cascade;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.orm.spi.Lifecycle;
import io.jalchemy.orm.unitofwork.Cascades;
import io.jalchemy.orm.unitofwork.UnitOfWork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The entities of a session: which are new, changed, deleted and known, and how they move between these. A clean session costs
 * a flush two reads of a size; what is merely loaded is never looked at.
 */
final class SessionEntities {
    private final Session session;
    private final SessionOwner owner;
    private final IdentityMap known = new IdentityMap();
    private final Set<EntityState> pending = new LinkedHashSet<>();
    private final Set<EntityState> deleted = new LinkedHashSet<>();
    private List<EntityState> dirty = new ArrayList<>();
    private int added;

    SessionEntities(Session session, SessionOwner owner) {
        this.session = session;
        this.owner = owner;
    }

    IdentityMap known() {
        return known;
    }

    // ---- what there is

    boolean isClean() {
        return pending.isEmpty()
                && deleted.isEmpty()
                && (dirty.isEmpty() || changedStates().isEmpty());
    }

    boolean contains(EntityState state) {
        return state.owner() == owner
                && (state.lifecycle() == Lifecycle.PENDING || state.lifecycle() == Lifecycle.PERSISTENT);
    }

    Set<EntityState> pending() {
        return pending;
    }

    Set<EntityState> deleted() {
        return deleted;
    }

    /** Persistent entities with changes, not to be deleted; the list forgets what is no longer of interest. */
    List<EntityState> changedStates() {
        List<EntityState> changed = new ArrayList<>(dirty.size());
        Set<EntityState> seen = new LinkedHashSet<>();
        for (EntityState state : dirty) {
            if (state.isTouched()
                    && state.owner() == owner
                    && state.lifecycle() == Lifecycle.PERSISTENT
                    && seen.add(state)) {
                changed.add(state);
            }
        }
        dirty = changed;
        return changed;
    }

    void changed(EntityState state) {
        if (state.key() != null) {
            dirty.add(state);
        }
    }

    // ---- coming in

    void add(EntityState state) {
        state.orphaned(false);
        saveOrUpdate(state);
        addReached(state);
    }

    void addReached(EntityState state) {
        for (EntityState reached : Cascades.reach(state, Cascade.SAVE_UPDATE, this::contains)) {
            saveOrUpdate(reached);
        }
    }

    private void saveOrUpdate(EntityState state) {
        if (state.key() == null) {
            save(state);
        } else {
            attach(state, false);
        }
    }

    private void save(EntityState state) {
        requireFree(state);
        if (pending.add(state)) {
            Mapper.of(state).configure();
            state.order(++added);
            state.owner(owner);
            move(state, Lifecycle.PENDING);
        }
    }

    private void requireFree(EntityState state) {
        if (state.owner() != null && state.owner() != owner) {
            throw new InvalidRequestException(
                    "%s is already attached to another session. Close that one, expunge the entity there, or merge it into this one."
                            .formatted(state.describe()));
        }
    }

    private void attach(EntityState state, boolean revertsDeletion) {
        if (state.lifecycle() == Lifecycle.DELETED) {
            if (!revertsDeletion) {
                throw new InvalidRequestException(
                        "%s has been deleted in this transaction. Roll back to get it back, or make it new: session.makeTransient(entity)."
                                .formatted(state.describe()));
            }
            deleted.remove(state);
            state.owner(owner);
            known.put(state);
            move(state, Lifecycle.PERSISTENT);
            return;
        }
        requireFree(state);
        deleted.remove(state);
        if (state.owner() == owner) {
            return;
        }
        EntityState other = known.find(Mapper.of(state), requireNonNull(state.key()));
        if (other != null && other != state) {
            throw new InvalidRequestException(
                    "%s cannot be added: another object with this key is in the session already. Merge it: session.merge(entity)."
                            .formatted(state.describe()));
        }
        state.owner(owner);
        known.put(state);
        move(state, Lifecycle.PERSISTENT);
        if (state.isTouched()) {
            dirty.add(state);
        }
    }

    /** An entity that was just made for a row. */
    void register(EntityState state) {
        state.owner(owner);
        known.put(state);
        state.lifecycle(Lifecycle.PERSISTENT);
    }

    // ---- being deleted

    void delete(EntityState state) {
        if (state.key() == null) {
            throw new InvalidRequestException(
                    "%s is not persisted, so there is no row to delete. Take a pending entity out of the session instead: session.expunge(entity)."
                            .formatted(state.describe()));
        }
        if (deleted.contains(state)) {
            return;
        }
        attach(state, false);
        // reached first: loading them may flush, which must not delete this entity yet
        List<EntityState> reached = Cascades.reach(state, Cascade.DELETE);
        deleted.add(state);
        for (EntityState each : reached) {
            if (each.key() != null && each.lifecycle() != Lifecycle.DELETED && !deleted.contains(each)) {
                attach(each, false);
                deleted.add(each);
            }
        }
    }

    // ---- leaving

    void expunge(EntityState state) {
        if (!contains(state)) {
            throw new InvalidRequestException("%s is not present in this session.".formatted(state.describe()));
        }
        List<EntityState> all = new ArrayList<>(List.of(state));
        all.addAll(Cascades.reach(state, Cascade.EXPUNGE));
        all.forEach(this::leave);
    }

    /** Leaves the session: a new entity is transient again, others keep their key and values. */
    void leave(EntityState state) {
        if (state.owner() != owner) {
            return;
        }
        if (pending.remove(state)) {
            state.owner(null);
            move(state, Lifecycle.TRANSIENT);
            return;
        }
        if (known.remove(state)) {
            deleted.remove(state);
        } else {
            SessionTransaction current = session.current();
            if (current != null) {
                current.forgetDeleted(state);
            }
        }
        state.owner(null);
        move(state, Lifecycle.DETACHED);
    }

    void expungeAll() {
        List<EntityState> all = known.states();
        all.addAll(pending);
        known.clear();
        pending.clear();
        deleted.clear();
        dirty.clear();
        for (EntityState state : all) {
            state.owner(null);
        }
        for (EntityState state : all) {
            move(state, state.key() == null ? Lifecycle.TRANSIENT : Lifecycle.DETACHED);
        }
    }

    void makeTransient(EntityState state) {
        if (contains(state)) {
            leave(state);
        }
        SessionTransaction current = session.current();
        if (current != null) {
            current.forgetDeleted(state);
        }
        toTransient(state);
        state.keyGenerated(false);
    }

    /** Strips what ties an entity to a row; values stay. */
    private static void toTransient(EntityState state) {
        state.owner(null);
        state.key(null);
        state.lifecycle(Lifecycle.TRANSIENT);
        state.loadOptions(null);
    }

    void move(EntityState state, Lifecycle to) {
        Lifecycle from = state.lifecycle();
        if (from == to) {
            return;
        }
        state.lifecycle(to);
        for (SessionListener listener : session.listeners()) {
            listener.lifecycle(session, state.entity(), from, to);
        }
    }

    // ---- expiring

    void expire(EntityState state) {
        requirePersistent(state);
        List<EntityState> all = new ArrayList<>(List.of(state));
        all.addAll(Cascades.reach(state, Cascade.REFRESH_EXPIRE));
        for (EntityState each : all) {
            if (each.key() != null) {
                Expiry.all(each);
            } else if (pending.contains(each)) {
                leave(each);
            }
        }
    }

    void expire(EntityState state, Collection<String> attributes) {
        requirePersistent(state);
        for (String attribute : attributes) {
            Expiry.one(state, Mapper.of(state).property(attribute).slot());
        }
    }

    void requirePersistent(EntityState state) {
        if (!contains(state) || state.key() == null) {
            throw new InvalidRequestException(
                    "%s is not persistent within this session, so there is no row to load it from. Add it and flush first."
                            .formatted(state.describe()));
        }
    }

    void expireAll() {
        known.forEach(Expiry::all);
    }

    // ---- flushing

    /** The work of a flush. Entities that were taken out of what they are part of are deleted, or not saved at all. */
    UnitOfWork plan() {
        UnitOfWork work = new UnitOfWork(owner);
        List<EntityState> saves = new ArrayList<>(pending);
        saves.addAll(changedStates());
        for (EntityState state : saves) {
            if (deleted.contains(state)) {
                continue;
            }
            boolean orphan = Mapper.of(state).isOrphan(state);
            if (orphan && state.key() == null && state.isOrphaned()) {
                leave(state);
            } else if (orphan && state.key() != null) {
                work.delete(state);
            } else {
                work.save(state);
            }
        }
        for (EntityState state : List.copyOf(deleted)) {
            work.delete(state);
        }
        return work;
    }

    /** A statement with criteria has deleted the row. */
    void deletedByStatement(EntityState state) {
        SessionTransaction transaction = requireNonNull(session.current());
        transaction.deleted(state);
        known.remove(state);
        deleted.remove(state);
        state.forgetChanges();
        move(state, Lifecycle.DELETED);
    }

    /** What a flush has written is what the database has. */
    void flushed(UnitOfWork work) {
        SessionTransaction transaction = requireNonNull(session.current());
        for (EntityState state : work.deleted()) {
            transaction.deleted(state);
            known.remove(state);
            deleted.remove(state);
            state.forgetChanges();
            move(state, Lifecycle.DELETED);
        }
        List<EntityState> saved = work.saved();
        for (EntityState state : saved) {
            identify(state, transaction);
        }
        for (EntityState state : saved) {
            state.orphaned(false);
            state.forgetChanges();
            if (pending.remove(state)) {
                transaction.added(state);
                move(state, Lifecycle.PERSISTENT);
            } else {
                transaction.changed(state);
            }
        }
        changedStates();
    }

    private void identify(EntityState state, SessionTransaction transaction) {
        Mapper<?> mapper = Mapper.of(state);
        Object before = state.key();
        if (before != null && !isKeyTouched(state, mapper)) {
            return;
        }
        Object key = EntityKeys.of(mapper, state);
        if (key == null) {
            throw new FlushException(
                    "%s has a NULL identity key after the flush. Set its key, let the column number itself (an integer primary key, a sequence, an identity), or check that no trigger keeps the key from coming back."
                            .formatted(state.describe()));
        }
        if (before != null) {
            if (before.equals(key)) {
                return;
            }
            known.remove(state);
            transaction.keySwitched(state, before);
        }
        state.key(key);
        known.put(state);
    }

    private static boolean isKeyTouched(EntityState state, Mapper<?> mapper) {
        for (ColumnProperty property : mapper.keyProperties()) {
            if (state.isChanged(property.slot())) {
                return true;
            }
        }
        return false;
    }

    // ---- the end of a transaction

    void committed(SessionTransaction transaction) {
        SessionTransaction outer = transaction.parent();
        if (outer != null) {
            transaction.moveTo(outer);
            return;
        }
        if (session.isExpireOnCommit()) {
            expireAll();
        }
        for (EntityState state : transaction.deletedStates()) {
            if (state.lifecycle() == Lifecycle.DELETED && state.owner() == owner) {
                state.owner(null);
                move(state, Lifecycle.DETACHED);
            }
        }
    }

    /** Entities are again what they were before the transaction, as far as a session can tell: the rest is loaded anew. */
    void restore(SessionTransaction transaction) {
        Set<EntityState> evicted = new LinkedHashSet<>(transaction.addedStates());
        evicted.addAll(pending);
        for (EntityState state : evicted) {
            boolean wasFlushed = !pending.remove(state);
            if (wasFlushed) {
                known.remove(state);
                deleted.remove(state);
            }
            state.orphaned(false);
            Lifecycle from = state.lifecycle();
            toTransient(state);
            Eviction.makeNew(state);
            state.lifecycle(from);
            move(state, Lifecycle.TRANSIENT);
        }
        transaction.formerKeys().forEach((state, before) -> {
            known.remove(state);
            if (!evicted.contains(state)) {
                state.key(before);
                known.put(state);
            }
        });
        Set<EntityState> revived = new LinkedHashSet<>(transaction.deletedStates());
        revived.addAll(deleted);
        deleted.clear();
        for (EntityState state : revived) {
            if (!evicted.contains(state) && state.key() != null && state.lifecycle() == Lifecycle.DELETED) {
                attach(state, true);
                transaction.changed(state);
            }
        }
        for (EntityState state : known.states()) {
            if (!transaction.isNested() || state.isTouched() || transaction.hasChanged(state)) {
                state.forgetParents();
                Expiry.all(state);
            }
        }
        dirty.clear();
        transaction.addedStates().clear();
        transaction.deletedStates().clear();
        transaction.formerKeys().clear();
    }

    @Nullable EntityState find(Mapper<?> mapper, Object key) {
        return known.find(mapper, key);
    }
}

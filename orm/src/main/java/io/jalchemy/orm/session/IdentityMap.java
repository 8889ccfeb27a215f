package io.jalchemy.orm.session;

import static java.util.Objects.requireNonNull;

import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.spi.EntityState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The entities of a session by row: each row is one object. Entities of a hierarchy share the keys of its root. References are
 * strong: a session is short, see the decisions. Not thread-safe: a session has one owner.
 */
public final class IdentityMap {
    private final Map<Mapper<?>, Rows> byRoot = new IdentityHashMap<>();
    private @Nullable Mapper<?> lastRoot;
    private @Nullable Rows last;

    /** No entities. */
    IdentityMap() {}

    /** The entities of one hierarchy; keys that are whole numbers are kept apart from all others. */
    private static final class Rows {
        final LongKeyMap numbers = new LongKeyMap();
        final Map<Object, EntityState> others = new HashMap<>();

        @Nullable EntityState get(Object key) {
            return isNumber(key) ? numbers.get(((Number) key).longValue()) : others.get(key);
        }

        @Nullable EntityState put(Object key, EntityState state) {
            return isNumber(key) ? numbers.put(((Number) key).longValue(), state) : others.put(key, state);
        }

        @Nullable EntityState remove(Object key) {
            return isNumber(key) ? numbers.remove(((Number) key).longValue()) : others.remove(key);
        }
    }

    private static boolean isNumber(Object key) {
        return key instanceof Integer || key instanceof Long || key instanceof Short;
    }

    private @Nullable Rows rows(Mapper<?> root) {
        if (lastRoot == root) {
            return last;
        }
        Rows found = byRoot.get(root);
        if (found != null) {
            lastRoot = root;
            last = found;
        }
        return found;
    }

    private Rows rowsOf(EntityState state) {
        Mapper<?> root = Mapper.of(state).root();
        Rows known = rows(root);
        if (known == null) {
            known = new Rows();
            byRoot.put(root, known);
            lastRoot = root;
            last = known;
        }
        return known;
    }

    /** The entity of a row, or null. */
    public @Nullable EntityState find(Mapper<?> mapper, Object key) {
        Rows rows = rows(mapper.root());
        return rows == null ? null : rows.get(key);
    }

    /** The entity of a row whose key is a whole number, without boxing it. */
    public @Nullable EntityState find(Mapper<?> mapper, long key) {
        Rows rows = rows(mapper.root());
        return rows == null ? null : rows.numbers.get(key);
    }

    /** Puts an entity under its key; returns the one that was there, or null. */
    @Nullable EntityState put(EntityState state) {
        return rowsOf(state).put(requireNonNull(state.key()), state);
    }

    /** Takes an entity away; does nothing if another one has its key. */
    boolean remove(EntityState state) {
        Object key = state.key();
        if (key == null) {
            return false;
        }
        Rows rows = rowsOf(state);
        if (rows.get(key) != state) {
            return false;
        }
        rows.remove(key);
        return true;
    }

    /** How many entities there are. */
    public int size() {
        int all = 0;
        for (Rows rows : byRoot.values()) {
            all += rows.numbers.size() + rows.others.size();
        }
        return all;
    }

    /** Shows each entity to a visitor, which may change the map meanwhile. */
    void forEach(Consumer<EntityState> visitor) {
        for (Rows rows : List.copyOf(byRoot.values())) {
            rows.numbers.forEach(visitor);
            List.copyOf(rows.others.values()).forEach(visitor);
        }
    }

    /** All entities. */
    List<EntityState> states() {
        List<EntityState> all = new ArrayList<>(size());
        forEach(all::add);
        return all;
    }

    /** The entities of the hierarchy of a mapper. */
    List<EntityState> states(Mapper<?> mapper) {
        Rows rows = rows(mapper.root());
        List<EntityState> all = new ArrayList<>();
        if (rows != null) {
            rows.numbers.forEach(all::add);
            all.addAll(rows.others.values());
        }
        return all;
    }

    void clear() {
        byRoot.clear();
        lastRoot = null;
        last = null;
    }
}

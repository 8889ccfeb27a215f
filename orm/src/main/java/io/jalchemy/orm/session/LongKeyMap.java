package io.jalchemy.orm.session;

import io.jalchemy.orm.spi.EntityState;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Entities by a whole number, in open addressing: no boxing and no node per entity. Removing leaves a mark that the next
 * growth clears. Not thread-safe: a session has one owner.
 */
final class LongKeyMap {
    private static final int SMALLEST = 16;

    private long[] keys = new long[SMALLEST];
    private @Nullable EntityState[] values = new @Nullable EntityState[SMALLEST];
    private boolean[] gone = new boolean[SMALLEST];
    private int used;
    private int size;

    private static int slot(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }

    @Nullable EntityState get(long key) {
        int mask = keys.length - 1;
        for (int i = slot(key, mask); ; i = i + 1 & mask) {
            EntityState value = values[i];
            if (value == null) {
                if (!gone[i]) {
                    return null;
                }
            } else if (keys[i] == key) {
                return value;
            }
        }
    }

    /** Puts an entity; returns the one that was there, or null. */
    @Nullable EntityState put(long key, EntityState state) {
        int mask = keys.length - 1;
        int free = -1;
        for (int i = slot(key, mask); ; i = i + 1 & mask) {
            EntityState value = values[i];
            if (value == null) {
                if (gone[i]) {
                    free = free < 0 ? i : free;
                    continue;
                }
                insert(free < 0 ? i : free, key, state);
                return null;
            }
            if (keys[i] == key) {
                values[i] = state;
                return value;
            }
        }
    }

    private void insert(int at, long key, EntityState state) {
        if (!gone[at]) {
            used++;
        }
        gone[at] = false;
        keys[at] = key;
        values[at] = state;
        size++;
        if (used * 4 > keys.length * 3) {
            rehash();
        }
    }

    @Nullable EntityState remove(long key) {
        int mask = keys.length - 1;
        for (int i = slot(key, mask); ; i = i + 1 & mask) {
            EntityState value = values[i];
            if (value == null) {
                if (!gone[i]) {
                    return null;
                }
            } else if (keys[i] == key) {
                values[i] = null;
                gone[i] = true;
                size--;
                return value;
            }
        }
    }

    private void rehash() {
        long[] oldKeys = keys;
        @Nullable EntityState[] oldValues = values;
        int capacity = SMALLEST;
        while (capacity < size * 2 + 1) {
            capacity *= 2;
        }
        keys = new long[capacity];
        values = new @Nullable EntityState[capacity];
        gone = new boolean[capacity];
        used = 0;
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            EntityState value = oldValues[i];
            if (value != null) {
                put(oldKeys[i], value);
            }
        }
    }

    int size() {
        return size;
    }

    void forEach(Consumer<EntityState> visitor) {
        for (EntityState value : values.clone()) {
            if (value != null) {
                visitor.accept(value);
            }
        }
    }
}

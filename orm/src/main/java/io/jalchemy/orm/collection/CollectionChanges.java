package io.jalchemy.orm.collection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came into a collection and what left since the last flush: net, so an element that went and came back is in neither.
 * It exists also for a collection that has not been loaded.
 */
public final class CollectionChanges {
    private final Map<Key, Object> added = new LinkedHashMap<>();
    private final Map<Key, Object> removed = new LinkedHashMap<>();

    /** Entities are told apart by identity, whatever their equals says; the order of coming is kept. */
    private static final class Key {
        private final Object element;

        Key(Object element) {
            this.element = element;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.element == element;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(element);
        }
    }

    /** No changes. */
    public CollectionChanges() {}

    /** Notes that an element came. */
    public void add(Object element) {
        Key key = new Key(element);
        if (removed.remove(key) == null) {
            added.put(key, element);
        }
    }

    /** Notes that an element left. */
    public void remove(Object element) {
        Key key = new Key(element);
        if (added.remove(key) == null) {
            removed.put(key, element);
        }
    }

    /** What came, in order. */
    public List<Object> added() {
        return List.copyOf(added.values());
    }

    /** What left, in order. */
    public List<Object> removed() {
        return List.copyOf(removed.values());
    }

    /** Whether the element came. */
    public boolean hasAdded(Object element) {
        return added.containsKey(new Key(element));
    }

    /** Whether the element left. */
    public boolean hasRemoved(Object element) {
        return removed.containsKey(new Key(element));
    }

    /** Whether there is any net change. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }
}

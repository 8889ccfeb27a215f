package io.jalchemy.orm.collection;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.InvalidRequestException;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Related entities by a key that is taken from each of them: its value of an attribute, for instance. */
public final class TrackedMap<K, E> extends AbstractMap<K, E> implements Tracked {
    private final Map<K, E> items = new LinkedHashMap<>();
    private final Function<Object, ?> keyOf;
    private final CollectionListener listener;
    private boolean retired;

    /**
     * @param keyOf the key of an element
     * @param listener who hears of changes
     */
    public TrackedMap(Function<Object, ?> keyOf, CollectionListener listener) {
        this.keyOf = keyOf;
        this.listener = listener;
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public @Nullable E get(@Nullable Object key) {
        return items.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return items.containsKey(key);
    }

    /**
     * Adds an element under its key; what was there is removed.
     *
     * @throws ArgumentException if the key is not the one that the element has
     */
    @Override
    public @Nullable E put(K key, E element) {
        requireCurrent();
        Object own = keyOf(element);
        if (!Objects.equals(own, key)) {
            throw new ArgumentException(
                    "%s: the element has the key %s and cannot be put under %s. Use its own key, or change the attribute that the key is taken from first."
                            .formatted(listener.describe(), own, key));
        }
        E before = items.get(key);
        if (before == element || !listener.admits(this, element)) {
            return before;
        }
        items.put(key, element);
        if (before != null) {
            listener.removed(this, before);
        }
        listener.added(this, element);
        return before;
    }

    @Override
    public @Nullable E remove(@Nullable Object key) {
        requireCurrent();
        E before = items.remove(key);
        if (before != null) {
            listener.removed(this, before);
        }
        return before;
    }

    @Override
    public void clear() {
        requireCurrent();
        for (K key : List.copyOf(items.keySet())) {
            remove(key);
        }
    }

    @Override
    public Set<Entry<K, E>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, E>> iterator() {
                return new Entries(items.entrySet().iterator());
            }

            @Override
            public int size() {
                return items.size();
            }
        };
    }

    private final class Entries implements Iterator<Entry<K, E>> {
        private final Iterator<Entry<K, E>> inner;
        private @Nullable E last;

        Entries(Iterator<Entry<K, E>> inner) {
            this.inner = inner;
        }

        @Override
        public boolean hasNext() {
            return inner.hasNext();
        }

        @Override
        public Entry<K, E> next() {
            Entry<K, E> entry = inner.next();
            last = entry.getValue();
            return new SimpleEntry<>(entry) {
                private static final long serialVersionUID = 1L;

                @Override
                public E setValue(E element) {
                    put(getKey(), element);
                    return super.setValue(element);
                }
            };
        }

        @Override
        public void remove() {
            requireCurrent();
            E element = last;
            if (element == null) {
                throw new NoSuchElementException("remove() before next()");
            }
            inner.remove();
            last = null;
            listener.removed(TrackedMap.this, element);
        }
    }

    @SuppressWarnings("unchecked") // the function gives keys of this map: both come from the same mapping
    private K keyOf(Object element) {
        K key = (K) keyOf.apply(element);
        if (key == null) {
            throw new InvalidRequestException(
                    "%s: the element has no key yet. Set the attribute that the key is taken from before it is added."
                            .formatted(listener.describe()));
        }
        return key;
    }

    private void requireCurrent() {
        if (retired) {
            throw new InvalidRequestException(
                    "This map is no longer the value of %s: it was replaced or expired. Read the attribute again and change what it gives."
                            .formatted(listener.describe()));
        }
    }

    @Override
    public List<Object> elements() {
        return List.copyOf(items.values());
    }

    @Override
    public boolean holds(Object element) {
        return items.containsValue(element);
    }

    @Override
    @SuppressWarnings("unchecked") // only the mapper calls it, which checks the class before
    public void place(Object element) {
        items.put(keyOf(element), (E) element);
    }

    @Override
    public void take(Object element) {
        items.values().removeIf(item -> item == element);
    }

    @Override
    public void retire() {
        retired = true;
    }
}

package io.jalchemy.orm.collection;

import io.jalchemy.error.InvalidRequestException;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set of related entities, in the order in which they came. */
public final class TrackedSet<E> extends AbstractSet<E> implements Tracked {
    private final Set<E> items = new LinkedHashSet<>();
    private final CollectionListener listener;
    private boolean retired;

    /** An empty set whose changes the listener hears of. */
    public TrackedSet(CollectionListener listener) {
        this.listener = listener;
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return items.contains(element);
    }

    @Override
    public boolean add(E element) {
        requireCurrent();
        if (items.contains(element) || !listener.admits(this, element)) {
            return false;
        }
        items.add(element);
        listener.added(this, element);
        return true;
    }

    @Override
    public boolean remove(@Nullable Object element) {
        requireCurrent();
        if (element == null || !items.remove(element)) {
            return false;
        }
        listener.removed(this, element);
        return true;
    }

    @Override
    public void clear() {
        requireCurrent();
        for (Object element : elements()) {
            remove(element);
        }
    }

    @Override
    public Iterator<E> iterator() {
        Iterator<E> inner = items.iterator();
        return new Iterator<>() {
            private @Nullable E last;

            @Override
            public boolean hasNext() {
                return inner.hasNext();
            }

            @Override
            public E next() {
                E element = inner.next();
                last = element;
                return element;
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
                listener.removed(TrackedSet.this, element);
            }
        };
    }

    private void requireCurrent() {
        if (retired) {
            throw new InvalidRequestException(
                    "This set is no longer the value of %s: it was replaced or expired. Read the attribute again and change what it gives."
                            .formatted(listener.describe()));
        }
    }

    @Override
    public List<Object> elements() {
        return List.copyOf(items);
    }

    @Override
    public boolean holds(Object element) {
        return items.contains(element);
    }

    @Override
    @SuppressWarnings("unchecked") // only the mapper calls it, which checks the class before
    public void place(Object element) {
        items.add((E) element);
    }

    @Override
    public void take(Object element) {
        items.remove(element);
    }

    @Override
    public void retire() {
        retired = true;
    }
}

package io.jalchemy.orm.collection;

import io.jalchemy.error.InvalidRequestException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A list of related entities, each at most once. Its order is that of the database's answer and of the additions after it;
 * it is not stored.
 */
public final class TrackedList<E> extends AbstractList<E> implements Tracked, RandomAccess {
    private final List<E> items;
    private final Membership membership;
    private final CollectionListener listener;
    private boolean retired;

    /** An empty list whose changes the listener hears of. */
    public TrackedList(CollectionListener listener) {
        this.items = new ArrayList<>();
        this.membership = new Membership(items);
        this.listener = listener;
    }

    @Override
    public E get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return element != null && (membership.holds(element) || items.contains(element));
    }

    @Override
    public boolean add(E element) {
        int before = items.size();
        add(before, element);
        return items.size() > before;
    }

    @Override
    public void add(int index, E element) {
        requireCurrent();
        if (listener.admits(this, element)) {
            items.add(index, element);
            membership.added(element);
            modCount++;
            listener.added(this, element);
        }
    }

    @Override
    public boolean addAll(Collection<? extends E> elements) {
        int before = items.size();
        for (E element : List.copyOf(elements)) {
            add(element);
        }
        return items.size() > before;
    }

    @Override
    public E remove(int index) {
        requireCurrent();
        E element = items.remove(index);
        membership.removed(element);
        modCount++;
        listener.removed(this, element);
        return element;
    }

    @Override
    public E set(int index, E element) {
        requireCurrent();
        E before = items.get(index);
        if (before != element && listener.admits(this, element)) {
            items.set(index, element);
            membership.removed(before);
            membership.added(element);
            listener.removed(this, before);
            listener.added(this, element);
        }
        return before;
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        requireCurrent();
        List<E> gone = new ArrayList<>();
        for (E item : items) {
            if (filter.test(item)) {
                gone.add(item);
            }
        }
        removeEach(gone);
        return !gone.isEmpty();
    }

    @Override
    public boolean removeAll(Collection<?> elements) {
        return removeIf(elements::contains);
    }

    @Override
    public boolean retainAll(Collection<?> elements) {
        return removeIf(item -> !elements.contains(item));
    }

    @Override
    public void clear() {
        requireCurrent();
        removeEach(List.copyOf(items));
    }

    @Override
    protected void removeRange(int from, int to) {
        requireCurrent();
        removeEach(List.copyOf(items.subList(from, to)));
    }

    /** Orders the elements; nothing is added or removed. */
    @Override
    public void sort(@Nullable Comparator<? super E> order) {
        requireCurrent();
        items.sort(order);
        modCount++;
    }

    @Override
    public void replaceAll(UnaryOperator<E> operator) {
        for (int i = 0; i < items.size(); i++) {
            set(i, operator.apply(items.get(i)));
        }
    }

    private void removeEach(List<E> gone) {
        if (gone.isEmpty()) {
            return;
        }
        Membership leaving = new Membership(gone);
        items.removeIf(leaving::holds);
        modCount++;
        for (E element : gone) {
            membership.removed(element);
            listener.removed(this, element);
        }
    }

    private void requireCurrent() {
        if (retired) {
            throw new InvalidRequestException(
                    "This list is no longer the value of %s: it was replaced or expired. Read the attribute again and change what it gives."
                            .formatted(listener.describe()));
        }
    }

    @Override
    public List<Object> elements() {
        return List.copyOf(items);
    }

    @Override
    public boolean holds(Object element) {
        return membership.holds(element);
    }

    @Override
    @SuppressWarnings("unchecked") // only the mapper calls it, which checks the class before
    public void place(Object element) {
        if (!membership.holds(element)) {
            items.add((E) element);
            membership.added(element);
            modCount++;
        }
    }

    @Override
    public void take(Object element) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) == element) {
                items.remove(i);
                membership.removed(element);
                modCount++;
                return;
            }
        }
    }

    @Override
    public void retire() {
        retired = true;
    }
}

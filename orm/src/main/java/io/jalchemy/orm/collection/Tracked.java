package io.jalchemy.orm.collection;

import java.util.List;

/**
 * The side of a collection of related entities that the mapper uses. The methods here cause no events.
 */
public sealed interface Tracked permits TrackedList, TrackedSet, TrackedMap {
    /** The elements, as they are now. */
    List<Object> elements();

    /** Whether the element is in the collection. */
    boolean holds(Object element);

    /** Adds an element unless it is there already. */
    void place(Object element);

    /** Takes an element away. */
    void take(Object element);

    /** How many elements there are. */
    int size();

    /** The collection is no longer the value of its attribute: every further change of it is refused. */
    void retire();
}

package io.jalchemy.orm.collection;

/** Who hears of the elements that come into a collection and go. */
public interface CollectionListener {
    /**
     * Asked before an element is added.
     *
     * @return false if the element is there already and this is no mistake: nothing is added then
     * @throws io.jalchemy.error.JalchemyException if the element does not belong into the collection
     */
    boolean admits(Tracked collection, Object element);

    /** An element has been added. */
    void added(Tracked collection, Object element);

    /** An element has been removed. */
    void removed(Tracked collection, Object element);

    /** How messages call the collection: entity and attribute. */
    String describe();
}

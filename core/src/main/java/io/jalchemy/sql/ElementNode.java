package io.jalchemy.sql;

import java.util.List;

/**
 * A selectable element of several columns that are read into one value, such as {@link RecordElement}.
 *
 * @param <T> what one row yields for it
 */
public abstract non-sealed class ElementNode<T> extends SqlNode implements SelectElement<T> {
    /** For subclasses. */
    protected ElementNode() {}

    /** The expressions that it selects, in the order in which they are read; empty if a transform replaces the element. */
    public abstract List<? extends Expression<?>> expressions();
}

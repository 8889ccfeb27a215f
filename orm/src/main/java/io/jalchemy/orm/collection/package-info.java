/**
 * Collections of related entities: {@link io.jalchemy.orm.collection.TrackedList},
 * {@link io.jalchemy.orm.collection.TrackedSet} and {@link io.jalchemy.orm.collection.TrackedMap}. Each tells a
 * {@link io.jalchemy.orm.collection.CollectionListener} of every element that comes or goes, whichever method of
 * {@code java.util} caused it; each can be changed without events, by {@link io.jalchemy.orm.collection.Tracked}. They know
 * nothing of sessions. May depend on {@code error}.
 */
@NullMarked
package io.jalchemy.orm.collection;

import org.jspecify.annotations.NullMarked;

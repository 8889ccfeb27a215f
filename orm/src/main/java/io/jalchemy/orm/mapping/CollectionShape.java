package io.jalchemy.orm.mapping;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The kind of collection that holds the entities of a relationship. */
public sealed interface CollectionShape {
    /** A {@code List}. */
    CollectionShape LIST = new OfList();

    /** A {@code Set}. */
    CollectionShape SET = new OfSet();

    /** A {@code List}. */
    record OfList() implements CollectionShape {}

    /** A {@code Set}. */
    record OfSet() implements CollectionShape {}

    /**
     * A {@code Map}.
     *
     * @param keyOf the key of an entity
     */
    record OfMap(Function<Object, @Nullable Object> keyOf) implements CollectionShape {}
}

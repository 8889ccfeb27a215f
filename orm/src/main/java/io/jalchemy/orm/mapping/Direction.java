package io.jalchemy.orm.mapping;

/** Which side of a relationship holds the reference. */
public enum Direction {
    /** The target. */
    ONE_TO_MANY,
    /** The entity that has the relationship. */
    MANY_TO_ONE,
    /** A table between them. */
    MANY_TO_MANY
}

package io.jalchemy.orm.mapping;

/** When and how a relationship is loaded. */
public enum LoadStrategy {
    /** By a SELECT when the attribute is read. */
    LAZY,
    /** By a join in the statement that loads the entity. */
    JOINED,
    /** By one more SELECT for many entities at once, by their keys. */
    SELECTIN,
    /** By one more SELECT that contains the first one as a subquery. */
    SUBQUERY,
    /** By a SELECT per entity, right after it is loaded. */
    IMMEDIATE,
    /** Never: reading the attribute is an error. */
    RAISE,
    /** From the identity map only: reading the attribute is an error if that needs SQL. */
    RAISE_ON_SQL,
    /** Never as a whole: the attribute is a handle for statements about its content. */
    WRITE_ONLY
}

package io.jalchemy.orm.mapping;

/** How an entity that inherits from another one is stored. */
public enum Inheritance {
    /** In the table of the base; columns of its own are part of that table. */
    SINGLE,
    /** In the table of the base and one of its own, joined by the key. */
    JOINED,
    /** In a table of its own that holds everything. */
    CONCRETE
}

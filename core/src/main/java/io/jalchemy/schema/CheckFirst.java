package io.jalchemy.schema;

import java.util.EnumSet;
import java.util.Set;

/** What is looked for in the database before it is created or dropped; the rest is created or dropped blindly. */
public enum CheckFirst {
    /** Types that have a name in the database. */
    TYPES,
    /** Tables, and views. */
    TABLES,
    /** Indexes that are created on their own. */
    INDEXES,
    /** Sequences. */
    SEQUENCES;

    /** Everything is looked for. */
    public static final Set<CheckFirst> ALL = Set.copyOf(EnumSet.allOf(CheckFirst.class));

    /** Nothing is looked for. */
    public static final Set<CheckFirst> NONE = Set.of();
}

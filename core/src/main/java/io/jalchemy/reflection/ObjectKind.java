package io.jalchemy.reflection;

import java.util.Set;

/** What has columns. */
public enum ObjectKind {
    /** A table, also a foreign or partitioned one. */
    TABLE,
    /** A view. */
    VIEW,
    /** A view whose rows are kept. */
    MATERIALIZED_VIEW;

    /** Views of both kinds. */
    public static final Set<ObjectKind> ANY_VIEW = Set.of(VIEW, MATERIALIZED_VIEW);

    /** Everything. */
    public static final Set<ObjectKind> ANY = Set.of(values());
}

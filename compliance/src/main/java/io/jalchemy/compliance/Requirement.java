package io.jalchemy.compliance;

/** What a case of the suite needs beyond plain SQL. A database that does not have it says so, and the case is skipped. */
public enum Requirement {
    /** INSERT gives rows back. */
    INSERT_RETURNING,
    /** UPDATE gives rows back. */
    UPDATE_RETURNING,
    /** DELETE gives rows back. */
    DELETE_RETURNING,
    /** VALUES of several rows in one INSERT. */
    MULTI_ROW_VALUES,
    /** An INSERT that names no column. */
    EMPTY_INSERT,
    /** WITH. */
    CTE,
    /** WITH RECURSIVE, or what stands for it. */
    RECURSIVE_CTE,
    /** OVER. */
    WINDOW_FUNCTIONS,
    /** INTERSECT and EXCEPT. */
    INTERSECT_EXCEPT,
    /** Rows of several columns on the left of IN. */
    TUPLE_IN,
    /** ORDER BY … NULLS FIRST, or what stands for it. */
    NULLS_ORDER,
    /** Sequences. */
    SEQUENCES,
    /** SAVEPOINT. */
    SAVEPOINTS,
    /** Foreign keys that are enforced. */
    ENFORCED_FOREIGN_KEYS,
    /** CHECK constraints that are enforced. */
    ENFORCED_CHECKS,
    /** Generated columns. */
    COMPUTED_COLUMNS,
    /** Timestamps that keep the instant of an offset. */
    TIMESTAMP_WITH_TIME_ZONE,
    /** Times with six digits behind the second. */
    MICROSECONDS,
    /** Exact numbers of more digits than a double has. */
    EXACT_NUMERIC,
    /** Octets. */
    BINARY,
    /** An inspector that describes tables, keys and indexes. */
    REFLECTION,
    /** Comments on tables and columns, which the inspector gives back. */
    COMMENTS,
    /** Views, which the inspector lists. */
    VIEWS
}

package io.jalchemy.testing;

import static io.jalchemy.testing.Feature.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The databases that tests run on, and what the oldest supported version of each can do. */
public enum DatabaseKind {
    /** SQLite as sqlite-jdbc bundles it: always there. */
    SQLITE(EnumSet.of(
            INSERT_RETURNING,
            UPDATE_RETURNING,
            DELETE_RETURNING,
            ON_CONFLICT,
            UPDATE_FROM,
            DML_LIMIT,
            CTE_BEFORE_DML,
            FULL_JOIN,
            FRAME_GROUPS,
            NULLS_FIRST,
            IS_DISTINCT_FROM,
            COMPUTED_COLUMNS,
            PARTIAL_INDEXES,
            EXPRESSION_INDEXES,
            DEFERRABLE_CONSTRAINTS,
            TRANSACTIONAL_DDL)),

    /** PostgreSQL 13 or newer. */
    POSTGRESQL(EnumSet.complementOf(EnumSet.of(ON_DUPLICATE_KEY, DML_LIMIT, ORDERED_SET_WINDOWS))),

    /** MariaDB 10.6 or newer. */
    MARIADB(EnumSet.of(
            INSERT_RETURNING,
            DELETE_RETURNING,
            ON_DUPLICATE_KEY,
            DELETE_USING,
            DML_LIMIT,
            SET_OPERATION_ALL,
            ROLLUP,
            ORDERED_SET_WINDOWS,
            WITH_TIES,
            QUANTIFIERS,
            REGEXP_FLAGS,
            FOR_UPDATE,
            SKIP_LOCKED,
            SEQUENCES,
            COMPUTED_COLUMNS,
            SCHEMAS,
            COMMENTS,
            ADD_CONSTRAINT,
            ISOLATION_LEVELS,
            CONCURRENT_WRITERS,
            ADVISORY_LOCKS));

    @SuppressWarnings("ImmutableEnumChecker") // wrapped in an unmodifiable view, and nobody keeps the set inside
    private final Set<Feature> features;

    DatabaseKind(EnumSet<Feature> features) {
        this.features = Collections.unmodifiableSet(features);
    }

    public Set<Feature> features() {
        return features;
    }
}

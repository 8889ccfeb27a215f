package io.jalchemy.testing;

/** What a test may need from its database, for {@link Requires}. Named after what the user of SQL writes. */
public enum Feature {
    INSERT_RETURNING,
    UPDATE_RETURNING,
    DELETE_RETURNING,
    /** INSERT ... ON CONFLICT. */
    ON_CONFLICT,
    /** INSERT ... ON DUPLICATE KEY UPDATE. */
    ON_DUPLICATE_KEY,
    /** UPDATE ... SET ... FROM. */
    UPDATE_FROM,
    /** DELETE FROM ... USING. */
    DELETE_USING,
    /** LIMIT on UPDATE and DELETE. */
    DML_LIMIT,
    /** WITH in front of INSERT, UPDATE or DELETE. */
    CTE_BEFORE_DML,
    /** INSERT, UPDATE or DELETE inside WITH. */
    DML_IN_CTE,
    LATERAL,
    FULL_JOIN,
    DISTINCT_ON,
    GROUPING_SETS,
    /** GROUP BY ROLLUP, in whatever words. */
    ROLLUP,
    /** Window frames that count groups of peers. */
    FRAME_GROUPS,
    /** WITHIN GROUP with OVER behind it. */
    ORDERED_SET_WINDOWS,
    /** FETCH FIRST ... WITH TIES. */
    WITH_TIES,
    /** Comparison with ANY and ALL rows of a subquery. */
    QUANTIFIERS,
    BETWEEN_SYMMETRIC,
    /** Regular expressions that replace, and take flags. */
    REGEXP_FLAGS,
    TABLESAMPLE,
    /** INTERSECT ALL and EXCEPT ALL. */
    SET_OPERATION_ALL,
    NULLS_FIRST,
    ILIKE,
    IS_DISTINCT_FROM,
    FOR_UPDATE,
    SKIP_LOCKED,
    ARRAYS,
    /** Types of the user's own made by CREATE TYPE ... AS ENUM. */
    ENUM_TYPES,
    UUID_TYPE,
    INTERVAL_TYPE,
    /** A timestamp type that knows its offset from UTC. */
    TIMESTAMP_WITH_TIME_ZONE,
    RANGE_TYPES,
    SEQUENCES,
    IDENTITY_COLUMNS,
    COMPUTED_COLUMNS,
    /** Several schemas inside one database, or databases that serve as such. */
    SCHEMAS,
    COMMENTS,
    PARTIAL_INDEXES,
    EXPRESSION_INDEXES,
    DEFERRABLE_CONSTRAINTS,
    /** ALTER TABLE ... ADD CONSTRAINT. */
    ADD_CONSTRAINT,
    /** DDL that a rollback undoes. */
    TRANSACTIONAL_DDL,
    /** READ COMMITTED, REPEATABLE READ and SERIALIZABLE mean different things. */
    ISOLATION_LEVELS,
    /** Two transactions may write to different tables at the same time. */
    CONCURRENT_WRITERS,
    ADVISORY_LOCKS
}

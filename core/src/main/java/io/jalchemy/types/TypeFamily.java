package io.jalchemy.types;

/** Groups types by how operators treat them; the rules themselves belong to the expression language. */
public enum TypeFamily {
    /** Unknown: takes the type of whatever it meets. */
    NULL,
    /** Whole numbers. */
    INTEGER,
    /** Exact numbers with a scale. */
    NUMERIC,
    /** Approximate numbers. */
    FLOAT,
    /** Character data. */
    STRING,
    /** Truth values. */
    BOOLEAN,
    /** A day. */
    DATE,
    /** A time of day. */
    TIME,
    /** A day with a time. */
    DATETIME,
    /** A length of time. */
    INTERVAL,
    /** Octets. */
    BINARY,
    /** JSON documents; indexing has meanings of its own. */
    JSON,
    /** Arrays; indexing and concatenation have meanings of their own. */
    ARRAY,
    /** Universally unique identifiers. */
    UUID,
    /** A row of values. */
    TUPLE,
    /** Everything else: operators keep the type itself. */
    OTHER
}

package io.jalchemy.dialect.postgresql;

/**
 * Which parameters are written with a cast, such as {@code ?::JSONB}. The JDBC driver sends most values so that the server
 * finds their type by itself; the other settings show statements as drivers of SQLAlchemy send them.
 */
public enum PostgresBindCasts {
    /** As this library's JDBC codecs need it. */
    JDBC,
    /** None at all. */
    NONE,
    /** As for asyncpg. */
    ASYNCPG,
    /** As for psycopg 3. */
    PSYCOPG,
    /** As for pg8000. */
    PG8000
}

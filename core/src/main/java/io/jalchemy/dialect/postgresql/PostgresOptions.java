package io.jalchemy.dialect.postgresql;

import io.jalchemy.dialect.ServerVersion;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a PostgreSQL server, and how its parameters are cast.
 *
 * @param version of the server; null if unknown
 * @param createIndexConcurrently whether CREATE INDEX knows CONCURRENTLY
 * @param dropIndexConcurrently whether DROP INDEX knows CONCURRENTLY
 * @param jsonbSubscripts whether JSONB is indexed as {@code col['x']}, from version 14
 * @param backslashEscapes whether backslashes in string literals are doubled: true unless it is known that
 *     {@code standard_conforming_strings} is on
 * @param bindCasts which parameters are written with a cast
 */
public record PostgresOptions(
        @Nullable ServerVersion version,
        boolean createIndexConcurrently,
        boolean dropIndexConcurrently,
        boolean jsonbSubscripts,
        boolean backslashEscapes,
        PostgresBindCasts bindCasts) {
    /** What is assumed of a server that nothing is known about. */
    public static final PostgresOptions UNKNOWN =
            new PostgresOptions(null, true, true, true, true, PostgresBindCasts.JDBC);

    /** The same with another {@link #version}. */
    public PostgresOptions withVersion(@Nullable ServerVersion value) {
        return new PostgresOptions(
                value, createIndexConcurrently, dropIndexConcurrently, jsonbSubscripts, backslashEscapes, bindCasts);
    }

    /** The same with another {@link #createIndexConcurrently}. */
    public PostgresOptions withCreateIndexConcurrently(boolean value) {
        return new PostgresOptions(version, value, dropIndexConcurrently, jsonbSubscripts, backslashEscapes, bindCasts);
    }

    /** The same with another {@link #dropIndexConcurrently}. */
    public PostgresOptions withDropIndexConcurrently(boolean value) {
        return new PostgresOptions(
                version, createIndexConcurrently, value, jsonbSubscripts, backslashEscapes, bindCasts);
    }

    /** The same with another {@link #jsonbSubscripts}. */
    public PostgresOptions withJsonbSubscripts(boolean value) {
        return new PostgresOptions(
                version, createIndexConcurrently, dropIndexConcurrently, value, backslashEscapes, bindCasts);
    }

    /** The same with another {@link #backslashEscapes}. */
    public PostgresOptions withBackslashEscapes(boolean value) {
        return new PostgresOptions(
                version, createIndexConcurrently, dropIndexConcurrently, jsonbSubscripts, value, bindCasts);
    }

    /** The same with another {@link #bindCasts}. */
    public PostgresOptions withBindCasts(PostgresBindCasts value) {
        return new PostgresOptions(
                version, createIndexConcurrently, dropIndexConcurrently, jsonbSubscripts, backslashEscapes, value);
    }
}

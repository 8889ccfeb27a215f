package io.jalchemy.dialect.sqlite;

import io.jalchemy.dialect.ServerVersion;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an SQLite library.
 *
 * @param version of the server; null if unknown
 */
public record SqliteOptions(@Nullable ServerVersion version) {
    /** What is assumed of a server that nothing is known about. */
    public static final SqliteOptions UNKNOWN = new SqliteOptions(null);

    /** The same with another {@link #version}. */
    public SqliteOptions withVersion(@Nullable ServerVersion value) {
        return new SqliteOptions(value);
    }
}

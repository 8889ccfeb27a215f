package io.jalchemy.dialect.mssql;

import io.jalchemy.dialect.ServerVersion;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an SQL Server, and how statements are written for it.
 *
 * @param version of the server; null if unknown
 * @param deprecateLargeTypes whether long types are {@code VARCHAR(max)} and the like instead of TEXT, NTEXT and IMAGE,
 *     as from version 11
 * @param offsetFetch whether there is OFFSET … FETCH, from version 11; window functions otherwise
 * @param legacySchemaAliasing whether tables of a schema get an alias in SELECT
 */
public record MsSqlOptions(
        @Nullable ServerVersion version,
        boolean deprecateLargeTypes,
        boolean offsetFetch,
        boolean legacySchemaAliasing) {
    /** What is assumed of a server that nothing is known about. */
    public static final MsSqlOptions UNKNOWN = new MsSqlOptions(null, false, false, false);

    /** The same with another {@link #version}. */
    public MsSqlOptions withVersion(@Nullable ServerVersion value) {
        return new MsSqlOptions(value, deprecateLargeTypes, offsetFetch, legacySchemaAliasing);
    }

    /** The same with another {@link #deprecateLargeTypes}. */
    public MsSqlOptions withDeprecateLargeTypes(boolean value) {
        return new MsSqlOptions(version, value, offsetFetch, legacySchemaAliasing);
    }

    /** The same with another {@link #offsetFetch}. */
    public MsSqlOptions withOffsetFetch(boolean value) {
        return new MsSqlOptions(version, deprecateLargeTypes, value, legacySchemaAliasing);
    }

    /** The same with another {@link #legacySchemaAliasing}. */
    public MsSqlOptions withLegacySchemaAliasing(boolean value) {
        return new MsSqlOptions(version, deprecateLargeTypes, offsetFetch, value);
    }
}

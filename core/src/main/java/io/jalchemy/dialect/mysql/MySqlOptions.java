package io.jalchemy.dialect.mysql;

import io.jalchemy.dialect.ServerVersion;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a MySQL or MariaDB server.
 *
 * @param version of the server; null if unknown
 * @param mariadb whether it is MariaDB
 * @param forShare whether there is FOR SHARE, from MySQL 8.0.1; LOCK IN SHARE MODE otherwise
 * @param forUpdateOf whether there is FOR UPDATE OF, from MySQL 8
 * @param rowAliasOnDuplicateKey whether ON DUPLICATE KEY UPDATE refers to new values by an alias, from MySQL 8.0.20
 * @param backslashEscapes whether a backslash in a string literal escapes: true unless the SQL mode says otherwise
 */
public record MySqlOptions(
        @Nullable ServerVersion version,
        boolean mariadb,
        boolean forShare,
        boolean forUpdateOf,
        boolean rowAliasOnDuplicateKey,
        boolean backslashEscapes) {
    /** What is assumed of a server that nothing is known about. */
    public static final MySqlOptions UNKNOWN = new MySqlOptions(null, false, false, false, false, true);

    /** The same with another {@link #version}. */
    public MySqlOptions withVersion(@Nullable ServerVersion value) {
        return new MySqlOptions(value, mariadb, forShare, forUpdateOf, rowAliasOnDuplicateKey, backslashEscapes);
    }

    /** The same with another {@link #mariadb}. */
    public MySqlOptions withMariadb(boolean value) {
        return new MySqlOptions(version, value, forShare, forUpdateOf, rowAliasOnDuplicateKey, backslashEscapes);
    }

    /** The same with another {@link #forShare}. */
    public MySqlOptions withForShare(boolean value) {
        return new MySqlOptions(version, mariadb, value, forUpdateOf, rowAliasOnDuplicateKey, backslashEscapes);
    }

    /** The same with another {@link #forUpdateOf}. */
    public MySqlOptions withForUpdateOf(boolean value) {
        return new MySqlOptions(version, mariadb, forShare, value, rowAliasOnDuplicateKey, backslashEscapes);
    }

    /** The same with another {@link #rowAliasOnDuplicateKey}. */
    public MySqlOptions withRowAliasOnDuplicateKey(boolean value) {
        return new MySqlOptions(version, mariadb, forShare, forUpdateOf, value, backslashEscapes);
    }

    /** The same with another {@link #backslashEscapes}. */
    public MySqlOptions withBackslashEscapes(boolean value) {
        return new MySqlOptions(version, mariadb, forShare, forUpdateOf, rowAliasOnDuplicateKey, value);
    }
}

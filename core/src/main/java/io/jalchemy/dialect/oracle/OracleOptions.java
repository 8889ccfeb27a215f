package io.jalchemy.dialect.oracle;

import io.jalchemy.dialect.ServerVersion;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an Oracle server, and how statements are written for it.
 *
 * @param version of the server; null if unknown
 * @param ansiJoins whether joins are written as JOIN; with {@code (+)} otherwise
 * @param firstRowsHint whether limited statements carry the hint FIRST_ROWS
 * @param offsetFetch whether there is OFFSET … FETCH, from version 12; window functions otherwise
 * @param ncharForUnicode whether unicode types are NVARCHAR2 and NCLOB
 */
public record OracleOptions(
        @Nullable ServerVersion version,
        boolean ansiJoins,
        boolean firstRowsHint,
        boolean offsetFetch,
        boolean ncharForUnicode) {
    /** What is assumed of a server that nothing is known about. */
    public static final OracleOptions UNKNOWN = new OracleOptions(null, true, false, true, false);

    /** The same with another {@link #version}. */
    public OracleOptions withVersion(@Nullable ServerVersion value) {
        return new OracleOptions(value, ansiJoins, firstRowsHint, offsetFetch, ncharForUnicode);
    }

    /** The same with another {@link #ansiJoins}. */
    public OracleOptions withAnsiJoins(boolean value) {
        return new OracleOptions(version, value, firstRowsHint, offsetFetch, ncharForUnicode);
    }

    /** The same with another {@link #firstRowsHint}. */
    public OracleOptions withFirstRowsHint(boolean value) {
        return new OracleOptions(version, ansiJoins, value, offsetFetch, ncharForUnicode);
    }

    /** The same with another {@link #offsetFetch}. */
    public OracleOptions withOffsetFetch(boolean value) {
        return new OracleOptions(version, ansiJoins, firstRowsHint, value, ncharForUnicode);
    }

    /** The same with another {@link #ncharForUnicode}. */
    public OracleOptions withNcharForUnicode(boolean value) {
        return new OracleOptions(version, ansiJoins, firstRowsHint, offsetFetch, value);
    }
}

package io.jalchemy.dialect;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of errors that a database reports, one per subclass of {@code DatabaseException}. */
public enum ErrorKind {
    /** Connection, login, resources. */
    OPERATIONAL,
    /** Another transaction: deadlock, serialization failure, lock not to be had. */
    CONFLICT,
    /** A constraint. */
    INTEGRITY,
    /** A value. */
    DATA,
    /** The statement. */
    PROGRAMMING,
    /** The database itself, or the state of the transaction. */
    INTERNAL,
    /** Not offered. */
    NOT_SUPPORTED,
    /** The use of the driver. */
    INTERFACE,
    /** None of these. */
    OTHER;

    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "55P03");

    /**
     * The kind by the class of a SQLState, which is its first two characters (ISO/IEC 9075-2, clause 24). Conflicts are told
     * apart by all five, of which those for deadlocks and locks are PostgreSQL's.
     *
     * @param sqlState five characters, or null where the driver gives none
     */
    public static ErrorKind ofSqlState(@Nullable String sqlState) {
        if (sqlState == null || sqlState.length() < 2) {
            return OTHER;
        }
        if (CONFLICTS.contains(sqlState)) {
            return CONFLICT;
        }
        return switch (sqlState.substring(0, 2)) {
            case "08", "28", "40", "53", "54", "55", "57", "58" -> OPERATIONAL;
            case "22" -> DATA;
            case "23" -> INTEGRITY;
            case "0A" -> NOT_SUPPORTED;
            case "20", "21", "26", "2A", "34", "37", "3D", "3F", "42", "44" -> PROGRAMMING;
            case "24", "25", "2B", "2D", "2F", "38", "39", "3B", "F0", "P0", "XX" -> INTERNAL;
            case "07", "HY" -> OTHER;
            default -> OTHER;
        };
    }
}

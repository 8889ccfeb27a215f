package io.jalchemy.dialect.mysql;

import io.jalchemy.dialect.ErrorKind;
import io.jalchemy.dialect.Messages;
import io.jalchemy.error.ConstraintViolation;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Errors of MySQL and MariaDB by their numbers, which say more than their SQLStates. */
final class MySqlErrors {
    private static final Set<Integer> LOST = Set.of(1053, 1077, 1079, 1927, 2006, 2013, 2014, 2045, 2055, 4031);
    private static final Pattern FOREIGN_KEY_TABLE = Pattern.compile("fails \\((?:`[^`]*`\\.)?`([^`]+)`");
    private static final Pattern CONSTRAINT = Pattern.compile("CONSTRAINT `([^`]+)`");
    private static final Pattern FOREIGN_KEY_COLUMNS = Pattern.compile("FOREIGN KEY \\(([^)]*)\\)");
    private static final Pattern DUPLICATE_KEY = Pattern.compile("for key '([^']+)'");
    private static final Pattern CHECKED = Pattern.compile("(?:CONSTRAINT|Check constraint) [`']([^`']+)[`']");
    private static final Pattern CHECKED_TABLE = Pattern.compile("failed for (?:`[^`]*`\\.)?`([^`]+)`");
    private static final Pattern COLUMN = Pattern.compile("(?:Column|Field) '([^']+)'");

    private MySqlErrors() {}

    static boolean isDisconnect(SQLException error) {
        String state = error.getSQLState();
        return LOST.contains(error.getErrorCode()) || (state != null && state.startsWith("08"));
    }

    static ErrorKind kind(SQLException error) {
        return switch (error.getErrorCode()) {
            case 1022, 1048, 1062, 1169, 1215, 1216, 1217, 1364, 1451, 1452, 1557, 1586, 1761, 1762, 3819, 4025 ->
                ErrorKind.INTEGRITY;
            case 1264, 1265, 1292, 1366, 1367, 1406, 1411, 1416, 1425, 1426, 1441, 1690 -> ErrorKind.DATA;
            case 1007, 1008, 1049, 1050, 1051, 1054, 1060, 1061, 1064, 1091, 1110, 1142, 1143, 1146, 1149 ->
                ErrorKind.PROGRAMMING;
            case 1020, 1205, 1213, 3572 -> ErrorKind.CONFLICT;
            case 1044, 1045, 1206, 1317, 3024 -> ErrorKind.OPERATIONAL;
            case 1235, 1289, 1178 -> ErrorKind.NOT_SUPPORTED;
            default -> isDisconnect(error) ? ErrorKind.OPERATIONAL : ErrorKind.ofSqlState(error.getSQLState());
        };
    }

    static ConstraintViolation violation(SQLException error) {
        String message = error.getMessage();
        return switch (error.getErrorCode()) {
            case 1022, 1062, 1169, 1557, 1586, 1761, 1762 -> duplicate(Messages.find(DUPLICATE_KEY, message));
            case 1048, 1364 ->
                new ConstraintViolation(
                        ConstraintViolation.Kind.NOT_NULL, null, null, Messages.names(Messages.find(COLUMN, message)));
            case 1215, 1216, 1217, 1451, 1452 ->
                new ConstraintViolation(
                        ConstraintViolation.Kind.FOREIGN_KEY,
                        Messages.find(CONSTRAINT, message),
                        Messages.find(FOREIGN_KEY_TABLE, message),
                        Messages.names(Messages.find(FOREIGN_KEY_COLUMNS, message)));
            case 3819, 4025 ->
                new ConstraintViolation(
                        ConstraintViolation.Kind.CHECK,
                        Messages.find(CHECKED, message),
                        Messages.find(CHECKED_TABLE, message),
                        List.of());
            default -> ConstraintViolation.UNTOLD;
        };
    }

    /** MySQL 8 writes {@code table.key}, MariaDB and older ones the key alone. */
    private static ConstraintViolation duplicate(@Nullable String key) {
        int dot = key == null ? -1 : key.indexOf('.');
        return new ConstraintViolation(
                ConstraintViolation.Kind.UNIQUE,
                key == null ? null : key.substring(dot + 1),
                key == null || dot < 0 ? null : key.substring(0, dot),
                List.of());
    }
}

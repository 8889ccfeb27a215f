package io.jalchemy.types;

import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of columns without a declared type: usable after the row has moved on, and free of the JVM's time zone. */
final class DriverObjects {
    private DriverObjects() {}

    static @Nullable Object portable(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        return switch (value) {
            case null -> null;
            case java.sql.Timestamp ignored -> timestamp(row, column);
            case java.sql.Date ignored -> row.getObject(column, LocalDate.class);
            case java.sql.Time ignored -> row.getObject(column, LocalTime.class);
            case Clob clob -> text(clob);
            case Blob blob -> octets(blob);
            case Array array -> array.getArray() instanceof Object[] elements ? Arrays.asList(elements) : array;
            default -> value;
        };
    }

    private static @Nullable Object timestamp(ResultSet row, int column) throws SQLException {
        String declared = row.getMetaData().getColumnTypeName(column);
        boolean zoned = declared.equalsIgnoreCase("timestamptz")
                || declared.toLowerCase(Locale.ROOT).endsWith("with time zone");
        return zoned ? row.getObject(column, OffsetDateTime.class) : row.getObject(column, LocalDateTime.class);
    }

    private static String text(Clob clob) throws SQLException {
        return clob.length() == 0 ? "" : clob.getSubString(1, Math.toIntExact(clob.length()));
    }

    private static byte[] octets(Blob blob) throws SQLException {
        return blob.length() == 0 ? new byte[0] : blob.getBytes(1, Math.toIntExact(blob.length()));
    }
}

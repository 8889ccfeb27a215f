package io.jalchemy.dialect.sqlite;

import io.jalchemy.types.DialectType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** The types of SQLite beyond the portable ones; meant for a static import. */
public final class SqliteTypes {
    private SqliteTypes() {}

    /** {@code DATE} in a format of {@link java.time.format.DateTimeFormatter}. */
    public static DialectType<LocalDate> date(String pattern) {
        return new SqliteTemporalType<>("DATE", LocalDate.class, pattern);
    }

    /** {@code TIME} in a format of {@link java.time.format.DateTimeFormatter}. */
    public static DialectType<LocalTime> time(String pattern) {
        return new SqliteTemporalType<>("TIME", LocalTime.class, pattern);
    }

    /** {@code DATETIME} in a format of {@link java.time.format.DateTimeFormatter}. */
    public static DialectType<LocalDateTime> dateTime(String pattern) {
        return new SqliteTemporalType<>("DATETIME", LocalDateTime.class, pattern);
    }
}

package io.jalchemy.dialect.sqlite;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.dialect.NamedType;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** The types of SQLite beyond the portable ones; meant for a static import. */
public final class SqliteTypes {
    private SqliteTypes() {}

    /** {@code JSONB} as Jackson trees. */
    @SuppressWarnings("exports") // Jackson is optional; who calls this has it
    public static DialectType<JsonNode> jsonb() {
        return jsonb(JsonNode.class);
    }

    /** {@code JSONB} as objects of a class. */
    public static <T> DialectType<T> jsonb(Class<T> javaType) {
        return new SqliteJsonbType<>(JsonType.of(javaType, false));
    }

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

    /** {@code ANY} of a STRICT table: every value is kept as it comes. */
    public static DialectType<Object> any() {
        return new NamedType<>("sqlite", "ANY", Types.nullType());
    }
}

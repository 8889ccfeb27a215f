package io.jalchemy.types;

import io.jalchemy.error.ArgumentException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A day with a time. Values are kept to the microsecond; finer digits are cut before they are sent, on every dialect
 * alike.
 *
 * @param spelling what is written in DDL
 * @param timezone whether the column keeps points on the time line
 * @param javaType {@link LocalDateTime} without time zone; {@link OffsetDateTime}, {@link Instant} or
 *     {@link ZonedDateTime} with one. Databases keep no zone names: a {@code ZonedDateTime} is read with an offset as its
 *     zone
 * @param <T> the Java type of the values
 */
public record DateTimeType<T>(Spelling spelling, boolean timezone, Class<T> javaType) implements StandardType<T> {
    /** What is written in DDL. */
    public enum Spelling {
        /** Portable day with time. */
        DATETIME,
        /** Exactly {@code DATETIME}. */
        SQL_DATETIME,
        /** Exactly {@code TIMESTAMP}. */
        SQL_TIMESTAMP
    }

    /** Refuses classes that do not go with {@code timezone}. */
    public DateTimeType {
        boolean local = javaType == LocalDateTime.class;
        boolean zoned =
                javaType == OffsetDateTime.class || javaType == Instant.class || javaType == ZonedDateTime.class;
        if (timezone ? !zoned : !local) {
            throw new ArgumentException(
                    timezone
                            ? "A DateTime with time zone reads OffsetDateTime, Instant or ZonedDateTime, not "
                                    + javaType.getName()
                            : "A DateTime without time zone reads LocalDateTime, not " + javaType.getName()
                                    + ". Use dateTime(true) or instant() for points on the time line.");
        }
    }

    /** A day with time, without zone. */
    public static DateTimeType<LocalDateTime> local(Spelling spelling) {
        return new DateTimeType<>(spelling, false, LocalDateTime.class);
    }

    /** A point on the time line, read with an offset. */
    public static DateTimeType<OffsetDateTime> zoned(Spelling spelling) {
        return new DateTimeType<>(spelling, true, OffsetDateTime.class);
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.DATETIME;
    }

    @Override
    @SuppressWarnings("unchecked") // without time zone, T is LocalDateTime
    public JdbcCodec<T> codec(CodecSource dialect) {
        return timezone ? zonedOver(DateTimeCodecs.OFFSET) : (JdbcCodec<T>) DateTimeCodecs.LOCAL;
    }

    /**
     * The codec of this type, which has a time zone, by way of one that carries {@link OffsetDateTime}. For dialects.
     */
    @SuppressWarnings("unchecked") // javaType stands for T
    public JdbcCodec<T> zonedOver(JdbcCodec<OffsetDateTime> carrier) {
        if (javaType == OffsetDateTime.class) {
            return (JdbcCodec<T>) carrier;
        }
        if (javaType == Instant.class) {
            return (JdbcCodec<T>)
                    carrier.<Instant>map(value -> value.atOffset(ZoneOffset.UTC), OffsetDateTime::toInstant);
        }
        return (JdbcCodec<T>)
                carrier.<ZonedDateTime>map(ZonedDateTime::toOffsetDateTime, OffsetDateTime::toZonedDateTime);
    }

    /** With a time zone, accepts all three classes of points on the time line. */
    @Override
    public T coerce(Object value) {
        if (javaType.isInstance(value)) {
            return javaType.cast(value);
        }
        if (!timezone) {
            throw Coercions.wrongClass(this, value);
        }
        OffsetDateTime point =
                switch (value) {
                    case OffsetDateTime offset -> offset;
                    case ZonedDateTime zoned -> zoned.toOffsetDateTime();
                    case Instant instant -> instant.atOffset(ZoneOffset.UTC);
                    default -> throw Coercions.wrongClass(this, value);
                };
        if (javaType == Instant.class) {
            return javaType.cast(point.toInstant());
        }
        return javaType.cast(javaType == ZonedDateTime.class ? point.toZonedDateTime() : point);
    }

    @Override
    public String toString() {
        String name =
                switch (spelling) {
                    case DATETIME -> "DateTime";
                    case SQL_DATETIME -> "DATETIME";
                    case SQL_TIMESTAMP -> "TIMESTAMP";
                };
        return Describe.type(name, Describe.flag(timezone, "timezone"));
    }

    /** Standard JDBC 4.2: the driver takes java.time classes as they are, without the zone of the JVM. */
    private static final class DateTimeCodecs {
        static final JdbcCodec<LocalDateTime> LOCAL = JdbcCodec.of(
                java.sql.Types.TIMESTAMP,
                (statement, index, value) -> statement.setObject(index, value.truncatedTo(ChronoUnit.MICROS)),
                (row, column) -> row.getObject(column, LocalDateTime.class));
        static final JdbcCodec<OffsetDateTime> OFFSET = JdbcCodec.of(
                java.sql.Types.TIMESTAMP_WITH_TIMEZONE,
                (statement, index, value) -> statement.setObject(index, value.truncatedTo(ChronoUnit.MICROS)),
                (row, column) -> row.getObject(column, OffsetDateTime.class));
    }
}

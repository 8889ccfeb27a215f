package io.jalchemy.dialect.sqlite;

import io.jalchemy.error.ValueConversionException;
import io.jalchemy.types.JdbcCodec;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;

/**
 * Days and times as ISO text, {@code 2024-02-29 23:59:59.000000}, which sorts by time and which SQLite's own functions
 * understand. A point on the time line carries its offset in the text; such columns sort by time only if all of their
 * values have the same one. Reading accepts a T as separator, a missing fraction and missing seconds.
 */
final class SqliteDates {
    private static final DateTimeFormatter WRITE_DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4, 4, SignStyle.NOT_NEGATIVE)
            .appendPattern("-MM-dd")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WRITE_TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 6, 6, true)
            .toFormatter();
    private static final DateTimeFormatter WRITE_OFFSET =
            new DateTimeFormatterBuilder().appendOffset("+HH:MM:ss", "+00:00").toFormatter();
    private static final DateTimeFormatter READ_TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .toFormatter();
    private static final DateTimeFormatter READ_OFFSET =
            new DateTimeFormatterBuilder().appendOffset("+HH:MM:ss", "Z").toFormatter();
    private static final DateTimeFormatter WRITE_DATE_TIME = join(WRITE_DATE, " ", WRITE_TIME);
    private static final DateTimeFormatter READ_DATE_TIME = new DateTimeFormatterBuilder()
            .append(WRITE_DATE)
            .appendPattern("['T'][' ']")
            .append(READ_TIME)
            .toFormatter();

    static final JdbcCodec<LocalDate> DATE = text("date", "2024-02-29", WRITE_DATE, WRITE_DATE, LocalDate::from);
    static final JdbcCodec<LocalTime> TIME = text("time", "23:59:59.000000", WRITE_TIME, READ_TIME, LocalTime::from);
    static final JdbcCodec<OffsetTime> OFFSET_TIME = text(
            "time with offset",
            "23:59:59.000000+02:00",
            join(WRITE_TIME, "", WRITE_OFFSET),
            join(READ_TIME, "", READ_OFFSET),
            OffsetTime::from);
    static final JdbcCodec<LocalDateTime> DATE_TIME = text(
            "date and time without offset",
            "2024-02-29 23:59:59.000000",
            WRITE_DATE_TIME,
            READ_DATE_TIME,
            LocalDateTime::from);
    static final JdbcCodec<OffsetDateTime> OFFSET_DATE_TIME = text(
            "date and time with offset",
            "2024-02-29 23:59:59.000000+02:00",
            join(WRITE_DATE_TIME, "", WRITE_OFFSET),
            join(READ_DATE_TIME, "", READ_OFFSET),
            OffsetDateTime::from);

    private SqliteDates() {}

    private static DateTimeFormatter join(DateTimeFormatter first, String separator, DateTimeFormatter second) {
        return new DateTimeFormatterBuilder()
                .append(first)
                .appendLiteral(separator)
                .append(second)
                .toFormatter();
    }

    private static <T extends TemporalAccessor> JdbcCodec<T> text(
            String what, String example, DateTimeFormatter write, DateTimeFormatter read, TemporalQuery<T> query) {
        JdbcCodec<String> carrier = JdbcCodec.of(Types.VARCHAR, PreparedStatement::setString, ResultSet::getString);
        return carrier.map(
                value -> {
                    try {
                        return write.format(value);
                    } catch (DateTimeException e) {
                        throw new ValueConversionException(
                                "SQLite cannot keep the %s %s: years from 0 to 9999 can be written as text that sorts."
                                        .formatted(what, value),
                                e);
                    }
                },
                stored -> {
                    try {
                        return read.parse(stored, query);
                    } catch (DateTimeException e) {
                        throw new ValueConversionException(
                                "The column holds '%s', which is no %s. Expected text such as '%s'."
                                        .formatted(stored, what, example),
                                e);
                    }
                });
    }
}

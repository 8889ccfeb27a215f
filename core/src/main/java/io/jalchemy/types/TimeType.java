package io.jalchemy.types;

import java.sql.PreparedStatement;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.temporal.ChronoUnit;

/**
 * A time of day. Values are kept to the microsecond; finer digits are cut before they are sent, on every dialect alike.
 *
 * @param exact true writes exactly {@code TIME}
 * @param timezone true for {@code TIME WITH TIME ZONE} and {@link OffsetTime}, false for {@link LocalTime}
 * @param <T> {@code LocalTime} or {@code OffsetTime}
 */
public record TimeType<T>(boolean exact, boolean timezone) implements StandardType<T> {
    private static final JdbcCodec<LocalTime> LOCAL = JdbcCodec.of(
            java.sql.Types.TIME,
            (statement, index, value) -> statement.setObject(index, value.truncatedTo(ChronoUnit.MICROS)),
            (row, column) -> row.getObject(column, LocalTime.class));
    private static final JdbcCodec<OffsetTime> ZONED = JdbcCodec.of(
            java.sql.Types.TIME_WITH_TIMEZONE,
            (PreparedStatement statement, int index, OffsetTime value) ->
                    statement.setObject(index, value.truncatedTo(ChronoUnit.MICROS)),
            (row, column) -> row.getObject(column, OffsetTime.class));

    /** A time without zone. */
    public static TimeType<LocalTime> local(boolean exact) {
        return new TimeType<>(exact, false);
    }

    /** A time with offset. */
    public static TimeType<OffsetTime> zoned(boolean exact) {
        return new TimeType<>(exact, true);
    }

    @Override
    @SuppressWarnings("unchecked") // timezone stands for T
    public Class<T> javaType() {
        return (Class<T>) (timezone ? OffsetTime.class : LocalTime.class);
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.TIME;
    }

    @Override
    @SuppressWarnings("unchecked") // timezone stands for T
    public JdbcCodec<T> codec(CodecSource dialect) {
        return (JdbcCodec<T>) (timezone ? ZONED : LOCAL);
    }

    @Override
    public String toString() {
        return Describe.type(exact ? "TIME" : "Time", Describe.flag(timezone, "timezone"));
    }
}

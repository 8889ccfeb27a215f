package io.jalchemy.types;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A length of time, to the microsecond. Dialects without an interval type keep it as a date and time: so long after
 * 1970-01-01 00:00:00 (before, if negative).
 *
 * @param nativeInterval whether the dialect's own interval type is used where there is one
 * @param secondPrecision digits of the fraction of a second; null leaves it to the database
 * @param dayPrecision digits of the days (Oracle); null leaves it to the database
 */
public record IntervalType(
        boolean nativeInterval,
        @Nullable Integer secondPrecision,
        @Nullable Integer dayPrecision) implements StandardType<Duration> {
    private static final LocalDateTime EPOCH = LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC);

    @Override
    public Class<Duration> javaType() {
        return Duration.class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.INTERVAL;
    }

    @Override
    public JdbcCodec<Duration> codec(CodecSource dialect) {
        return dialect.codec(DateTimeType.local(DateTimeType.Spelling.DATETIME))
                .map(IntervalType::toDateTime, IntervalType::toDuration);
    }

    private static LocalDateTime toDateTime(Duration value) {
        return EPOCH.plus(value.truncatedTo(ChronoUnit.MICROS));
    }

    private static Duration toDuration(LocalDateTime value) {
        return Duration.between(EPOCH, value);
    }

    @Override
    public String toString() {
        return "Interval";
    }
}

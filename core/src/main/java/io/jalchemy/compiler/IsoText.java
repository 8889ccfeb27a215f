package io.jalchemy.compiler;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/** Days and times in ISO form with a blank between them; microseconds only where there are any, then all six digits. */
public final class IsoText {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MICROS = new DateTimeFormatterBuilder()
            .append(SECONDS)
            .appendFraction(ChronoField.NANO_OF_SECOND, 6, 6, true)
            .toFormatter();

    private IsoText() {}

    /** A {@link LocalTime} or {@link OffsetTime}. */
    public static String time(Object value) {
        if (value instanceof OffsetTime zoned) {
            return clock(zoned) + zoned.getOffset().toString().replace("Z", "+00:00");
        }
        return clock((LocalTime) value);
    }

    /** A {@link LocalDateTime} or {@link OffsetDateTime}. */
    public static String dateTime(Object value) {
        if (value instanceof OffsetDateTime zoned) {
            return zoned.toLocalDate() + " " + clock(zoned)
                    + zoned.getOffset().toString().replace("Z", "+00:00");
        }
        LocalDateTime local = (LocalDateTime) value;
        return local.toLocalDate() + " " + clock(local);
    }

    /** The time of day with all six digits of microseconds. */
    public static String withMicros(TemporalAccessor time) {
        return MICROS.format(time);
    }

    private static String clock(TemporalAccessor time) {
        return time.get(ChronoField.MICRO_OF_SECOND) == 0 ? SECONDS.format(time) : MICROS.format(time);
    }
}

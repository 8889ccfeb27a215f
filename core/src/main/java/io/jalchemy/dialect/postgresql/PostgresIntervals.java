package io.jalchemy.dialect.postgresql;

import io.jalchemy.error.ValueConversionException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lengths of time as PostgreSQL writes them. Its intervals know months and days beside seconds; as a {@link Duration} a
 * day has 24 hours, a month 30 days and a year 365 days.
 */
final class PostgresIntervals {
    private static final long SECONDS_PER_DAY = 86_400;
    private static final long DAYS_PER_YEAR = 365;
    private static final long DAYS_PER_MONTH = 30;
    private static final int NANOS_PER_MICRO = 1_000;
    private static final int MICROS_PER_SECOND = 1_000_000;

    /** {@code 1 year 2 mons -3 days +04:05:06.789}, any part may be missing. */
    private static final Pattern POSTGRES = Pattern.compile("(?:([-+]?\\d+) years?)?\\s*(?:([-+]?\\d+) mons?)?\\s*"
            + "(?:([-+]?\\d+) days?)?\\s*(?:([-+])?(\\d+):(\\d+):(\\d+(?:\\.\\d+)?))?");

    /** {@code P1Y2M-3DT4H5M6.789S}, any part may be missing. */
    private static final Pattern ISO = Pattern.compile("P(?:([-+]?\\d+)Y)?(?:([-+]?\\d+)M)?(?:([-+]?\\d+)D)?"
            + "(?:T(?:([-+]?\\d+)H)?(?:([-+]?\\d+)M)?(?:([-+]?\\d+(?:\\.\\d+)?)S)?)?");

    private PostgresIntervals() {}

    /** Days, whole seconds and microseconds, all with the sign of the whole. */
    static String toText(Duration value) {
        boolean negative = value.isNegative();
        Duration size = value.abs();
        String sign = negative ? "-" : "";
        return String.format(
                Locale.ROOT,
                "%s%d days %s%d.%06d seconds",
                sign,
                size.toSeconds() / SECONDS_PER_DAY,
                sign,
                size.toSeconds() % SECONDS_PER_DAY,
                size.toNanosPart() / NANOS_PER_MICRO);
    }

    static Duration fromText(String text) {
        Matcher postgres = POSTGRES.matcher(text);
        if (postgres.matches()) {
            long sign = "-".equals(postgres.group(4)) ? -1 : 1;
            Duration time = time(postgres.group(5), postgres.group(6), postgres.group(7));
            return days(postgres).plus(time.multipliedBy(sign));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return days(iso).plus(time(iso.group(4), iso.group(5), iso.group(6)));
        }
        throw new ValueConversionException(
                "The interval '%s' cannot be read: the session's IntervalStyle has to be postgres or iso_8601."
                        .formatted(text));
    }

    private static Duration days(Matcher parts) {
        return Duration.ofDays(number(parts.group(1)) * DAYS_PER_YEAR
                + number(parts.group(2)) * DAYS_PER_MONTH
                + number(parts.group(3)));
    }

    private static Duration time(@Nullable String hours, @Nullable String minutes, @Nullable String seconds) {
        long micros = seconds == null
                ? 0
                : new BigDecimal(seconds)
                        .multiply(BigDecimal.valueOf(MICROS_PER_SECOND))
                        .longValue();
        return Duration.ofHours(number(hours)).plusMinutes(number(minutes)).plusNanos(micros * NANOS_PER_MICRO);
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}

package io.jalchemy.dialect.mysql;

import io.jalchemy.error.ValueConversionException;
import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JavaCode;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.StringType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.TypeSource;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@code TIME} of MySQL as the length of time that it really holds, from -838:59:59.999999 to 838:59:59.999999. Finer
 * digits than the column keeps are cut before they are sent.
 *
 * @param fsp digits of the fraction of a second, 0 to 6; null keeps whole seconds
 */
public record MySqlDurationType(@Nullable Integer fsp) implements DialectType<Duration> {
    private static final Duration LIMIT = Duration.ofHours(839);
    private static final int NANO_DIGITS = 9;
    private static final Pattern TEXT = Pattern.compile("(-)?(\\d+):(\\d\\d):(\\d\\d(?:\\.\\d{1,9})?)");

    @Override
    public String dialect() {
        return "mysql";
    }

    @Override
    public TypeSource source() {
        return TypeSource.of(Duration.class, JavaCode.construct(JavaCode.type(MySqlDurationType.class), fsp));
    }

    @Override
    public Class<Duration> javaType() {
        return Duration.class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.INTERVAL;
    }

    @Override
    public String ddl(TypeRendering rendering) {
        return "TIME" + MySqlTypes.fraction(fsp);
    }

    @Override
    public JdbcCodec<Duration> codec(CodecSource dialect) {
        return dialect.codec(StringType.of(StringType.Spelling.STRING, null))
                .map(this::toText, MySqlDurationType::read);
    }

    /** {@code [-]hhh:mm:ss.ffffff}, with as many digits of the fraction as the column has. */
    String toText(Duration value) {
        if (value.abs().compareTo(LIMIT) >= 0) {
            throw new ValueConversionException(
                    "TIME cannot hold %s: it keeps less than 839 hours. Keep seconds in a number, or use interval()."
                            .formatted(value));
        }
        int digits = fsp == null ? 0 : fsp;
        Duration size = value.abs();
        long whole = size.toSeconds();
        String fraction = String.format(Locale.ROOT, "%09d", size.toNanosPart()).substring(0, digits);
        boolean zero = whole == 0 && fraction.chars().allMatch(digit -> digit == '0');
        return String.format(
                Locale.ROOT,
                "%s%02d:%02d:%02d%s",
                value.isNegative() && !zero ? "-" : "",
                whole / 3600,
                whole / 60 % 60,
                whole % 60,
                digits == 0 ? "" : "." + fraction);
    }

    private static Duration read(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new ValueConversionException(
                    "'%s' cannot be read as a length of time. Expected text such as '-838:59:59.000000'."
                            .formatted(text));
        }
        long nanos = new BigDecimal(parts.group(4)).movePointRight(NANO_DIGITS).longValueExact();
        Duration size = Duration.ofHours(Long.parseLong(parts.group(2)))
                .plusMinutes(Long.parseLong(parts.group(3)))
                .plusNanos(nanos);
        return parts.group(1) == null ? size : size.negated();
    }
}

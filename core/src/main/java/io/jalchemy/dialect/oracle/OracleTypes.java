package io.jalchemy.dialect.oracle;

import io.jalchemy.dialect.NamedType;
import io.jalchemy.types.BinaryType;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.IntervalType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.Types;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The types of Oracle beyond the portable ones; meant for a static import. */
public final class OracleTypes {
    private static final String DIALECT = "oracle";

    private OracleTypes() {}

    private static <T> NamedType<T> named(String text, SqlType<T> portable) {
        return new NamedType<>(DIALECT, text, portable);
    }

    private static String sized(String name, @Nullable Integer first) {
        return first == null ? name : name + "(" + first + ")";
    }

    /** {@code VARCHAR2(n CHAR)}; null leaves the length out. */
    public static DialectType<String> varchar2(@Nullable Integer length) {
        return new OracleVarchar2Type(length);
    }

    /** {@code NVARCHAR2(n)}; null leaves the length out. */
    public static DialectType<String> nvarchar2(@Nullable Integer length) {
        return named(sized("NVARCHAR2", length), StringType.of(StringType.Spelling.UNICODE, length));
    }

    /** {@code NCLOB} */
    public static DialectType<String> nclob() {
        return named("NCLOB", Types.unicodeText());
    }

    /** {@code LONG} */
    public static DialectType<String> longText() {
        return named("LONG", Types.text());
    }

    /** {@code ROWID} */
    public static DialectType<String> rowid() {
        return named("ROWID", Types.string());
    }

    /** {@code RAW(n)}; null leaves the length out. */
    public static DialectType<byte[]> raw(@Nullable Integer length) {
        return named(sized("RAW", length), new BinaryType(BinaryType.Spelling.SQL_VARBINARY, length));
    }

    /** {@code NUMBER} */
    public static DialectType<BigDecimal> number() {
        return named("NUMBER", Types.numeric());
    }

    /** {@code NUMBER(p, s)} */
    public static DialectType<BigDecimal> number(int precision, int scale) {
        return named("NUMBER(%d, %d)".formatted(precision, scale), Types.numeric(precision, scale));
    }

    /** {@code BINARY_DOUBLE} */
    public static DialectType<Double> binaryDouble() {
        return named("BINARY_DOUBLE", Types.doublePrecision());
    }

    /** {@code BINARY_FLOAT} */
    public static DialectType<Double> binaryFloat() {
        return named("BINARY_FLOAT", Types.floating());
    }

    /** {@code FLOAT(n)}, with a precision in binary digits; null leaves it out. */
    public static DialectType<Double> binaryFloat(@Nullable Integer binaryPrecision) {
        return named(sized("FLOAT", binaryPrecision), Types.floating());
    }

    /** {@code TIMESTAMP WITH LOCAL TIME ZONE} */
    public static DialectType<OffsetDateTime> timestampWithLocalTimeZone() {
        return named("TIMESTAMP WITH LOCAL TIME ZONE", Types.timestampWithZone());
    }

    /** {@code INTERVAL DAY(n) TO SECOND(m)}; null leaves a precision out. */
    public static DialectType<Duration> interval(@Nullable Integer dayPrecision, @Nullable Integer secondPrecision) {
        return named(
                intervalText(dayPrecision, secondPrecision), new IntervalType(true, secondPrecision, dayPrecision));
    }

    /** How the numbers of a vector are stored. */
    public enum VectorFormat {
        INT8,
        BINARY,
        FLOAT32,
        FLOAT64
    }

    /**
     * {@code VECTOR(n,format)}, from version 23 on; null leaves a choice open. Values are in their text form, such as
     * {@code [1.5,2,3]}, which Oracle converts.
     */
    public static DialectType<String> vector(@Nullable Integer dimensions, @Nullable VectorFormat format) {
        return named(
                "VECTOR(" + (dimensions == null ? "*" : dimensions) + "," + (format == null ? "*" : format) + ")",
                Types.string());
    }

    static String intervalText(@Nullable Integer dayPrecision, @Nullable Integer secondPrecision) {
        return "INTERVAL " + sized("DAY", dayPrecision) + " TO " + sized("SECOND", secondPrecision);
    }
}

package io.jalchemy.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The types by name, for static import: {@code column("id", integer())}. Names in camel case are portable, each dialect
 * writes its own; {@code sqlX} and the lower-case SQL names are written exactly so.
 */
public final class Types {
    private Types() {}

    /** Unknown. */
    public static SqlType<Object> nullType() {
        return new NullType();
    }

    /** Whole numbers of 32 bits. */
    public static SqlType<Integer> integer() {
        return new IntegerType<>(IntegerType.Spelling.INTEGER, Integer.class);
    }

    /** Whole numbers of 16 bits. */
    public static SqlType<Short> smallInteger() {
        return new IntegerType<>(IntegerType.Spelling.SMALL_INTEGER, Short.class);
    }

    /** Whole numbers of 64 bits. */
    public static SqlType<Long> bigInteger() {
        return new IntegerType<>(IntegerType.Spelling.BIG_INTEGER, Long.class);
    }

    /** Exact numbers with the database's own precision. */
    public static SqlType<BigDecimal> numeric() {
        return NumericType.decimal(NumericType.Spelling.NUMERIC, null, null);
    }

    /** Exact numbers of {@code precision} digits, {@code scale} of them after the point. */
    public static SqlType<BigDecimal> numeric(int precision, int scale) {
        return NumericType.decimal(NumericType.Spelling.NUMERIC, precision, scale);
    }

    /** Approximate numbers with the database's own precision. */
    public static SqlType<Double> floating() {
        return FloatType.of(FloatType.Spelling.FLOAT, null);
    }

    /** Approximate numbers of at least {@code precision} binary digits. */
    public static SqlType<Double> floating(int precision) {
        return FloatType.of(FloatType.Spelling.FLOAT, precision);
    }

    /** Approximate numbers of double precision. */
    public static SqlType<Double> doublePrecision() {
        return FloatType.of(FloatType.Spelling.DOUBLE, null);
    }

    /** Strings without a length; some databases demand one for a column. */
    public static SqlType<String> string() {
        return StringType.of(StringType.Spelling.STRING, null);
    }

    /** Strings of at most {@code length} characters. */
    public static SqlType<String> string(int length) {
        return StringType.of(StringType.Spelling.STRING, length);
    }

    /** Long text. */
    public static SqlType<String> text() {
        return StringType.of(StringType.Spelling.TEXT, null);
    }

    /** Strings in the national character set where the database separates the two. */
    public static SqlType<String> unicode() {
        return StringType.of(StringType.Spelling.UNICODE, null);
    }

    /** Strings of at most {@code length} characters in the national character set where there is one. */
    public static SqlType<String> unicode(int length) {
        return StringType.of(StringType.Spelling.UNICODE, length);
    }

    /** Long text in the national character set where there is one. */
    public static SqlType<String> unicodeText() {
        return StringType.of(StringType.Spelling.UNICODE_TEXT, null);
    }

    /** Truth values. */
    public static SqlType<Boolean> bool() {
        return new BooleanType(false, false, null);
    }

    /** Days. */
    public static SqlType<LocalDate> date() {
        return new DateType(false);
    }

    /** Times of day. */
    public static SqlType<LocalTime> time() {
        return TimeType.local(false);
    }

    /** Times of day with an offset from UTC. */
    public static SqlType<OffsetTime> timeWithZone() {
        return TimeType.zoned(false);
    }

    /** Days with a time. */
    public static SqlType<LocalDateTime> dateTime() {
        return DateTimeType.local(DateTimeType.Spelling.DATETIME);
    }

    /**
     * Days with a time, or points on the time line.
     *
     * @param timezone true for points on the time line, read as {@link OffsetDateTime}; false for {@link LocalDateTime}
     */
    public static SqlType<?> dateTime(boolean timezone) {
        return timezone ? dateTimeWithZone() : dateTime();
    }

    /** Points on the time line, read with an offset. */
    public static SqlType<OffsetDateTime> dateTimeWithZone() {
        return DateTimeType.zoned(DateTimeType.Spelling.DATETIME);
    }

    /** Points on the time line. */
    public static SqlType<Instant> instant() {
        return new DateTimeType<>(DateTimeType.Spelling.DATETIME, true, Instant.class);
    }

    /** Lengths of time. */
    public static SqlType<Duration> interval() {
        return new IntervalType(true, null, null);
    }

    /** Octets. */
    public static SqlType<byte[]> largeBinary() {
        return new BinaryType(BinaryType.Spelling.LARGE_BINARY, null);
    }

    /** Octets, at most {@code length} of them where the database takes a length. */
    public static SqlType<byte[]> largeBinary(int length) {
        return new BinaryType(BinaryType.Spelling.LARGE_BINARY, length);
    }

    /** Universally unique identifiers. */
    public static SqlType<UUID> uuid() {
        return UuidType.of(false);
    }

    /** A Java enum by the names of its constants. */
    public static <E extends Enum<E>> SqlType<E> enumOf(Class<E> enumClass) {
        return EnumType.of(enumClass);
    }

    /** A Java enum by texts of its own. */
    public static <E extends Enum<E>> SqlType<E> enumOf(Class<E> enumClass, Function<? super E, String> text) {
        return EnumType.of(enumClass, text);
    }

    /** A Java enum by the positions of its constants, from 0. */
    public static <E extends Enum<E>> SqlType<E> enumOrdinal(Class<E> enumClass) {
        return new EnumOrdinalType<>(enumClass);
    }

    /** One of some texts. */
    public static SqlType<String> enumOf(@Nullable String name, String... values) {
        return EnumType.ofValues(List.of(values), EnumType.Options.named(name));
    }

    /** JSON documents as trees. Needs Jackson. */
    @SuppressWarnings("exports") // a transitive requirement would make Jackson mandatory for every user
    public static SqlType<JsonNode> json() {
        return JsonType.of(JsonNode.class, false);
    }

    /** JSON documents as objects of a class. Needs Jackson or a format of your own. */
    public static <T> SqlType<T> json(Class<T> javaType) {
        return JsonType.of(javaType, false);
    }

    /** Arrays of one dimension. */
    public static <T> SqlType<List<T>> array(SqlType<T> itemType) {
        return new ArrayType<>(itemType, null, false);
    }

    /** Arrays of two dimensions. */
    public static <T> SqlType<List<List<T>>> array2(SqlType<T> itemType) {
        return new ArrayType<>(itemType, 2, false);
    }

    /** Objects by way of a serializer in a binary column. */
    public static <T> SqlType<T> object(Class<T> javaType, ObjectType.Serializer<T> serializer) {
        return new ObjectType<>(javaType, serializer, largeBinary());
    }

    /** A row of values. */
    public static SqlType<List<?>> tuple(SqlType<?>... types) {
        return new TupleType(List.of(types));
    }

    /** Exactly {@code VARCHAR}. */
    public static SqlType<String> varchar() {
        return StringType.of(StringType.Spelling.SQL_VARCHAR, null);
    }

    /** Exactly {@code VARCHAR(n)}. */
    public static SqlType<String> varchar(int length) {
        return StringType.of(StringType.Spelling.SQL_VARCHAR, length);
    }

    /** Exactly {@code CHAR(n)}. */
    public static SqlType<String> character(int length) {
        return StringType.of(StringType.Spelling.SQL_CHAR, length);
    }

    /** Exactly {@code NVARCHAR(n)}. */
    public static SqlType<String> nvarchar(int length) {
        return StringType.of(StringType.Spelling.SQL_NVARCHAR, length);
    }

    /** Exactly {@code NCHAR(n)}. */
    public static SqlType<String> nchar(int length) {
        return StringType.of(StringType.Spelling.SQL_NCHAR, length);
    }

    /** Exactly {@code CLOB}. */
    public static SqlType<String> clob() {
        return StringType.of(StringType.Spelling.SQL_CLOB, null);
    }

    /** Exactly {@code TEXT}. */
    public static SqlType<String> sqlText() {
        return StringType.of(StringType.Spelling.SQL_TEXT, null);
    }

    /** Exactly {@code INTEGER}. */
    public static SqlType<Integer> sqlInteger() {
        return new IntegerType<>(IntegerType.Spelling.SQL_INTEGER, Integer.class);
    }

    /** Exactly {@code SMALLINT}. */
    public static SqlType<Short> smallint() {
        return new IntegerType<>(IntegerType.Spelling.SQL_SMALLINT, Short.class);
    }

    /** Exactly {@code BIGINT}. */
    public static SqlType<Long> bigint() {
        return new IntegerType<>(IntegerType.Spelling.SQL_BIGINT, Long.class);
    }

    /** Exactly {@code DECIMAL}. */
    public static SqlType<BigDecimal> decimal() {
        return NumericType.decimal(NumericType.Spelling.SQL_DECIMAL, null, null);
    }

    /** Exactly {@code DECIMAL(p, s)}. */
    public static SqlType<BigDecimal> decimal(int precision, int scale) {
        return NumericType.decimal(NumericType.Spelling.SQL_DECIMAL, precision, scale);
    }

    /** Exactly {@code NUMERIC}. */
    public static SqlType<BigDecimal> sqlNumeric() {
        return NumericType.decimal(NumericType.Spelling.SQL_NUMERIC, null, null);
    }

    /** Exactly {@code NUMERIC(p, s)}. */
    public static SqlType<BigDecimal> sqlNumeric(int precision, int scale) {
        return NumericType.decimal(NumericType.Spelling.SQL_NUMERIC, precision, scale);
    }

    /** Exactly {@code REAL}. */
    public static SqlType<Double> real() {
        return FloatType.of(FloatType.Spelling.SQL_REAL, null);
    }

    /** Exactly {@code FLOAT}. */
    public static SqlType<Double> sqlFloat() {
        return FloatType.of(FloatType.Spelling.SQL_FLOAT, null);
    }

    /** Exactly {@code DOUBLE}. */
    public static SqlType<Double> sqlDouble() {
        return FloatType.of(FloatType.Spelling.SQL_DOUBLE, null);
    }

    /** Exactly {@code DOUBLE PRECISION}. */
    public static SqlType<Double> sqlDoublePrecision() {
        return FloatType.of(FloatType.Spelling.SQL_DOUBLE_PRECISION, null);
    }

    /** Exactly {@code DATE}. */
    public static SqlType<LocalDate> sqlDate() {
        return new DateType(true);
    }

    /** Exactly {@code TIME}. */
    public static SqlType<LocalTime> sqlTime() {
        return TimeType.local(true);
    }

    /** Exactly {@code DATETIME}. */
    public static SqlType<LocalDateTime> sqlDateTime() {
        return DateTimeType.local(DateTimeType.Spelling.SQL_DATETIME);
    }

    /** Exactly {@code TIMESTAMP}. */
    public static SqlType<LocalDateTime> timestamp() {
        return DateTimeType.local(DateTimeType.Spelling.SQL_TIMESTAMP);
    }

    /**
     * Exactly {@code TIMESTAMP}, with or without time zone.
     *
     * @param timezone true for points on the time line, read as {@link OffsetDateTime}; false for {@link LocalDateTime}
     */
    public static SqlType<?> timestamp(boolean timezone) {
        return timezone ? timestampWithZone() : timestamp();
    }

    /** Exactly {@code TIMESTAMP WITH TIME ZONE}. */
    public static SqlType<OffsetDateTime> timestampWithZone() {
        return DateTimeType.zoned(DateTimeType.Spelling.SQL_TIMESTAMP);
    }

    /** Exactly {@code BLOB}. */
    public static SqlType<byte[]> blob() {
        return new BinaryType(BinaryType.Spelling.SQL_BLOB, null);
    }

    /** Exactly {@code BINARY(n)}. */
    public static SqlType<byte[]> binary(int length) {
        return new BinaryType(BinaryType.Spelling.SQL_BINARY, length);
    }

    /** Exactly {@code VARBINARY(n)}. */
    public static SqlType<byte[]> varbinary(int length) {
        return new BinaryType(BinaryType.Spelling.SQL_VARBINARY, length);
    }

    /** Exactly {@code BOOLEAN}. */
    public static SqlType<Boolean> sqlBoolean() {
        return new BooleanType(true, false, null);
    }

    /** Exactly {@code UUID}. */
    public static SqlType<UUID> sqlUuid() {
        return UuidType.of(true);
    }

    /** Octets as a stream, in a column as of {@link #largeBinary()}. What is read lasts as long as its row: see {@link StreamType}. */
    public static SqlType<InputStream> binaryStream() {
        return StreamType.OCTETS;
    }

    /** Characters as a stream, in a column as of {@link #text()}. What is read lasts as long as its row: see {@link StreamType}. */
    public static SqlType<Reader> characterStream() {
        return StreamType.CHARACTERS;
    }

    /** Values of a type that may be absent: SQL NULL is {@link Optional#empty()}, in both directions. */
    public static <T> SqlType<Optional<T>> optional(SqlType<T> type) {
        return new OptionalType<>(type);
    }

    /**
     * The portable type that stands for one of a dialect or one with an exact spelling, with the same Java values: the type to give
     * a column that was read from one database and is to be created on another. Portable types and those of the user are their own.
     * Collations are left out, because each database has names of its own for them.
     *
     * @throws io.jalchemy.error.UnsupportedCompilationException if nothing portable comes near, as for a network address
     */
    public static <T> SqlType<T> portable(SqlType<T> type) {
        return PortableTypes.of(type);
    }

    /**
     * The type that belongs to a value's class; {@link #nullType()} for null and for classes that no type claims.
     *
     * @param value any value of the program
     */
    public static SqlType<?> ofValue(@Nullable Object value) {
        return TypesByClass.ofValue(value);
    }

    /**
     * The type that belongs to a class, primitive ones included; {@link #nullType()} where no type claims it. Beyond the plain
     * ones:
     *
     * <table>
     * <caption>Classes of java.time, and what they are kept as</caption>
     * <tr><th>class</th><th>column</th><th>what is read</th></tr>
     * <tr><td>{@code Instant}</td><td>timestamp with time zone</td><td>the instant, to the microsecond</td></tr>
     * <tr><td>{@code OffsetDateTime}</td><td>timestamp with time zone</td><td>the instant; the offset where the database
     *     keeps one (SQLite), otherwise UTC</td></tr>
     * <tr><td>{@code ZonedDateTime}</td><td>timestamp with time zone</td><td>as {@code OffsetDateTime}: no database keeps the
     *     name of a zone</td></tr>
     * <tr><td>{@code Year}</td><td>INTEGER</td><td>the year</td></tr>
     * <tr><td>{@code Duration}</td><td>INTERVAL, or a timestamp so long after 1970</td><td>the length, to the microsecond</td></tr>
     * <tr><td>{@code Optional}</td><td>that of its value: {@link #optional}</td><td>empty for SQL NULL</td></tr>
     * </table>
     */
    public static <T> SqlType<T> forClass(Class<T> javaType) {
        return TypesByClass.forClass(javaType);
    }
}

package io.jalchemy.dialect.postgresql;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.dialect.NamedType;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import org.jspecify.annotations.Nullable;

/** The types of PostgreSQL beyond the portable ones; meant for a static import. */
public final class PostgresTypes {
    private PostgresTypes() {}

    private static PostgresTextType text(String name) {
        return new PostgresTextType(name, TypeFamily.OTHER);
    }

    private static <T> DialectType<T> named(String text, SqlType<T> portable) {
        return new NamedType<>("postgresql", text, portable);
    }

    /** {@code INET}: a host or network address. */
    public static DialectType<String> inet() {
        return text("INET");
    }

    /** {@code CIDR}: a network address. */
    public static DialectType<String> cidr() {
        return text("CIDR");
    }

    /** {@code MACADDR} */
    public static DialectType<String> macaddr() {
        return text("MACADDR");
    }

    /** {@code MACADDR8} */
    public static DialectType<String> macaddr8() {
        return text("MACADDR8");
    }

    /** {@code CITEXT}, of the extension citext: text that compares without regard to case. */
    public static DialectType<String> citext() {
        return new PostgresTextType("CITEXT", TypeFamily.STRING);
    }

    /** {@code MONEY}, as the text that the server's locale gives it. */
    public static DialectType<String> money() {
        return text("MONEY");
    }

    /** {@code TSVECTOR}: a document for full-text search. */
    public static DialectType<String> tsvector() {
        return text("TSVECTOR");
    }

    /** {@code TSQUERY}: a full-text query. */
    public static DialectType<String> tsquery() {
        return text("TSQUERY");
    }

    /** {@code REGCONFIG}: a text search configuration. */
    public static DialectType<String> regconfig() {
        return text("REGCONFIG");
    }

    /** {@code REGCLASS}: a relation. */
    public static DialectType<String> regclass() {
        return text("REGCLASS");
    }

    /** {@code JSONPATH} */
    public static DialectType<String> jsonpath() {
        return text("JSONPATH");
    }

    /** {@code OID}: the number of a database object. */
    public static DialectType<Long> oid() {
        return named("OID", Types.bigInteger());
    }

    /** {@code BYTEA} */
    public static DialectType<byte[]> bytea() {
        return named("BYTEA", Types.largeBinary());
    }

    /** {@code JSONB} as Jackson trees. */
    @SuppressWarnings("exports") // Jackson is optional; who calls this has it
    public static DialectType<JsonNode> jsonb() {
        return jsonb(JsonNode.class);
    }

    /** {@code JSONB} as objects of a class. */
    public static <T> DialectType<T> jsonb(Class<T> javaType) {
        return new JsonbType<>(JsonType.of(javaType, false));
    }

    /** {@code HSTORE} */
    public static HstoreType hstore() {
        return new HstoreType();
    }

    /** {@code BIT(n)} */
    public static PostgresBitType bit(int length) {
        return new PostgresBitType(length, false);
    }

    /** {@code BIT VARYING(n)}; null for no limit. */
    public static PostgresBitType bitVarying(@Nullable Integer length) {
        return new PostgresBitType(length, true);
    }

    /** {@code INTERVAL fields (digits)}; null leaves a part out. */
    public static PostgresIntervalType interval(@Nullable Integer digits, @Nullable String fields) {
        return new PostgresIntervalType(digits, fields);
    }

    /** {@code TIMESTAMP(digits) WITHOUT TIME ZONE} */
    public static DialectType<LocalDateTime> timestamp(int digits) {
        return named("TIMESTAMP(" + digits + ") WITHOUT TIME ZONE", Types.timestamp());
    }

    /** {@code TIMESTAMP(digits) WITH TIME ZONE} */
    public static DialectType<OffsetDateTime> timestampWithZone(int digits) {
        return named("TIMESTAMP(" + digits + ") WITH TIME ZONE", Types.timestampWithZone());
    }

    /** {@code TIME(digits) WITHOUT TIME ZONE} */
    public static DialectType<LocalTime> time(int digits) {
        return named("TIME(" + digits + ") WITHOUT TIME ZONE", Types.time());
    }

    /** {@code TIME(digits) WITH TIME ZONE} */
    public static DialectType<OffsetTime> timeWithZone(int digits) {
        return named("TIME(" + digits + ") WITH TIME ZONE", Types.timeWithZone());
    }

    /** {@code INT4RANGE} */
    public static RangeType<Integer> int4range() {
        return new RangeType<>("INT4RANGE", Types.integer());
    }

    /** {@code INT8RANGE} */
    public static RangeType<Long> int8range() {
        return new RangeType<>("INT8RANGE", Types.bigInteger());
    }

    /** {@code NUMRANGE} */
    public static RangeType<BigDecimal> numrange() {
        return new RangeType<>("NUMRANGE", Types.numeric());
    }

    /** {@code DATERANGE} */
    public static RangeType<LocalDate> daterange() {
        return new RangeType<>("DATERANGE", Types.date());
    }

    /** {@code TSRANGE} */
    public static RangeType<LocalDateTime> tsrange() {
        return new RangeType<>("TSRANGE", Types.dateTime());
    }

    /** {@code TSTZRANGE} */
    public static RangeType<OffsetDateTime> tstzrange() {
        return new RangeType<>("TSTZRANGE", Types.dateTimeWithZone());
    }
}

package io.jalchemy.dialect;

import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes in comes out, on every database, limits included. */
@OnDatabases
class TypeRoundTripTest {
    private final RoundTrip carrier;

    TypeRoundTripTest(TestDatabase database) {
        this.carrier = new RoundTrip(database);
    }

    /** One type, what its column is called on each database, and values that survive on all of them. */
    private record Case<T>(
            String what, SqlType<T> type, String sqlite, String postgresql, String mariadb, List<T> values) {
        @SafeVarargs
        static <T> Arguments of(
                String what, SqlType<T> type, String sqlite, String postgresql, String mariadb, T... values) {
            List<T> copied = new ArrayList<>();
            for (T value : values) {
                copied.add(value);
            }
            return arguments(what, new Case<>(what, type, sqlite, postgresql, mariadb, copied));
        }

        String columnType(RoundTrip carrier) {
            return switch (carrier.kind()) {
                case SQLITE -> sqlite;
                case POSTGRESQL -> postgresql;
                case MARIADB -> mariadb;
            };
        }

        @Override
        public String toString() {
            return what;
        }
    }

    @Tag("core-V26")
    @Tag("core-T02")
    @Tag("core-T06")
    @Tag("core-T16")
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    <T> void valuesAndNullComeBackAsTheyWent(String what, Case<T> each) throws SQLException {
        List<@Nullable T> sent = new ArrayList<>(each.values);
        sent.add(null);
        assertThat(carrier.sendAll(each.type, each.columnType(carrier), sent))
                .usingElementComparator((left, right) -> Objects.deepEquals(left, right) ? 0 : 1)
                .isEqualTo(sent);
    }

    @Tag("core-T28")
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    <T> void literalsSayTheSameAsParameters(String what, Case<T> each) throws SQLException {
        List<@Nullable T> sent = new ArrayList<>(each.values);
        sent.add(null);
        assertThat(carrier.writeAll(each.type, each.columnType(carrier), sent))
                .usingElementComparator((left, right) -> Objects.deepEquals(left, right) ? 0 : 1)
                .isEqualTo(sent);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                Case.of(
                        "integer",
                        integer(),
                        "INTEGER",
                        "INTEGER",
                        "INTEGER",
                        0,
                        -1,
                        Integer.MIN_VALUE,
                        Integer.MAX_VALUE),
                Case.of(
                        "small integer",
                        smallInteger(),
                        "SMALLINT",
                        "SMALLINT",
                        "SMALLINT",
                        (short) 0,
                        Short.MIN_VALUE,
                        Short.MAX_VALUE),
                Case.of("big integer", bigInteger(), "BIGINT", "BIGINT", "BIGINT", 0L, Long.MIN_VALUE, Long.MAX_VALUE),
                Case.of(
                        "numeric",
                        numeric(15, 4),
                        "NUMERIC(15, 4)",
                        "NUMERIC(15, 4)",
                        "NUMERIC(15, 4)",
                        new BigDecimal("0.0000"),
                        new BigDecimal("-12345678901.1234"),
                        new BigDecimal("0.1000")),
                Case.of(
                        "whole numeric",
                        forClass(BigInteger.class),
                        "NUMERIC",
                        "NUMERIC",
                        "NUMERIC(30, 0)",
                        BigInteger.ZERO,
                        BigInteger.valueOf(Long.MIN_VALUE),
                        BigInteger.valueOf(Long.MAX_VALUE)),
                Case.of(
                        "double",
                        doublePrecision(),
                        "DOUBLE",
                        "DOUBLE PRECISION",
                        "DOUBLE",
                        0.0,
                        -1.5,
                        Double.MIN_VALUE * 4e300,
                        1.7976931348623157e308,
                        0.1),
                Case.of(
                        "string",
                        string(),
                        "VARCHAR",
                        "VARCHAR",
                        "VARCHAR(100)",
                        "",
                        " ",
                        "O'Reilly \\ \"x\" %_?:x",
                        "\uD83D\uDE00 \uD835\uDD0A \u00E9 \u0301",
                        "line\r\nend\t"),
                Case.of("text", text(), "TEXT", "TEXT", "LONGTEXT", "x".repeat(100_000)),
                Case.of("boolean", bool(), "BOOLEAN", "BOOLEAN", "BOOL", true, false),
                Case.of(
                        "date",
                        date(),
                        "DATE",
                        "DATE",
                        "DATE",
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(1582, 10, 10),
                        LocalDate.of(1970, 1, 1),
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(9999, 12, 31)),
                Case.of(
                        "time",
                        time(),
                        "TIME",
                        "TIME",
                        "TIME(6)",
                        LocalTime.MIDNIGHT,
                        LocalTime.of(2, 30),
                        LocalTime.of(23, 59, 59, 999_999_000)),
                Case.of(
                        "date and time",
                        dateTime(),
                        "DATETIME",
                        "TIMESTAMP",
                        "DATETIME(6)",
                        LocalDateTime.of(1, 1, 1, 0, 0),
                        LocalDateTime.of(1899, 12, 31, 23, 59, 59),
                        LocalDateTime.of(2024, 3, 10, 2, 30),
                        LocalDateTime.of(2024, 3, 31, 2, 30),
                        LocalDateTime.of(2024, 11, 3, 1, 30),
                        LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000)),
                Case.of(
                        "instant",
                        instant(),
                        "DATETIME",
                        "TIMESTAMPTZ",
                        "DATETIME(6)",
                        Instant.EPOCH,
                        Instant.parse("1883-11-18T17:00:00.000001Z"),
                        Instant.parse("2024-10-27T00:30:00Z"),
                        Instant.parse("2024-10-27T01:30:00Z"),
                        Instant.parse("9999-12-31T23:59:59.999999Z")),
                Case.of(
                        "zoned, in UTC",
                        forClass(ZonedDateTime.class),
                        "DATETIME",
                        "TIMESTAMPTZ",
                        "DATETIME(6)",
                        ZonedDateTime.parse("2024-05-06T07:08:09.123456Z")),
                Case.of(
                        "interval",
                        interval(),
                        "DATETIME",
                        "INTERVAL",
                        "DATETIME(6)",
                        Duration.ZERO,
                        Duration.ofHours(49).plusNanos(123_456_000),
                        Duration.ofSeconds(-1),
                        Duration.ofDays(-400).minusNanos(1_000),
                        Duration.ofDays(1000)),
                Case.of(
                        "binary",
                        largeBinary(),
                        "BLOB",
                        "BYTEA",
                        "LONGBLOB",
                        new byte[0],
                        new byte[] {0, -1, 127, 13},
                        new byte[100_000]),
                Case.of(
                        "uuid",
                        uuid(),
                        "CHAR(32)",
                        "UUID",
                        "UUID",
                        new UUID(0, 0),
                        new UUID(-1, -1),
                        UUID.fromString("01020304-0506-0708-090a-0b0c0d0e0f10")),
                Case.of(
                        "enum",
                        enumOf(DayOfWeek.class),
                        "VARCHAR(9)",
                        "VARCHAR(9)",
                        "VARCHAR(9)",
                        DayOfWeek.MONDAY,
                        DayOfWeek.SUNDAY),
                Case.of(
                        "enum by text",
                        enumOf(DayOfWeek.class, day -> "day " + day.getValue()),
                        "VARCHAR(9)",
                        "VARCHAR(9)",
                        "VARCHAR(9)",
                        DayOfWeek.values()),
                Case.of("year", forClass(Year.class), "INTEGER", "INTEGER", "INTEGER", Year.of(1), Year.of(2024)));
    }

    @Tag("core-T13")
    @Test
    void jsonKeepsDigitsAndTellsItsNullFromThatOfSql() throws Exception {
        JsonNode document = new ObjectMapper().readTree("{\"a\": [1, \"x\\\"y\", null, true], \"\uD83D\uDE00\": {}}");
        assertThat(carrier.sendAll(json(), jsonColumn(), Arrays.asList(document, null)))
                .containsExactly(document, NullNode.getInstance());
        SqlType<Point> points = json(Point.class);
        assertThat(carrier.send(points, jsonColumn(), new Point(1, new BigDecimal("2.50"))))
                .isEqualTo(new Point(1, new BigDecimal("2.50")));
    }

    private String jsonColumn() {
        return switch (carrier.kind()) {
            case SQLITE, MARIADB -> "JSON";
            case POSTGRESQL -> "JSONB";
        };
    }

    record Point(int x, BigDecimal y) {}

    @Tag("core-T07")
    @Test
    void offsetsSurviveOnSqliteAndInstantsEverywhere() throws SQLException {
        OffsetDateTime sent = OffsetDateTime.parse("2024-10-27T02:30:00.000001+05:30");
        String column =
                switch (carrier.kind()) {
                    case SQLITE -> "DATETIME";
                    case POSTGRESQL -> "TIMESTAMP WITH TIME ZONE";
                    case MARIADB -> "DATETIME(6)";
                };
        OffsetDateTime read = carrier.send(dateTimeWithZone(), column, sent);
        assertThat(read).isAtSameInstantAs(sent);
        String offset =
                switch (carrier.kind()) {
                    case SQLITE -> "+05:30";
                    case POSTGRESQL, MARIADB -> "Z";
                };
        assertThat(read.getOffset()).hasToString(offset);
    }

    @Tag("core-T06")
    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Asia/Kolkata"})
    void theZoneOfTheJvmShiftsNothing(String zone) throws SQLException {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            for (Arguments each : cases().toList()) {
                Case<?> chosen = (Case<?>) each.get()[1];
                switch (chosen.type.family()) {
                    case DATE, TIME, DATETIME, INTERVAL -> valuesAndNullComeBackAsTheyWent(chosen.what, chosen);
                    default -> {}
                }
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void finerThanMicrosecondsIsCutEverywhereAlike() throws SQLException {
        LocalDateTime fine = LocalDateTime.of(2024, 1, 1, 23, 59, 59, 999_999_999);
        String column =
                switch (carrier.kind()) {
                    case SQLITE, MARIADB -> "DATETIME(6)";
                    case POSTGRESQL -> "TIMESTAMP";
                };
        assertThat(carrier.send(dateTime(), column, fine))
                .isEqualTo(LocalDateTime.of(2024, 1, 1, 23, 59, 59, 999_999_000));
        assertThat(carrier.send(
                        time(), carrier.kind() == DatabaseKind.POSTGRESQL ? "TIME" : "TIME(6)", fine.toLocalTime()))
                .isEqualTo(LocalTime.of(23, 59, 59, 999_999_000));
    }
}

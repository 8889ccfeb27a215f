package io.jalchemy.engine;

import static io.jalchemy.testing.DatabaseKind.MARIADB;
import static io.jalchemy.testing.DatabaseKind.POSTGRESQL;
import static io.jalchemy.testing.DatabaseKind.SQLITE;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Carried;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.NumericType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.UuidType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every portable and every standard type, in a column made for it: what goes in comes out, as a parameter and as a literal. */
@OnDatabases
class EveryTypeTest {
    private static final String AWKWARD = "O'Reilly \\ \"x\" %_?:x \uD83D\uDE00 \uD835\uDD0A e\u0301 \r\n\t";

    private final TestDatabase database;
    private final Engine engine;

    EveryTypeTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void clean() throws SQLException {
        database.clean();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** A type, where its column can be made, and values that those databases keep. */
    private record Case<T>(SqlType<T> type, Set<DatabaseKind> where, List<T> values) {
        Case<T> only(DatabaseKind first, DatabaseKind... others) {
            return new Case<>(type, EnumSet.of(first, others), values);
        }

        @Override
        public String toString() {
            return type + (where.size() == DatabaseKind.values().length ? "" : " on " + where);
        }
    }

    @SafeVarargs
    private static <T> Case<T> of(SqlType<T> type, T... values) {
        return new Case<>(type, EnumSet.allOf(DatabaseKind.class), Arrays.asList(values));
    }

    private static Stream<Arguments> each(Case<?>... cases) {
        return Arrays.stream(cases).map(one -> arguments(one));
    }

    private <T> void comesBack(Case<T> each) {
        assumeThat(each.where).contains(database.kind());
        List<@Nullable T> sent = new ArrayList<>(each.values);
        sent.add(null);
        try (Engine own = Engine.create(database.urlWithLogin())) {
            own.begin(connection -> {
                assertThat(Carried.asParameters(connection, each.type, sent))
                        .usingElementComparator(EveryTypeTest::compare)
                        .isEqualTo(sent);
                assertThat(Carried.asLiterals(connection, each.type, sent))
                        .usingElementComparator(EveryTypeTest::compare)
                        .isEqualTo(sent);
            });
        }
    }

    /** Bit for bit: NaN is NaN, and zero has a sign. */
    private static int compare(@Nullable Object left, @Nullable Object right) {
        return Objects.deepEquals(left, right) ? 0 : 1;
    }

    @Tag("core-T02")
    @Tag("core-T03")
    @Tag("core-T04")
    @Tag("core-T19")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    <T> void numbers(Case<T> each) {
        comesBack(each);
    }

    static Stream<Arguments> numbers() {
        BigDecimal fifteen = new BigDecimal("-12345.1234567890");
        BigDecimal thirty = new BigDecimal("12345678901234567890.1234567890");
        return each(
                of(integer(), 0, Integer.MIN_VALUE, Integer.MAX_VALUE),
                of(sqlInteger(), 0, Integer.MIN_VALUE, Integer.MAX_VALUE),
                of(smallInteger(), Short.MIN_VALUE, Short.MAX_VALUE),
                of(smallint(), Short.MIN_VALUE, Short.MAX_VALUE),
                of(bigInteger(), 0L, Long.MIN_VALUE, Long.MAX_VALUE),
                of(bigint(), 0L, Long.MIN_VALUE, Long.MAX_VALUE),
                of(numeric(30, 10), fifteen, new BigDecimal("0.0000000000"), new BigDecimal("1.1000000000")),
                of(numeric(30, 10), thirty, thirty.negate()).only(POSTGRESQL, MARIADB),
                of(numeric(), new BigDecimal("1E-30").setScale(30), thirty, new BigDecimal("9".repeat(200)))
                        .only(POSTGRESQL),
                of(decimal(30, 10), fifteen),
                of(sqlNumeric(30, 10), fifteen),
                of(NumericType.approximate(NumericType.Spelling.NUMERIC, 12, 4), 0.0, -1.5, 12345.0625),
                of(floating(), 0.0, -1.5, 65536.0, 0x1p-8),
                of(floating(), 0.1, 1.7976931348623157e308).only(SQLITE, POSTGRESQL),
                of(floating(53), 0.1, -1.7976931348623157e308, Double.MIN_NORMAL),
                of(sqlFloat(), 0.0, -1.5, 65536.0),
                of(real(), 0.0, -1.5, 65536.0, 0x1p-8),
                of(doublePrecision(), 0.1, 1.7976931348623157e308, Double.MIN_NORMAL),
                of(doublePrecision(), Double.MIN_VALUE).only(SQLITE, POSTGRESQL),
                of(doublePrecision(), Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)
                        .only(POSTGRESQL),
                of(doublePrecision(), -0.0, Double.NaN).only(POSTGRESQL),
                of(real(), -0.0, Double.NaN, Double.NEGATIVE_INFINITY).only(POSTGRESQL),
                of(sqlDoublePrecision(), 0.1, -1.7976931348623157e308),
                of(sqlDouble(), 0.1, -1.7976931348623157e308).only(SQLITE, MARIADB));
    }

    @Tag("core-T01")
    @Tag("core-T10")
    @Tag("core-T16")
    @Tag("core-T19")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    <T> void textsAndWhatIsKeptAsText(Case<T> each) {
        comesBack(each);
    }

    static Stream<Arguments> textsAndWhatIsKeptAsText() {
        UUID mixed = UUID.fromString("01020304-0506-0708-090a-0b0c0d0e0f10");
        return each(
                of(string(50), "", " ", "NULL", AWKWARD),
                of(unicode(50), "", AWKWARD),
                of(varchar(50), "", AWKWARD),
                of(nvarchar(50), "", AWKWARD).only(SQLITE),
                of(nvarchar(50), "", "it's \\ \u00e9 \u4e2d").only(MARIADB),
                of(character(4), "ab\uD83D\uDE00'"),
                of(nchar(4), "ab\u00e9'").only(SQLITE, MARIADB),
                of(text(), "", AWKWARD, "x".repeat(60_000)),
                of(unicodeText(), "", AWKWARD),
                of(sqlText(), "", AWKWARD),
                of(clob(), "", AWKWARD).only(SQLITE),
                of(enumOf(DayOfWeek.class), DayOfWeek.values()),
                of(enumOf(DayOfWeek.class, day -> "it's \\ " + day.getValue()), DayOfWeek.values()),
                of(enumOf("letters", "", "a", "it's", "\uD83D\uDE00"), "", "a", "it's", "\uD83D\uDE00"),
                of(enumOrdinal(DayOfWeek.class), DayOfWeek.values()),
                of(uuid(), new UUID(0, 0), new UUID(-1, -1), mixed),
                of(new UuidType<UUID>(false, false, true), new UUID(0, 0), new UUID(-1, -1), mixed),
                of(new UuidType<String>(false, true, false), mixed.toString()),
                of(sqlUuid(), new UUID(0, 0), new UUID(-1, -1), mixed).only(POSTGRESQL, MARIADB));
    }

    @Tag("core-T05")
    @Tag("core-T09")
    @Tag("core-T19")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    <T> void truthValuesAndOctets(Case<T> each) {
        comesBack(each);
    }

    static Stream<Arguments> truthValuesAndOctets() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return each(
                of(bool(), true, false),
                of(sqlBoolean(), true, false),
                of(largeBinary(), new byte[0], all),
                of(largeBinary(256), new byte[0], all),
                of(blob(), new byte[0], all).only(SQLITE, MARIADB),
                of(binary(4), new byte[] {0, -1, 39, 92}).only(SQLITE, MARIADB),
                of(varbinary(256), new byte[0], all).only(SQLITE, MARIADB));
    }

    /** MariaDB keeps whole seconds in a column of a portable type. */
    @Tag("core-T06")
    @Tag("core-T07")
    @Tag("core-T19")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    <T> void daysAndTimesInEveryZoneOfTheProgram(Case<T> each) {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("UTC", "America/New_York", "Asia/Kolkata", "Europe/Paris")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                comesBack(each);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    static Stream<Arguments> daysAndTimesInEveryZoneOfTheProgram() {
        LocalDateTime first = LocalDateTime.of(1, 1, 1, 0, 0);
        LocalDateTime last = LocalDateTime.of(9999, 12, 31, 23, 59, 59);
        LocalDateTime skipped = LocalDateTime.of(2024, 3, 10, 2, 30);
        LocalDateTime twice = LocalDateTime.of(2024, 11, 3, 1, 30);
        LocalDateTime skippedInParis = LocalDateTime.of(2024, 3, 31, 2, 30);
        LocalDate julian = LocalDate.of(1582, 10, 10);
        OffsetDateTime east = OffsetDateTime.parse("2024-10-27T02:30:00+02:00");
        Instant earlier = Instant.parse("2024-10-27T00:30:00Z");
        Instant later = Instant.parse("2024-10-27T01:30:00Z");
        return each(
                of(date(), first.toLocalDate(), julian, LocalDate.EPOCH, last.toLocalDate()),
                of(sqlDate(), first.toLocalDate(), julian, last.toLocalDate()),
                of(time(), LocalTime.MIDNIGHT, LocalTime.of(2, 30), LocalTime.of(23, 59, 59)),
                of(sqlTime(), LocalTime.MIDNIGHT, LocalTime.of(2, 30), LocalTime.of(23, 59, 59)),
                of(time(), LocalTime.of(23, 59, 59, 999_999_000)).only(SQLITE, POSTGRESQL),
                of(timeWithZone(), OffsetTime.of(2, 30, 0, 1_000, ZoneOffset.ofHours(-5)))
                        .only(SQLITE, POSTGRESQL),
                of(dateTime(), first, skipped, twice, skippedInParis, last),
                of(dateTime(), last.withNano(999_999_000)).only(SQLITE, POSTGRESQL),
                of(sqlDateTime(), first, skipped, twice, skippedInParis, last).only(SQLITE, MARIADB),
                of(timestamp(), first, skipped, twice, skippedInParis, last).only(SQLITE, POSTGRESQL),
                of(dateTimeWithZone(), east.withOffsetSameInstant(ZoneOffset.UTC)),
                of(dateTimeWithZone(), east, east.withNano(1_000)).only(SQLITE),
                of(timestampWithZone(), east.withOffsetSameInstant(ZoneOffset.UTC))
                        .only(SQLITE, POSTGRESQL),
                of(instant(), Instant.EPOCH, earlier, later, Instant.parse("1883-11-18T17:00:00Z")),
                of(interval(), Duration.ZERO, Duration.ofHours(49), Duration.ofSeconds(-1), Duration.ofDays(100_000)));
    }
}

package io.jalchemy.dialect.mysql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.literalColumn;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Carried;
import io.jalchemy.engine.Engine;
import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.DatabaseException;
import io.jalchemy.error.StatementException;
import io.jalchemy.error.ValueConversionException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Types that only MySQL and MariaDB have: what goes in comes out, as a parameter and as a literal. */
@OnDatabases(DatabaseKind.MARIADB)
class MySqlTypesTest {
    private static final Column<LocalDate> D = column("d", Types.date());
    private static final Column<LocalDateTime> T = column("t", MySqlTypes.dateTime(6));
    private static final Column<LocalDateTime> S = column("s", MySqlTypes.timestamp(0));
    private static final Table ZEROS = new MetaData().table("zeros", D, T, S);

    private final TestDatabase database;
    private final Engine engine;

    MySqlTypesTest(TestDatabase database) {
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

    private enum Size {
        SMALL,
        LARGE
    }

    @SafeVarargs
    private static <T> Arguments of(String ddl, SqlType<T> type, T... values) {
        return arguments(ddl, type, Arrays.asList(values));
    }

    @Tag("core-P23")
    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    <T> void valuesComeBackAsTheyWent(String ddl, SqlType<T> type, List<T> values) {
        List<@Nullable T> sent = new ArrayList<>(values);
        sent.add(null);
        assertThat(engine.dialect().typeCompiler().render(type)).isEqualTo(ddl);
        engine.begin(connection -> {
            assertThat(Carried.asParameters(connection, type, sent)).isEqualTo(sent);
            assertThat(Carried.asLiterals(connection, type, sent)).isEqualTo(sent);
        });
    }

    static Stream<Arguments> types() {
        return Stream.of(
                of("ENUM('SMALL','LARGE')", Types.enumOf(Size.class), Size.SMALL, Size.LARGE),
                of(
                        "ENUM('SMALL','LARGE') CHARACTER SET ascii",
                        MySqlTypes.enumOf(Size.class, MySqlCharset.of("ascii")),
                        Size.LARGE),
                of(
                        "SET('a','it''s','\\\\','\uD83D\uDE00')",
                        MySqlTypes.set("a", "it's", "\\", "\uD83D\uDE00"),
                        Set.of(),
                        Set.of("a"),
                        Set.of("it's", "\\"),
                        Set.of("\uD83D\uDE00", "a", "\\", "it's")),
                of("YEAR", MySqlTypes.year(), 1901, 2024, 2155),
                of(
                        "TIMESTAMP(3)",
                        MySqlTypes.timestamp(3),
                        LocalDateTime.of(1970, 1, 2, 0, 0),
                        LocalDateTime.of(2024, 10, 27, 12, 30, 0, 1_000_000),
                        LocalDateTime.of(2038, 1, 18, 0, 0, 0, 999_000_000)),
                of(
                        "DATETIME(6)",
                        MySqlTypes.dateTime(6),
                        LocalDateTime.of(1, 1, 1, 0, 0),
                        LocalDateTime.of(2024, 3, 31, 2, 30, 0, 1_000),
                        LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000)),
                of("DATETIME", MySqlTypes.dateTime(0), LocalDateTime.of(2024, 3, 31, 2, 30, 59)),
                of("TIME(6)", MySqlTypes.time(6), LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 999_999_000)),
                of(
                        "TIME(6)",
                        MySqlTypes.duration(6),
                        Duration.ZERO,
                        Duration.ofHours(24),
                        Duration.ofHours(838).plusMinutes(59).plusSeconds(59).plusNanos(999_999_000),
                        Duration.ofHours(-839).plusNanos(1_000),
                        Duration.ofNanos(-1_000),
                        Duration.ofSeconds(-90)),
                of("TIME", MySqlTypes.duration(0), Duration.ofHours(100), Duration.ofSeconds(-1)));
    }

    @Tag("core-P21")
    @Tag("core-P22")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    <T> void numbersTextsAndOctetsComeBackToo(String ddl, SqlType<T> type, List<T> values) {
        List<@Nullable T> sent = new ArrayList<>(values);
        sent.add(null);
        assertThat(engine.dialect().typeCompiler().render(type)).isEqualTo(ddl);
        engine.begin(connection -> {
            for (List<@Nullable T> read :
                    List.of(Carried.asParameters(connection, type, sent), Carried.asLiterals(connection, type, sent))) {
                assertThat(read)
                        .usingElementComparator((left, right) -> Objects.deepEquals(left, right) ? 0 : 1)
                        .isEqualTo(sent);
            }
        });
    }

    static Stream<Arguments> numbersTextsAndOctetsComeBackToo() {
        MySqlCharset latin = new MySqlCharset("latin1", "latin1_bin", false, false, false);
        String awkward = "it's \\ \"x\" %_?:x \uD83D\uDE00\r\n";
        byte[] octets = {0, -1, 39, 92, 13, 10, 26};
        return Stream.of(
                of("TINYINT", MySqlTypes.tinyInt(), -128, 127),
                of("TINYINT UNSIGNED", MySqlTypes.unsignedTinyInt(), 0, 255),
                of("SMALLINT UNSIGNED", MySqlTypes.unsignedSmallInt(), 0, 65535),
                of("MEDIUMINT", MySqlTypes.mediumInt(), -8388608, 8388607),
                of("MEDIUMINT UNSIGNED", MySqlTypes.unsignedMediumInt(), 0, 16777215),
                of("INTEGER UNSIGNED", MySqlTypes.unsignedInteger(), 0L, 4294967295L),
                of(
                        "BIGINT UNSIGNED",
                        MySqlTypes.unsignedBigInt(),
                        BigInteger.ZERO,
                        new BigInteger("18446744073709551615")),
                of("DECIMAL(65, 30)", MySqlTypes.decimal(65, 30), new BigDecimal("-0." + "0".repeat(29) + "1")),
                of("DECIMAL(20, 5) UNSIGNED", MySqlTypes.decimal(20, 5).withoutSign(), new BigDecimal("0.00001")),
                of("DOUBLE", MySqlTypes.doublePrecision(), 0.1, Double.MIN_NORMAL, -1.7976931348623157e308),
                of("BIT(3)", MySqlTypes.bit(3), 0L, 7L),
                of("BIT(64)", MySqlTypes.bit(64), 0L, Long.MAX_VALUE),
                of("TINYTEXT", MySqlTypes.tinyText(), "", awkward, "x".repeat(255)),
                of("MEDIUMTEXT", MySqlTypes.mediumText(), "", awkward, "x".repeat(100_000)),
                of("LONGTEXT", MySqlTypes.longText(), "", awkward),
                of("VARCHAR(50)", MySqlTypes.varchar(50), "", awkward),
                of(
                        "VARCHAR(10) CHARACTER SET latin1 COLLATE latin1_bin",
                        MySqlTypes.varchar(10).with(latin),
                        "",
                        "it's \u00e9"),
                of("CHAR(4)", MySqlTypes.character(4), "", "a\uD83D\uDE00'"),
                of("TINYBLOB", MySqlTypes.tinyBlob(), new byte[0], octets),
                of("MEDIUMBLOB", MySqlTypes.mediumBlob(), new byte[0], octets, new byte[100_000]),
                of("LONGBLOB", MySqlTypes.longBlob(), new byte[0], octets));
    }

    /** BLOB and TEXT take 65535 octets. */
    @Test
    void whatIsTooLongForItsColumnIsRefusedAndNotCut() {
        for (Arguments each : List.of(
                of("BLOB", Types.largeBinary(), new byte[65_535], new byte[65_536]),
                of("TEXT", Types.text(), "x".repeat(65_535), "x".repeat(65_536)),
                of("TINYTEXT", MySqlTypes.tinyText(), "x".repeat(255), "x".repeat(256)))) {
            refusesTheSecond((SqlType<?>) each.get()[1], (List<?>) each.get()[2]);
        }
    }

    @SuppressWarnings("unchecked") // the values are of the type
    private <T> void refusesTheSecond(SqlType<T> type, List<?> values) {
        engine.begin(connection -> assertThat(Carried.asParameters(connection, type, List.of((T) values.getFirst())))
                .hasSize(1));
        assertThatThrownBy(() -> engine.begin(
                        connection -> Carried.asParameters(connection, type, List.of((T) values.getLast()))))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("Data too long for column 'x'");
    }

    @Tag("core-P23")
    @Test
    void aTimestampKeepsItsDigitsInEveryZoneOfTheJvm() {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("America/New_York", "Asia/Kolkata")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                List<LocalDateTime> sent =
                        List.of(LocalDateTime.of(2024, 3, 10, 2, 30), LocalDateTime.of(2024, 11, 3, 1, 30));
                try (Engine here = Engine.create(database.urlWithLogin())) {
                    here.begin(connection -> {
                        assertThat(Carried.asParameters(connection, MySqlTypes.dateTime(6), sent))
                                .isEqualTo(sent);
                        assertThat(Carried.asParameters(connection, MySqlTypes.timestamp(6), sent))
                                .isEqualTo(sent);
                        assertThat(Carried.asLiterals(connection, MySqlTypes.timestamp(6), sent))
                                .isEqualTo(sent);
                    });
                }
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    /** MySQL's own rule: a zero date stands for a date that is not known. */
    @Tag("core-P23")
    @Test
    void aZeroDateIsReadAsNull() {
        engine.begin(connection -> {
            connection.executeSql("SET SESSION sql_mode = ''");
            ZEROS.create(connection);
            connection.executeSql(
                    "INSERT INTO zeros VALUES ('0000-00-00', '0000-00-00 00:00:00', '0000-00-00 00:00:00')");
            var row = connection.execute(select(D, T, S)).one();
            assertThat(row.value1()).isNull();
            assertThat(row.value2()).isNull();
            assertThat(row.value3()).isNull();
        });
    }

    @Tag("core-P23")
    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> engine.begin(connection ->
                        Carried.asParameters(connection, MySqlTypes.duration(6), List.of(Duration.ofHours(839)))))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("TIME cannot hold PT839H");
        assertThatThrownBy(() -> engine.begin(
                        connection -> Carried.asParameters(connection, MySqlTypes.set("a"), List.of(Set.of("b")))))
                .hasMessageContaining("'b' is not in [a], the texts of the SET");
        assertThatThrownBy(() -> MySqlTypes.set("a,b"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("a comma separates");
        assertThatThrownBy(() ->
                        engine.begin(connection -> Carried.asParameters(connection, MySqlTypes.year(), List.of(2156))))
                .isInstanceOf(DatabaseException.class);
    }

    @Tag("core-P23")
    @Test
    void aTimeBeyondADayIsNoTimeOfDay() {
        assertThatThrownBy(() -> engine.begin(connection -> connection
                        .execute(select(literalColumn("CAST('30:00:00' AS TIME)", Types.time())))
                        .one()))
                .isInstanceOf(ValueConversionException.class)
                .hasMessageContaining("'30:00:00' is no time of day");
    }
}

package io.jalchemy.dialect;

import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.error.ValueConversionException;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.FloatType;
import io.jalchemy.types.IntegerType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a database cannot keep is refused, not rounded, shifted or turned into NULL. */
@OnDatabases
class TypeLimitsTest {
    private final RoundTrip carrier;
    private final TestDatabase database;

    TypeLimitsTest(TestDatabase database) {
        this.carrier = new RoundTrip(database);
        this.database = database;
    }

    @Tag("core-T04")
    @Test
    void notANumberAndInfinityGoWhereTheyExist() throws SQLException {
        String column =
                switch (database.kind()) {
                    case SQLITE, MARIADB -> "DOUBLE";
                    case POSTGRESQL -> "DOUBLE PRECISION";
                };
        List<Double> special = List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        switch (database.kind()) {
            case SQLITE -> {
                assertThatThrownBy(() -> carrier.send(doublePrecision(), column, Double.NaN))
                        .isInstanceOf(ValueConversionException.class)
                        .hasMessageContaining("SQLite has no NaN");
                assertThat(carrier.sendAll(doublePrecision(), column, special.subList(1, 3)))
                        .containsExactlyElementsOf(special.subList(1, 3));
            }
            case POSTGRESQL ->
                assertThat(carrier.sendAll(doublePrecision(), column, special)).containsExactlyElementsOf(special);
            case MARIADB -> {
                for (Double value : special) {
                    assertThatThrownBy(() -> carrier.send(doublePrecision(), column, value))
                            .isInstanceOf(ValueConversionException.class)
                            .hasMessageContaining("have no " + value);
                }
            }
        }
    }

    @Tag("core-T04")
    @Test
    void negativeZeroKeepsItsSignOnPostgresOnly() throws SQLException {
        String column =
                switch (database.kind()) {
                    case SQLITE, MARIADB -> "DOUBLE";
                    case POSTGRESQL -> "DOUBLE PRECISION";
                };
        Double read = carrier.send(doublePrecision(), column, -0.0);
        // SQLite stores a float without fraction as an integer, which has no negative zero; MariaDB stores a plain
        // zero.
        Double expected = database.kind() == DatabaseKind.POSTGRESQL ? -0.0 : 0.0;
        assertThat(read).isEqualTo(expected);
        assertThat(carrier.writeAll(doublePrecision(), column, List.of(-0.0))).containsExactly(expected);
    }

    @Tag("core-T03")
    @Test
    void exactNumbersAreNeverRoundedBehindTheProgramsBack() throws SQLException {
        BigDecimal fifteen = new BigDecimal("123456789.012345");
        assertThat(carrier.send(numeric(30, 6), "NUMERIC(30, 6)", fifteen)).isEqualTo(fifteen);
        BigDecimal twenty = new BigDecimal("12345678901234.567890");
        if (database.kind() == DatabaseKind.SQLITE) {
            assertThatThrownBy(() -> carrier.send(numeric(30, 6), "NUMERIC(30, 6)", twenty))
                    .isInstanceOf(ValueConversionException.class)
                    .hasMessageContaining("at most 15 significant digits")
                    .hasMessageContaining("12345678901234.567890");
        } else {
            assertThat(carrier.send(numeric(30, 6), "NUMERIC(30, 6)", twenty)).isEqualTo(twenty);
        }
    }

    @Tag("core-T03")
    @Test
    void decimalsOverFloatsTakeTheScaleAskedFor() throws SQLException {
        String column =
                switch (database.kind()) {
                    case SQLITE, MARIADB -> "DOUBLE";
                    case POSTGRESQL -> "DOUBLE PRECISION";
                };
        FloatType<BigDecimal> type = new FloatType<>(FloatType.Spelling.DOUBLE, null, true, 3);
        assertThat(carrier.send(type, column, new BigDecimal("2.5"))).isEqualTo(new BigDecimal("2.500"));
    }

    @Tag("core-T02")
    @Test
    void aNumberTooLargeForItsClassIsRefusedWhenRead() {
        IntegerType<Short> narrow = new IntegerType<>(IntegerType.Spelling.INTEGER, Short.class);
        IntegerType<Integer> wide = new IntegerType<>(IntegerType.Spelling.INTEGER, Integer.class);
        assertThatThrownBy(() -> new Reading(database).read(narrow, "40000"))
                .isInstanceOf(ValueConversionException.class)
                .hasMessageContaining("cannot hold 40000: it is out of the range of java.lang.Short");
        assertThatThrownBy(() -> new Reading(database).read(wide, "5000000000"))
                .isInstanceOf(ValueConversionException.class)
                .hasMessageContaining("cannot hold 5000000000");
    }

    @Tag("core-T10")
    @Test
    void anUnknownTextOfAnEnumNamesTheEnumAndItsTexts() {
        assertThatThrownBy(() -> new Reading(database).read(enumOf(DayOfWeek.class), "'DOOMSDAY'"))
                .isInstanceOf(ValueConversionException.class)
                .hasMessageStartingWith("'DOOMSDAY' is not among the defined enum values. Enum name: dayofweek. "
                        + "Possible values: MONDAY, TUESDAY");
    }

    @Tag("core-V26")
    @Test
    void columnsWithoutATypeGiveJavasOwnClasses() throws SQLException {
        assertThat(new Reading(database).read(nullType(), "5")).isEqualTo(5);
        assertThat(new Reading(database).read(nullType(), "'x'")).isEqualTo("x");
        assertThat(new Reading(database).read(nullType(), "NULL")).isNull();
        if (database.kind() != DatabaseKind.SQLITE) {
            assertThat(new Reading(database).read(nullType(), "CAST('2024-02-29' AS DATE)"))
                    .isEqualTo(LocalDate.of(2024, 2, 29));
            String dateTime = database.kind() == DatabaseKind.POSTGRESQL ? "TIMESTAMP" : "DATETIME";
            assertThat(new Reading(database).read(nullType(), "CAST('2024-03-10 02:30:00' AS " + dateTime + ")"))
                    .isEqualTo(LocalDateTime.of(2024, 3, 10, 2, 30));
        }
    }
}

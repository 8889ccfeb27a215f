package io.jalchemy.dialect;

import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.dialect.sqlite.SqliteCodecs;
import io.jalchemy.error.UnsupportedCompilationException;
import io.jalchemy.error.ValueConversionException;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.ArrayType;
import io.jalchemy.types.DialectCodecs;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.SqlType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("core-T17")
@OnDatabases(DatabaseKind.POSTGRESQL)
class PostgresArrayTest {
    private final RoundTrip carrier;

    PostgresArrayTest(TestDatabase database) {
        this.carrier = new RoundTrip(database);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("arrays")
    <T> void elementsOfEveryTypeComeBack(SqlType<List<T>> type, String column, List<T> sent) throws SQLException {
        List<@Nullable List<T>> all = Arrays.asList(sent, null);
        assertThat(carrier.sendAll(type, column, all)).isEqualTo(all);
        assertThat(carrier.writeAll(type, column, all)).isEqualTo(all);
    }

    static Stream<Arguments> arrays() {
        return Stream.of(
                arguments(array(integer()), "INTEGER[]", Arrays.asList(1, null, Integer.MIN_VALUE)),
                arguments(array(integer()), "INTEGER[]", List.of()),
                arguments(array2(integer()), "INTEGER[][]", List.of(List.of(1, 2), List.of(3, 4))),
                arguments(array(bigInteger()), "BIGINT[]", List.of(Long.MAX_VALUE)),
                arguments(
                        array(string()),
                        "VARCHAR[]",
                        Arrays.asList("", "NULL", null, "a\"b\\c,{d} e", "\uD83D\uDE00", " ", "'")),
                arguments(
                        array(numeric()),
                        "NUMERIC[]",
                        List.of(new BigDecimal("1.50"), new BigDecimal("-100000000000000000000"))),
                arguments(
                        array(doublePrecision()),
                        "DOUBLE PRECISION[]",
                        List.of(0.1, Double.NaN, Double.NEGATIVE_INFINITY, -0.0)),
                arguments(
                        new ArrayType<>(integer(), 3, false),
                        "INTEGER[][][]",
                        List.of(List.of(List.of(1, 2), Arrays.asList(3, null)))),
                arguments(array(integer()), "INTEGER[]", Arrays.asList(null, null)),
                arguments(array(smallInteger()), "SMALLINT[]", List.of(Short.MIN_VALUE)),
                arguments(array(text()), "TEXT[]", List.of("x".repeat(100_000))),
                arguments(array(bool()), "BOOLEAN[]", List.of(true, false)),
                arguments(array(date()), "DATE[]", List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))),
                arguments(array(time()), "TIME[]", List.of(LocalTime.of(23, 59, 59, 1_000))),
                arguments(array(dateTime()), "TIMESTAMP[]", List.of(LocalDateTime.of(2024, 3, 10, 2, 30))),
                arguments(
                        array(dateTimeWithZone()),
                        "TIMESTAMPTZ[]",
                        List.of(OffsetDateTime.parse("2024-10-27T00:30:00.5Z"))),
                arguments(array(instant()), "TIMESTAMPTZ[]", List.of(Instant.parse("1883-11-18T17:00:00Z"))),
                arguments(array(interval()), "INTERVAL[]", List.of(Duration.ofHours(-30))),
                arguments(array(uuid()), "UUID[]", List.of(new UUID(1, 2))),
                arguments(
                        array(EnumType.of(DayOfWeek.class)
                                .with(new EnumType.Options("day", false, false, null, null, false, false))),
                        "VARCHAR[]",
                        List.of(DayOfWeek.FRIDAY)),
                arguments(array(forClass(Year.class)), "INTEGER[]", List.of(Year.of(2024))),
                arguments(array(string().withVariant(text(), "postgresql")), "TEXT[]", List.of("x")));
    }

    @Test
    void anElementOfTheWrongClassIsNamed() {
        @SuppressWarnings("unchecked") // what a raw list in a user's program amounts to
        List<Integer> polluted = (List<Integer>) (List<?>) List.of("x");
        assertThatThrownBy(() -> carrier.send(array(integer()), "INTEGER[]", polluted))
                .isInstanceOf(ValueConversionException.class)
                .hasMessageContaining("Integer cannot hold a value of class java.lang.String");
    }

    @Test
    void elsewhereTheErrorNamesTypeAndDialect() {
        assertThatThrownBy(
                        () -> DialectCodecs.of("sqlite", SqliteCodecs.INSTANCE).codec(array(integer())))
                .isInstanceOf(UnsupportedCompilationException.class)
                .hasMessageContaining("sqlite has no arrays")
                .hasMessageContaining("ARRAY(Integer)");
    }
}

package io.jalchemy.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.ValueConversionException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypesTest {
    @Tag("core-T20")
    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void aValueHasTheTypeOfItsClass(@Nullable Object value, SqlType<?> type) {
        assertThat(Types.ofValue(value)).isEqualTo(type);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments(null, Types.nullType()),
                arguments(5, Types.integer()),
                arguments((short) 5, Types.integer()),
                arguments(5L, Types.bigInteger()),
                arguments("x", Types.string()),
                arguments('x', Types.string()),
                arguments(new BigDecimal("1.5"), Types.numeric()),
                arguments(1.5, Types.floating()),
                arguments(1.5f, Types.floating()),
                arguments(true, Types.bool()),
                arguments(LocalDate.EPOCH, Types.date()),
                arguments(LocalDateTime.MIN, Types.dateTime()),
                arguments(OffsetDateTime.MIN, Types.dateTimeWithZone()),
                arguments(Instant.EPOCH, Types.instant()),
                arguments(Duration.ZERO, Types.interval()),
                arguments(new byte[0], Types.largeBinary()),
                arguments(new UUID(1, 2), Types.uuid()),
                arguments(DayOfWeek.MONDAY, Types.enumOf(DayOfWeek.class)),
                arguments(List.of(), Types.nullType()));
    }

    @ParameterizedTest(name = "{0} takes {1}")
    @MethodSource("widenings")
    void valuesWidenWithoutLoss(SqlType<?> type, Object value, Object expected) {
        assertThat(type.coerce(value)).isEqualTo(expected);
    }

    static Stream<Arguments> widenings() {
        return Stream.of(
                arguments(Types.bigInteger(), 5, 5L),
                arguments(Types.integer(), 5L, 5),
                arguments(Types.smallInteger(), 5, (short) 5),
                arguments(Types.bigInteger(), BigInteger.valueOf(Long.MIN_VALUE), Long.MIN_VALUE),
                arguments(Types.numeric(), 5, new BigDecimal(5)),
                arguments(Types.numeric(), 0.1f, new BigDecimal("0.1")),
                arguments(Types.doublePrecision(), 5, 5.0),
                arguments(Types.string(), 'x', "x"),
                arguments(Types.bool(), 1, true),
                arguments(Types.instant(), OffsetDateTime.MIN, OffsetDateTime.MIN.toInstant()),
                arguments(Types.dateTimeWithZone(), Instant.EPOCH, Instant.EPOCH.atOffset(ZoneOffset.UTC)),
                arguments(Types.enumOf(DayOfWeek.class), "MONDAY", DayOfWeek.MONDAY));
    }

    @Tag("core-T05")
    @ParameterizedTest(name = "{0} refuses {1}")
    @MethodSource("misfits")
    void whatDoesNotFitIsNamed(SqlType<?> type, Object value, String message) {
        assertThatThrownBy(() -> type.coerce(value))
                .isInstanceOf(ValueConversionException.class)
                .hasMessageContaining(message);
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                arguments(
                        Types.integer(),
                        "5",
                        "Type Integer cannot hold a value of class java.lang.String: expected java.lang.Integer."),
                arguments(Types.integer(), 1.0, "class java.lang.Double"),
                arguments(Types.integer(), 1L << 31, "2147483648: it is out of the range of java.lang.Integer"),
                arguments(Types.smallInteger(), 40_000, "out of the range of java.lang.Short"),
                arguments(Types.bool(), 7, "the value 7 is not true, false, 0 or 1"),
                arguments(Types.string(30), 5, "Type String(30) cannot hold a value of class java.lang.Integer"),
                arguments(Types.dateTime(), Instant.EPOCH, "expected java.time.LocalDateTime"),
                arguments(Types.enumOf(DayOfWeek.class), "DOOMSDAY", "Possible values: MONDAY, TUESDAY"));
    }

    @Test
    void typesCompareByStructure() {
        assertThat(Types.string(30)).isEqualTo(Types.string(30)).isNotEqualTo(Types.string(31));
        assertThat(Types.enumOf(DayOfWeek.class))
                .isEqualTo(Types.enumOf(DayOfWeek.class))
                .hasSameHashCodeAs(Types.enumOf(DayOfWeek.class));
        assertThat(Types.string(30).withVariant(Types.text(), "mysql"))
                .isEqualTo(Types.string(30).withVariant(Types.text(), "mysql"));
    }

    @Tag("core-T24")
    @Test
    void variantsAnswerForTheirDialectsOnly() {
        VariantType<String> type = Types.string(50).withVariant(Types.text(), "mysql", "mariadb");
        assertThat(type.forDialect("mysql")).isEqualTo(Types.text());
        assertThat(type.forDialect("mariadb")).isEqualTo(Types.text());
        assertThat(type.forDialect("sqlite")).isEqualTo(Types.string(50));
        assertThatThrownBy(() -> type.withVariant(Types.string(), "mysql"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Dialect \"mysql\" already has a variant");
    }

    @Test
    void enumsRefuseALengthThatIsTooShort() {
        assertThatThrownBy(() -> EnumType.ofValues(
                        List.of("a", "abcd"), new EnumType.Options("e", true, false, 3, null, false, false)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("3 < 4");
    }

    @Test
    void arraysOfArraysAreRefusedInFavourOfDimensions() {
        assertThatThrownBy(() -> Types.array(Types.array(Types.integer())))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("array2(Integer)");
    }
}

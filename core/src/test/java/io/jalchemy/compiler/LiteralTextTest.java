package io.jalchemy.compiler;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.error.CompileException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.types.SqlType;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values written into SQL, on every dialect: in a form that says the value, or not at all. */
class LiteralTextTest {
    private static String everywhere(@Nullable Object value, SqlType<?> type) {
        Map<String, List<String>> byText = new LinkedHashMap<>();
        for (Dialect dialect : Texts.DIALECTS) {
            byText.computeIfAbsent(on(dialect, value, type), text -> new ArrayList<>())
                    .add(dialect.name());
        }
        StringBuilder all = new StringBuilder();
        byText.forEach(
                (text, names) -> all.append(names.size() == Texts.DIALECTS.size() ? "all" : String.join(", ", names))
                        .append(": ")
                        .append(text)
                        .append('\n'));
        return all.toString();
    }

    private static String on(Dialect dialect, @Nullable Object value, SqlType<?> type) {
        try {
            return dialect.literals().literal(value, type);
        } catch (CompileException e) {
            return "refused";
        }
    }

    @Tag("core-T28")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void eachDialectHasItsOwnForm(String what, @Nullable Object value, SqlType<?> type, String texts) {
        assertThat(everywhere(value, type)).isEqualTo(texts);
    }

    static Stream<Arguments> eachDialectHasItsOwnForm() {
        return Stream.of(
                arguments("date", LocalDate.of(2024, 2, 29), date(), """
                        default, sqlite, postgresql, mysql, mariadb, mssql: '2024-02-29'
                        oracle: TO_DATE('2024-02-29', 'YYYY-MM-DD')
                        """),
                arguments("date of another calendar", LocalDate.of(10_000, 1, 1), date(), """
                        all: refused
                        """),
                arguments("date before year 0", LocalDate.of(-1, 1, 1), date(), """
                        all: refused
                        """),
                arguments("time", LocalTime.of(23, 59, 59, 999_999_999), time(), """
                        all: '23:59:59.999999'
                        """),
                arguments("timestamp", LocalDateTime.of(2024, 2, 29, 1, 2, 3), dateTime(), """
                        default, postgresql, mysql, mariadb, mssql: '2024-02-29 01:02:03'
                        sqlite: '2024-02-29 01:02:03.000000'
                        oracle: TO_DATE('2024-02-29 01:02:03', 'YYYY-MM-DD HH24:MI:SS')
                        """),
                arguments(
                        "timestamp with fraction",
                        LocalDateTime.of(2024, 2, 29, 1, 2, 3, 456_789_999),
                        dateTime(),
                        """
                        default, sqlite, postgresql, mysql, mariadb, mssql: '2024-02-29 01:02:03.456789'
                        oracle: TO_TIMESTAMP('2024-02-29 01:02:03.456789', 'YYYY-MM-DD HH24:MI:SS.FF')
                        """),
                arguments(
                        "timestamp with zone",
                        OffsetDateTime.parse("2024-02-29T01:02:03.5+05:30"),
                        dateTimeWithZone(),
                        """
                        default, sqlite, postgresql, mssql: '2024-02-29 01:02:03.500000+05:30'
                        mysql, mariadb: '2024-02-28 19:32:03.500000'
                        oracle: TO_TIMESTAMP_TZ('2024-02-29 01:02:03.500000+05:30', 'YYYY-MM-DD HH24:MI:SS.FFTZH:TZM')
                        """),
                arguments("large decimal", new BigDecimal("1E+3"), numeric(10, 2), "all: 1000\n"),
                arguments("small decimal", new BigDecimal("-0.00000000012"), numeric(), "all: -0.00000000012\n"),
                arguments("negative zero", -0.0, doublePrecision(), """
                        default, sqlite, mysql, mariadb, oracle, mssql: -0.0
                        postgresql: '-0'::FLOAT
                        """),
                arguments("no number", Double.NaN, doublePrecision(), """
                        default, sqlite, mysql, mariadb, oracle, mssql: refused
                        postgresql: 'NaN'::FLOAT
                        """),
                arguments("truth", true, bool(), """
                        default, sqlite, oracle, mssql: 1
                        postgresql, mysql, mariadb: true
                        """),
                arguments("uuid", new UUID(1, 2), uuid(), """
                        default, sqlite, mysql, mariadb, oracle: '00000000000000010000000000000002'
                        postgresql, mssql: '00000000-0000-0001-0000-000000000002'
                        """),
                arguments("quotes and backslashes", "it's \\' % :x ?", string(), """
                        default, sqlite, oracle, mssql: 'it''s \\'' % :x ?'
                        postgresql, mysql, mariadb: 'it''s \\\\'' % :x ?'
                        """),
                arguments("national text", "it's \u00E9", unicode(), """
                        default, sqlite, postgresql, mysql, mariadb, oracle: 'it''s \u00E9'
                        mssql: N'it''s \u00E9'
                        """),
                arguments("a character that ends texts", "a\0b", string(), "all: refused\n"),
                arguments("octets", new byte[] {0, 39, -1}, largeBinary(), """
                        default, sqlite, mysql, mariadb: X'0027ff'
                        postgresql: decode('0027ff', 'hex')
                        oracle: HEXTORAW('0027ff')
                        mssql: 0x0027ff
                        """),
                arguments("interval", Duration.ofHours(-25).minusNanos(1_999), interval(), """
                        default, sqlite, mysql, mariadb, mssql: '1969-12-30 22:59:59.999999'
                        postgresql: make_interval(secs=>-90000.000001)
                        oracle: NUMTODSINTERVAL(-90000.000001, 'SECOND')
                        """),
                arguments("long interval", Duration.ofDays(200_000).plusNanos(1_000), interval(), """
                        default, sqlite, mysql, mariadb, mssql: '2517-08-01 00:00:00.000001'
                        postgresql: '200000 days 0.000001 seconds'::INTERVAL
                        oracle: NUMTODSINTERVAL(17280000000.000001, 'SECOND')
                        """),
                arguments("interval beyond all days", Duration.ofDays(365_000_000L), interval(), """
                        default, sqlite, mysql, mariadb, mssql: refused
                        postgresql: '365000000 days 0.000000 seconds'::INTERVAL
                        oracle: NUMTODSINTERVAL(3.1536E13, 'SECOND')
                        """),
                arguments("enumeration", DayOfWeek.MONDAY, enumOf(DayOfWeek.class), "all: 'MONDAY'\n"),
                arguments("document", Map.of("k", "it's \\"), json(Map.class), """
                        default, sqlite, oracle, mssql: '{"k":"it''s \\\\"}'
                        postgresql, mysql, mariadb: '{"k":"it''s \\\\\\\\"}'
                        """),
                arguments("array", List.of("it's", ","), array(string()), """
                        default: ['it''s', ',']
                        sqlite, mysql, mariadb, oracle, mssql: refused
                        postgresql: ARRAY['it''s', ',']
                        """),
                arguments("empty array", List.of(), array(integer()), """
                        default: []
                        sqlite, mysql, mariadb, oracle, mssql: refused
                        postgresql: ARRAY[]::INTEGER[]
                        """),
                arguments("array of days", List.of(LocalDate.of(2024, 2, 29)), array(date()), """
                        default: ['2024-02-29']
                        sqlite, mysql, mariadb, oracle, mssql: refused
                        postgresql: ARRAY['2024-02-29']::DATE[]
                        """),
                arguments("nothing", null, integer(), "all: NULL\n"),
                arguments("text where a number belongs", "5; DROP TABLE x", integer(), "all: refused\n"),
                arguments("an object of no type", new StringBuilder("x"), nullType(), "all: refused\n"));
    }

    @Tag("core-T28")
    @Test
    void listsOfInAreWrittenOneByOne() {
        Column<String> name = column("name", string());
        Column<LocalDate> day = column("day", date());
        new MetaData().table("t", name, day);
        assertThat(Texts.flat(Texts.dialect("oracle")
                        .compile(
                                select(name).where(name.in("it's", "b"), day.notIn(LocalDate.of(2024, 1, 1))),
                                CompileOptions.NONE.withLiteralBinds())
                        .sql()))
                .isEqualTo("SELECT t.name FROM t WHERE t.name IN ('it''s', 'b')"
                        + " AND (t.day NOT IN (TO_DATE('2024-01-01', 'YYYY-MM-DD')))");
        assertThat(Texts.flat(Texts.dialect("sqlite")
                        .compile(select(name).where(name.in(List.of())), CompileOptions.NONE.withLiteralBinds())
                        .sql()))
                .isEqualTo("SELECT t.name FROM t WHERE t.name IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1)");
    }

    @Tag("core-T28")
    @Test
    void aRefusalNamesValueTypeAndWayOut() {
        assertThatThrownBy(() -> Texts.dialect("sqlite").literals().literal(Double.NaN, doublePrecision()))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("\"NaN\" (java.lang.Double) with datatype Double. Pass it as a parameter.");
        assertThatThrownBy(() -> Texts.dialect("sqlite").literals().literal(LocalDate.MAX, date()))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("its year is not between 0 and 9999. Pass it as a parameter.");
    }
}

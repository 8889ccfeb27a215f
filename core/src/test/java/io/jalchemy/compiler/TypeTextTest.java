package io.jalchemy.compiler;

import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.error.JalchemyException;
import io.jalchemy.types.ArrayType;
import io.jalchemy.types.BooleanType;
import io.jalchemy.types.NumericType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.UuidType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How each dialect spells the portable types in a schema. */
class TypeTextTest {
    private static String everywhere(SqlType<?> type) {
        Map<String, List<String>> byText = new LinkedHashMap<>();
        for (Dialect dialect : Texts.DIALECTS) {
            byText.computeIfAbsent(on(dialect, type), text -> new ArrayList<>()).add(dialect.name());
        }
        StringBuilder all = new StringBuilder();
        byText.forEach(
                (text, names) -> all.append(names.size() == Texts.DIALECTS.size() ? "all" : String.join(", ", names))
                        .append(": ")
                        .append(text)
                        .append('\n'));
        return all.toString();
    }

    private static String on(Dialect dialect, SqlType<?> type) {
        try {
            return dialect.typeCompiler().render(type);
        } catch (JalchemyException e) {
            return "refused";
        }
    }

    @Tag("core-T02")
    @Tag("core-T03")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void exactNumbers(SqlType<?> type, String texts) {
        assertThat(everywhere(type)).isEqualTo(texts);
    }

    static Stream<Arguments> exactNumbers() {
        return Stream.of(
                arguments(integer(), "all: INTEGER\n"),
                arguments(smallInteger(), "all: SMALLINT\n"),
                arguments(bigInteger(), """
                        default, sqlite, postgresql, mysql, mariadb, mssql: BIGINT
                        oracle: NUMBER(19)
                        """),
                arguments(numeric(), "all: NUMERIC\n"),
                arguments(numeric(10, 2), "all: NUMERIC(10, 2)\n"),
                arguments(NumericType.approximate(NumericType.Spelling.NUMERIC, 10, 2), "all: NUMERIC(10, 2)\n"));
    }

    @Tag("core-T04")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void approximateNumbers(SqlType<?> type, String texts) {
        assertThat(everywhere(type)).isEqualTo(texts);
    }

    static Stream<Arguments> approximateNumbers() {
        return Stream.of(
                arguments(floating(), "all: FLOAT\n"), arguments(floating(53), """
                        default, sqlite: FLOAT
                        postgresql, mysql, mariadb, mssql: FLOAT(53)
                        oracle: refused
                        """), arguments(doublePrecision(), """
                        default, sqlite, mysql, mariadb: DOUBLE
                        postgresql, oracle, mssql: DOUBLE PRECISION
                        """));
    }

    @Tag("core-T05")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void truthValues(SqlType<?> type, String texts) {
        assertThat(everywhere(type)).isEqualTo(texts);
    }

    static Stream<Arguments> truthValues() {
        return Stream.of(arguments(bool(), """
                        default, sqlite, postgresql: BOOLEAN
                        mysql, mariadb: BOOL
                        oracle: SMALLINT
                        mssql: BIT
                        """), arguments(new BooleanType(true, false, null), """
                        default, sqlite, postgresql, oracle, mssql: BOOLEAN
                        mysql, mariadb: BOOL
                        """));
    }

    @Tag("core-T06")
    @Tag("core-T07")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void daysAndTimes(SqlType<?> type, String texts) {
        assertThat(everywhere(type)).isEqualTo(texts);
    }

    static Stream<Arguments> daysAndTimes() {
        return Stream.of(
                arguments(date(), """
                        default, sqlite, postgresql, mysql, mariadb, oracle: DATE
                        mssql: DATETIME
                        """),
                arguments(time(), """
                        default, sqlite, mysql, mariadb, oracle: TIME
                        postgresql: TIME WITHOUT TIME ZONE
                        mssql: DATETIME
                        """),
                arguments(dateTime(), """
                        default, sqlite, mysql, mariadb, mssql: DATETIME
                        postgresql: TIMESTAMP WITHOUT TIME ZONE
                        oracle: DATE
                        """),
                arguments(dateTimeWithZone(), """
                        default, sqlite, mysql, mariadb: DATETIME
                        postgresql: TIMESTAMP WITH TIME ZONE
                        oracle: DATE
                        mssql: DATETIMEOFFSET
                        """));
    }

    @Tag("core-T09")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void octets(SqlType<?> type, String texts) {
        assertThat(everywhere(type)).isEqualTo(texts);
    }

    static Stream<Arguments> octets() {
        return Stream.of(arguments(largeBinary(), """
                        default, sqlite, mysql, mariadb, oracle: BLOB
                        postgresql: BYTEA
                        mssql: IMAGE
                        """), arguments(largeBinary(100), """
                        default, sqlite, oracle: BLOB
                        postgresql: BYTEA
                        mysql, mariadb: BLOB(100)
                        mssql: IMAGE
                        """));
    }

    @Tag("core-T16")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void uniqueIdentifiers(String what, SqlType<?> type, String texts) {
        assertThat(everywhere(type)).isEqualTo(texts);
    }

    static Stream<Arguments> uniqueIdentifiers() {
        String nativeOnes = """
                default, sqlite, mysql, mariadb, oracle: CHAR(32)
                postgresql: UUID
                mssql: UNIQUEIDENTIFIER
                """;
        return Stream.of(
                arguments("uuid", uuid(), nativeOnes),
                arguments("as text", new UuidType<String>(false, true, false), nativeOnes),
                arguments("as CHAR everywhere", new UuidType<UUID>(false, false, true), "all: CHAR(32)\n"));
    }

    @Tag("core-T17")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void arrays(SqlType<?> type, String postgres) {
        assertThat(everywhere(type))
                .isEqualTo("default, sqlite, mysql, mariadb, oracle, mssql: refused\npostgresql: " + postgres + "\n");
    }

    static Stream<Arguments> arrays() {
        return Stream.of(
                arguments(array(integer()), "INTEGER[]"),
                arguments(array(string(5)), "VARCHAR(5)[]"),
                arguments(array2(integer()), "INTEGER[][]"),
                arguments(new ArrayType<>(integer(), 3, true), "INTEGER[][][]"),
                arguments(array(uuid()), "UUID[]"));
    }
}

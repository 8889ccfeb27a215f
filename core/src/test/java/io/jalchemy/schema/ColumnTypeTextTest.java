package io.jalchemy.schema;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.error.CompileException;
import io.jalchemy.types.BooleanType;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.Types;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a column's type writes into CREATE TABLE, and into its constraints. */
class ColumnTypeTextTest {
    private static Table table(SchemaItem... items) {
        return new MetaData().table("t", items);
    }

    static Stream<Arguments> typeChecks() {
        return Stream.of(
                arguments(
                        DdlText.SQLITE,
                        "b BOOLEAN, c VARCHAR(3), CONSTRAINT ck_b CHECK (b IN (0, 1)), CONSTRAINT color CHECK (c IN ('red', 'it''')) )"),
                arguments(DdlText.POSTGRES, "b BOOLEAN, c color )"),
                arguments(DdlText.MYSQL, "b BOOL, c ENUM('red','it'''), CONSTRAINT ck_b CHECK (b IN (0, 1)) )"),
                arguments(
                        DdlText.ORACLE,
                        "b SMALLINT, c VARCHAR(3 CHAR), CONSTRAINT ck_b CHECK (b IN (0, 1)), CONSTRAINT color CHECK (c IN ('red', 'it''')) )"),
                arguments(
                        DdlText.MSSQL,
                        "b BIT NULL, c VARCHAR(3) NULL, CONSTRAINT color CHECK (c IN ('red', 'it''')) )"));
    }

    @Tag("core-T05")
    @ParameterizedTest
    @MethodSource("typeChecks")
    void booleansAndEnumerationsAreCheckedWhereThereAreNone(Dialect dialect, String sql) {
        EnumType<String> color = EnumType.ofValues(
                List.of("red", "it'"), new EnumType.Options("color", true, true, null, null, false, false));
        Table table = table(column("b", new BooleanType(false, true, "ck_b")), column("c", color));
        assertThat(DdlText.create(table, dialect)).isEqualTo("CREATE TABLE t ( " + sql);
    }

    static Stream<Arguments> enumerations() {
        EnumType.Options longest = new EnumType.Options("e", false, false, null, null, false, false);
        EnumType.Options given = new EnumType.Options("e", false, false, 40, null, false, false);
        return Stream.of(
                arguments(longest, DdlText.POSTGRES, "VARCHAR(5)"),
                arguments(longest, DdlText.MYSQL, "VARCHAR(5)"),
                arguments(given, DdlText.SQLITE, "VARCHAR(40)"),
                arguments(given, DdlText.ORACLE, "VARCHAR(40 CHAR)"));
    }

    @Tag("core-T11")
    @ParameterizedTest
    @MethodSource("enumerations")
    void enumerationsThatAreNotNativeAreTexts(EnumType.Options how, Dialect dialect, String sql) {
        Table table = table(column("e", EnumType.ofValues(List.of("a", "bcdef"), how)));
        assertThat(DdlText.create(table, dialect)).isEqualTo("CREATE TABLE t ( e " + sql + " )");
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments(string(20), DdlText.STANDARD, "VARCHAR(20)"),
                arguments(string(20), DdlText.ORACLE, "VARCHAR2(20 CHAR)"),
                arguments(Types.text(), DdlText.SQLITE, "TEXT"),
                arguments(Types.text(), DdlText.ORACLE, "CLOB"),
                arguments(Types.unicode(20), DdlText.POSTGRES, "VARCHAR(20)"),
                arguments(Types.unicode(20), DdlText.MSSQL, "NVARCHAR(20)"),
                arguments(Types.unicodeText(), DdlText.SQLITE, "TEXT"),
                arguments(
                        new StringType(StringType.Spelling.STRING, 20, "de_DE"),
                        DdlText.POSTGRES,
                        "VARCHAR(20) COLLATE \"de_DE\""));
    }

    @Tag("core-T01")
    @ParameterizedTest(name = "{2}")
    @MethodSource("texts")
    void textsAreSpelledAsTheDialectDoes(SqlType<String> type, Dialect dialect, String sql) {
        assertThat(DdlText.create(table(column("x", type)), dialect)).startsWith("CREATE TABLE t ( x " + sql);
    }

    @Test
    @Tag("core-T01")
    void mysqlNeedsALength() {
        assertThatThrownBy(() -> DdlText.create(table(column("x", string())), DdlText.MYSQL))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("(in table 't', column 'x')")
                .hasMessageContaining("VARCHAR requires a length");
    }

    @Tag("core-T20")
    @Test
    void aColumnNeedsAType() {
        for (Dialect dialect : List.of(DdlText.STANDARD, DdlText.POSTGRES, DdlText.ORACLE)) {
            assertThatThrownBy(() -> DdlText.create(table(column("x", Types.nullType())), dialect))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining("(in table 't', column 'x')")
                    .hasMessageContaining("did you forget to specify a type");
        }
    }

    static Stream<Arguments> exact() {
        return Stream.of(
                arguments("REAL", Types.real()),
                arguments("FLOAT", Types.sqlFloat()),
                arguments("DOUBLE", Types.sqlDouble()),
                arguments("DOUBLE PRECISION", Types.sqlDoublePrecision()),
                arguments("NUMERIC(5, 2)", Types.sqlNumeric(5, 2)),
                arguments("DECIMAL(5, 2)", Types.decimal(5, 2)),
                arguments("INTEGER", Types.sqlInteger()),
                arguments("SMALLINT", Types.smallint()),
                arguments("BIGINT", Types.bigint()),
                arguments("TIMESTAMP", Types.timestamp()),
                arguments("DATETIME", Types.sqlDateTime()),
                arguments("DATE", Types.sqlDate()),
                arguments("TIME", Types.sqlTime()),
                arguments("TEXT", Types.sqlText()),
                arguments("CLOB", Types.clob()),
                arguments("VARCHAR(5)", Types.varchar(5)),
                arguments("NVARCHAR(5)", Types.nvarchar(5)),
                arguments("CHAR(5)", Types.character(5)),
                arguments("NCHAR(5)", Types.nchar(5)),
                arguments("BLOB", Types.blob()),
                arguments("BINARY(5)", Types.binary(5)),
                arguments("VARBINARY(5)", Types.varbinary(5)),
                arguments("BOOLEAN", Types.sqlBoolean()));
    }

    @Tag("core-T19")
    @ParameterizedTest(name = "{0}")
    @MethodSource("exact")
    void exactTypesAreWrittenExactly(String sql, SqlType<?> type) {
        assertThat(DdlText.create(table(column("x", type)))).isEqualTo("CREATE TABLE t ( x " + sql + " )");
    }
}

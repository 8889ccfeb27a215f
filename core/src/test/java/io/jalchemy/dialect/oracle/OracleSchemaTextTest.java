package io.jalchemy.dialect.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.schema.CreateIndex;
import io.jalchemy.schema.CreateSequence;
import io.jalchemy.schema.CreateTable;
import io.jalchemy.schema.Identity;
import io.jalchemy.schema.Index;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Schema;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.SequenceOptions;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.DdlNode;
import io.jalchemy.types.BooleanType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Types and schema statements in the words of Oracle. */
class OracleSchemaTextTest {
    private static String text(DdlNode statement) {
        return Texts.flat(OracleDialect.INSTANCE.ddlCompiler().write(statement));
    }

    @Tag("core-P40")
    @ParameterizedTest(name = "{1}")
    @MethodSource("types")
    void typesAreWritten(SqlType<?> type, String sql) {
        assertThat(OracleDialect.INSTANCE.typeCompiler().render(type)).isEqualTo(sql);
    }

    static Stream<Arguments> types() {
        return Stream.of(
                arguments(OracleTypes.number(), "NUMBER"),
                arguments(OracleTypes.number(10, 2), "NUMBER(10, 2)"),
                arguments(OracleTypes.binaryDouble(), "BINARY_DOUBLE"),
                arguments(OracleTypes.binaryFloat(), "BINARY_FLOAT"),
                arguments(OracleTypes.binaryFloat(126), "FLOAT(126)"),
                arguments(OracleTypes.raw(16), "RAW(16)"),
                arguments(OracleTypes.nclob(), "NCLOB"),
                arguments(OracleTypes.longText(), "LONG"),
                arguments(OracleTypes.rowid(), "ROWID"),
                arguments(OracleTypes.timestampWithLocalTimeZone(), "TIMESTAMP WITH LOCAL TIME ZONE"),
                arguments(OracleTypes.interval(3, 6), "INTERVAL DAY(3) TO SECOND(6)"),
                arguments(OracleTypes.interval(null, null), "INTERVAL DAY TO SECOND"),
                arguments(OracleTypes.vector(null, null), "VECTOR(*,*)"),
                arguments(OracleTypes.vector(3, null), "VECTOR(3,*)"),
                arguments(OracleTypes.vector(3, OracleTypes.VectorFormat.FLOAT32), "VECTOR(3,FLOAT32)"),
                arguments(Types.json(), "JSON"),
                arguments(Types.bigInteger(), "NUMBER(19)"),
                arguments(Types.string(30), "VARCHAR2(30 CHAR)"),
                arguments(Types.unicode(30), "VARCHAR2(30 CHAR)"),
                arguments(Types.text(), "CLOB"),
                arguments(Types.largeBinary(), "BLOB"),
                arguments(Types.bool(), "SMALLINT"),
                arguments(Types.dateTime(), "DATE"));
    }

    @Tag("core-P40")
    @Test
    void aDecimalPrecisionIsNoBinaryOne() {
        assertThatThrownBy(() -> OracleDialect.INSTANCE.typeCompiler().render(Types.floating(53)))
                .hasMessageContaining("binary precision")
                .hasMessageContaining("OracleTypes.binaryFloat(176)");
    }

    @Tag("core-T05")
    @Test
    void truthValuesAreATypeFromVersion23On() {
        OracleDialect older = OracleProvider.forVersion(OracleDialect.INSTANCE, ServerVersion.of(21, 3));
        OracleDialect later = OracleProvider.forVersion(OracleDialect.INSTANCE, ServerVersion.of(23, 4));
        SqlType<Boolean> checked = new BooleanType(false, true, "ck");
        assertThat(created(older, checked))
                .isEqualTo("CREATE TABLE t ( b SMALLINT, CONSTRAINT ck CHECK (b IN (0, 1)) )");
        assertThat(created(later, checked)).isEqualTo("CREATE TABLE t ( b BOOLEAN )");
        assertThat(older.literals().literal(true, checked)).isEqualTo("1");
        assertThat(later.literals().literal(true, checked)).isEqualTo("true");
    }

    private static String created(OracleDialect dialect, SqlType<?> type) {
        Table table = new Table("t", new MetaData()).add(Schema.column("b", type));
        return Texts.flat(dialect.ddlCompiler().write(new CreateTable(table)));
    }

    @Tag("core-P41")
    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void tablesAndIndexesTakeOptions(String why, DdlNode statement, String sql) {
        assertThat(text(statement)).isEqualTo(sql);
    }

    private static Table table() {
        return new Table("t", new MetaData()).add(Schema.column("id", Types.integer()));
    }

    private static Index index() {
        Table table = table();
        Index index = Schema.index("ix", table.c("id"));
        table.add(index);
        return index;
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                arguments(
                        "compressed",
                        new CreateTable(table().dialectOption("oracle_compress", true)),
                        "CREATE TABLE t ( id INTEGER ) COMPRESS"),
                arguments(
                        "compressed in a way",
                        new CreateTable(table().dialectOption("oracle_compress", "OLTP")),
                        "CREATE TABLE t ( id INTEGER ) COMPRESS FOR OLTP"),
                arguments(
                        "in a tablespace",
                        new CreateTable(table().dialectOption("oracle_tablespace", "Fast")),
                        "CREATE TABLE t ( id INTEGER ) TABLESPACE \"Fast\""),
                arguments(
                        "for a transaction",
                        new CreateTable(
                                table().prefix("GLOBAL TEMPORARY").dialectOption("oracle_on_commit", "PRESERVE ROWS")),
                        "CREATE GLOBAL TEMPORARY TABLE t ( id INTEGER ) ON COMMIT PRESERVE ROWS"),
                arguments(
                        "a bitmap index",
                        new CreateIndex(index().dialectOption("oracle_bitmap", true)),
                        "CREATE BITMAP INDEX ix ON t (id)"),
                arguments(
                        "a compressed index",
                        new CreateIndex(index().dialectOption("oracle_compress", 1)),
                        "CREATE INDEX ix ON t (id) COMPRESS 1"));
    }

    @Test
    void numbersCountInOraclesWords() {
        Table table = new Table("t", new MetaData())
                .add(Schema.column("id", Types.integer())
                        .primaryKey()
                        .identity(new Identity(true, true, SequenceOptions.NONE.start(3))));
        assertThat(text(new CreateTable(table)))
                .isEqualTo("CREATE TABLE t ( id INTEGER GENERATED ALWAYS ON NULL AS IDENTITY (START WITH 3),"
                        + " PRIMARY KEY (id) )");
        SequenceOptions unbounded = new SequenceOptions(1L, null, null, null, true, true, false, null, true);
        assertThat(text(new CreateSequence(new Sequence("s").options(unbounded))))
                .isEqualTo("CREATE SEQUENCE s START WITH 1 NOMINVALUE NOMAXVALUE NOCYCLE ORDER");
    }
}

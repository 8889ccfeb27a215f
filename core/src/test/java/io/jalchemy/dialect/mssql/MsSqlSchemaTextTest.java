package io.jalchemy.dialect.mssql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.schema.Column;
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
import io.jalchemy.sql.Name;
import io.jalchemy.sql.NextValue;
import io.jalchemy.sql.Sql;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Types and schema statements in the words of SQL Server. */
class MsSqlSchemaTextTest {
    private static String text(DdlNode statement) {
        return Texts.flat(MsSqlDialect.INSTANCE.ddlCompiler().write(statement));
    }

    private static String type(MsSqlOptions options, SqlType<?> type) {
        return MsSqlDialect.INSTANCE.withOptions(options).typeCompiler().render(type);
    }

    @Tag("core-P47")
    @ParameterizedTest(name = "{1}")
    @MethodSource("types")
    void typesAreWritten(SqlType<?> type, String sql) {
        assertThat(type(MsSqlOptions.UNKNOWN, type)).isEqualTo(sql);
    }

    static Stream<Arguments> types() {
        return Stream.of(
                arguments(MsSqlTypes.nvarchar(null), "NVARCHAR(max)"),
                arguments(MsSqlTypes.nvarchar(20), "NVARCHAR(20)"),
                arguments(Types.unicode(20), "NVARCHAR(20)"),
                arguments(Types.string(), "VARCHAR(max)"),
                arguments(MsSqlTypes.dateTime2(3), "DATETIME2(3)"),
                arguments(MsSqlTypes.dateTimeOffset(null), "DATETIMEOFFSET"),
                arguments(Types.timestampWithZone(), "TIMESTAMP"),
                arguments(MsSqlTypes.money(), "MONEY"),
                arguments(MsSqlTypes.rowVersion(), "ROWVERSION"),
                arguments(MsSqlTypes.xml(), "XML"),
                arguments(MsSqlTypes.sqlVariant(), "SQL_VARIANT"),
                arguments(MsSqlTypes.uniqueIdentifier(), "UNIQUEIDENTIFIER"),
                arguments(Types.uuid(), "UNIQUEIDENTIFIER"),
                arguments(Types.bool(), "BIT"),
                arguments(Types.json(), "NVARCHAR(max)"),
                arguments(MsSqlTypes.varbinary(null, true), "VARBINARY(max) FILESTREAM"));
    }

    @Tag("core-P47")
    @Test
    void datesAndLargeTypesDependOnTheVersion() {
        MsSqlOptions old = MsSqlOptions.UNKNOWN.withVersion(new ServerVersion(List.of(9)));
        MsSqlOptions later =
                MsSqlOptions.UNKNOWN.withVersion(new ServerVersion(List.of(11))).withDeprecateLargeTypes(true);
        assertThat(type(old, Types.date())).isEqualTo("DATETIME");
        assertThat(type(later, Types.date())).isEqualTo("DATE");
        assertThat(type(old, Types.time())).isEqualTo("DATETIME");
        assertThat(type(later, Types.time())).isEqualTo("TIME");
        assertThat(type(old, Types.text())).isEqualTo("TEXT");
        assertThat(type(later, Types.text())).isEqualTo("VARCHAR(max)");
        assertThat(type(old, Types.unicodeText())).isEqualTo("NTEXT");
        assertThat(type(later, Types.unicodeText())).isEqualTo("NVARCHAR(max)");
        assertThat(type(old, Types.largeBinary())).isEqualTo("IMAGE");
        assertThat(type(later, Types.largeBinary())).isEqualTo("VARBINARY(max)");
    }

    @Test
    void aServerTellsByItsVersionWhatItCanDo() {
        MsSqlOptions old = MsSqlProvider.forVersion(MsSqlDialect.INSTANCE, ServerVersion.of(10, 50))
                .options();
        MsSqlOptions later = MsSqlProvider.forVersion(MsSqlDialect.INSTANCE, ServerVersion.of(16, 0))
                .options();
        assertThat(old.offsetFetch()).isFalse();
        assertThat(old.deprecateLargeTypes()).isFalse();
        assertThat(later.offsetFetch()).isTrue();
        assertThat(later.deprecateLargeTypes()).isTrue();
    }

    @Tag("core-P46")
    @ParameterizedTest(name = "{0}")
    @MethodSource("numbered")
    void keysNumberThemselves(String why, Column<?> column, String sql) {
        Table table = new Table("t", new MetaData()).add(column);
        assertThat(text(new CreateTable(table))).isEqualTo("CREATE TABLE t ( id " + sql + ", PRIMARY KEY (id) )");
    }

    static Stream<Arguments> numbered() {
        return Stream.of(
                arguments(
                        "an integer key",
                        Schema.column("id", Types.integer()).primaryKey(),
                        "INTEGER NOT NULL IDENTITY"),
                arguments(
                        "with a start and step",
                        Schema.column("id", Types.integer())
                                .primaryKey()
                                .identity(Identity.byDefault().counting(10, 5)),
                        "INTEGER NOT NULL IDENTITY(10,5)"),
                arguments(
                        "a decimal",
                        Schema.column("id", Types.numeric(18, 0))
                                .primaryKey()
                                .identity(Identity.byDefault().counting(1, 1)),
                        "NUMERIC(18, 0) NOT NULL IDENTITY(1,1)"),
                arguments(
                        "a sequence",
                        Schema.column("id", Types.integer()).primaryKey().defaultValue(new Sequence("s")),
                        "INTEGER NOT NULL"),
                arguments(
                        "not at all",
                        Schema.column("id", Types.integer()).primaryKey().autoincrement(Column.Autoincrement.NO),
                        "INTEGER NOT NULL"));
    }

    @Tag("core-P46")
    @Test
    void sequencesHaveATypeAndGiveTheirNextValue() {
        Sequence sequence = new Sequence("s")
                .options(SequenceOptions.NONE.start(10).increment(5))
                .dataType(Types.integer());
        assertThat(text(new CreateSequence(sequence)))
                .isEqualTo("CREATE SEQUENCE s AS INTEGER INCREMENT BY 5 START WITH 10");
        assertThat(MsSqlDialect.INSTANCE
                        .compile(Sql.select(new NextValue<>(sequence, Types.integer())))
                        .sql())
                .isEqualTo("SELECT NEXT VALUE FOR s AS next_value_1");
        Table table = new Table("t", new MetaData())
                .add(Schema.column("id", Types.integer()).primaryKey().defaultValue(sequence));
        assertThat(Texts.flat(MsSqlDialect.INSTANCE
                        .compile(Sql.insert(table).values(java.util.Map.of()))
                        .sql()))
                .isEqualTo("INSERT INTO t (id) OUTPUT inserted.id VALUES (NEXT VALUE FOR s)");
    }

    @Tag("core-P48")
    @ParameterizedTest(name = "{0}")
    @MethodSource("indexes")
    void indexesAreClusteredFilteredAndInclude(String why, DdlNode statement, String sql) {
        assertThat(text(statement)).isEqualTo(sql);
    }

    private static Table table() {
        return new Table("t", new MetaData())
                .add(Schema.column("a", Types.integer()), Schema.column("b", Types.integer()));
    }

    private static Index index(String... columns) {
        Table table = table();
        Index index = Schema.index("ix", columns);
        table.add(index);
        return index;
    }

    static Stream<Arguments> indexes() {
        Table keyed = new Table("t", new MetaData())
                .add(
                        Schema.column("id", Types.integer()),
                        Schema.primaryKey("id").dialectOption("mssql_clustered", false));
        Index filtered = index("a");
        filtered.dialectOption("mssql_where", filtered.table().<Integer>c("a").gt(5));
        return Stream.of(
                arguments(
                        "a key beside the order of the rows",
                        new CreateTable(keyed),
                        "CREATE TABLE t ( id INTEGER NOT NULL IDENTITY, PRIMARY KEY NONCLUSTERED (id) )"),
                arguments(
                        "the order of the rows",
                        new CreateIndex(index("a").dialectOption("mssql_clustered", true)),
                        "CREATE CLUSTERED INDEX ix ON t (a)"),
                arguments(
                        "columns",
                        new CreateIndex(Schema.index("ix", new String[0])
                                .on(table())
                                .dialectOption("mssql_clustered", true)
                                .dialectOption("mssql_columnstore", true)),
                        "CREATE CLUSTERED COLUMNSTORE INDEX ix ON t"),
                arguments(
                        "further columns",
                        new CreateIndex(index("a").dialectOption("mssql_include", List.of("b"))),
                        "CREATE INDEX ix ON t (a) INCLUDE (b)"),
                arguments("some rows", new CreateIndex(filtered), "CREATE INDEX ix ON t (a) WHERE a > 5"));
    }

    @Test
    void aTableOfAnotherDatabaseIsCreatedThere() {
        Table table = new Table(Name.of("t"), "[my db].owner", new MetaData()).add(Schema.column("a", Types.integer()));
        assertThat(text(new CreateTable(table))).isEqualTo("CREATE TABLE [my db].owner.t ( a INTEGER NULL )");
    }
}

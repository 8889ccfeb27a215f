package io.jalchemy.reflection;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.types.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.dialect.postgresql.DomainType;
import io.jalchemy.dialect.postgresql.PostgresBitType;
import io.jalchemy.dialect.postgresql.PostgresDialect;
import io.jalchemy.dialect.postgresql.PostgresTypes;
import io.jalchemy.engine.Engine;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.schema.TableCopy;
import io.jalchemy.sql.Sql;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.NullType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.Types;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of PostgreSQL: created, read, created again from what was read. */
@OnDatabases(DatabaseKind.POSTGRESQL)
class PostgresTypeReflectionTest {
    private final TestDatabase database;
    private final Engine engine;
    private final OtherSchema otherSchema;
    private final String other;

    PostgresTypeReflectionTest(TestDatabase database) throws SQLException {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
        this.otherSchema = OtherSchema.beside(database);
        this.other = otherSchema.name();
    }

    @BeforeEach
    void clean() throws SQLException {
        database.clean();
    }

    @AfterEach
    void close() throws SQLException {
        engine.close();
        otherSchema.close();
    }

    private static EnumType<String> mood() {
        return EnumType.ofValues(List.of("sad", "it's ok"), EnumType.Options.named("Mood"));
    }

    private static DomainType<Integer> positive() {
        return DomainType.of("positive", integer(), Sql.literalColumn("VALUE > 0"));
    }

    /** A type as it is declared, and as it is read. */
    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of(Types.smallInteger(), Types.smallint()),
                Arguments.of(Types.integer(), Types.sqlInteger()),
                Arguments.of(Types.bigInteger(), Types.bigint()),
                Arguments.of(Types.numeric(), Types.sqlNumeric()),
                Arguments.of(Types.numeric(10, 2), Types.sqlNumeric(10, 2)),
                Arguments.of(Types.decimal(5, 0), Types.sqlNumeric(5, 0)),
                Arguments.of(Types.floating(), Types.sqlDoublePrecision()),
                Arguments.of(Types.floating(10), Types.real()),
                Arguments.of(Types.doublePrecision(), Types.sqlDoublePrecision()),
                Arguments.of(Types.real(), Types.real()),
                Arguments.of(Types.string(), Types.varchar()),
                Arguments.of(Types.string(30), Types.varchar(30)),
                Arguments.of(Types.unicode(7), Types.varchar(7)),
                Arguments.of(Types.character(3), Types.character(3)),
                Arguments.of(Types.text(), Types.sqlText()),
                Arguments.of(
                        StringType.of(StringType.Spelling.SQL_VARCHAR, 9).collate("C"),
                        StringType.of(StringType.Spelling.SQL_VARCHAR, 9).collate("C")),
                Arguments.of(
                        StringType.of(StringType.Spelling.TEXT, null).collate("POSIX"),
                        StringType.of(StringType.Spelling.SQL_TEXT, null).collate("POSIX")),
                Arguments.of(Types.bool(), Types.sqlBoolean()),
                Arguments.of(Types.date(), Types.sqlDate()),
                Arguments.of(Types.time(), Types.sqlTime()),
                Arguments.of(PostgresTypes.time(3), PostgresTypes.time(3)),
                Arguments.of(Types.timeWithZone(), Types.timeWithZone()),
                Arguments.of(PostgresTypes.timeWithZone(0), PostgresTypes.timeWithZone(0)),
                Arguments.of(Types.dateTime(), Types.timestamp()),
                Arguments.of(PostgresTypes.timestamp(3), PostgresTypes.timestamp(3)),
                Arguments.of(Types.dateTimeWithZone(), Types.timestampWithZone()),
                Arguments.of(PostgresTypes.timestampWithZone(2), PostgresTypes.timestampWithZone(2)),
                Arguments.of(Types.interval(), PostgresTypes.interval(null, null)),
                Arguments.of(PostgresTypes.interval(3, null), PostgresTypes.interval(3, null)),
                Arguments.of(
                        PostgresTypes.interval(null, "YEAR TO MONTH"), PostgresTypes.interval(null, "YEAR TO MONTH")),
                Arguments.of(PostgresTypes.interval(2, "DAY TO SECOND"), PostgresTypes.interval(2, "DAY TO SECOND")),
                Arguments.of(Types.largeBinary(), PostgresTypes.bytea()),
                Arguments.of(Types.uuid(), Types.sqlUuid()),
                Arguments.of(Types.json(), Types.json(Object.class)),
                Arguments.of(PostgresTypes.jsonb(), PostgresTypes.jsonb(Object.class)),
                Arguments.of(PostgresTypes.jsonpath(), PostgresTypes.jsonpath()),
                Arguments.of(PostgresTypes.inet(), PostgresTypes.inet()),
                Arguments.of(PostgresTypes.cidr(), PostgresTypes.cidr()),
                Arguments.of(PostgresTypes.macaddr(), PostgresTypes.macaddr()),
                Arguments.of(PostgresTypes.macaddr8(), PostgresTypes.macaddr8()),
                Arguments.of(PostgresTypes.money(), PostgresTypes.money()),
                Arguments.of(PostgresTypes.tsvector(), PostgresTypes.tsvector()),
                Arguments.of(PostgresTypes.tsquery(), PostgresTypes.tsquery()),
                Arguments.of(PostgresTypes.regconfig(), PostgresTypes.regconfig()),
                Arguments.of(PostgresTypes.regclass(), PostgresTypes.regclass()),
                Arguments.of(PostgresTypes.oid(), PostgresTypes.oid()),
                Arguments.of(PostgresTypes.bit(4), PostgresTypes.bit(4)),
                Arguments.of(new PostgresBitType(null, false), PostgresTypes.bit(1)),
                Arguments.of(PostgresTypes.bitVarying(5), PostgresTypes.bitVarying(5)),
                Arguments.of(PostgresTypes.bitVarying(null), PostgresTypes.bitVarying(null)),
                Arguments.of(PostgresTypes.int4range(), PostgresTypes.int4range()),
                Arguments.of(PostgresTypes.int8range(), PostgresTypes.int8range()),
                Arguments.of(PostgresTypes.numrange(), PostgresTypes.numrange()),
                Arguments.of(PostgresTypes.daterange(), PostgresTypes.daterange()),
                Arguments.of(PostgresTypes.tsrange(), PostgresTypes.tsrange()),
                Arguments.of(PostgresTypes.tstzrange(), PostgresTypes.tstzrange()),
                Arguments.of(
                        PostgresTypes.int4range().multirange(),
                        PostgresTypes.int4range().multirange()),
                Arguments.of(
                        PostgresTypes.int8range().multirange(),
                        PostgresTypes.int8range().multirange()),
                Arguments.of(
                        PostgresTypes.numrange().multirange(),
                        PostgresTypes.numrange().multirange()),
                Arguments.of(
                        PostgresTypes.daterange().multirange(),
                        PostgresTypes.daterange().multirange()),
                Arguments.of(
                        PostgresTypes.tsrange().multirange(),
                        PostgresTypes.tsrange().multirange()),
                Arguments.of(
                        PostgresTypes.tstzrange().multirange(),
                        PostgresTypes.tstzrange().multirange()),
                Arguments.of(Types.array(Types.integer()), Types.array(Types.sqlInteger())),
                Arguments.of(Types.array2(Types.string(5)), Types.array(Types.varchar(5))),
                Arguments.of(Types.array(PostgresTypes.timestamp(3)), Types.array(PostgresTypes.timestamp(3))),
                Arguments.of(
                        Types.array(
                                StringType.of(StringType.Spelling.TEXT, null).collate("C")),
                        Types.array(StringType.of(StringType.Spelling.SQL_TEXT, null)
                                .collate("C"))),
                Arguments.of(mood(), mood()),
                Arguments.of(Types.array(mood()), Types.array(mood())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void aTypeIsReadAsWhatItIs(SqlType<?> declared, SqlType<?> read) {
        MetaData there = new MetaData();
        there.table("t", column("x", declared));
        there.createAll(engine);
        assertThat(engine.inspect().columns("t").getFirst().type()).isEqualTo(read);
    }

    @Test
    @Tag("core-R17")
    void aTableOfEveryTypeIsMadeAgainWithTheSameCatalogueContent() throws SQLException {
        MetaData there = new MetaData();
        Table every = there.table("every", column("id", integer()).primaryKey());
        List<? extends SqlType<?>> declared = Stream.concat(
                        types().map(row -> (SqlType<?>) row.get()[0]), Stream.of(positive(), Types.array(positive())))
                .toList();
        for (int i = 0; i < declared.size(); i++) {
            every.add(column("c" + i, declared.get(i)));
        }
        there.createAll(engine);
        Map<Object, List<@Nullable Object>> before = catalogue("current_schema()");
        assertThat(before).hasSize(declared.size() + 1);

        MetaData read = new MetaData().reflect(engine);
        assertThat(read.get("every").columnList())
                .noneSatisfy(column -> assertThat(column.type()).isInstanceOf(NullType.class));
        database.clean();
        read.createAll(engine);
        assertThat(catalogue("current_schema()")).isEqualTo(before);
        assertThat(types(engine.inspect().columns("every"))).isEqualTo(types(read));

        MetaData elsewhere = new MetaData();
        read.get("every").toMetadata(elsewhere, TableCopy.Schemas.to(other));
        elsewhere.createAll(engine);
        assertThat(catalogue("'" + other + "'")).isEqualTo(before);
        assertThat(new MetaData()
                        .reflect(engine, io.jalchemy.schema.ReflectOptions.DEFAULT.schema(other))
                        .get(other + ".every")
                        .columnList())
                .hasSize(declared.size() + 1);
    }

    private static List<String> types(List<ReflectedColumn> columns) {
        return columns.stream()
                .map(column -> PostgresDialect.INSTANCE.typeCompiler().render(column.type()))
                .toList();
    }

    private static List<String> types(MetaData metadata) {
        return metadata.get("every").columnList().stream()
                .map(column -> PostgresDialect.INSTANCE.typeCompiler().render(column.type()))
                .toList();
    }

    /** What the catalog holds of each column of the table. */
    private Map<Object, List<@Nullable Object>> catalogue(String schema) throws SQLException {
        Map<Object, List<@Nullable Object>> columns = new LinkedHashMap<>();
        for (List<@Nullable Object> row :
                database.rows("""
                SELECT a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, o.collname, a.attnum,
                    pg_get_expr(d.adbin, d.adrelid)
                FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                LEFT JOIN pg_collation o ON o.oid = a.attcollation
                LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                WHERE c.relname = 'every' AND c.relnamespace = CAST(%s AS regnamespace) AND a.attnum > 0
                ORDER BY a.attnum""".formatted(schema.startsWith("'") ? schema : "CAST(" + schema + " AS text)"))) {
            row.replaceAll(one -> one instanceof String text ? text.replace(other + ".", "") : one);
            columns.put(java.util.Objects.requireNonNull(row.getFirst()), row);
        }
        return columns;
    }

    @Test
    void typesOfAnotherSchemaKeepItsName() throws SQLException {
        database.execute(
                "CREATE TYPE " + other + ".\"Mood\" AS ENUM ('a')",
                "CREATE DOMAIN " + other + ".code AS VARCHAR(5)",
                "CREATE DOMAIN " + other + ".codes AS " + other + ".code[] CHECK (VALUE IS NOT NULL)",
                "CREATE TYPE interval_kind AS ENUM ('short')",
                "CREATE TABLE t (m " + other + ".\"Mood\", c " + other + ".code, many " + other
                        + ".codes, k interval_kind)");
        List<ReflectedColumn> columns = engine.inspect().columns("t");
        assertThat(columns.get(0).type())
                .isEqualTo(EnumType.ofValues(
                        List.of("a"), EnumType.Options.named("Mood").inSchema(other)));
        DomainType<String> code = new DomainType<>("code", other, Types.varchar(5), DomainType.Rules.NONE);
        assertThat(columns.get(1).type()).isEqualTo(code);
        assertThat(columns.get(2).type()).isInstanceOfSatisfying(DomainType.class, codes -> {
            assertThat(codes.schema()).isEqualTo(other);
            assertThat(codes.dataType()).isEqualTo(Types.array(code));
        });
        assertThat(columns.get(3).type())
                .isEqualTo(EnumType.ofValues(List.of("short"), EnumType.Options.named("interval_kind")));
    }

    @Test
    void typesOfTheSystemsOwnTablesAreRead() {
        assertThat(engine.inspect().columns("pg_class", "pg_catalog"))
                .filteredOn(column -> List.of("oid", "relname", "relkind").contains(column.name()))
                .noneMatch(column -> column.type() instanceof NullType);
    }
}

package io.jalchemy.schema;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.ddl;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.date;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.largeBinary;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.dialect.postgresql.DomainType;
import io.jalchemy.dialect.postgresql.ExcludeConstraint;
import io.jalchemy.dialect.postgresql.PostgresTypes;
import io.jalchemy.dialect.postgresql.Range;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.error.IntegrityException;
import io.jalchemy.sql.Sql;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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

/** Types and tables that PostgreSQL alone has, made and used through the engine. */
@OnDatabases(DatabaseKind.POSTGRESQL)
class PostgresSchemaTest {
    private final TestDatabase database;
    private final Engine engine;
    private final MetaData metadata = new MetaData();

    PostgresSchemaTest(TestDatabase database) {
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

    private <T> List<@Nullable T> sendAll(Connection connection, SqlType<T> type, List<? extends @Nullable T> values) {
        Column<Integer> id = column("id", integer()).primaryKey().autoincrement(Column.Autoincrement.NO);
        Column<T> x = column("x", type);
        Table carrier = new MetaData().table("carrier", id, x);
        carrier.create(connection);
        for (int i = 0; i < values.size(); i++) {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("id", i);
            row.put("x", values.get(i));
            connection.execute(insert(carrier), row);
        }
        List<@Nullable T> read = new ArrayList<>();
        connection.execute(select(id, x).orderBy(id)).forEach(row -> read.add(row.value2()));
        carrier.drop(connection);
        return read;
    }

    @SafeVarargs
    static <T> Arguments of(SqlType<T> type, T... values) {
        List<T> copied = new ArrayList<>();
        for (T value : values) {
            copied.add(value);
        }
        return arguments(type.toString(), type, copied);
    }

    private <T> void roundTrip(SqlType<T> type, List<T> values) {
        List<@Nullable T> sent = new ArrayList<>(values);
        sent.add(null);
        engine.begin(connection -> assertThat(sendAll(connection, type, sent))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(sent));
    }

    static Stream<Arguments> ranges() {
        return Stream.of(
                of(
                        PostgresTypes.int4range(),
                        Range.of(1, 5),
                        Range.of(null, 5, Range.Bounds.OPEN),
                        Range.of(1, null),
                        Range.of(null, null, Range.Bounds.OPEN),
                        Range.empty()),
                of(PostgresTypes.int8range(), Range.of(Long.MIN_VALUE, Long.MAX_VALUE), Range.empty()),
                of(
                        PostgresTypes.numrange(),
                        Range.closed(new BigDecimal("1.50"), new BigDecimal("2")),
                        Range.of(new BigDecimal("1"), new BigDecimal("2"), Range.Bounds.OPEN)),
                of(PostgresTypes.daterange(), Range.of(LocalDate.of(2024, 2, 29), LocalDate.of(9999, 12, 31))),
                of(
                        PostgresTypes.tsrange(),
                        Range.of(LocalDateTime.of(2024, 3, 31, 2, 30), LocalDateTime.of(2024, 3, 31, 2, 30, 0, 1000)),
                        Range.empty()),
                of(
                        PostgresTypes.tstzrange(),
                        Range.closed(
                                OffsetDateTime.parse("2024-10-27T00:30:00Z"),
                                OffsetDateTime.parse("2024-10-27T01:30:00Z"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ranges")
    <T> void rangesComeBackAsTheyWent(String what, SqlType<T> type, List<T> values) {
        roundTrip(type, values);
    }

    @Test
    void setsOfRangesComeBackJoined() {
        engine.begin(connection -> assertThat(sendAll(
                        connection,
                        PostgresTypes.int4range().multirange(),
                        Arrays.asList(List.of(Range.of(1, 3), Range.of(3, 5), Range.of(8, 9)), List.of(), null)))
                .containsExactly(List.of(Range.of(1, 5), Range.of(8, 9)), List.of(), null));
    }

    @Test
    @Tag("core-T17")
    void arraysKeepNullsNestingAndEmptiness() {
        engine.begin(connection -> {
            assertThat(sendAll(
                            connection,
                            Types.array(string()),
                            Arrays.asList(List.of("a", "", "NULL", "{\"x\\", "\uD83D\uDE00"), List.of(), null)))
                    .containsExactly(List.of("a", "", "NULL", "{\"x\\", "\uD83D\uDE00"), List.of(), null);
            assertThat(sendAll(
                            connection,
                            Types.array2(integer()),
                            Arrays.asList(List.of(List.of(1, 2), List.of(3, 4)), null)))
                    .containsExactly(List.of(List.of(1, 2), List.of(3, 4)), null);
            assertThat(sendAll(connection, Types.array(largeBinary()), List.of(List.of(new byte[] {0, -1})))
                            .getFirst())
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactly(new byte[] {0, -1});
        });
    }

    @Test
    void numbersThatAreNoneComeBack() {
        engine.begin(connection -> assertThat(sendAll(
                        connection,
                        Types.doublePrecision(),
                        List.of(
                                Double.NaN,
                                Double.POSITIVE_INFINITY,
                                Double.NEGATIVE_INFINITY,
                                -0.0,
                                Double.MIN_VALUE)))
                .containsExactly(
                        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE));
    }

    @Test
    @Tag("core-P02")
    void anEnumerationIsCreatedOnceInItsSchemaUnlessSomeoneElseDoes() throws SQLException {
        database.execute("DROP SCHEMA IF EXISTS other_schema_of_enums CASCADE", "CREATE SCHEMA other_schema_of_enums");
        SentStatements sent = new SentStatements();
        EnumType<String> en = EnumType.ofValues(
                List.of("x", "y'z"), EnumType.Options.named("en").inSchema("other_schema_of_enums"));
        Column<String> a = column("a", en);
        Table t = metadata.table("t", a);
        metadata.table("u", column("a", en), column("b", en));
        MetaData others = new MetaData();
        others.table("v", column("a", en.with(en.options().existing())));
        try (Engine heard = sent.engine(database)) {
            metadata.createAll(heard);
            others.createAll(heard);
            assertThat(sent.changes())
                    .containsExactly(
                            "CREATE TYPE other_schema_of_enums.en AS ENUM ('x', 'y''z')",
                            "CREATE TABLE t ( a other_schema_of_enums.en )",
                            "CREATE TABLE u ( a other_schema_of_enums.en, b other_schema_of_enums.en )",
                            "CREATE TABLE v ( a other_schema_of_enums.en )");
            heard.begin(connection -> {
                connection.execute(insert(t).set(a, "y'z"));
                assertThat(connection.execute(select(a).where(a.eq("y'z"))).all())
                        .containsExactly("y'z");
            });
            others.dropAll(heard);
            metadata.dropAll(heard);
            assertThat(sent.changes())
                    .containsExactly(
                            "DROP TABLE v", "DROP TABLE u", "DROP TABLE t", "DROP TYPE other_schema_of_enums.en");
        } finally {
            database.execute("DROP SCHEMA other_schema_of_enums CASCADE");
        }
    }

    @Test
    @Tag("core-T29")
    void aTypeOfTheMetadataComesAndGoesWithItAndIsCopiedOnce() {
        SentStatements sent = new SentStatements();
        EnumType<String> en = EnumType.ofValues(List.of("x"), EnumType.Options.named("bound"));
        metadata.add(en);
        try (Engine heard = sent.engine(database)) {
            metadata.createAll(heard);
            metadata.createAll(heard);
            Table t = metadata.table("t", column("a", en));
            Table u = metadata.table("u", column("a", en));
            metadata.createAll(heard);
            t.drop(heard);
            metadata.dropAll(heard);
            metadata.dropAll(heard);
            assertThat(sent.changes())
                    .containsExactly(
                            "CREATE TYPE bound AS ENUM ('x')",
                            "CREATE TABLE t ( a bound )",
                            "CREATE TABLE u ( a bound )",
                            "DROP TABLE t",
                            "DROP TABLE u",
                            "DROP TYPE bound");
            MetaData copy = new MetaData();
            t.toMetadata(copy);
            u.toMetadata(copy);
            copy.createAll(heard);
            copy.dropAll(heard);
            assertThat(sent.changes())
                    .containsOnlyOnce("CREATE TYPE bound AS ENUM ('x')", "DROP TYPE bound")
                    .hasSize(6);
        }
    }

    @Test
    void aDomainIsCreatedBeforeItsTableAndKeepsItsRules() {
        Column<Integer> x = column(
                "x", DomainType.of("positive", integer(), Sql.text("VALUE > 0").asExpression()));
        Table table = metadata.table("t", x);
        metadata.createAll(engine);
        metadata.createAll(engine);
        engine.begin(connection -> {
            connection.execute(insert(table).set(x, 5));
            assertThat(connection.execute(select(x)).all()).containsExactly(5);
        });
        assertThatThrownBy(() -> engine.begin(
                        connection -> connection.execute(insert(table).set(x, 0))))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("positive");
        metadata.dropAll(engine);
        metadata.dropAll(engine);
    }

    @Test
    @Tag("core-P13")
    void rowsThatOverlapAreRefused() {
        Column<Integer> room = column("rm", integer());
        Column<Range<Integer>> during = column("du", PostgresTypes.int4range());
        ExcludeConstraint text = new ExcludeConstraint(
                        List.of(new ExcludeConstraint.Element(room, "="), new ExcludeConstraint.Element(during, "&&")))
                .where(Sql.text("rm > 0").asExpression());
        assertThat(DdlText.of(new CreateTable(new MetaData().table("bookings", room, during, text)), DdlText.POSTGRES))
                .isEqualTo(
                        "CREATE TABLE bookings ( rm INTEGER, du INT4RANGE, EXCLUDE USING gist (rm WITH =, du WITH &&) WHERE (rm > 0) )");

        Column<Range<Integer>> when = column("du", PostgresTypes.int4range());
        ExcludeConstraint constraint = new ExcludeConstraint(List.of(new ExcludeConstraint.Element(when, "&&")));
        constraint.named("no_overlap");
        Table table = metadata.table("booking", when, constraint);
        metadata.createAll(engine);
        engine.begin(connection -> {
            connection.execute(insert(table).set(when, Range.of(1, 5)));
            connection.execute(insert(table).set(when, Range.of(5, 9)));
        });
        assertThatThrownBy(() -> engine.begin(
                        connection -> connection.execute(insert(table).set(when, Range.of(4, 6)))))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("no_overlap");
        metadata.dropAll(engine);
    }

    @Test
    @Tag("core-P14")
    void aPartitionedTableTakesRowsIntoItsPartitions() {
        Column<LocalDate> day = column("day", date());
        Table table = metadata.table("log", day, column("n", integer()))
                .dialectOption("postgresql_partition_by", "RANGE (day)")
                .on(
                        SchemaEvent.Phase.AFTER_CREATE,
                        ddl(
                                "CREATE TABLE log_2024 PARTITION OF %(table)s FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')"));
        metadata.table("special", column("more", integer()))
                .dialectOption("postgresql_inherits", "parent")
                .dialectOption("postgresql_with", Map.of("fillfactor", 70));
        engine.begin(connection -> connection.execute(ddl("CREATE TABLE parent (x INTEGER)")));
        metadata.createAll(engine);
        engine.begin(connection -> {
            connection.execute(insert(table).set(day, LocalDate.of(2024, 2, 29)));
            assertThat(connection
                            .execute(Sql.text("SELECT count(*) FROM log_2024"))
                            .all())
                    .singleElement()
                    .satisfies(row -> assertThat(row.get(0)).isEqualTo(1L));
            Table shortLived =
                    new MetaData().table("gone", column("x", integer())).prefix("TEMPORARY");
            shortLived.dialectOption("postgresql_on_commit", "drop").dialectOption("postgresql_using", "heap");
            shortLived.create(connection);
        });
        assertThat(DdlText.create(
                        metadata.table("fast", column("x", integer())).dialectOption("postgresql_tablespace", "ssd"),
                        DdlText.POSTGRES))
                .isEqualTo("CREATE TABLE fast ( x INTEGER ) TABLESPACE ssd");
        metadata.dropAll(engine);
    }
}

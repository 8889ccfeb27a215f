package io.jalchemy.dialect.postgresql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.ddl;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Carried;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.error.DataException;
import io.jalchemy.error.DatabaseException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Types that only PostgreSQL has: what goes in comes out, as a parameter, as a literal and as an element of an array. */
@OnDatabases(DatabaseKind.POSTGRESQL)
class PostgresTypeValuesTest {
    private final TestDatabase database;
    private final Engine engine;

    PostgresTypeValuesTest(TestDatabase database) {
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

    @SafeVarargs
    private static <T> Arguments of(SqlType<T> type, T... values) {
        return arguments(type.toString(), type, Arrays.asList(values));
    }

    private static <T> void comesBack(Connection connection, SqlType<T> type, List<T> values) {
        List<@Nullable T> sent = new ArrayList<>(values);
        sent.add(null);
        same(Carried.asParameters(connection, type, sent), sent);
        same(Carried.asLiterals(connection, type, sent), sent);
        List<List<@Nullable T>> arrays = List.of(sent, List.of());
        same(Carried.asParameters(connection, Types.array(type), arrays).getFirst(), sent);
        same(Carried.asLiterals(connection, Types.array(type), arrays).getFirst(), sent);
    }

    private static <T> void same(@Nullable List<? extends @Nullable T> read, List<? extends @Nullable T> sent) {
        assertThat(read)
                .usingElementComparator((left, right) -> Objects.deepEquals(left, right) ? 0 : 1)
                .isEqualTo(sent);
    }

    @Tag("core-P09")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    <T> void valuesOfItsOwnTypesComeBackAsTheyWent(String what, SqlType<T> type, List<T> values) {
        engine.begin(connection -> comesBack(connection, type, values));
    }

    static Stream<Arguments> valuesOfItsOwnTypesComeBackAsTheyWent() {
        byte[] octets = {0, -1, 92, 39};
        return Stream.of(
                of(PostgresTypes.inet(), "0.0.0.0", "192.168.0.1", "10.1.0.0/16", "2001:db8::1", "::/0"),
                of(PostgresTypes.cidr(), "0.0.0.0/0", "10.1.0.0/16", "255.255.255.255/32", "2001:db8::/32"),
                of(PostgresTypes.macaddr(), "00:00:00:00:00:00", "08:00:2b:01:02:03"),
                of(PostgresTypes.macaddr8(), "08:00:2b:01:02:03:04:05", "ff:ff:ff:ff:ff:ff:ff:ff"),
                of(PostgresTypes.bit(3), "101", "000"),
                of(PostgresTypes.bitVarying(5), "", "1", "10101"),
                of(PostgresTypes.bitVarying(null), "1".repeat(100_000)),
                of(PostgresTypes.money(), "$0.00", "$1,234.50", "-$0.01", "-$92,233,720,368,547,758.08"),
                of(PostgresTypes.oid(), 0L, 4_294_967_295L),
                of(PostgresTypes.regclass(), "pg_type", "pg_statistic"),
                of(PostgresTypes.regconfig(), "english", "simple"),
                of(PostgresTypes.tsvector(), "", "'cat':3 'fat':2A", "'it''s \\\\':1", "'\uD83D\uDE00'"),
                of(PostgresTypes.tsquery(), "'fat' & 'cat'", "'it''s' <-> !'x':*"),
                of(PostgresTypes.jsonpath(), "$", "$.\"a\"[*]?(@.\"it's \\\"q\\\"\" > 1)"),
                of(PostgresTypes.bytea(), new byte[0], octets, new byte[100_000]));
    }

    @Tag("core-P09")
    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    <T> void whatIsNoneOfThemIsRefusedByTheServer(String what, SqlType<T> type, T value) {
        assertThatThrownBy(() -> engine.begin(connection -> Carried.asParameters(connection, type, List.of(value))))
                .isInstanceOf(DatabaseException.class);
    }

    static Stream<Arguments> whatIsNoneOfThemIsRefusedByTheServer() {
        return Stream.of(
                arguments("inet", PostgresTypes.inet(), "256.0.0.1"),
                arguments("cidr", PostgresTypes.cidr(), "10.1.0.1/16"),
                arguments("oid", PostgresTypes.oid(), 4_294_967_296L),
                arguments("regclass", PostgresTypes.regclass(), "no_such_table"),
                arguments("regconfig", PostgresTypes.regconfig(), "klingon"));
    }

    /** A cast to a type with a length cuts what is too long; the parameters of columns are not cast so. */
    @Tag("core-P09")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    <T> void whatIsTooLongIsRefusedAndNotCut(SqlType<T> type, T longest, T tooLong) throws SQLException {
        Column<Integer> id = column("id", Types.integer()).primaryKey();
        Column<T> x = column("x", type);
        Table t = new MetaData().table("t", id, x);
        t.create(engine);
        for (T value : List.of(longest, tooLong)) {
            List<Consumer<Connection>> ways = List.of(
                    connection -> connection.execute(insert(t).set(x, value)),
                    connection -> connection.execute(
                            insert(t).returning(id).sortedByParameterOrder(),
                            List.of(Map.of("x", value), Map.of("x", value))),
                    connection -> connection.execute(update(t).set(x, value)));
            for (Consumer<Connection> way : ways) {
                if (value == longest) {
                    engine.begin(way::accept);
                } else {
                    assertThatThrownBy(() -> engine.begin(way::accept)).isInstanceOf(DataException.class);
                }
            }
        }
        assertThat(database.rows("SELECT count(*) FROM t")).containsExactly(List.of(3L));
        engine.begin(connection -> assertThat(
                        connection.execute(select(x).where(x.eq(longest))).all())
                .containsExactly(longest, longest, longest));
    }

    static Stream<Arguments> whatIsTooLongIsRefusedAndNotCut() {
        return Stream.of(
                arguments(Types.string(3), "abc", "abcd"),
                arguments(Types.character(3), "abc", "abcd"),
                arguments(Types.array(Types.string(3)), List.of("abc"), List.of("abc", "abcd")),
                arguments(Types.array2(Types.character(3)), List.of(List.of("abc")), List.of(List.of("abcd"))),
                arguments(PostgresTypes.bit(3), "101", "1010"),
                arguments(PostgresTypes.bitVarying(2), "10", "101"),
                arguments(Types.array(PostgresTypes.bitVarying(2)), List.of("10"), List.of("101")));
    }

    /** The extension is made inside a transaction that is rolled back. */
    @Tag("core-P09")
    @Test
    void textWithoutCaseComparesAlikeAndKeepsItsLetters() {
        Column<String> x = column("x", PostgresTypes.citext());
        Table t = new MetaData().table("t", x);
        try (Connection connection = engine.connect()) {
            connection.execute(ddl("DROP EXTENSION IF EXISTS citext CASCADE"));
            connection.execute(ddl("CREATE EXTENSION citext"));
            comesBack(connection, PostgresTypes.citext(), List.of("MiXed", "", "it's \\ \uD83D\uDE00"));
            t.create(connection);
            connection.execute(insert(t).set(x, "MiXed"));
            assertThat(connection.execute(select(x).where(x.eq("mIxEd"))).all()).containsExactly("MiXed");
            assertThat(connection
                            .execute(select(x).where(x.in("other", "MIXED")))
                            .all())
                    .containsExactly("MiXed");
            connection.rollback();
        }
    }

    @Tag("core-P10")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    <T> void timesKeepAsMuchAsTheirTypeSays(String ddl, SqlType<T> type, T sent, T kept) {
        assertThat(engine.dialect().typeCompiler().render(type)).isEqualTo(ddl);
        engine.begin(connection -> {
            assertThat(Carried.asParameters(connection, type, Arrays.asList(sent, null)))
                    .containsExactly(kept, null);
            assertThat(Carried.asLiterals(connection, type, Arrays.asList(sent, null)))
                    .containsExactly(kept, null);
        });
    }

    static Stream<Arguments> timesKeepAsMuchAsTheirTypeSays() {
        Duration length = Duration.ofDays(3).plusHours(4).plusMinutes(5).plusNanos(6_123_456_000L);
        LocalDateTime moment = LocalDateTime.of(2024, 3, 10, 2, 30, 59, 123_456_000);
        OffsetDateTime zoned = OffsetDateTime.parse("2024-10-27T00:30:59.123456Z");
        return Stream.of(
                arguments("INTERVAL", PostgresTypes.interval(null, null), length, length),
                arguments(
                        "INTERVAL DAY TO SECOND (3)",
                        PostgresTypes.interval(3, "DAY TO SECOND"),
                        length,
                        length.minusNanos(456_000)),
                arguments(
                        "INTERVAL DAY TO HOUR",
                        PostgresTypes.interval(null, "DAY TO HOUR"),
                        length,
                        Duration.ofHours(76)),
                arguments(
                        "INTERVAL (0)",
                        PostgresTypes.interval(0, null),
                        length.negated(),
                        Duration.ofSeconds(-273_906)),
                arguments(
                        "TIMESTAMP(3) WITHOUT TIME ZONE",
                        PostgresTypes.timestamp(3),
                        moment,
                        moment.withNano(123_000_000)),
                arguments("TIMESTAMP(0) WITHOUT TIME ZONE", PostgresTypes.timestamp(0), moment, moment.withNano(0)),
                arguments(
                        "TIMESTAMP(3) WITH TIME ZONE",
                        PostgresTypes.timestampWithZone(3),
                        zoned,
                        zoned.withNano(123_000_000)),
                arguments(
                        "TIME(2) WITHOUT TIME ZONE",
                        PostgresTypes.time(2),
                        moment.toLocalTime(),
                        LocalTime.of(2, 30, 59, 120_000_000)),
                arguments(
                        "TIME(6) WITH TIME ZONE",
                        PostgresTypes.timeWithZone(6),
                        OffsetTime.parse("02:30:59.123456+05:30"),
                        OffsetTime.parse("02:30:59.123456+05:30")));
    }
}

package io.jalchemy.dialect.postgresql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Carried;
import io.jalchemy.engine.Engine;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Expression;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.Types;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ranges and sets of ranges in columns: what is read, and what operators find. */
@OnDatabases(DatabaseKind.POSTGRESQL)
class RangeTest {
    private static final Column<Range<Integer>> R = column("r", PostgresTypes.int4range());
    private static final Column<List<Range<Integer>>> M =
            column("m", PostgresTypes.int4range().multirange());
    private static final Table T = new MetaData().table("spans", R, M);

    private final TestDatabase database;
    private final Engine engine;

    RangeTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void oneRow() throws SQLException {
        database.clean();
        T.create(engine);
        engine.begin(connection ->
                connection.execute(insert(T).set(R, Range.of(2, 6)).set(M, List.of(Range.of(2, 6), Range.of(8, 10)))));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments(PostgresTypes.int4range(), Integer.MIN_VALUE, -1, 7, Integer.MAX_VALUE),
                arguments(PostgresTypes.int8range(), Long.MIN_VALUE, -1L, 1L << 40, Long.MAX_VALUE),
                arguments(
                        PostgresTypes.numrange(),
                        new BigDecimal("-1e30").setScale(0),
                        new BigDecimal("-0.10"),
                        new BigDecimal("0.000000000000000000001"),
                        new BigDecimal("123456789012345678901234567890.5")),
                arguments(
                        PostgresTypes.daterange(),
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(1582, 10, 10),
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(9999, 12, 31)),
                arguments(
                        PostgresTypes.tsrange(),
                        LocalDateTime.of(1, 1, 1, 0, 0),
                        LocalDateTime.of(2024, 3, 10, 2, 30),
                        LocalDateTime.of(2024, 11, 3, 1, 30, 0, 1_000),
                        LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000)),
                arguments(
                        PostgresTypes.tstzrange(),
                        OffsetDateTime.parse("0001-01-01T00:00Z"),
                        OffsetDateTime.parse("1883-11-18T17:00:00.000001Z"),
                        OffsetDateTime.parse("2024-10-27T00:30Z"),
                        OffsetDateTime.parse("9999-12-31T23:59:59.999999Z")));
    }

    @Tag("core-P07")
    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    <T> void rangesComeBackInTheServersForm(RangeType<T> type, T least, T low, T high, T greatest) {
        List<@Nullable Range<T>> sent = new ArrayList<>();
        sent.add(Range.of(least, greatest));
        for (Range.Bounds bounds : Range.Bounds.values()) {
            sent.add(Range.of(low, high, bounds));
        }
        sent.add(Range.of(null, high));
        sent.add(Range.of(low, null));
        sent.add(Range.of(null, null));
        sent.add(Range.of(high, high));
        sent.add(Range.empty());
        sent.add(null);
        List<@Nullable Range<T>> expected = new ArrayList<>();
        for (Range<T> each : sent) {
            expected.add(each == null ? null : each.canonical());
        }
        engine.begin(connection -> {
            assertThat(Carried.asParameters(connection, type, sent)).isEqualTo(expected);
            assertThat(Carried.asLiterals(connection, type, sent)).isEqualTo(expected);
        });
    }

    @Tag("core-P08")
    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    <T> void setsOfRangesComeBackAsLists(RangeType<T> type, T least, T low, T high, T greatest) {
        List<@Nullable List<Range<T>>> sent = new ArrayList<>();
        sent.add(List.of(Range.of(least, low), Range.of(high, greatest)));
        sent.add(List.of(Range.of(null, low), Range.of(high, null)));
        sent.add(List.of(Range.of(null, null)));
        sent.add(List.of());
        sent.add(null);
        List<@Nullable List<Range<T>>> expected = new ArrayList<>(sent);
        expected.set(1, List.of(Range.of(null, low).canonical(), Range.of(high, null)));
        expected.set(2, List.of(Range.<T>of(null, null).canonical()));
        // The server sorts, joins what touches, and drops what is empty.
        sent.add(List.of(Range.of(high, greatest), Range.empty(), Range.of(least, low), Range.of(low, high)));
        expected.add(List.of(Range.of(least, greatest)));
        engine.begin(connection -> {
            assertThat(Carried.asParameters(connection, type.multirange(), sent))
                    .isEqualTo(expected);
            assertThat(Carried.asLiterals(connection, type.multirange(), sent)).isEqualTo(expected);
        });
    }

    @Tag("core-P07")
    @Tag("core-P08")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void operatorsAnswer(String operator, Expression<?> expression, Object answer) {
        assertThat(engine.<Object>call(
                        connection -> connection.execute(select(expression)).one()))
                .isEqualTo(answer);
    }

    static Stream<Arguments> operatorsAnswer() {
        List<Range<Integer>> apart = List.of(Range.of(0, 1), Range.of(20, 30));
        List<Range<Integer>> right = List.of(Range.of(10, 12), Range.of(20, 30));
        return Stream.of(
                arguments("r @> value", RangeOperators.contains(R, 5), true),
                arguments("r @> range", RangeOperators.contains(R, Range.of(3, 7)), false),
                arguments("r @> ranges", RangeOperators.contains(R, List.of(Range.of(3, 4))), true),
                arguments("r <@ range", RangeOperators.containedBy(R, Range.closed(2, 5)), true),
                arguments("r <@ ranges", RangeOperators.containedBy(R, apart), false),
                arguments("r && range", RangeOperators.overlaps(R, Range.of(5, 9)), true),
                arguments("r << range", RangeOperators.strictlyLeftOf(R, Range.of(6, 9)), true),
                arguments("r >> range", RangeOperators.strictlyRightOf(R, Range.of(0, 2)), true),
                arguments("r &< range", RangeOperators.notExtendRightOf(R, Range.of(0, 5)), false),
                arguments("r &> range", RangeOperators.notExtendLeftOf(R, Range.of(0, 5)), true),
                arguments("r -|- range", RangeOperators.adjacentTo(R, Range.of(6, 8)), true),
                arguments("r + range", RangeOperators.union(R, Range.of(6, 8)), Range.of(2, 8)),
                arguments("r * range", RangeOperators.intersection(R, Range.of(4, 8)), Range.of(4, 6)),
                arguments("r - range", RangeOperators.difference(R, Range.of(4, 8)), Range.of(2, 4)),
                arguments("m @> value", RangeOperators.contains(M, 7), false),
                arguments("m @> range", RangeOperators.contains(M, Range.of(8, 9)), true),
                arguments("m @> ranges", RangeOperators.contains(M, List.of(Range.of(2, 3), Range.of(8, 9))), true),
                arguments("m <@ range", RangeOperators.containedBy(M, Range.of(0, 10)), true),
                arguments("m <@ ranges", RangeOperators.containedBy(M, apart), false),
                arguments("m && range", RangeOperators.overlaps(M, Range.of(6, 8)), false),
                arguments("m && ranges", RangeOperators.overlaps(M, right), false),
                arguments("m && column", RangeOperators.overlaps(M, R), true),
                arguments("m << ranges", RangeOperators.strictlyLeftOf(M, right), true),
                arguments("m >> range", RangeOperators.strictlyRightOf(M, Range.of(0, 2)), true),
                arguments("m &< range", RangeOperators.notExtendRightOf(M, Range.of(0, 9)), false),
                arguments("m &> ranges", RangeOperators.notExtendLeftOf(M, apart), true),
                arguments("m -|- range", RangeOperators.adjacentTo(M, Range.of(10, 11)), true),
                arguments("m -|- ranges", RangeOperators.adjacentTo(M, right), true),
                arguments("m + range", RangeOperators.union(M, Range.of(6, 8)), List.of(Range.of(2, 10))),
                arguments(
                        "m * ranges",
                        RangeOperators.intersection(M, List.of(Range.of(5, 9))),
                        List.of(Range.of(5, 6), Range.of(8, 9))),
                arguments(
                        "m - range",
                        RangeOperators.difference(M, Range.of(3, 9)),
                        List.of(Range.of(2, 3), Range.of(9, 10))),
                arguments("range equality", R.eq(Range.closed(2, 5)), true),
                arguments("in a list", R.in(List.of(Range.of(0, 1), Range.closed(2, 5))), true),
                arguments(
                        "an array of ranges",
                        R.eq(ArrayOperators.any(
                                literal(List.of(Range.of(2, 6)), Types.array(PostgresTypes.int4range())))),
                        true));
    }
}

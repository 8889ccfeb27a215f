package io.jalchemy.engine;

import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.sql.AggregateOrderBy;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.sql.WindowFrame;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What CASE, casts, functions and windows give on real databases. */
@OnDatabases
class FunctionResultsTest extends SampleRows {
    FunctionResultsTest(TestDatabase database) {
        super(database);
    }

    @Tag("core-X21")
    @Tag("core-X22")
    @Tag("core-X23")
    @Tag("core-X25")
    @Tag("core-X28")
    @Tag("core-X29")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void functionsCompute(String why, SelectBase<?> select, List<Feature> needed, List<String> found) {
        check(select, needed, found);
    }

    static Stream<Arguments> functionsCompute() {
        return Stream.of(
                arguments(
                        "case",
                        select(caseWhen(y.gt(2), "many").otherwise("few")).orderBy(id),
                        NONE,
                        List.of("few", "few", "many", "many")),
                arguments(
                        "case of a value",
                        select(caseValue(x, 1, "one", 2, "two")).orderBy(id),
                        NONE,
                        List.of("one", "one", "two", "two")),
                arguments(
                        "case without else",
                        select(caseWhen(y.gt(3), y)).orderBy(id),
                        NONE,
                        List.of("null", "null", "null", "4")),
                arguments(
                        "case of nulls first",
                        select(caseWhen(y.gt(3), nullValue()).otherwise(y)).orderBy(id),
                        NONE,
                        List.of("1", "2", "3", "null")),
                arguments("cast to text", select(cast(y, string()).concat("!")).where(id.eq(1)), NONE, List.of("1!")),
                arguments("cast to a number", select(cast("12", integer()).plus(1)), NONE, List.of("13")),
                arguments("cast to a decimal", select(cast("1.25", numeric(10, 2))), NONE, List.of("1.25")),
                arguments(
                        "year",
                        select(extract("year", ts)).where(id.le(3)).orderBy(id),
                        NONE,
                        List.of("2024", "2023", "2024")),
                arguments(
                        "month and day",
                        select(extract("month", ts), extract("day", ts)).where(id.eq(1)),
                        NONE,
                        List.of("2 29")),
                arguments("count", select(count()).selectFrom(T), NONE, List.of("4")),
                arguments("count of values", select(count(ts)), NONE, List.of("3")),
                arguments("count of distinct values", select(count(x.distinct())), NONE, List.of("2")),
                arguments("sum and extremes", select(sum(y), min(name), max(name)), NONE, List.of("10 a d")),
                arguments("coalesce", select(coalesce(tId, 99)).orderBy(uId), NONE, List.of("1", "1", "3", "99")),
                arguments(
                        "texts one behind the other",
                        select(func("concat", name, "-", v)).join(U).orderBy(uId),
                        NONE,
                        List.of("a-one", "a-uno", "c-three")),
                arguments("length", select(func("char_length", v)).where(uId.eq(3)), NONE, List.of("5")),
                arguments(
                        "text of a group",
                        select(func("aggregate_strings", name, "-")).where(id.le(2)),
                        NONE,
                        List.of("a-b")),
                arguments(
                        "ordered text of a group",
                        select(func(
                                "string_agg",
                                name,
                                new AggregateOrderBy<>(literalColumn("','", string()), List.of(id.desc())))),
                        List.of(Feature.ARRAYS),
                        List.of("d,c,b,a")),
                arguments(
                        "array of a group",
                        select(func("array_agg", x)).where(id.le(3)),
                        List.of(Feature.ARRAYS),
                        List.of("[1, 1, 2]")));
    }

    @Test
    @Tag("core-X25")
    void nowIsTheTimeOfTheDatabase() {
        LocalDateTime now =
                engine.call(connection -> connection.execute(select(now())).one());
        assertThat(now)
                .isBetween(LocalDateTime.now().minusDays(2), LocalDateTime.now().plusDays(2));
    }

    @Test
    @Tag("core-X25")
    @Tag("core-X26")
    void todayIsTheDayOfTheDatabase() {
        Object today = engine.call(
                connection -> connection.execute(select(func("current_date"))).one());
        assertThat(today)
                .asInstanceOf(InstanceOfAssertFactories.LOCAL_DATE)
                .isBetween(LocalDate.now().minusDays(2), LocalDate.now().plusDays(2));
        Object time = engine.call(connection ->
                connection.execute(select(func("current_timestamp"))).one());
        assertThat(time).isInstanceOf(LocalDateTime.class);
    }

    @Test
    @Tag("core-X25")
    void randomNumbersDiffer() {
        assertThat(rows(select(func("random"), func("random"))).getFirst().split(" ", -1))
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("core-X22")
    void aCoercedValueIsReadByTheTypeItIsSaidToHave() {
        Expression<?> day = typeCoerce(literalColumn("'2024-02-29'", string()), string());
        assertThat(rows(select(day))).containsExactly("2024-02-29");
        Object upper = engine.call(connection -> connection
                .execute(select(typeCoerce(
                                name, enumOf(Letter.class, one -> one.name().toLowerCase(Locale.ROOT))))
                        .where(id.eq(2)))
                .one());
        assertThat(upper).isEqualTo(Letter.B);
    }

    private enum Letter {
        A,
        B,
        C,
        D
    }

    @Tag("core-X30")
    @Tag("core-X31")
    @Tag("core-X32")
    @Tag("core-X33")
    @Tag("core-X34")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void windowsAndGroupsCompute(String why, SelectBase<?> select, List<Feature> needed, List<String> found) {
        check(select, needed, found);
    }

    static Stream<Arguments> windowsAndGroupsCompute() {
        return Stream.of(
                arguments(
                        "row number per partition",
                        select(id, rowNumber().over().partitionBy(x).orderBy(y.desc()))
                                .orderBy(id),
                        NONE,
                        List.of("1 2", "2 1", "3 2", "4 1")),
                arguments(
                        "running sum",
                        select(id, sum(y).over().orderBy(id).frame(WindowFrame.rows(null, 0)))
                                .orderBy(id),
                        NONE,
                        List.of("1 1", "2 3", "3 6", "4 10")),
                arguments(
                        "moving sum",
                        select(id, sum(y).over().orderBy(id).frame(WindowFrame.rows(-1, 1)))
                                .orderBy(id),
                        NONE,
                        List.of("1 3", "2 6", "3 9", "4 7")),
                arguments(
                        "sum over values near by",
                        select(id, sum(y).over().orderBy(y).frame(WindowFrame.range(-1, 0)))
                                .orderBy(id),
                        NONE,
                        List.of("1 1", "2 3", "3 5", "4 7")),
                arguments(
                        "sum over groups",
                        select(id, sum(y).over().orderBy(x).frame(WindowFrame.groups(0, 0)))
                                .orderBy(id),
                        List.of(Feature.FRAME_GROUPS),
                        List.of("1 3", "2 3", "3 7", "4 7")),
                arguments(
                        "sum over a time before",
                        select(
                                        id,
                                        sum(y).over()
                                                .orderBy(ts)
                                                .frame(WindowFrame.range(Duration.ofDays(-400), Duration.ZERO)))
                                .where(id.le(3))
                                .orderBy(id),
                        List.of(Feature.INTERVAL_TYPE),
                        List.of("1 3", "2 2", "3 4")),
                arguments(
                        "percentile",
                        select(func("percentile_cont", 0.5).withinGroup(y)),
                        List.of(Feature.ARRAYS),
                        List.of("2.5")),
                arguments(
                        "percentile per partition",
                        select(
                                        id,
                                        func("percentile_cont", 0.5)
                                                .withinGroup(y)
                                                .over()
                                                .partitionBy(x))
                                .orderBy(id),
                        List.of(Feature.ORDERED_SET_WINDOWS),
                        List.of("1 1.5", "2 1.5", "3 3.5", "4 3.5")),
                arguments(
                        "most frequent and rank",
                        select(
                                func("mode").withinGroup(name.desc()),
                                func("rank", 3).withinGroup(y)),
                        List.of(Feature.ARRAYS),
                        List.of("d 3")),
                arguments("filtered count", select(count(id).filter(y.gt(1))), NONE, List.of("3")),
                arguments(
                        "filtered count of all rows",
                        select(count().filter(x.eq(1), y.gt(1))).selectFrom(T),
                        NONE,
                        List.of("1")),
                arguments(
                        "filtered count of distinct values",
                        select(count(x.distinct()).filter(y.lt(3))),
                        NONE,
                        List.of("1")),
                arguments(
                        "filtered sum per partition",
                        select(id, sum(y).filter(y.gt(1)).over().partitionBy(x)).orderBy(id),
                        NONE,
                        List.of("1 2", "2 2", "3 7", "4 7")),
                arguments(
                        "groups and having",
                        select(x, sum(y)).groupBy(x).having(sum(y).gt(3)).orderBy(x),
                        NONE,
                        List.of("2 7")),
                arguments(
                        "cube",
                        select(x, y, count())
                                .selectFrom(T)
                                .where(id.le(2))
                                .groupBy(func("cube", x, y))
                                .orderBy(x.nullsLast(), y.nullsLast()),
                        List.of(Feature.GROUPING_SETS),
                        List.of("1 1 1", "1 2 1", "1 null 2", "null 1 1", "null 2 1", "null null 2")),
                arguments(
                        "grouping sets",
                        select(x, sum(y))
                                .groupBy(func("grouping_sets", tuple(x), tuple(new Expression<?>[0])))
                                .orderBy(sum(y)),
                        List.of(Feature.GROUPING_SETS),
                        List.of("1 3", "2 7", "null 10")));
    }

    @Test
    @Tag("core-X34")
    @Requires(Feature.ROLLUP)
    void groupsAreRolledUp() {
        assertThat(rows(select(x, sum(y)).groupBy(func("rollup", x))))
                .containsExactlyInAnyOrder("1 3", "2 7", "null 10");
    }
}

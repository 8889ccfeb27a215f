package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.dialect.postgresql.PostgresTypes;
import io.jalchemy.dialect.postgresql.Range;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.CustomOperator;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.WindowFrame;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Arrays and ranges on PostgreSQL: what conditions find and what expressions give. */
@OnDatabases(DatabaseKind.POSTGRESQL)
class PostgresResultsTest {
    private static final Table T = new MetaData()
            .table(
                    "pg",
                    column("id", integer()).primaryKey(),
                    column("tags", array(string())),
                    column("numbers", array(integer())),
                    column("span", PostgresTypes.int4range()),
                    column("days", PostgresTypes.daterange()));
    private static final Column<Integer> id = T.c("id");
    private static final Column<List<String>> tags = T.c("tags");
    private static final Column<List<Integer>> numbers = T.c("numbers");
    private static final Column<Range<Integer>> span = T.c("span");
    private static final Column<Range<LocalDate>> days = T.c("days");

    private final TestDatabase database;
    private final Engine engine;

    PostgresResultsTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void fill() throws SQLException {
        database.execute(
                "DROP TABLE IF EXISTS pg",
                "CREATE TABLE pg (id INTEGER PRIMARY KEY, tags VARCHAR[], numbers INTEGER[], span INT4RANGE, days DATERANGE)");
        engine.begin(connection -> {
            connection.execute(insert(T)
                    .set(id, 1)
                    .set(tags, List.of("red", "o'hare"))
                    .set(numbers, List.of(1, 2, 3))
                    .set(span, Range.of(1, 10))
                    .set(days, Range.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1))));
            connection.execute(insert(T)
                    .set(id, 2)
                    .set(tags, List.of())
                    .set(numbers, List.of(30, 40))
                    .set(span, Range.of(10, 20))
                    .set(days, Range.of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 2))));
            connection.execute(insert(T).set(id, 3).set(tags, List.of("blue")));
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static Expression<Boolean> is(Expression<?> left, String operator, Object right) {
        return left.op(CustomOperator.comparison(operator), right, bool());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void conditionsFindTheirRows(String why, Expression<Boolean> condition, List<Integer> found) {
        assertThat(engine.<List<Integer>>call(connection -> connection
                        .execute(select(id).where(condition).orderBy(id))
                        .all()))
                .isEqualTo(found);
    }

    static Stream<Arguments> conditionsFindTheirRows() {
        return Stream.of(
                arguments("array equals", tags.eq(List.of("red", "o'hare")), List.of(1)),
                arguments("empty array", tags.eq(List.of()), List.of(2)),
                arguments("array contains", is(tags, "@>", List.of("red")), List.of(1)),
                arguments("array is contained", is(numbers, "<@", List.of(1, 2, 3, 4)), List.of(1)),
                arguments("arrays overlap", is(numbers, "&&", List.of(3, 30)), List.of(1, 2)),
                arguments(
                        "a value is any of an array",
                        literal(40, integer()).eq(any(func("coalesce", integer(), numbers))),
                        List.of(2)),
                arguments("element", numbers.get(1).op("=", 30).cast(bool()), List.of(2)),
                arguments("null array", numbers.isNull(), List.of(3)),
                arguments("range contains a value", is(span, "@>", literal(5, integer())), List.of(1)),
                arguments("range contains a range", is(span, "@>", Range.of(11, 12)), List.of(2)),
                arguments("ranges overlap", is(span, "&&", Range.of(9, 11)), List.of(1, 2)),
                arguments("ranges are adjacent", is(span, "-|-", Range.of(20, 30)), List.of(2)),
                arguments("range before another", is(span, "<<", Range.of(15, 30)), List.of(1)),
                arguments(
                        "range of days contains a day",
                        is(days, "@>", literal(LocalDate.of(2024, 1, 15), date())),
                        List.of(1)));
    }

    @Test
    void arraysAndRangesAreReadAsTheyWereWritten() {
        assertThat(engine.<List<List<String>>>call(connection ->
                        connection.execute(select(tags).orderBy(id)).all()))
                .containsExactly(List.of("red", "o'hare"), List.of(), List.of("blue"));
        assertThat(engine.<Range<Integer>>call(connection ->
                        connection.execute(select(span).where(id.eq(2))).one()))
                .isEqualTo(Range.of(10, 20));
        assertThat(engine.<Object>call(connection -> connection
                        .execute(select(func("upper", date(), days)).where(id.eq(1)))
                        .one()))
                .isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(engine.<Object>call(connection -> connection
                        .execute(select(numbers.get(2)).where(id.eq(1)))
                        .one()))
                .isEqualTo(2);
        assertThat(engine.<List<Integer>>call(connection -> connection
                        .execute(update(T)
                                .set(numbers, List.of(7))
                                .where(id.eq(3))
                                .returning(numbers))
                        .one()))
                .containsExactly(7);
    }

    @Test
    void framesMayBeBoundByTime() {
        assertThat(engine.<List<String>>call(connection -> connection
                        .execute(select(
                                        id,
                                        count().over()
                                                .orderBy(func("lower", date(), days))
                                                .frame(WindowFrame.range(Duration.ofDays(-70), Duration.ZERO)))
                                .where(id.le(2))
                                .orderBy(id))
                        .all()
                        .stream()
                        .map(Object::toString)
                        .toList()))
                .containsExactly("(1, 1)", "(2, 2)");
    }
}

package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Condition;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.LikeText;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What conditions and operators find and give on real databases. */
@OnDatabases
class OperatorResultsTest {
    private static final Table T = new MetaData()
            .table(
                    "t",
                    column("id", integer()).primaryKey(),
                    column("x", integer()),
                    column("y", integer()),
                    column("name", string(30)),
                    column("b", bool()));
    private static final Column<Integer> id = T.c("id");
    private static final Column<Integer> x = T.c("x");
    private static final Column<Integer> y = T.c("y");
    private static final Column<String> name = T.c("name");
    private static final Column<Boolean> b = T.c("b");

    private final TestDatabase database;
    private final Engine engine;

    OperatorResultsTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void fill() throws SQLException {
        database.execute(
                "DROP TABLE IF EXISTS t",
                "CREATE TABLE t (id INTEGER PRIMARY KEY, x INTEGER, y INTEGER, name VARCHAR(30), b BOOLEAN)",
                "INSERT INTO t VALUES (1, 1, 10, 'ann', true), (2, 6, 3, 'Bob', false), (3, 3, NULL, 'a%b', true),"
                        + " (4, NULL, 7, NULL, NULL), (5, 10, 3, 'axb', false)");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private List<Integer> ids(Condition condition) {
        return engine.call(connection ->
                connection.execute(select(id).where(condition).orderBy(id)).all());
    }

    @Tag("core-X01")
    @Tag("core-X02")
    @Tag("core-X03")
    @Tag("core-X04")
    @Tag("core-X05")
    @Tag("core-X06")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void comparisonsFindTheirRows(String why, Condition condition, List<Integer> found) {
        assertThat(ids(condition)).isEqualTo(found);
    }

    static Stream<Arguments> comparisonsFindTheirRows() {
        return Stream.of(
                arguments("equal", x.eq(6), List.of(2)),
                arguments("not equal", x.ne(6), List.of(1, 3, 5)),
                arguments("less", x.lt(6), List.of(1, 3)),
                arguments("at most", x.le(6), List.of(1, 2, 3)),
                arguments("greater", x.gt(6), List.of(5)),
                arguments("at least", x.ge(6), List.of(2, 5)),
                arguments("null", x.eq((Integer) null), List.of(4)),
                arguments("not null", y.ne((Integer) null), List.of(1, 2, 4, 5)),
                arguments("column to column", x.gt(y), List.of(2, 5)),
                arguments("distinct from", x.isDistinctFrom(6), List.of(1, 3, 4, 5)),
                arguments("not distinct from", x.isNotDistinctFrom(null), List.of(4)),
                arguments("columns distinct", x.isDistinctFrom(y), List.of(1, 2, 3, 4, 5)),
                arguments("between", x.between(3, 6), List.of(2, 3)),
                arguments("not between", not(x.between(3, 6)), List.of(1, 5)),
                arguments("in", x.in(1, 6, 99), List.of(1, 2)),
                arguments("not in", x.notIn(1, 6), List.of(3, 5)),
                arguments("in with null finds no null", x.in(Arrays.asList(1, null)), List.of(1)),
                arguments("in an empty list", x.in(List.of()), List.of()),
                arguments("not in an empty list", x.notIn(List.of()), List.of(1, 2, 3, 4, 5)),
                arguments("in expressions", x.in(List.of(1, y.plus(3))), List.of(1, 2)),
                arguments("in a subquery", x.in(select(y)), List.of(3, 5)),
                arguments("not in a subquery", x.notIn(select(y).where(y.isNotNull())), List.of(1, 2)),
                arguments("tuple in", tuple(x, y).in(List.of(List.of(1, 10), List.of(6, 4))), List.of(1)),
                arguments("tuple not in", tuple(x, y).notIn(List.of(List.of(1, 10))), List.of(2, 3, 4, 5)),
                arguments("tuple in no tuples", tuple(x, y).in(List.of()), List.of()),
                arguments("tuple not in no tuples", tuple(x, y).notIn(List.of()), List.of(1, 2, 3, 4, 5)),
                arguments("tuple above", tuple(x, y).gt(tuple(literal(6), literal(2))), List.of(2, 5)),
                arguments("tuple in a subquery", tuple(x, y).in(select(x, y).where(id.le(2))), List.of(1, 2)));
    }

    @Test
    @Tag("core-X03")
    @Requires(Feature.BETWEEN_SYMMETRIC)
    void symmetricBoundsMayBeExchanged() {
        assertThat(ids(x.betweenSymmetric(6, 3))).containsExactly(2, 3);
        assertThat(ids(not(x.betweenSymmetric(6, 3)))).containsExactly(1, 5);
    }

    @Tag("core-X07")
    @Tag("core-X08")
    @Tag("core-X09")
    @Tag("core-X10")
    @Tag("core-X11")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void textIsSearched(String why, Condition condition, List<Integer> found) {
        assertThat(ids(condition)).isEqualTo(found);
    }

    static Stream<Arguments> textIsSearched() {
        return Stream.of(
                arguments("like", name.like("a%b"), List.of(3, 5)),
                arguments("like with escape", name.like("a/%b", "/"), List.of(3)),
                arguments("not like", name.notLike("a%"), List.of(2)),
                arguments("ilike", name.ilike("BOB"), List.of(2)),
                arguments("not ilike", name.notIlike("A%"), List.of(2)),
                arguments("ilike with escape", name.ilike("A!%B", "!"), List.of(3)),
                arguments("contains", name.contains("n"), List.of(1)),
                arguments("contains a wildcard", name.contains("a%b"), List.of(3, 5)),
                arguments("contains the literal text", name.contains(LikeText.of("a%b")), List.of(3)),
                arguments("starts", name.startsWith("a"), List.of(1, 3, 5)),
                arguments("starts with the literal text", name.startsWith(LikeText.of("a%")), List.of(3)),
                arguments("ends", name.endsWith("b"), List.of(2, 3, 5)),
                arguments("ends with the literal text", name.endsWith(LikeText.of("_b")), List.of()),
                arguments("icontains", name.icontains("NN"), List.of(1)),
                arguments("istarts", name.istartsWith("B"), List.of(2)),
                arguments("iends", name.iendsWith("B"), List.of(2, 3, 5)),
                arguments("icontains the literal text", name.icontains(LikeText.of("%B")), List.of(3)),
                arguments("expression", name.startsWith(func("substr", string(), name, 1, 2)), List.of(1, 2, 3, 5)),
                arguments("regular expression", name.regexpMatch("^a.b$"), List.of(3, 5)),
                arguments("negated regular expression", not(name.regexpMatch("^a")), List.of(2)));
    }

    @Test
    @Tag("core-X11")
    @Requires(Feature.REGEXP_FLAGS)
    void regularExpressionsReplaceAndHaveFlags() {
        assertThat(ids(name.regexpMatch("^BO", "i"))).containsExactly(2);
        assertThat(ids(not(name.regexpMatch("^A", "i")))).containsExactly(2);
        assertThat(value(name.regexpReplace("[xyz]", "-"), 5)).isEqualTo("a-b");
        assertThat(value(name.regexpReplace("[XYZ]", "-", "i"), 5)).isEqualTo("a-b");
        if (database.kind() == DatabaseKind.POSTGRESQL) {
            assertThat(value(name.regexpReplace("n", "m", "g"), 1)).isEqualTo("amm");
        }
    }

    private Object value(Expression<?> expression, int row) {
        return engine.call(connection ->
                connection.execute(select(expression).where(id.eq(row))).one());
    }

    @Tag("core-X13")
    @Tag("core-X14")
    @Tag("core-X15")
    @Tag("core-X17")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void operatorsCompute(String why, Expression<?> expression, Object result) {
        Object value = value(expression, 5); // x = 10, y = 3, name = 'axb'
        if (result instanceof Double expected) {
            assertThat(((Number) value).doubleValue()).isCloseTo(expected, org.assertj.core.data.Offset.offset(0.0001));
        } else {
            assertThat(value).isEqualTo(result);
        }
    }

    static Stream<Arguments> operatorsCompute() {
        return Stream.of(
                arguments("sum", x.plus(y), 13),
                arguments("difference", x.minus(4), 6),
                arguments("product", x.times(y), 30),
                arguments("true division", x.dividedBy(y), 3.3333),
                arguments("true division by a number", x.dividedBy(4), 2.5),
                arguments("floor division", x.floorDividedBy(y), 3),
                arguments("remainder", x.mod(y), 1),
                arguments("minus", x.negative(), -10),
                arguments("difference of a difference", x.minus(y.minus(1)), 8),
                arguments("sum times", x.plus(1).times(y), 33),
                arguments("concatenation", name.concat("!").concat(name), "axb!axb"),
                arguments("plus of text", name.plus("?"), "axb?"),
                arguments("concatenation with a number", name.concat(x.cast(string())), "axb10"),
                arguments("bits in both", x.bitAnd(3), 2),
                arguments("bits in either", x.bitOr(5), 15),
                arguments("bits in one", x.bitXor(3), 9),
                arguments("exclusive or inside", x.bitXor(3).plus(1), 10),
                arguments("exclusive or of an or", x.bitOr(y).bitXor(y), 8),
                arguments("bits in neither", x.bitNot().bitAnd(7), 5),
                arguments("to the left", x.shiftLeft(2), 40),
                arguments("to the right", x.shiftRight(1), 5));
    }

    @Test
    @Tag("core-X15")
    void fiveXorThreeIsSix() {
        assertThat(value(cast(5, integer()).bitXor(3), 1)).isEqualTo(6);
    }

    @Tag("core-X18")
    @Tag("core-X19")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void conditionsCombine(String why, Condition condition, List<Integer> found) {
        assertThat(ids(condition)).isEqualTo(found);
    }

    static Stream<Arguments> conditionsCombine() {
        return Stream.of(
                arguments("and", and(x.gt(1), y.eq(3)), List.of(2, 5)),
                arguments("or", or(x.eq(1), y.eq(7)), List.of(1, 4)),
                arguments("or inside and", and(y.eq(3), or(x.eq(6), x.eq(1))), List.of(2)),
                arguments("not and", not(and(x.gt(1), y.eq(3))), List.of(1, 4)),
                arguments("true", trueValue(), List.of(1, 2, 3, 4, 5)),
                arguments("false", falseValue(), List.of()),
                arguments("boolean column", isTrue(b), List.of(1, 3)),
                arguments("negated boolean column", not(b), List.of(2, 5)),
                arguments("equal true", b.eq(true), List.of(1, 3)),
                arguments("not equal true", b.ne(true), List.of(2, 5)));
    }

    @Tag("core-X20")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void rowsAreOrdered(String why, Expression<?> order, List<Integer> ids) {
        assertThat(engine.<List<Integer>>call(connection ->
                        connection.execute(select(id).orderBy(order, id)).all()))
                .isEqualTo(ids);
    }

    static Stream<Arguments> rowsAreOrdered() {
        return Stream.of(
                arguments("nulls first", x.nullsFirst(), List.of(4, 1, 3, 2, 5)),
                arguments("nulls last", x.nullsLast(), List.of(1, 3, 2, 5, 4)),
                arguments("descending, nulls first", x.desc().nullsFirst(), List.of(4, 5, 2, 3, 1)),
                arguments("descending, nulls last", x.desc().nullsLast(), List.of(5, 2, 3, 1, 4)),
                arguments("expression, nulls last", x.plus(y).nullsLast(), List.of(2, 1, 5, 3, 4)));
    }

    @Test
    @Tag("core-X20")
    void rowsAreOrderedByACollation() {
        String octets =
                switch (database.kind()) {
                    case SQLITE -> "BINARY";
                    case POSTGRESQL -> "C";
                    case MARIADB -> "utf8mb4_bin";
                };
        assertThat(engine.<List<Integer>>call(connection -> connection
                        .execute(select(id).orderBy(name.collate(octets).desc().nullsLast()))
                        .all()))
                .containsExactly(5, 1, 3, 2, 4);
    }

    @Test
    @Tag("core-X36")
    @Requires(Feature.ARRAYS)
    void anElementOfAnArrayIsCompared() {
        Expression<Integer> some = literalColumn("ARRAY[3, 6, 7]", integer());
        assertThat(ids(x.eq(any(some)))).containsExactly(2, 3);
        assertThat(ids(all(some).lt(x))).containsExactly(5);
        assertThat(ids(literal(6).ne(all(some)))).isEmpty();
    }

    @Test
    @Tag("core-X36")
    @Requires(Feature.QUANTIFIERS)
    void rowsOfASubqueryAreCompared() {
        assertThat(ids(x.eq(any(select(y).scalarSubquery())))).containsExactly(3, 5);
        assertThat(ids(any(select(y).where(y.isNotNull()).scalarSubquery()).lt(x)))
                .containsExactly(2, 5);
        assertThat(ids(all(select(y).where(y.isNotNull()).scalarSubquery()).ge(x)))
                .containsExactly(1, 3);
    }
}

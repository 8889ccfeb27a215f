package io.jalchemy.sql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.error.ArgumentException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What operators are written as, on every dialect. */
class OperatorTextTest {
    private static final Table T = new MetaData()
            .table(
                    "t",
                    column("id", integer()).primaryKey(),
                    column("x", integer()),
                    column("y", integer()),
                    column("name", string(30)),
                    column("b", bool()));
    private static final Column<Integer> x = T.c("x");
    private static final Column<Integer> y = T.c("y");
    private static final Column<String> name = T.c("name");
    private static final Column<Boolean> b = T.c("b");

    @Tag("core-X01")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void comparisonsBindValuesAndNotColumns(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> comparisonsBindValuesAndNotColumns() {
        return Stream.of(
                arguments("equal", x.eq(5), """
                        all: t.x = :x_1
                        """),
                arguments("not equal", x.ne(5), """
                        all: t.x != :x_1
                        """),
                arguments("less", x.lt(5), """
                        all: t.x < :x_1
                        """),
                arguments("at most", x.le(5), """
                        all: t.x <= :x_1
                        """),
                arguments("greater", x.gt(5), """
                        all: t.x > :x_1
                        """),
                arguments("at least", x.ge(5), """
                        all: t.x >= :x_1
                        """),
                arguments("null is tested, not bound", x.eq((Integer) null), """
                        all: t.x IS NULL
                        """),
                arguments("not null", x.ne((Integer) null), """
                        all: t.x IS NOT NULL
                        """),
                arguments("column to column", x.eq(y), """
                        all: t.x = t.y
                        """),
                arguments("column above column", x.gt(y), """
                        all: t.x > t.y
                        """));
    }

    @Tag("core-X02")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void distinctFromIsNullSafeOnEveryDialect(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> distinctFromIsNullSafeOnEveryDialect() {
        return Stream.of(
                arguments("is null", x.isNull(), """
                        all: t.x IS NULL
                        """),
                arguments("is not null", x.isNotNull(), """
                        all: t.x IS NOT NULL
                        """),
                arguments("distinct from a value", x.isDistinctFrom(5), """
                        default, postgresql: t.x IS DISTINCT FROM :x_1
                        sqlite: t.x IS NOT :x_1
                        mysql, mariadb: NOT (t.x <=> :x_1)
                        oracle: DECODE(t.x, :x_1, 0, 1) = 1
                        mssql: NOT EXISTS (SELECT t.x INTERSECT SELECT :x_1)
                        """),
                arguments("distinct from a column", x.isDistinctFrom(y), """
                        default, postgresql: t.x IS DISTINCT FROM t.y
                        sqlite: t.x IS NOT t.y
                        mysql, mariadb: NOT (t.x <=> t.y)
                        oracle: DECODE(t.x, t.y, 0, 1) = 1
                        mssql: NOT EXISTS (SELECT t.x INTERSECT SELECT t.y)
                        """),
                arguments("not distinct", x.isNotDistinctFrom(y), """
                        default, postgresql: t.x IS NOT DISTINCT FROM t.y
                        sqlite: t.x IS t.y
                        mysql, mariadb: t.x <=> t.y
                        oracle: DECODE(t.x, t.y, 0, 1) = 0
                        mssql: EXISTS (SELECT t.x INTERSECT SELECT t.y)
                        """),
                arguments("distinct from null", x.isDistinctFrom(null), """
                        default, postgresql: t.x IS DISTINCT FROM NULL
                        sqlite: t.x IS NOT NULL
                        mysql, mariadb: NOT (t.x <=> NULL)
                        oracle: DECODE(t.x, NULL, 0, 1) = 1
                        mssql: NOT EXISTS (SELECT t.x INTERSECT SELECT NULL)
                        """),
                arguments("negated", not(x.isDistinctFrom(y)), """
                        default, postgresql: t.x IS NOT DISTINCT FROM t.y
                        sqlite: t.x IS t.y
                        mysql, mariadb: t.x <=> t.y
                        oracle: DECODE(t.x, t.y, 0, 1) = 0
                        mssql: EXISTS (SELECT t.x INTERSECT SELECT t.y)
                        """));
    }

    @Tag("core-X03")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void betweenMayBeSymmetricAndNegated(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> betweenMayBeSymmetricAndNegated() {
        return Stream.of(
                arguments("between", x.between(1, 3), """
                        all: t.x BETWEEN :x_1 AND :x_2
                        """),
                arguments("symmetric", x.betweenSymmetric(3, 1), """
                        all: t.x BETWEEN SYMMETRIC :x_1 AND :x_2
                        """),
                arguments("negated", not(x.between(1, 3)), """
                        all: t.x NOT BETWEEN :x_1 AND :x_2
                        """),
                arguments("symmetric, negated", not(x.betweenSymmetric(3, 1)), """
                        all: t.x NOT BETWEEN SYMMETRIC :x_1 AND :x_2
                        """),
                arguments("columns", x.between(y, y.plus(1)), """
                        all: t.x BETWEEN t.y AND t.y + :y_1
                        """),
                arguments("of a sum", x.plus(y).between(1, 3), """
                        all: t.x + t.y BETWEEN :param_1 AND :param_2
                        """));
    }

    @Tag("core-X13")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void arithmeticDividesTrulyAndFloors(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> arithmeticDividesTrulyAndFloors() {
        return Stream.of(
                arguments("sum", x.plus(y), """
                        all: t.x + t.y
                        """),
                arguments("difference", x.minus(1), """
                        all: t.x - :x_1
                        """),
                arguments("product", x.times(y), """
                        all: t.x * t.y
                        """),
                arguments("true division of integers", x.dividedBy(y), """
                        default, postgresql, mssql: t.x / CAST(t.y AS NUMERIC)
                        sqlite: t.x / (t.y + 0.0)
                        mysql, mariadb, oracle: t.x / t.y
                        """),
                arguments("true division by a number", x.dividedBy(2), """
                        default, postgresql, mssql: t.x / CAST(:x_1 AS NUMERIC)
                        sqlite: t.x / (:x_1 + 0.0)
                        mysql, mariadb, oracle: t.x / :x_1
                        """),
                arguments("floor division", x.floorDividedBy(y), """
                        default, sqlite, postgresql, mssql: t.x / t.y
                        mysql, mariadb, oracle: FLOOR(t.x / t.y)
                        """),
                arguments(
                        "floor division of numbers with fraction",
                        cast(x, numeric(10, 2)).floorDividedBy(y),
                        """
                        default, sqlite, postgresql, oracle, mssql: FLOOR(CAST(t.x AS NUMERIC(10, 2)) / t.y)
                        mysql, mariadb: FLOOR(CAST(t.x AS DECIMAL(10, 2)) / t.y)
                        """),
                arguments("remainder", x.mod(y), """
                        default, sqlite, postgresql, mysql, mariadb, mssql: t.x % t.y
                        oracle: mod(t.x, t.y)
                        """),
                arguments("minus", x.negative(), """
                        all: -t.x
                        """),
                arguments("minus a sum", x.plus(y).negative(), """
                        all: -(t.x + t.y)
                        """));
    }

    @Tag("core-X14")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void textIsConcatenated(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> textIsConcatenated() {
        return Stream.of(
                arguments("columns", name.concat(name), """
                        default, sqlite, postgresql, oracle: t.name || t.name
                        mysql, mariadb: concat(t.name, t.name)
                        mssql: t.name + t.name
                        """),
                arguments("value", name.concat("x"), """
                        default, sqlite, postgresql, oracle: t.name || :name_1
                        mysql, mariadb: concat(t.name, :name_1)
                        mssql: t.name + :name_1
                        """),
                arguments("chain", name.concat("-").concat(name), """
                        default, sqlite, postgresql, oracle: t.name || :name_1 || t.name
                        mysql, mariadb: concat(t.name, :name_1, t.name)
                        mssql: t.name + :name_1 + t.name
                        """),
                arguments("number made text", name.concat(cast(x, string())), """
                        default, sqlite, postgresql: t.name || CAST(t.x AS VARCHAR)
                        mysql, mariadb: concat(t.name, CAST(t.x AS CHAR))
                        oracle: t.name || CAST(t.x AS VARCHAR2)
                        mssql: t.name + CAST(t.x AS VARCHAR(max))
                        """),
                arguments("numbers", x.concat(y), """
                        default, sqlite, postgresql, oracle: t.x || t.y
                        mysql, mariadb: concat(t.x, t.y)
                        mssql: t.x + t.y
                        """),
                arguments("plus of text", name.plus("x"), """
                        default, sqlite, postgresql, oracle: t.name || :name_1
                        mysql, mariadb: concat(t.name, :name_1)
                        mssql: t.name + :name_1
                        """));
    }

    @Tag("core-X15")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void bitsAreCombined(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> bitsAreCombined() {
        return Stream.of(
                arguments("and", x.bitAnd(5), """
                        default, sqlite, postgresql, mysql, mariadb, mssql: t.x & :x_1
                        oracle: BITAND(t.x, :x_1)
                        """),
                arguments("or", x.bitOr(5), """
                        default, sqlite, postgresql, mysql, mariadb, mssql: t.x | :x_1
                        oracle: BITOR(t.x, :x_1)
                        """),
                arguments("xor", x.bitXor(3), """
                        default, mysql, mariadb, mssql: t.x ^ :x_1
                        sqlite: ((t.x | :x_1) - (t.x & :x_1))
                        postgresql: t.x # :x_1
                        oracle: BITXOR(t.x, :x_1)
                        """),
                arguments("not", x.bitNot(), """
                        default, sqlite, postgresql, mysql, mariadb, mssql: ~t.x
                        oracle: refused: Oracle has no operator ~ on bits. Multiply or divide by a power of two instead.
                        """),
                arguments("left", x.shiftLeft(1), """
                        default, sqlite, postgresql, mysql, mariadb, mssql: t.x << :x_1
                        oracle: refused: Oracle has no operator << on bits. Multiply or divide by a power of two instead.
                        """),
                arguments("right", x.shiftRight(1), """
                        default, sqlite, postgresql, mysql, mariadb, mssql: t.x >> :x_1
                        oracle: refused: Oracle has no operator >> on bits. Multiply or divide by a power of two instead.
                        """),
                arguments("xor inside", x.bitXor(3).plus(1), """
                        default, mysql, mariadb, mssql: (t.x ^ :x_1) + :param_1
                        sqlite: (((t.x | :x_1) - (t.x & :x_1))) + :param_1
                        postgresql: (t.x # :x_1) + :param_1
                        oracle: (BITXOR(t.x, :x_1)) + :param_1
                        """),
                arguments("xor of an or", x.bitOr(y).bitXor(y), """
                        default, mysql, mariadb, mssql: (t.x | t.y) ^ t.y
                        sqlite: (((t.x | t.y) | t.y) - ((t.x | t.y) & t.y))
                        postgresql: (t.x | t.y) # t.y
                        oracle: BITXOR((BITOR(t.x, t.y)), t.y)
                        """));
    }

    @Tag("core-X16")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void operatorsMayBeSpelledOut(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> operatorsMayBeSpelledOut() {
        return Stream.of(
                arguments("plain", x.op("&&", 5), """
                        all: t.x && :x_1
                        """),
                arguments("loose precedence inside", x.op("&&", 5).op("+++", 2), """
                        all: (t.x && :x_1) +++ :param_1
                        """),
                arguments("loose precedence outside", x.plus(1).op("&&", 5), """
                        all: t.x + :x_1 && :param_1
                        """),
                arguments(
                        "tight precedence", x.plus(1).op(CustomOperator.of("^^").withPrecedence(10), 5), """
                        all: (t.x + :x_1) ^^ :param_1
                        """),
                arguments("comparison", x.op(CustomOperator.comparison("@@"), 5), """
                        all: t.x @@ :x_1
                        """),
                arguments("negated comparison", not(x.op(CustomOperator.comparison("@@"), 5)), """
                        all: NOT (t.x @@ :x_1)
                        """),
                arguments("typed", x.op(CustomOperator.of("->"), 5, string()).concat("x"), """
                        default, sqlite, postgresql, oracle: (t.x -> :x_1) || :param_1
                        mysql, mariadb: concat((t.x -> :x_1), :param_1)
                        mssql: (t.x -> :x_1) + :param_1
                        """));
    }

    @Tag("core-X17")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void parenthesesFollowPrecedence(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> parenthesesFollowPrecedence() {
        return Stream.of(
                arguments("sum times", x.plus(1).times(y), """
                        all: (t.x + :x_1) * t.y
                        """),
                arguments("difference of a difference", x.minus(y.minus(1)), """
                        all: t.x - (t.y - :y_1)
                        """),
                arguments("difference chain", x.minus(y).minus(1), """
                        all: (t.x - t.y) - :param_1
                        """),
                arguments("or inside and", and(b, or(x.eq(1), y.eq(2))), """
                        default, sqlite, mysql, mariadb, oracle, mssql: t.b = 1 AND (t.x = :x_1 OR t.y = :y_1)
                        postgresql: t.b AND (t.x = :x_1 OR t.y = :y_1)
                        """),
                arguments("and inside or", or(b, and(x.eq(1), y.eq(2))), """
                        default, sqlite, mysql, mariadb, oracle, mssql: t.b = 1 OR t.x = :x_1 AND t.y = :y_1
                        postgresql: t.b OR t.x = :x_1 AND t.y = :y_1
                        """),
                arguments("comparison of sums", x.plus(1).eq(y.times(2)), """
                        all: t.x + :x_1 = t.y * :y_1
                        """),
                arguments("quotient chain", x.dividedBy(cast(2, numeric())).times(y), """
                        default, postgresql, mssql: (t.x / CAST(CAST(:param_1 AS NUMERIC) AS NUMERIC)) * t.y
                        sqlite: (t.x / (CAST(:param_1 AS NUMERIC) + 0.0)) * t.y
                        mysql, mariadb: (t.x / CAST(:param_1 AS DECIMAL)) * t.y
                        oracle: (t.x / CAST(:param_1 AS NUMERIC)) * t.y
                        """),
                arguments("negated function", not(func("f", x, y).asComparison(1, 2)), """
                        all: NOT (f(t.x, t.y))
                        """),
                arguments("product of a quotient", x.times(y.floorDividedBy(2)), """
                        default, sqlite, postgresql, mssql: t.x * (t.y / :y_1)
                        mysql, mariadb, oracle: t.x * (FLOOR(t.y / :y_1))
                        """));
    }

    @Tag("core-X18")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void conjunctionsSimplify(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> conjunctionsSimplify() {
        return Stream.of(
                arguments("single and", and(x.eq(1)), """
                        all: t.x = :x_1
                        """),
                arguments("single or", or(x.eq(1)), """
                        all: t.x = :x_1
                        """),
                arguments("true in and", and(trueValue(), x.eq(1)), """
                        all: t.x = :x_1
                        """),
                arguments("false in and", and(falseValue(), x.eq(1)), """
                        default, sqlite, oracle, mssql: 0 = 1
                        postgresql: false
                        mysql, mariadb: false = 1
                        """),
                arguments("true in or", or(trueValue(), x.eq(1)), """
                        default, sqlite, oracle, mssql: 1 = 1
                        postgresql: true
                        mysql, mariadb: true = 1
                        """),
                arguments("what was decided inside, negated", not(or(trueValue(), x.eq(1))), """
                        default, sqlite, oracle, mssql: 0
                        postgresql, mysql, mariadb: false
                        """),
                arguments("false in or", or(falseValue(), x.eq(1)), """
                        all: t.x = :x_1
                        """),
                arguments("not equal", not(x.eq(1)), """
                        all: t.x != :x_1
                        """),
                arguments("not and", not(and(x.eq(1), y.eq(2))), """
                        all: NOT (t.x = :x_1 AND t.y = :y_1)
                        """),
                arguments("not or", not(or(x.eq(1), y.eq(2))), """
                        all: NOT (t.x = :x_1 OR t.y = :y_1)
                        """),
                arguments("not not", not(not(x.eq(1))), """
                        all: t.x = :x_1
                        """),
                arguments("not not equal", not(x.ne(1)), """
                        all: t.x = :x_1
                        """),
                arguments("flat", and(x.eq(1), and(y.eq(2), x.eq(3))), """
                        all: t.x = :x_1 AND t.y = :y_1 AND t.x = :x_2
                        """),
                arguments("chained", x.eq(1).and(y.eq(2)).and(x.eq(3)), """
                        all: t.x = :x_1 AND t.y = :y_1 AND t.x = :x_2
                        """));
    }

    @Tag("core-X18")
    @Test
    void conjunctionsOfNothingAreRefused() {
        assertThatThrownBy(() -> and())
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("and() without a condition")
                .hasMessageContaining("trueValue()");
        assertThatThrownBy(() -> or())
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("or() without a condition")
                .hasMessageContaining("falseValue()");
    }

    @Tag("core-X19")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void truthValuesAreWrittenAsTheDialectKnowsThem(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> truthValuesAreWrittenAsTheDialectKnowsThem() {
        return Stream.of(
                arguments("false criterion", select(x).where(falseValue()), """
                        default, sqlite, oracle, mssql: SELECT t.x FROM t WHERE 0 = 1
                        postgresql: SELECT t.x FROM t WHERE false
                        mysql, mariadb: SELECT t.x FROM t WHERE false = 1
                        """),
                arguments("true criterion", select(x).where(trueValue()), """
                        default, sqlite, oracle, mssql: SELECT t.x FROM t WHERE 1 = 1
                        postgresql: SELECT t.x FROM t WHERE true
                        mysql, mariadb: SELECT t.x FROM t WHERE true = 1
                        """),
                arguments("null", select(nullValue()), """
                        default, sqlite, postgresql, mysql, mariadb, mssql: SELECT NULL AS anon_1
                        oracle: SELECT NULL AS anon_1 FROM DUAL
                        """),
                arguments("boolean column alone", select(x).where(b), """
                        default, sqlite, mysql, mariadb, oracle, mssql: SELECT t.x FROM t WHERE t.b = 1
                        postgresql: SELECT t.x FROM t WHERE t.b
                        """),
                arguments("negated boolean column", select(x).where(not(b)), """
                        default, sqlite, mysql, mariadb, oracle, mssql: SELECT t.x FROM t WHERE t.b = 0
                        postgresql: SELECT t.x FROM t WHERE NOT t.b
                        """),
                arguments("is true", isTrue(b), """
                        default, sqlite, mysql, mariadb, oracle, mssql: t.b = 1
                        postgresql: t.b
                        """),
                arguments("compared with true", b.eq(true), """
                        default, sqlite, oracle, mssql: t.b = 1
                        postgresql, mysql, mariadb: t.b = true
                        """),
                arguments("compared with false", b.ne(false), """
                        default, sqlite, oracle, mssql: t.b != 0
                        postgresql, mysql, mariadb: t.b != false
                        """));
    }

    @Tag("core-X20")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void orderNamesCollationAndPlaceOfNulls(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> orderNamesCollationAndPlaceOfNulls() {
        return Stream.of(
                arguments(
                        "collation", select(x).orderBy(name.collate("C").desc().nullsLast()), """
                        default, sqlite, postgresql, oracle: SELECT t.x FROM t ORDER BY t.name COLLATE "C" DESC NULLS LAST
                        mysql, mariadb: SELECT t.x FROM t ORDER BY (t.name COLLATE `C`) IS NULL, t.name COLLATE `C` DESC
                        mssql: SELECT t.x FROM t ORDER BY CASE WHEN (t.name COLLATE C) IS NULL THEN 1 ELSE 0 END, t.name COLLATE C DESC
                        """),
                arguments("descending", select(x).orderBy(x.desc()), """
                        all: SELECT t.x FROM t ORDER BY t.x DESC
                        """),
                arguments("ascending", select(x).orderBy(x.asc()), """
                        all: SELECT t.x FROM t ORDER BY t.x ASC
                        """),
                arguments("nulls first", select(x).orderBy(x.nullsFirst()), """
                        default, sqlite, postgresql, oracle: SELECT t.x FROM t ORDER BY t.x NULLS FIRST
                        mysql, mariadb: SELECT t.x FROM t ORDER BY t.x IS NOT NULL, t.x
                        mssql: SELECT t.x FROM t ORDER BY CASE WHEN t.x IS NULL THEN 0 ELSE 1 END, t.x
                        """),
                arguments("nulls last descending", select(x).orderBy(x.desc().nullsLast()), """
                        default, sqlite, postgresql, oracle: SELECT t.x FROM t ORDER BY t.x DESC NULLS LAST
                        mysql, mariadb: SELECT t.x FROM t ORDER BY t.x IS NULL, t.x DESC
                        mssql: SELECT t.x FROM t ORDER BY CASE WHEN t.x IS NULL THEN 1 ELSE 0 END, t.x DESC
                        """),
                arguments("collation in a comparison", name.collate("nocase").eq("A"), """
                        all: (t.name COLLATE nocase) = :param_1
                        """));
    }
}

package io.jalchemy.sql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.SampleTables.*;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the elements of FROM are written as: subqueries, joins, samples, lists of values, functions, on every dialect. */
class FromTextTest {
    @Tag("core-X39")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void subqueriesStandInFrom(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> subqueriesStandInFrom() {
        return Stream.of(
                arguments("anonymous", select(select(id, name).subquery()), """
                        default, sqlite, postgresql, mysql, mariadb, mssql: SELECT anon_1.id, anon_1.name FROM (SELECT t.id AS id, t.name AS name FROM t) AS anon_1
                        oracle: SELECT anon_1.id, anon_1.name FROM (SELECT t.id AS id, t.name AS name FROM t) anon_1
                        """),
                arguments("named", select(select(id, name).subquery("s")), """
                        default, sqlite, postgresql, mysql, mariadb, mssql: SELECT s.id, s.name FROM (SELECT t.id AS id, t.name AS name FROM t) AS s
                        oracle: SELECT s.id, s.name FROM (SELECT t.id AS id, t.name AS name FROM t) s
                        """),
                arguments("two anonymous", twoSubqueries(), """
                        default, sqlite, postgresql, mssql: SELECT anon_1.id, anon_2.t_id FROM (SELECT t.id AS id FROM t) AS anon_1 JOIN (SELECT u.t_id AS t_id FROM u) AS anon_2 ON anon_1.id = anon_2.t_id
                        mysql, mariadb: SELECT anon_1.id, anon_2.t_id FROM (SELECT t.id AS id FROM t) AS anon_1 INNER JOIN (SELECT u.t_id AS t_id FROM u) AS anon_2 ON anon_1.id = anon_2.t_id
                        oracle: SELECT anon_1.id, anon_2.t_id FROM (SELECT t.id AS id FROM t) anon_1 JOIN (SELECT u.t_id AS t_id FROM u) anon_2 ON anon_1.id = anon_2.t_id
                        """),
                arguments("alias of a subquery", aliasOfSubquery(), """
                        default, sqlite, postgresql, mysql, mariadb, mssql: SELECT (SELECT anon_1.t_id FROM (SELECT u.t_id AS t_id FROM u) AS anon_1) AS s, t.x + :x_1 AS anon_2 FROM t
                        oracle: SELECT (SELECT anon_1.t_id FROM (SELECT u.t_id AS t_id FROM u) anon_1) AS s, t.x + :x_1 AS anon_2 FROM t
                        """),
                arguments("alias of a table", select(T.alias("a")), """
                        default, sqlite, postgresql, mysql, mariadb, mssql: SELECT a.id, a.x, a.y, a.name FROM t AS a
                        oracle: SELECT a.id, a.x, a.y, a.name FROM t a
                        """));
    }

    @Tag("core-X39")
    @Test
    void anonymousNamesAreTheSameEachTime() {
        assertThat(Texts.of(twoSubqueries())).isEqualTo(Texts.of(twoSubqueries()));
        SqlNode one = twoSubqueries();
        assertThat(Texts.of(one)).isEqualTo(Texts.of(one));
    }

    @Tag("core-X40")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aliasesMirrorColumns(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> aliasesMirrorColumns() {
        return Stream.of(
                arguments("self join", selfJoin(), """
                        default, sqlite, postgresql, mssql: SELECT t.id, parent.name FROM t JOIN t AS parent ON t.x = parent.id
                        mysql, mariadb: SELECT t.id, parent.name FROM t INNER JOIN t AS parent ON t.x = parent.id
                        oracle: SELECT t.id, parent.name FROM t JOIN t parent ON t.x = parent.id
                        """),
                arguments("the same alias twice is one element", sameAliasTwice(), """
                        default, sqlite, postgresql, mysql, mariadb, mssql: SELECT t_1.id FROM t AS t_1 WHERE t_1.name = :name_1
                        oracle: SELECT t_1.id FROM t t_1 WHERE t_1.name = :name_1
                        """));
    }

    @Tag("core-X41")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void joinsFollowForeignKeys(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> joinsFollowForeignKeys() {
        return Stream.of(
                arguments("join", select(id, v).join(U), """
                        default, sqlite, postgresql, oracle, mssql: SELECT t.id, u.v FROM t JOIN u ON t.id = u.t_id
                        mysql, mariadb: SELECT t.id, u.v FROM t INNER JOIN u ON t.id = u.t_id
                        """),
                arguments("outer join", select(id, v).outerJoin(U), """
                        all: SELECT t.id, u.v FROM t LEFT OUTER JOIN u ON t.id = u.t_id
                        """),
                arguments("full join", select(id, v).selectFrom(T).fullJoin(U, tId.eq(id)), """
                        all: SELECT t.id, u.v FROM t FULL OUTER JOIN u ON u.t_id = t.id
                        """),
                arguments("join element", select(id).selectFrom(T.join(U)), """
                        default, sqlite, postgresql, oracle, mssql: SELECT t.id FROM t JOIN u ON t.id = u.t_id
                        mysql, mariadb: SELECT t.id FROM t INNER JOIN u ON t.id = u.t_id
                        """),
                arguments("join from", select(v).joinFrom(T, U), """
                        default, sqlite, postgresql, oracle, mssql: SELECT u.v FROM t JOIN u ON t.id = u.t_id
                        mysql, mariadb: SELECT u.v FROM t INNER JOIN u ON t.id = u.t_id
                        """),
                arguments(
                        "joined with a condition", select(id).join(U, tId.eq(id).and(v.eq("a"))), """
                        default, sqlite, postgresql, oracle, mssql: SELECT t.id FROM t JOIN u ON u.t_id = t.id AND u.v = :v_1
                        mysql, mariadb: SELECT t.id FROM t INNER JOIN u ON u.t_id = t.id AND u.v = :v_1
                        """),
                arguments(
                        "nested on the right",
                        select(id)
                                .selectFrom(T.outerJoin(U.join(
                                        U.alias("w"), U.c("id").eq(U.alias("w").<Integer>c("id"))))),
                        """
                        default, sqlite, postgresql, mssql: SELECT t.id FROM t LEFT OUTER JOIN (u JOIN u AS w ON u.id = w.id) ON t.id = u.t_id AND t.id = w.t_id
                        mysql, mariadb: SELECT t.id FROM t LEFT OUTER JOIN (u INNER JOIN u AS w ON u.id = w.id) ON t.id = u.t_id AND t.id = w.t_id
                        oracle: SELECT t.id FROM t LEFT OUTER JOIN (u JOIN u w ON u.id = w.id) ON t.id = u.t_id AND t.id = w.t_id
                        """),
                arguments("no way to join", select(id).join(table("z", column("q"))), """
                        all: refused: Don't know how to join to "z". Name the left side with selectFrom(...) or joinFrom(...), and give a condition if no foreign key leads there.
                        """));
    }

    @Tag("core-X42")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void lateralSubqueriesSeeWhatStandsBefore(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> lateralSubqueriesSeeWhatStandsBefore() {
        return Stream.of(arguments("join lateral", joinLateral(), """
                        default: SELECT t.id, anon_1.v FROM t JOIN LATERAL (SELECT u.v AS v FROM u WHERE u.t_id = t.id LIMIT :param_1) AS anon_1 ON 1 = 1
                        sqlite: refused: Dialect sqlite has no LATERAL. Use a correlated subquery as a column, or a window function in a subquery.
                        postgresql: SELECT t.id, anon_1.v FROM t JOIN LATERAL (SELECT u.v AS v FROM u WHERE u.t_id = t.id LIMIT :param_1) AS anon_1 ON true
                        mysql: SELECT t.id, anon_1.v FROM t INNER JOIN LATERAL (SELECT u.v AS v FROM u WHERE u.t_id = t.id LIMIT :param_1) AS anon_1 ON true = 1
                        mariadb: refused: Dialect mariadb has no LATERAL. Use a correlated subquery as a column, or a window function in a subquery.
                        oracle: SELECT t.id, anon_1.v FROM t JOIN LATERAL (SELECT u.v AS v FROM u WHERE u.t_id = t.id FETCH FIRST __[POSTCOMPILE_param_1] ROWS ONLY) anon_1 ON 1 = 1
                        mssql: refused: Dialect mssql has no LATERAL. Use a correlated subquery as a column, or a window function in a subquery.
                        """), arguments("in the list", lateralInList(), """
                        default, postgresql, mysql: SELECT t.id, l.v FROM t, LATERAL (SELECT u.v AS v FROM u WHERE u.t_id = t.id) AS l
                        sqlite: refused: Dialect sqlite has no LATERAL. Use a correlated subquery as a column, or a window function in a subquery.
                        mariadb: refused: Dialect mariadb has no LATERAL. Use a correlated subquery as a column, or a window function in a subquery.
                        oracle: SELECT t.id, l.v FROM t, LATERAL (SELECT u.v AS v FROM u WHERE u.t_id = t.id) l
                        mssql: refused: Dialect mssql has no LATERAL. Use a correlated subquery as a column, or a window function in a subquery.
                        """));
    }

    @Tag("core-X43")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void tablesAreSampled(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> tablesAreSampled() {
        return Stream.of(
                arguments(
                        "with a seed",
                        select(T.tableSample(func("bernoulli", 10)).alias("a").seed(literal(42))),
                        """
                        default, sqlite, postgresql, mysql, mariadb, mssql: SELECT a.id, a.x, a.y, a.name FROM t AS a TABLESAMPLE bernoulli(:bernoulli_1) REPEATABLE (:param_1)
                        oracle: SELECT a.id, a.x, a.y, a.name FROM t a TABLESAMPLE bernoulli(:bernoulli_1) REPEATABLE (:param_1)
                        """),
                arguments(
                        "without",
                        select(T.tableSample(func("system", 10)).alias("a").c("id")),
                        """
                        default, sqlite, postgresql, mysql, mariadb, mssql: SELECT a.id FROM t AS a TABLESAMPLE system(:system_1)
                        oracle: SELECT a.id FROM t a TABLESAMPLE system(:system_1)
                        """));
    }

    @Tag("core-X44")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void valuesAreATable(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> valuesAreATable() {
        return Stream.of(
                arguments("named", select(numbers().alias("v")), """
                        default, postgresql, mssql: SELECT v.a, v.b FROM (VALUES (:param_1, :param_2), (:param_3, :param_4)) AS v (a, b)
                        sqlite: SELECT v.a, v.b FROM (SELECT column1 AS a, column2 AS b FROM (VALUES (:param_1, :param_2), (:param_3, :param_4))) AS v
                        mysql: SELECT v.a, v.b FROM (VALUES ROW(:param_1, :param_2), ROW(:param_3, :param_4)) AS v (a, b)
                        mariadb: SELECT v.a, v.b FROM (SELECT :param_1 AS a, :param_2 AS b UNION ALL SELECT :param_3, :param_4) AS v
                        oracle: SELECT v.a, v.b FROM (VALUES (:param_1, :param_2), (:param_3, :param_4)) v (a, b)
                        """),
                arguments("anonymous", select(numbers().alias()), """
                        default, postgresql, mssql: SELECT anon_1.a, anon_1.b FROM (VALUES (:param_1, :param_2), (:param_3, :param_4)) AS anon_1 (a, b)
                        sqlite: SELECT anon_1.a, anon_1.b FROM (SELECT column1 AS a, column2 AS b FROM (VALUES (:param_1, :param_2), (:param_3, :param_4))) AS anon_1
                        mysql: SELECT anon_1.a, anon_1.b FROM (VALUES ROW(:param_1, :param_2), ROW(:param_3, :param_4)) AS anon_1 (a, b)
                        mariadb: SELECT anon_1.a, anon_1.b FROM (SELECT :param_1 AS a, :param_2 AS b UNION ALL SELECT :param_3, :param_4) AS anon_1
                        oracle: SELECT anon_1.a, anon_1.b FROM (VALUES (:param_1, :param_2), (:param_3, :param_4)) anon_1 (a, b)
                        """),
                arguments("joined", joinedValues(), """
                        default, postgresql, mssql: SELECT t.id, v.b FROM t JOIN (VALUES (:param_1, :param_2), (:param_3, :param_4)) AS v (a, b) ON t.id = v.a
                        sqlite: SELECT t.id, v.b FROM t JOIN (SELECT column1 AS a, column2 AS b FROM (VALUES (:param_1, :param_2), (:param_3, :param_4))) AS v ON t.id = v.a
                        mysql: SELECT t.id, v.b FROM t INNER JOIN (VALUES ROW(:param_1, :param_2), ROW(:param_3, :param_4)) AS v (a, b) ON t.id = v.a
                        mariadb: SELECT t.id, v.b FROM t INNER JOIN (SELECT :param_1 AS a, :param_2 AS b UNION ALL SELECT :param_3, :param_4) AS v ON t.id = v.a
                        oracle: SELECT t.id, v.b FROM t JOIN (VALUES (:param_1, :param_2), (:param_3, :param_4)) v (a, b) ON t.id = v.a
                        """),
                arguments("literal", select(literalNumbers()), """
                        default, postgresql, mssql: SELECT v.a FROM (VALUES (1), (2)) AS v (a)
                        sqlite: SELECT v.a FROM (SELECT column1 AS a FROM (VALUES (1), (2))) AS v
                        mysql: SELECT v.a FROM (VALUES ROW(1), ROW(2)) AS v (a)
                        mariadb: SELECT v.a FROM (SELECT 1 AS a UNION ALL SELECT 2) AS v
                        oracle: SELECT v.a FROM (VALUES (1), (2)) v (a)
                        """),
                arguments(
                        "scalar",
                        x.in(values(column("v", integer()))
                                .data(List.of(List.of(1), List.of(2)))
                                .scalarValues()),
                        """
                        default, sqlite, postgresql, mariadb, oracle, mssql: t.x IN (VALUES (:param_1), (:param_2))
                        mysql: t.x IN (VALUES ROW(:param_1), ROW(:param_2))
                        """),
                arguments("cte", select(numbers().cte("nums")), """
                        default, sqlite, postgresql, mariadb, oracle, mssql: WITH nums(a, b) AS (VALUES (:param_1, :param_2), (:param_3, :param_4)) SELECT nums.a, nums.b FROM nums
                        mysql: WITH nums(a, b) AS (VALUES ROW(:param_1, :param_2), ROW(:param_3, :param_4)) SELECT nums.a, nums.b FROM nums
                        """));
    }

    @Tag("core-X59")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void lightweightTablesNeedNoMetadata(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> lightweightTablesNeedNoMetadata() {
        return Stream.of(
                arguments("table", select(table("lw", column("a"), column("b"))), """
                        all: SELECT lw.a, lw.b FROM lw
                        """),
                arguments(
                        "literal column",
                        select(literalColumn("1 + 1", integer()).label("two")),
                        """
                        default, sqlite, postgresql, mysql, mariadb, mssql: SELECT 1 + 1 AS two
                        oracle: SELECT 1 + 1 AS two FROM DUAL
                        """),
                arguments("literal", select(literal("x")), """
                        default, sqlite, postgresql, mysql, mariadb, mssql: SELECT :param_1 AS anon_1
                        oracle: SELECT :param_1 AS anon_1 FROM DUAL
                        """),
                arguments("criterion", lightweight(), """
                        all: SELECT lw.a FROM lw WHERE lw.a > :a_1
                        """));
    }

    @Tag("core-X60")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void functionsStandInFrom(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> functionsStandInFrom() {
        return Stream.of(
                arguments("columns", jsonEach(), """
                        default, postgresql: SELECT je.key, je.value FROM json_each(:json_each_1) AS je WHERE je.key = :key_1
                        sqlite: SELECT je."key", je.value FROM json_each(:json_each_1) AS je WHERE je."key" = :key_1
                        mysql, mariadb: SELECT je.`key`, je.value FROM json_each(:json_each_1) AS je WHERE je.`key` = :key_1
                        oracle: SELECT je.key, je.value FROM TABLE (json_each(:json_each_1)) je WHERE je.key = :key_1
                        mssql: SELECT je.[key], je.value FROM json_each(:json_each_1) AS je WHERE je.[key] = :key_1
                        """),
                arguments(
                        "one column",
                        select(func("generate_series", 1, 5).alias("g").column()),
                        """
                        default, sqlite, postgresql, mysql, mariadb, mssql: SELECT g FROM generate_series(:generate_series_1, :generate_series_2) AS g
                        oracle: SELECT g.COLUMN_VALUE FROM TABLE (generate_series(:generate_series_1, :generate_series_2)) g
                        """),
                arguments(
                        "ordinality",
                        select(func("unnest", column("arr"))
                                .ordinality()
                                .tableValued(column("v"), column("o"))
                                .alias("a")
                                .renderDerived()),
                        """
                        default, sqlite, postgresql, mysql, mariadb, mssql: SELECT a.v, a.o FROM unnest(arr) WITH ORDINALITY AS a(v, o)
                        oracle: SELECT a.v, a.o FROM TABLE (unnest(arr) WITH ORDINALITY) a(v, o)
                        """),
                arguments(
                        "typed",
                        select(func("json_to_recordset", "[]")
                                .tableValued(column("a", integer()), column("b", string()))
                                .alias("a")
                                .renderDerivedWithTypes()),
                        """
                        default, sqlite, postgresql: SELECT a.a, a.b FROM json_to_recordset(:json_to_recordset_1) AS a(a INTEGER, b VARCHAR)
                        mysql: refused: VARCHAR requires a length on dialect mysql. Use string(n), or text() for long texts.
                        mariadb: refused: VARCHAR requires a length on dialect mariadb. Use string(n), or text() for long texts.
                        oracle: SELECT a.a, a.b FROM TABLE (json_to_recordset(:json_to_recordset_1)) a(a INTEGER, b VARCHAR2)
                        mssql: SELECT a.a, a.b FROM json_to_recordset(:json_to_recordset_1) AS a(a INTEGER, b VARCHAR(max))
                        """),
                arguments(
                        "one column with the table",
                        select(func("f", x).alias("g").column()).labelStyle(LabelStyle.TABLENAME_PLUS_COL),
                        """
                        default, sqlite, postgresql, mysql, mariadb, mssql: SELECT g AS g FROM f(t.x) AS g
                        oracle: SELECT g.COLUMN_VALUE AS g FROM TABLE (f(t.x)) g
                        """),
                arguments(
                        "field in a subquery",
                        select(select(func("f", x).scalarTableValued("a", string()))
                                .subquery("s")),
                        """
                        default, sqlite, postgresql, mysql, mariadb, mssql: SELECT s.a FROM (SELECT (f(t.x)).a FROM t) AS s
                        oracle: SELECT s.a FROM (SELECT (f(t.x)).a FROM t) s
                        """),
                arguments("field of a value", select(func("f", x).scalarTableValued("key", string())), """
                        default, postgresql, oracle: SELECT (f(t.x)).key FROM t
                        sqlite: SELECT (f(t.x))."key" FROM t
                        mysql, mariadb: SELECT (f(t.x)).`key` FROM t
                        mssql: SELECT (f(t.x)).[key] FROM t
                        """));
    }

    private static SqlNode element() {
        CustomOperator arrow = new CustomOperator("->", 15, false, false, true);
        BinaryExpression<Integer> element = new BinaryExpression<>(v, arrow, tId, integer());
        return select(id).where(x.eq(select(element).scalarSubquery()));
    }

    private static SqlNode aliasOfSubquery() {
        FromClause inner = select(tId).subquery().alias();
        return select(select(inner.<Integer>c("t_id")).scalarSubquery().label("s"), x.plus(1));
    }

    private static SqlNode twoSubqueries() {
        Subquery first = select(id).subquery();
        Subquery second = select(tId).subquery();
        return select(first.c("id"), second.c("t_id"))
                .join(second, first.<Integer>c("id").eq(second.<Integer>c("t_id")));
    }

    private static SqlNode selfJoin() {
        FromClause parent = T.alias("parent");
        return select(id, parent.c("name")).join(parent, x.eq(parent.<Integer>c("id")));
    }

    private static SqlNode sameAliasTwice() {
        FromClause a = T.alias();
        return select(a.c("id")).where(a.<String>c("name").eq("n"));
    }

    private static SqlNode joinLateral() {
        Lateral last = select(v).where(tId.eq(id)).limit(1).lateral();
        return select(id, last.c("v")).join(last, trueValue());
    }

    private static SqlNode lateralInList() {
        Lateral all = select(v).where(tId.eq(id)).lateral("l");
        return select(id, all.c("v"));
    }

    private static Values numbers() {
        return values(column("a", integer()), column("b", string()))
                .data(List.of(List.of(1, "one"), List.of(2, "two")));
    }

    private static Values literalNumbers() {
        return new Values(List.of(column("a", integer())), Name.of("v"), List.of(), true, false, false, List.of())
                .data(List.of(List.of(1), List.of(2)));
    }

    private static SqlNode joinedValues() {
        Values v = numbers().alias("v");
        return select(id, v.c("b")).join(v, id.eq(v.<Integer>c("a")));
    }

    private static SqlNode lightweight() {
        TableClause lw = table("lw", column("a", integer()));
        return select(lw).where(lw.<Integer>c("a").gt(3));
    }

    private static SqlNode jsonEach() {
        TableValuedAlias each = func("json_each", "{}")
                .tableValued(column("key", string()), column("value", string()))
                .alias("je");
        return select(each.c("key"), each.c("value"))
                .where(each.<String>c("key").eq("k"));
    }
}

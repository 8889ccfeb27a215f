package io.jalchemy.sql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What selects, joins, CTEs and set operations are written as, on every dialect. */
class SelectTextTest {
    private static final MetaData METADATA = new MetaData();
    private static final Table T = METADATA.table(
            "t",
            column("id", integer()).primaryKey(),
            column("x", integer()),
            column("y", integer()),
            column("name", string(30)));
    private static final Table U = METADATA.table(
            "u",
            column("id", integer()).primaryKey(),
            column("t_id", integer()).references("t.id"),
            column("v", string(30)));
    private static final Column<Integer> id = T.c("id");
    private static final Column<Integer> x = T.c("x");
    private static final Column<Integer> y = T.c("y");
    private static final Column<String> name = T.c("name");
    private static final Column<Integer> tId = U.c("t_id");
    private static final Column<String> v = U.c("v");

    @Tag("core-X35")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void existenceIsAskedForInCriteriaAndColumns(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> existenceIsAskedForInCriteriaAndColumns() {
        return Stream.of(
                arguments("exists", exists(select(U).where(tId.eq(id))), """
                        all: EXISTS (SELECT u.id, u.t_id, u.v FROM u, t WHERE u.t_id = t.id)
                        """),
                arguments("of any row", select(id).where(exists().where(tId.eq(id))), """
                        all: SELECT t.id FROM t WHERE EXISTS (SELECT * FROM u WHERE u.t_id = t.id)
                        """),
                arguments(
                        "of a select",
                        select(id).where(select(U.c("id")).where(tId.eq(id)).exists()),
                        """
                        all: SELECT t.id FROM t WHERE EXISTS (SELECT u.id FROM u WHERE u.t_id = t.id)
                        """),
                arguments("negated", not(exists(select(U))), """
                        all: NOT (EXISTS (SELECT u.id, u.t_id, u.v FROM u))
                        """),
                arguments("as a column", select(exists(select(U.c("id"))).label("any")), """
                        default, postgresql: SELECT EXISTS (SELECT u.id FROM u) AS "any"
                        sqlite, mysql, mariadb: SELECT EXISTS (SELECT u.id FROM u) AS any
                        oracle: SELECT EXISTS (SELECT u.id FROM u) AS "any" FROM DUAL
                        mssql: SELECT EXISTS (SELECT u.id FROM u) AS [any]
                        """),
                arguments("further criteria", select(id).where(exists(select(U)).where(tId.eq(id))), """
                        all: SELECT t.id FROM t WHERE EXISTS (SELECT u.id, u.t_id, u.v FROM u WHERE u.t_id = t.id)
                        """));
    }

    @Tag("core-X36")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void comparisonsMayBeQuantified(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> comparisonsMayBeQuantified() {
        return Stream.of(
                arguments("any of a subquery", x.eq(any(select(y).scalarSubquery())), """
                        all: t.x = ANY (SELECT t.y FROM t)
                        """),
                arguments("all of a subquery", x.gt(all(select(y).scalarSubquery())), """
                        all: t.x > ALL (SELECT t.y FROM t)
                        """),
                arguments(
                        "any of an array",
                        literal(5).eq(any(new ColumnClause<>(Name.of("a"), "a", integer(), false, null, null))),
                        """
                        all: :param_1 = ANY (a)
                        """),
                arguments("any on the left", any(select(y).scalarSubquery()).lt(x), """
                        all: t.x > ANY (SELECT t.y FROM t)
                        """),
                arguments(
                        "all of a value on the left",
                        all(select(y).scalarSubquery()).ge(5),
                        """
                        all: :param_1 <= ALL (SELECT t.y FROM t)
                        """));
    }

    @Tag("core-X37")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aSelectOfOneColumnIsAValue(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> aSelectOfOneColumnIsAValue() {
        return Stream.of(
                arguments("column", select(id, select(max(v)).where(tId.eq(id)).scalarSubquery()), """
                        all: SELECT t.id, (SELECT max(u.v) AS max_1 FROM u WHERE u.t_id = t.id) AS anon_1 FROM t
                        """),
                arguments("labelled", select(select(max(v)).scalarSubquery().label("m")), """
                        default, sqlite, postgresql, mysql, mariadb, mssql: SELECT (SELECT max(u.v) AS max_1 FROM u) AS m
                        oracle: SELECT (SELECT max(u.v) AS max_1 FROM u) AS m FROM DUAL
                        """),
                arguments("criterion", select(id).where(name.eq(select(max(v)).scalarSubquery())), """
                        all: SELECT t.id FROM t WHERE t.name = (SELECT max(u.v) AS max_1 FROM u)
                        """),
                arguments("operator that wants parentheses inside others", element(), """
                        all: SELECT t.id FROM t WHERE t.x = (SELECT (u.v -> u.t_id) AS anon_1 FROM u)
                        """),
                arguments("two columns", select(select(id, x).scalarSubquery()), """
                        all: refused: A subquery that stands for a value must select one column; this one selects 2. Select one, or use subquery() in FROM.
                        """),
                arguments("two columns behind IN", tuple(x, y).in(select(id, x)), """
                        all: (t.x, t.y) IN (SELECT t.id, t.x FROM t)
                        """),
                arguments(
                        "two columns compared with a tuple",
                        tuple(x, y).eq(select(id, x).scalarSubquery()),
                        """
                        all: (t.x, t.y) = (SELECT t.id, t.x FROM t)
                        """),
                arguments(
                        "order",
                        select(id).orderBy(select(max(v)).where(tId.eq(id)).scalarSubquery()),
                        """
                        all: SELECT t.id FROM t ORDER BY (SELECT max(u.v) AS max_1 FROM u WHERE u.t_id = t.id)
                        """),
                arguments(
                        "value of an insert", insert(T).set(name, select(max(v)).scalarSubquery()), """
                        default, sqlite, mysql, mariadb: INSERT INTO t (name) VALUES ((SELECT max(u.v) AS max_1 FROM u))
                        postgresql: INSERT INTO t (name) VALUES ((SELECT max(u.v) AS max_1 FROM u)) RETURNING t.id
                        oracle: INSERT INTO t (name) VALUES ((SELECT max(u.v) AS max_1 FROM u)) RETURNING t.id INTO :ret_0
                        mssql: INSERT INTO t (name) OUTPUT inserted.id VALUES ((SELECT max(u.v) AS max_1 FROM u))
                        """));
    }

    @Tag("core-X38")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void subqueriesCorrelateByThemselvesOrAsTold(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> subqueriesCorrelateByThemselvesOrAsTold() {
        return Stream.of(
                arguments("by itself", select(id).where(name.in(select(v).where(tId.eq(id)))), """
                        all: SELECT t.id FROM t WHERE t.name IN (SELECT u.v FROM u WHERE u.t_id = t.id)
                        """),
                arguments("never emptied", select(id).where(name.eq(select(name).scalarSubquery())), """
                        all: SELECT t.id FROM t WHERE t.name = (SELECT t.name FROM t)
                        """),
                arguments(
                        "explicit",
                        select(id).where(name.in(select(v).where(tId.eq(id)).correlate(T))),
                        """
                        all: SELECT t.id FROM t WHERE t.name IN (SELECT u.v FROM u WHERE u.t_id = t.id)
                        """),
                arguments(
                        "nothing",
                        select(id).where(name.in(select(v).where(tId.eq(id)).correlate())),
                        """
                        all: SELECT t.id FROM t WHERE t.name IN (SELECT u.v FROM u, t WHERE u.t_id = t.id)
                        """),
                arguments(
                        "except",
                        select(id).where(name.in(select(v).where(tId.eq(id)).correlateExcept(U))),
                        """
                        all: SELECT t.id FROM t WHERE t.name IN (SELECT u.v FROM u WHERE u.t_id = t.id)
                        """),
                arguments(
                        "explicit obeyed though nothing remains",
                        select(id, U.c("id"))
                                .where(name.eq(select(v).correlate(U).scalarSubquery())),
                        """
                        default, sqlite, postgresql, mysql, mariadb, mssql: SELECT t.id, u.id AS id_1 FROM t, u WHERE t.name = (SELECT u.v)
                        oracle: SELECT t.id, u.id AS id_1 FROM t, u WHERE t.name = (SELECT u.v FROM DUAL)
                        """),
                arguments(
                        "nothing remains",
                        select(id, U.c("id"))
                                .where(name.eq(select(name).where(tId.eq(id)).scalarSubquery())),
                        """
                        all: refused: A subquery is left without FROM because all its elements belong to the enclosing select. Say which ones do: correlate(...). Subquery over: "t", "u"
                        """),
                arguments(
                        "two levels",
                        select(id)
                                .where(exists(select(U.c("id"))
                                        .where(exists(
                                                select(T.alias("t2").c("id")).where(tId.eq(id)))))),
                        """
                        default, sqlite, postgresql, mysql, mariadb, mssql: SELECT t.id FROM t WHERE EXISTS (SELECT u.id FROM u WHERE EXISTS (SELECT t2.id FROM t AS t2, t WHERE u.t_id = t.id))
                        oracle: SELECT t.id FROM t WHERE EXISTS (SELECT u.id FROM u WHERE EXISTS (SELECT t2.id FROM t t2, t WHERE u.t_id = t.id))
                        """));
    }

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

    @Tag("core-X45")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void commonTableExpressionsAreWrittenOnce(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> commonTableExpressionsAreWrittenOnce() {
        return Stream.of(
                arguments("one", oneCte(), """
                        all: WITH c AS (SELECT t.id AS id, t.name AS name FROM t WHERE t.x > :x_1) SELECT c.name FROM c WHERE c.id < :id_1
                        """),
                arguments("used twice", cteUsedTwice(), """
                        default, sqlite, postgresql, mssql: WITH c AS (SELECT t.id AS id FROM t) SELECT c.id FROM c JOIN c AS d ON c.id = d.id
                        mysql, mariadb: WITH c AS (SELECT t.id AS id FROM t) SELECT c.id FROM c INNER JOIN c AS d ON c.id = d.id
                        oracle: WITH c AS (SELECT t.id AS id FROM t) SELECT c.id FROM c JOIN c d ON c.id = d.id
                        """),
                arguments("two of one name", twoCtesOfOneName(), """
                        all: refused: Two different CTEs have the name "c". Rename one of them, or use one object for both.
                        """),
                arguments("chain", cteOfCte(), """
                        all: WITH first AS (SELECT t.id AS id FROM t), second AS (SELECT first.id AS id FROM first) SELECT second.id FROM second
                        """));
    }

    @Tag("core-X46")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void commonTableExpressionsMayBeRecursive(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> commonTableExpressionsMayBeRecursive() {
        return Stream.of(arguments("counting", counting(), """
                        default, sqlite, postgresql, mysql, mariadb: WITH RECURSIVE r(n) AS (SELECT 1 AS n UNION ALL SELECT r.n + :n_1 AS anon_1 FROM r WHERE r.n < :n_2) SELECT r.n FROM r
                        oracle: WITH r(n) AS (SELECT 1 AS n FROM DUAL UNION ALL SELECT r.n + :n_1 AS anon_1 FROM r WHERE r.n < :n_2) SELECT r.n FROM r
                        mssql: WITH r(n) AS (SELECT 1 AS n UNION ALL SELECT r.n + :n_1 AS anon_1 FROM r WHERE r.n < :n_2) SELECT r.n FROM r
                        """));
    }

    @Tag("core-X47")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void commonTableExpressionsNest(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> commonTableExpressionsNest() {
        return Stream.of(
                arguments("additional", select(id).addCte(select(v).cte("c")), """
                        all: WITH c AS (SELECT u.v AS v FROM u) SELECT t.id FROM t
                        """),
                arguments("nested here", nested(), """
                        all: WITH outer_c AS (WITH inner_c AS (SELECT t.id AS id FROM t) SELECT inner_c.id AS id FROM inner_c) SELECT outer_c.id FROM outer_c
                        """));
    }

    @Tag("core-X48")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void dataChangesStandInCommonTableExpressions(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> dataChangesStandInCommonTableExpressions() {
        return Stream.of(arguments("delete", deleteInCte(), """
                        default, postgresql, mariadb: WITH del AS (DELETE FROM t WHERE t.x = :x_1 RETURNING t.id) SELECT del.id FROM del
                        sqlite: WITH del AS (DELETE FROM t WHERE t.x = :x_1 RETURNING id) SELECT del.id FROM del
                        mysql: refused: Dialect mysql cannot return rows from DELETE. Select the rows in the same transaction.
                        oracle: WITH del AS (DELETE FROM t WHERE t.x = :x_1 RETURNING t.id INTO :ret_0) SELECT del.id FROM del
                        mssql: WITH del AS (DELETE FROM t OUTPUT deleted.id WHERE t.x = :x_1) SELECT del.id FROM del
                        """), arguments("before an insert", insertFromCte(), """
                        default, sqlite, postgresql, mssql: WITH c AS (SELECT t.id AS id, t.name AS name FROM t) INSERT INTO u (id, v) SELECT c.id, c.name FROM c
                        mysql, mariadb, oracle: INSERT INTO u (id, v) WITH c AS (SELECT t.id AS id, t.name AS name FROM t) SELECT c.id, c.name FROM c
                        """));
    }

    @Tag("core-X49")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void materializationIsForPostgres(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> materializationIsForPostgres() {
        return Stream.of(arguments(
                "materialized", select(select(id).cte("c").prefixWith(text("MATERIALIZED"), "postgresql")), """
                        default, sqlite, mysql, mariadb, oracle, mssql: WITH c AS (SELECT t.id AS id FROM t) SELECT c.id FROM c
                        postgresql: WITH c AS MATERIALIZED (SELECT t.id AS id FROM t) SELECT c.id FROM c
                        """));
    }

    @Tag("core-X50")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void setOperationsCombineSelects(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> setOperationsCombineSelects() {
        return Stream.of(
                arguments("union", select(id).union(select(tId)), """
                        all: SELECT t.id FROM t UNION SELECT u.t_id FROM u
                        """),
                arguments("union all", select(id).unionAll(select(tId), select(x)), """
                        all: SELECT t.id FROM t UNION ALL SELECT u.t_id FROM u UNION ALL SELECT t.x FROM t
                        """),
                arguments("intersect", select(id).intersect(select(tId)), """
                        all: SELECT t.id FROM t INTERSECT SELECT u.t_id FROM u
                        """),
                arguments("intersect all", select(id).intersectAll(select(tId)), """
                        all: SELECT t.id FROM t INTERSECT ALL SELECT u.t_id FROM u
                        """),
                arguments("except", select(id).except(select(tId)), """
                        default, sqlite, postgresql, mysql, mariadb, mssql: SELECT t.id FROM t EXCEPT SELECT u.t_id FROM u
                        oracle: SELECT t.id FROM t MINUS SELECT u.t_id FROM u
                        """),
                arguments("except all", select(id).exceptAll(select(tId)), """
                        all: SELECT t.id FROM t EXCEPT ALL SELECT u.t_id FROM u
                        """),
                arguments(
                        "order and limit of the whole",
                        select(id).union(select(tId)).orderBy("id").limit(3),
                        """
                        default, postgresql, mysql, mariadb: SELECT t.id FROM t UNION SELECT u.t_id FROM u ORDER BY id LIMIT :param_1
                        sqlite: SELECT t.id FROM t UNION SELECT u.t_id FROM u ORDER BY id LIMIT :param_1 OFFSET :param_2
                        oracle: SELECT t.id FROM t UNION SELECT u.t_id FROM u ORDER BY id FETCH FIRST __[POSTCOMPILE_param_1] ROWS ONLY
                        mssql: refused: Dialect mssql cannot limit the rows of a union on this server. Select from its subquery() and limit that.
                        """),
                arguments(
                        "limited members",
                        select(id)
                                .orderBy(id)
                                .limit(1)
                                .union(select(tId).orderBy(tId).limit(2)),
                        """
                        default, postgresql, mysql, mariadb: (SELECT t.id FROM t ORDER BY t.id LIMIT :param_1) UNION (SELECT u.t_id FROM u ORDER BY u.t_id LIMIT :param_2)
                        sqlite: SELECT * FROM (SELECT t.id FROM t ORDER BY t.id LIMIT :param_1 OFFSET :param_2) UNION SELECT * FROM (SELECT u.t_id FROM u ORDER BY u.t_id LIMIT :param_3 OFFSET :param_4)
                        oracle: (SELECT t.id FROM t ORDER BY t.id FETCH FIRST __[POSTCOMPILE_param_1] ROWS ONLY) UNION (SELECT u.t_id FROM u ORDER BY u.t_id FETCH FIRST __[POSTCOMPILE_param_2] ROWS ONLY)
                        mssql: (SELECT TOP __[POSTCOMPILE_param_1] t.id FROM t ORDER BY t.id) UNION (SELECT TOP __[POSTCOMPILE_param_2] u.t_id FROM u ORDER BY u.t_id)
                        """),
                arguments("nested", select(id).union(select(tId)).except(select(x)), """
                        default, postgresql, mysql, mariadb, mssql: (SELECT t.id FROM t UNION SELECT u.t_id FROM u) EXCEPT SELECT t.x FROM t
                        sqlite: SELECT * FROM (SELECT t.id FROM t UNION SELECT u.t_id FROM u) EXCEPT SELECT t.x FROM t
                        oracle: (SELECT t.id FROM t UNION SELECT u.t_id FROM u) MINUS SELECT t.x FROM t
                        """),
                arguments("unequal columns", select(id).union(select(tId, v)), """
                        all: refused: The members of a UNION, INTERSECT or EXCEPT must have the same number of columns: number 1 has 1, number 2 has 2.
                        """));
    }

    @Tag("core-X51")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void rowsAreLimited(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> rowsAreLimited() {
        return Stream.of(
                arguments("limit", select(id).limit(5), """
                        default, postgresql, mysql, mariadb: SELECT t.id FROM t LIMIT :param_1
                        sqlite: SELECT t.id FROM t LIMIT :param_1 OFFSET :param_2
                        oracle: SELECT t.id FROM t FETCH FIRST __[POSTCOMPILE_param_1] ROWS ONLY
                        mssql: SELECT TOP __[POSTCOMPILE_param_1] t.id FROM t
                        """),
                arguments("offset", select(id).orderBy(id).offset(5), """
                        default: SELECT t.id FROM t ORDER BY t.id LIMIT -1 OFFSET :param_1
                        sqlite: SELECT t.id FROM t ORDER BY t.id LIMIT :param_1 OFFSET :param_2
                        postgresql: SELECT t.id FROM t ORDER BY t.id LIMIT ALL OFFSET :param_1
                        mysql, mariadb: SELECT t.id FROM t ORDER BY t.id LIMIT :param_1, 18446744073709551615
                        oracle: SELECT t.id FROM t ORDER BY t.id OFFSET __[POSTCOMPILE_param_1] ROWS
                        mssql: SELECT anon_1.id FROM (SELECT t.id AS id, ROW_NUMBER() OVER (ORDER BY t.id) AS mssql_rn FROM t) AS anon_1 WHERE mssql_rn > :param_1
                        """),
                arguments("both", select(id).orderBy(id).limit(5).offset(10), """
                        default, sqlite, postgresql: SELECT t.id FROM t ORDER BY t.id LIMIT :param_1 OFFSET :param_2
                        mysql, mariadb: SELECT t.id FROM t ORDER BY t.id LIMIT :param_1, :param_2
                        oracle: SELECT t.id FROM t ORDER BY t.id OFFSET __[POSTCOMPILE_param_1] ROWS FETCH FIRST __[POSTCOMPILE_param_2] ROWS ONLY
                        mssql: SELECT anon_1.id FROM (SELECT t.id AS id, ROW_NUMBER() OVER (ORDER BY t.id) AS mssql_rn FROM t) AS anon_1 WHERE mssql_rn > :param_1 AND mssql_rn <= :param_2 + :param_1
                        """),
                arguments("expressions", select(id).orderBy(id).limit(literal(2).plus(3)), """
                        default, postgresql, mysql, mariadb: SELECT t.id FROM t ORDER BY t.id LIMIT :param_1 + :param_2
                        sqlite: SELECT t.id FROM t ORDER BY t.id LIMIT :param_1 + :param_2 OFFSET :param_3
                        oracle: SELECT t.id FROM t ORDER BY t.id FETCH FIRST :param_1 + :param_2 ROWS ONLY
                        mssql: SELECT anon_1.id FROM (SELECT t.id AS id, ROW_NUMBER() OVER (ORDER BY t.id) AS mssql_rn FROM t) AS anon_1 WHERE mssql_rn <= :param_1 + :param_2
                        """),
                arguments("offset without an order", select(id).offset(5), """
                        default: SELECT t.id FROM t LIMIT -1 OFFSET :param_1
                        sqlite: SELECT t.id FROM t LIMIT :param_1 OFFSET :param_2
                        postgresql: SELECT t.id FROM t LIMIT ALL OFFSET :param_1
                        mysql, mariadb: SELECT t.id FROM t LIMIT :param_1, 18446744073709551615
                        oracle: SELECT t.id FROM t OFFSET __[POSTCOMPILE_param_1] ROWS
                        mssql: refused: MSSQL requires an order_by when using an OFFSET or a non-simple LIMIT clause. Add orderBy(...), or limit by a plain number without an offset.
                        """));
    }

    @Tag("core-X52")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void rowsAreFetchedInStandardSql(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> rowsAreFetchedInStandardSql() {
        return Stream.of(
                arguments("first", select(id).orderBy(id).fetch(3), """
                        default: SELECT t.id FROM t ORDER BY t.id FETCH FIRST :param_1 ROWS ONLY
                        sqlite: SELECT t.id FROM t ORDER BY t.id LIMIT :param_1 OFFSET :param_2
                        postgresql: SELECT t.id FROM t ORDER BY t.id FETCH FIRST (:param_1) ROWS ONLY
                        mysql, mariadb: SELECT t.id FROM t ORDER BY t.id LIMIT :param_1
                        oracle: SELECT t.id FROM t ORDER BY t.id FETCH FIRST __[POSTCOMPILE_param_1] ROWS ONLY
                        mssql: SELECT anon_1.id FROM (SELECT t.id AS id, ROW_NUMBER() OVER (ORDER BY t.id) AS mssql_rn FROM t) AS anon_1 WHERE mssql_rn <= :param_1
                        """),
                arguments("with ties", select(id).orderBy(x).fetch(literal(3), true, false), """
                        default, mariadb: SELECT t.id FROM t ORDER BY t.x FETCH FIRST :param_1 ROWS WITH TIES
                        sqlite: refused: Dialect sqlite has no FETCH FIRST … WITH TIES. Use limit(...), or rank() in a subquery.
                        postgresql: SELECT t.id FROM t ORDER BY t.x FETCH FIRST (:param_1) ROWS WITH TIES
                        mysql: refused: Dialect mysql has no FETCH FIRST … WITH TIES. Use limit(...), or rank() in a subquery.
                        oracle: SELECT t.id FROM t ORDER BY t.x FETCH FIRST __[POSTCOMPILE_param_1] ROWS WITH TIES
                        mssql: SELECT TOP __[POSTCOMPILE_param_1] WITH TIES t.id FROM t ORDER BY t.x
                        """),
                arguments("percent", select(id).orderBy(x).fetch(literal(10), false, true), """
                        default: SELECT t.id FROM t ORDER BY t.x FETCH FIRST :param_1 PERCENT ROWS ONLY
                        sqlite: refused: Dialect sqlite has no FETCH FIRST … PERCENT. Use limit(...), or rank() in a subquery.
                        postgresql: SELECT t.id FROM t ORDER BY t.x FETCH FIRST (:param_1) PERCENT ROWS ONLY
                        mysql: refused: Dialect mysql has no FETCH FIRST … PERCENT. Use limit(...), or rank() in a subquery.
                        mariadb: refused: Dialect mariadb has no FETCH FIRST … PERCENT. Use limit(...), or rank() in a subquery.
                        oracle: SELECT t.id FROM t ORDER BY t.x FETCH FIRST __[POSTCOMPILE_param_1] PERCENT ROWS ONLY
                        mssql: SELECT TOP __[POSTCOMPILE_param_1] PERCENT t.id FROM t ORDER BY t.x
                        """),
                arguments("slice", select(id).orderBy(id).slice(5, 10), """
                        default, sqlite, postgresql: SELECT t.id FROM t ORDER BY t.id LIMIT :param_1 OFFSET :param_2
                        mysql, mariadb: SELECT t.id FROM t ORDER BY t.id LIMIT :param_1, :param_2
                        oracle: SELECT t.id FROM t ORDER BY t.id OFFSET __[POSTCOMPILE_param_1] ROWS FETCH FIRST __[POSTCOMPILE_param_2] ROWS ONLY
                        mssql: SELECT anon_1.id FROM (SELECT t.id AS id, ROW_NUMBER() OVER (ORDER BY t.id) AS mssql_rn FROM t) AS anon_1 WHERE mssql_rn > :param_1 AND mssql_rn <= :param_2 + :param_1
                        """));
    }

    @Tag("core-X53")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void equalRowsAreLeftOut(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> equalRowsAreLeftOut() {
        return Stream.of(
                arguments("distinct", select(x).distinct(), """
                        all: SELECT DISTINCT t.x FROM t
                        """),
                arguments("distinct on", select(x, y).distinct(x).orderBy(x, y), """
                        default: refused: Dialect default has no DISTINCT ON. Use distinct(), or a window function.
                        sqlite: refused: Dialect sqlite has no DISTINCT ON. Use distinct(), or a window function.
                        postgresql: SELECT DISTINCT ON (t.x) t.x, t.y FROM t ORDER BY t.x, t.y
                        mysql: refused: Dialect mysql has no DISTINCT ON. Use distinct(), or a window function.
                        mariadb: refused: Dialect mariadb has no DISTINCT ON. Use distinct(), or a window function.
                        oracle: refused: Dialect oracle has no DISTINCT ON. Use distinct(), or a window function.
                        mssql: refused: Dialect mssql has no DISTINCT ON. Use distinct(), or a window function.
                        """));
    }

    @Tag("core-X54")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void rowsAreLocked(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> rowsAreLocked() {
        return Stream.of(
                arguments("for update", select(id).forUpdate(ForUpdate.exclusive()), """
                        default, postgresql, mysql, mariadb, oracle: SELECT t.id FROM t FOR UPDATE
                        sqlite: SELECT t.id FROM t
                        mssql: refused: Dialect mssql has no FOR UPDATE. Lock the rows of a table with withHint(table, "WITH (UPDLOCK)", "mssql").
                        """),
                arguments("nowait", select(id).forUpdate(ForUpdate.exclusive().failingIfLocked()), """
                        default: SELECT t.id FROM t FOR UPDATE
                        sqlite: SELECT t.id FROM t
                        postgresql, mysql, mariadb, oracle: SELECT t.id FROM t FOR UPDATE NOWAIT
                        mssql: refused: Dialect mssql has no FOR UPDATE. Lock the rows of a table with withHint(table, "WITH (UPDLOCK)", "mssql").
                        """),
                arguments(
                        "skip locked of a table",
                        select(id)
                                .forUpdate(ForUpdate.exclusive()
                                        .sharingKeys()
                                        .of(T)
                                        .skippingLocked()),
                        """
                        default: SELECT t.id FROM t FOR UPDATE
                        sqlite: SELECT t.id FROM t
                        postgresql: SELECT t.id FROM t FOR NO KEY UPDATE OF t SKIP LOCKED
                        mysql, mariadb: SELECT t.id FROM t FOR UPDATE SKIP LOCKED
                        oracle: SELECT t.id FROM t FOR UPDATE OF t.id SKIP LOCKED
                        mssql: refused: Dialect mssql has no FOR UPDATE. Lock the rows of a table with withHint(table, "WITH (UPDLOCK)", "mssql").
                        """),
                arguments(
                        "of a column",
                        select(id).forUpdate(ForUpdate.exclusive().of(id)),
                        """
                        default, mysql, mariadb: SELECT t.id FROM t FOR UPDATE
                        sqlite: SELECT t.id FROM t
                        postgresql: SELECT t.id FROM t FOR UPDATE OF t
                        oracle: SELECT t.id FROM t FOR UPDATE OF t.id
                        mssql: refused: Dialect mssql has no FOR UPDATE. Lock the rows of a table with withHint(table, "WITH (UPDLOCK)", "mssql").
                        """),
                arguments("shared", select(id).forUpdate(ForUpdate.shared()), """
                        default, oracle: SELECT t.id FROM t FOR UPDATE
                        sqlite: SELECT t.id FROM t
                        postgresql: SELECT t.id FROM t FOR SHARE
                        mysql, mariadb: SELECT t.id FROM t LOCK IN SHARE MODE
                        mssql: refused: Dialect mssql has no FOR UPDATE. Lock the rows of a table with withHint(table, "WITH (UPDLOCK)", "mssql").
                        """),
                arguments("key share", select(id).forUpdate(ForUpdate.shared().sharingKeys()), """
                        default, oracle: SELECT t.id FROM t FOR UPDATE
                        sqlite: SELECT t.id FROM t
                        postgresql: SELECT t.id FROM t FOR KEY SHARE
                        mysql, mariadb: SELECT t.id FROM t LOCK IN SHARE MODE
                        mssql: refused: Dialect mssql has no FOR UPDATE. Lock the rows of a table with withHint(table, "WITH (UPDLOCK)", "mssql").
                        """));
    }

    @Tag("core-X55")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void labelsAreReferredToByName(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> labelsAreReferredToByName() {
        return Stream.of(
                arguments("order by the label", labelledOrder(), """
                        default, sqlite, postgresql, mysql, mariadb, mssql: SELECT t.x + t.y AS q FROM t ORDER BY q DESC
                        oracle: SELECT t.x + t.y AS q FROM t ORDER BY t.x + t.y DESC
                        """),
                arguments("order by its name", select(x.plus(y).label("q")).orderBy("q"), """
                        all: SELECT t.x + t.y AS q FROM t ORDER BY q
                        """),
                arguments(
                        "order by its name, descending",
                        select(x.plus(y).label("q")).orderBy(labelRef("q").desc()),
                        """
                        all: SELECT t.x + t.y AS q FROM t ORDER BY q DESC
                        """),
                arguments("group by its name", select(x.plus(y).label("q")).groupBy("q"), """
                        all: SELECT t.x + t.y AS q FROM t GROUP BY q
                        """),
                arguments("group by the label", groupedByLabel(), """
                        all: SELECT t.x + t.y AS q, count(*) AS count_1 FROM t GROUP BY t.x + t.y
                        """),
                arguments("having", select(x, count()).groupBy(x).having(count().gt(1L)), """
                        all: SELECT t.x, count(*) AS count_1 FROM t GROUP BY t.x HAVING count(*) > :count_2
                        """),
                arguments("unknown name", select(x).orderBy("qq"), """
                        all: refused: Can't resolve "qq" in ORDER BY, GROUP BY or DISTINCT ON: the statement has no label or column of that name. Use text("qq") for SQL text.
                        """));
    }

    @Tag("core-X56")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void columnsAreLabelledInThreeStyles(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> columnsAreLabelledInThreeStyles() {
        return Stream.of(
                arguments("disambiguating", select(List.of(id, U.c("id"))).where(tId.eq(id)), """
                        all: SELECT t.id, u.id AS id_1 FROM t, u WHERE u.t_id = t.id
                        """),
                arguments(
                        "none", select(List.of(id, U.c("id"))).where(tId.eq(id)).labelStyle(LabelStyle.NONE), """
                        all: SELECT t.id, u.id FROM t, u WHERE u.t_id = t.id
                        """),
                arguments(
                        "with the table",
                        select(List.of(id, U.c("id"))).where(tId.eq(id)).labelStyle(LabelStyle.TABLENAME_PLUS_COL),
                        """
                        all: SELECT t.id AS t_id, u.id AS u_id FROM t, u WHERE u.t_id = t.id
                        """),
                arguments("label around a label", select(max(x).label("a").label("b")), """
                        all: SELECT max(t.x) AS b FROM t
                        """),
                arguments("label in criteria", labelInWhere(), """
                        all: SELECT t.x + t.y AS q FROM t WHERE t.x + t.y > :param_1
                        """),
                arguments("anonymous", select(max(x), x.plus(1)), """
                        all: SELECT max(t.x) AS max_1, t.x + :x_1 AS anon_1 FROM t
                        """));
    }

    @Tag("core-X57")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void hintsAreForTheirDialects(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> hintsAreForTheirDialects() {
        return Stream.of(
                arguments(
                        "of an element",
                        select(id)
                                .withHint(T, "WITH (NOLOCK)", "mssql")
                                .withHint(T, "INDEX(%(name)s ix)", "oracle")
                                .withHint(T, "USE INDEX (ix)", "mysql"),
                        """
                        default, sqlite, postgresql, mariadb: SELECT t.id FROM t
                        mysql: SELECT t.id FROM t USE INDEX (ix)
                        oracle: SELECT /*+ INDEX(t ix) */ t.id FROM t
                        mssql: SELECT t.id FROM t WITH (NOLOCK)
                        """),
                arguments("of the statement", select(id).withStatementHint("OPTION (RECOMPILE)", "mssql"), """
                        default, sqlite, postgresql, mysql, mariadb, oracle: SELECT t.id FROM t
                        mssql: SELECT t.id FROM t OPTION (RECOMPILE)
                        """),
                arguments("prefix", select(id).prefixWith(text("SQL_NO_CACHE"), "mysql"), """
                        default, sqlite, postgresql, mariadb, oracle, mssql: SELECT t.id FROM t
                        mysql: SELECT SQL_NO_CACHE t.id FROM t
                        """),
                arguments("suffix", select(id).suffixWith(text("/* end */"), null), """
                        all: SELECT t.id FROM t /* end */
                        """));
    }

    @Tag("core-X58")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void textHasParametersAndColumns(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> textHasParametersAndColumns() {
        return Stream.of(
                arguments("parameter", text("select :x"), """
                        all: select :x
                        """),
                arguments("escaped colon", text("select 'a\\:b', :x"), """
                        all: select 'a:b', :x
                        """),
                arguments("postgres cast", text("select x::int from t where y = :y"), """
                        all: select x::int from t where y = :y
                        """),
                arguments(
                        "typed columns as a subquery",
                        select(text("select id, name from t")
                                .columns(column("id", integer()), column("name", string()))
                                .subquery("s")),
                        """
                        default, sqlite, postgresql, mysql, mariadb, mssql: SELECT s.id, s.name FROM (select id, name from t) AS s
                        oracle: SELECT s.id, s.name FROM (select id, name from t) s
                        """),
                arguments("criterion", select(id).where(text("x > :low").bind("low", 5)), """
                        all: SELECT t.id FROM t WHERE x > :low
                        """),
                arguments(
                        "cte",
                        select(text("select 1 as n")
                                .columns(column("n", integer()))
                                .cte("c")),
                        """
                        all: WITH c AS (select 1 as n) SELECT c.n FROM c
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
                arguments("field in a subquery", select(select(func("f", x).scalarTableValued("a", string()))
                                .subquery("s")), """
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

    private static SqlNode oneCte() {
        Cte c = select(id, name).where(x.gt(1)).cte("c");
        return select(c.c("name")).where(c.<Integer>c("id").lt(9));
    }

    private static SqlNode cteUsedTwice() {
        Cte c = select(id).cte("c");
        FromClause other = c.alias("d");
        return select(c.c("id")).join(other, c.<Integer>c("id").eq(other.<Integer>c("id")));
    }

    private static SqlNode twoCtesOfOneName() {
        Cte first = select(id).cte("c");
        Cte second = select(tId).cte("c");
        return select(first.c("id"), second.c("t_id"));
    }

    private static SqlNode cteOfCte() {
        Cte first = select(id).cte("first");
        Cte second = select(first.c("id")).cte("second");
        return select(second.c("id"));
    }

    private static SqlNode counting() {
        Cte n = select(literalColumn("1", integer()).label("n")).recursiveCte("r");
        ColumnClause<Integer> last = n.c("n");
        return select(n.unionAll(select(last.plus(1)).where(last.lt(5))));
    }

    private static SqlNode nested() {
        Cte inner = select(id).cte("inner_c");
        Cte outer = select(inner.c("id")).addCteHere(inner).cte("outer_c");
        return select(outer.c("id"));
    }

    private static SqlNode deleteInCte() {
        Cte gone = delete(T).where(x.eq(1)).returning(id).cte("del");
        return select(gone.c("id"));
    }

    private static SqlNode insertFromCte() {
        Cte c = select(id, name).cte("c");
        return insert(U).fromSelect(List.of("id", "v"), select(c.c("id"), c.c("name")));
    }

    private static SqlNode labelledOrder() {
        Label<Integer> q = x.plus(y).label("q");
        return select(q).orderBy(q.desc());
    }

    private static SqlNode groupedByLabel() {
        Label<Integer> q = x.plus(y).label("q");
        return select(q, count()).groupBy(q);
    }

    private static SqlNode labelInWhere() {
        Label<Integer> q = x.plus(y).label("q");
        return select(q).where(q.gt(5));
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

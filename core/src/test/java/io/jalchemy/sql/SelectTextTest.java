package io.jalchemy.sql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.SampleTables.*;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.dialect.mysql.MySqlDialect;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the clauses of selects and the subqueries in them are written as, on every dialect. */
class SelectTextTest {
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
                        default, sqlite, postgresql, mysql, mariadb, oracle: (t.x, t.y) IN (SELECT t.id, t.x FROM t)
                        mssql: refused: Dialect mssql compares no tuples. Compare their members one by one, joined by and(...), or use exists(...) in place of IN.
                        """),
                arguments(
                        "two columns compared with a tuple",
                        tuple(x, y).eq(select(id, x).scalarSubquery()),
                        """
                        default, sqlite, postgresql, mysql, mariadb, oracle: (t.x, t.y) = (SELECT t.id, t.x FROM t)
                        mssql: refused: Dialect mssql compares no tuples. Compare their members one by one, joined by and(...), or use exists(...) in place of IN.
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

    @Tag("core-X54")
    @Test
    void newerServersOfMySqlShareInTheWordsOfTheStandardAndNameTables() {
        Select<Integer> shared = select(id).forUpdate(ForUpdate.shared().of(T).skippingLocked());
        MySqlDialect mysql = (MySqlDialect) Texts.dialect("mysql");
        assertThat(Texts.flat(
                        mysql.atVersion(ServerVersion.of(5, 7)).compile(shared).sql()))
                .isEqualTo("SELECT t.id FROM t LOCK IN SHARE MODE SKIP LOCKED");
        assertThat(Texts.flat(mysql.atVersion(ServerVersion.of(8, 0, 1))
                        .compile(shared)
                        .sql()))
                .isEqualTo("SELECT t.id FROM t FOR SHARE OF t SKIP LOCKED");
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
                arguments("name in parentheses", select(new Grouping<>(x)), """
                        all: SELECT (t.x) FROM t
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

    private static SqlNode element() {
        CustomOperator arrow = new CustomOperator("->", 15, false, false, true);
        BinaryExpression<Integer> element = new BinaryExpression<>(v, arrow, tId, integer());
        return select(id).where(x.eq(select(element).scalarSubquery()));
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
}

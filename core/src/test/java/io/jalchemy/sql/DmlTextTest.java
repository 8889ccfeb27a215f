package io.jalchemy.sql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.CompiledStatement;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What INSERT, UPDATE and DELETE are written as, on every dialect. */
class DmlTextTest {
    private static final MetaData METADATA = new MetaData();
    private static final Table T = METADATA.table(
            "t", column("id", integer()).primaryKey(), column("name", string(30)), column("x", integer()));
    private static final Table U = METADATA.table(
            "u",
            column("id", integer()).primaryKey(),
            column("t_id", integer()).references("t.id"),
            column("v", string(30)));
    private static final Table WITHOUT_RETURNING = METADATA.table(
                    "plain", column("id", integer()).primaryKey(), column("name", string(30)))
            .withoutImplicitReturning();
    private static final Table DEFAULTS = METADATA.table(
            "d",
            column("id", integer()).primaryKey(),
            column("n", integer()).defaultValue(7),
            column("s", string(30)).defaultValue(func("lower", string(), "X")),
            column("m", integer()).onUpdate(func("abs", integer(), -1)),
            column("k", string(30)).serverDefault("kept"));
    private static final Column<Integer> id = T.c("id");
    private static final Column<String> name = T.c("name");
    private static final Column<Integer> x = T.c("x");
    private static final Column<Integer> tId = U.c("t_id");
    private static final Column<String> v = U.c("v");

    @Tag("core-D01")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void insertsNameTheirColumns(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> insertsNameTheirColumns() {
        return Stream.of(
                arguments("column", insert(T).set(name, "a"), """
                        default, sqlite, mysql, mariadb: INSERT INTO t (name) VALUES (:name)
                        postgresql: INSERT INTO t (name) VALUES (:name) RETURNING t.id
                        oracle: INSERT INTO t (name) VALUES (:name) RETURNING t.id INTO :ret_0
                        mssql: INSERT INTO t (name) OUTPUT inserted.id VALUES (:name)
                        """),
                arguments(
                        "columns in the order of the table", insert(T).set(x, 1).set(name, "a"), """
                        default, sqlite, mysql, mariadb: INSERT INTO t (name, x) VALUES (:name, :x)
                        postgresql: INSERT INTO t (name, x) VALUES (:name, :x) RETURNING t.id
                        oracle: INSERT INTO t (name, x) VALUES (:name, :x) RETURNING t.id INTO :ret_0
                        mssql: INSERT INTO t (name, x) OUTPUT inserted.id VALUES (:name, :x)
                        """),
                arguments("map", insert(T).values(Map.of("name", "a")), """
                        default, sqlite, mysql, mariadb: INSERT INTO t (name) VALUES (:name)
                        postgresql: INSERT INTO t (name) VALUES (:name) RETURNING t.id
                        oracle: INSERT INTO t (name) VALUES (:name) RETURNING t.id INTO :ret_0
                        mssql: INSERT INTO t (name) OUTPUT inserted.id VALUES (:name)
                        """),
                arguments("null", insert(T).set(name, (String) null), """
                        default, sqlite, mysql, mariadb: INSERT INTO t (name) VALUES (:name)
                        postgresql: INSERT INTO t (name) VALUES (:name) RETURNING t.id
                        oracle: INSERT INTO t (name) VALUES (:name) RETURNING t.id INTO :ret_0
                        mssql: INSERT INTO t (name) OUTPUT inserted.id VALUES (:name)
                        """),
                arguments("given key", insert(T).set(id, 5).set(name, "a"), """
                        all: INSERT INTO t (id, name) VALUES (:id, :name)
                        """),
                arguments("unknown column", insert(T).values(Map.of("zzz", 1)), """
                        all: refused: Unconsumed column names: zzz. Table "t" has: id, name, x.
                        """));
    }

    @Tag("core-D03")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void severalRowsStandInOneStatement(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> severalRowsStandInOneStatement() {
        return Stream.of(
                arguments("two rows", insert(T).multiValues(List.of(Map.of("name", "a"), Map.of("name", "b"))), """
                        default: refused: Dialect default has no VALUES with several rows. Execute the INSERT with a list of parameters.
                        sqlite, postgresql, mysql, mariadb, mssql: INSERT INTO t (name) VALUES (:name_m0), (:name_m1)
                        oracle: refused: Dialect oracle has no VALUES with several rows. Execute the INSERT with a list of parameters.
                        """),
                arguments(
                        "literals",
                        insert(T).multiValues(List.of(Map.of("name", literal("a")), Map.of("name", literal("b")))),
                        """
                        default: refused: Dialect default has no VALUES with several rows. Execute the INSERT with a list of parameters.
                        sqlite, postgresql, mysql, mariadb, mssql: INSERT INTO t (name) VALUES (:name_m0), (:param_1)
                        oracle: refused: Dialect oracle has no VALUES with several rows. Execute the INSERT with a list of parameters.
                        """),
                arguments(
                        "defaults of each row",
                        insert(DEFAULTS).multiValues(List.of(Map.of("id", 1), Map.of("id", 2))),
                        """
                        default: refused: Dialect default has no VALUES with several rows. Execute the INSERT with a list of parameters.
                        sqlite, postgresql, mysql, mariadb, mssql: INSERT INTO d (id, n, s) VALUES (:id_m0, :n, lower(:lower_1)), (:id_m1, :n_m1, lower(:lower_1))
                        oracle: refused: Dialect oracle has no VALUES with several rows. Execute the INSERT with a list of parameters.
                        """));
    }

    @Tag("core-D04")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void insertsMayBeEmpty(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> insertsMayBeEmpty() {
        return Stream.of(arguments("empty", insert(WITHOUT_RETURNING).values(Map.of()), """
                        default, sqlite, postgresql, mssql: INSERT INTO plain DEFAULT VALUES
                        mysql, mariadb: INSERT INTO plain () VALUES ()
                        oracle: INSERT INTO plain (id) VALUES (DEFAULT)
                        """));
    }

    @Tag("core-D05")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void valuesMayBeExpressions(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> valuesMayBeExpressions() {
        return Stream.of(
                arguments(
                        "subquery",
                        insert(WITHOUT_RETURNING).value(WITHOUT_RETURNING.c("name"), select(max(name))),
                        """
                        all: INSERT INTO plain (name) VALUES ((SELECT max(t.name) AS max_1 FROM t))
                        """),
                arguments("literal", insert(WITHOUT_RETURNING).value(WITHOUT_RETURNING.c("name"), literal("a")), """
                        all: INSERT INTO plain (name) VALUES (:name)
                        """),
                arguments(
                        "function",
                        insert(WITHOUT_RETURNING).value(WITHOUT_RETURNING.c("name"), func("lower", "A")),
                        """
                        all: INSERT INTO plain (name) VALUES (lower(:lower_1))
                        """));
    }

    @Tag("core-D06")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void rowsComeFromSelects(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> rowsComeFromSelects() {
        return Stream.of(
                arguments("columns", insert(U).fromSelect(List.of("id", "v"), select(id, name)), """
                        all: INSERT INTO u (id, v) SELECT t.id, t.name FROM t
                        """),
                arguments("with defaults", insert(DEFAULTS).fromSelect(List.of("id"), select(id)), """
                        all: INSERT INTO d (id, n, s) SELECT t.id, :n AS anon_1, lower(:lower_2) AS lower_1 FROM t
                        """),
                arguments(
                        "without defaults",
                        insert(DEFAULTS).fromSelectWithoutDefaults(List.of("id"), select(id)),
                        """
                        all: INSERT INTO d (id) SELECT t.id FROM t
                        """));
    }

    @Tag("core-D07")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void changedRowsComeBack(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> changedRowsComeBack() {
        return Stream.of(
                arguments("insert", insert(T).set(name, "a").returning(id), """
                        default, postgresql, mariadb: INSERT INTO t (name) VALUES (:name) RETURNING t.id
                        sqlite: INSERT INTO t (name) VALUES (:name) RETURNING id
                        mysql: refused: Dialect mysql cannot return rows from INSERT. The result's insertedPrimaryKey() is its key; select the rest.
                        oracle: INSERT INTO t (name) VALUES (:name) RETURNING t.id INTO :ret_0
                        mssql: INSERT INTO t (name) OUTPUT inserted.id VALUES (:name)
                        """),
                arguments("update", update(T).set(name, "a").returning(id, name), """
                        default, postgresql: UPDATE t SET name=:name RETURNING t.id, t.name
                        sqlite: UPDATE t SET name=:name RETURNING id, name
                        mysql: refused: Dialect mysql cannot return rows from UPDATE. Select the rows in the same transaction.
                        mariadb: refused: Dialect mariadb cannot return rows from UPDATE. Select the rows in the same transaction.
                        oracle: UPDATE t SET name=:name RETURNING t.id, t.name INTO :ret_0, :ret_1
                        mssql: UPDATE t SET name=:name OUTPUT inserted.id, inserted.name
                        """),
                arguments(
                        "names in the order of the text",
                        update(T).set(name, "a").where(x.eq(1)).returning(x.plus(2)),
                        """
                        default, postgresql: UPDATE t SET name=:name WHERE t.x = :x_1 RETURNING t.x + :x_2 AS anon_1
                        sqlite: UPDATE t SET name=:name WHERE t.x = :x_1 RETURNING x + :x_2 AS anon_1
                        mysql: refused: Dialect mysql cannot return rows from UPDATE. Select the rows in the same transaction.
                        mariadb: refused: Dialect mariadb cannot return rows from UPDATE. Select the rows in the same transaction.
                        oracle: UPDATE t SET name=:name WHERE t.x = :x_1 RETURNING t.x + :x_2 INTO :ret_0
                        mssql: UPDATE t SET name=:name OUTPUT inserted.x + :x_1 AS anon_1 WHERE t.x = :x_2
                        """),
                arguments("delete", delete(T).where(id.eq(1)).returning(name), """
                        default, postgresql, mariadb: DELETE FROM t WHERE t.id = :id_1 RETURNING t.name
                        sqlite: DELETE FROM t WHERE t.id = :id_1 RETURNING name
                        mysql: refused: Dialect mysql cannot return rows from DELETE. Select the rows in the same transaction.
                        oracle: DELETE FROM t WHERE t.id = :id_1 RETURNING t.name INTO :ret_0
                        mssql: DELETE FROM t OUTPUT deleted.name WHERE t.id = :id_1
                        """),
                arguments(
                        "expression",
                        insert(T).set(name, "a").returning(x.plus(1).label("next")),
                        """
                        default, postgresql, mariadb: INSERT INTO t (name) VALUES (:name) RETURNING t.x + :x_1 AS next
                        sqlite: INSERT INTO t (name) VALUES (:name) RETURNING x + :x_1 AS next
                        mysql: refused: Dialect mysql cannot return rows from INSERT. The result's insertedPrimaryKey() is its key; select the rest.
                        oracle: INSERT INTO t (name) VALUES (:name) RETURNING t.x + :x_1 INTO :ret_0
                        mssql: INSERT INTO t (name) OUTPUT inserted.x + :x_1 AS next VALUES (:name)
                        """));
    }

    @Tag("core-D08")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void generatedKeysComeBackUnasked(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> generatedKeysComeBackUnasked() {
        return Stream.of(
                arguments("returning or the driver", insert(T).set(name, "a"), """
                        default, sqlite, mysql, mariadb: INSERT INTO t (name) VALUES (:name)
                        postgresql: INSERT INTO t (name) VALUES (:name) RETURNING t.id
                        oracle: INSERT INTO t (name) VALUES (:name) RETURNING t.id INTO :ret_0
                        mssql: INSERT INTO t (name) OUTPUT inserted.id VALUES (:name)
                        """),
                arguments("not wanted", insert(WITHOUT_RETURNING).value(WITHOUT_RETURNING.c("name"), "a"), """
                        all: INSERT INTO plain (name) VALUES (:name)
                        """));
    }

    @Tag("core-D16")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void updatesSetValuesAndExpressions(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> updatesSetValuesAndExpressions() {
        return Stream.of(
                arguments("value", update(T).set(name, "a").where(id.eq(1)), """
                        all: UPDATE t SET name=:name WHERE t.id = :id_1
                        """),
                arguments(
                        "expression", update(T).set(name, "a").set(x, x.plus(1)).where(id.eq(1)), """
                        all: UPDATE t SET name=:name, x=(t.x + :x_1) WHERE t.id = :id_1
                        """),
                arguments("null", update(T).set(name, (String) null), """
                        all: UPDATE t SET name=:name
                        """),
                arguments("map", update(T).values(Map.of("name", "a")), """
                        all: UPDATE t SET name=:name
                        """),
                arguments("unknown column", update(T).values(Map.of("zzz", 1)), """
                        all: refused: Unconsumed column names: zzz. Table "t" has: id, name, x.
                        """));
    }

    @Tag("core-D17")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void settersKeepTheirOrderIfAsked(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> settersKeepTheirOrderIfAsked() {
        return Stream.of(
                arguments("order of the table", update(T).set(x, 1).set(name, "a"), """
                        all: UPDATE t SET name=:name, x=:x
                        """),
                arguments(
                        "order of the calls", update(T).set(x, 1).set(name, "a").ordered(), """
                        all: UPDATE t SET x=:x, name=:name
                        """));
    }

    @Tag("core-D18")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void updatesReadOtherTables(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> updatesReadOtherTables() {
        return Stream.of(
                arguments("second table", update(T).set(name, v).where(id.eq(tId)), """
                        default: refused: Dialect default cannot use further tables in UPDATE. Use a subquery in WHERE or SET.
                        sqlite, postgresql: UPDATE t SET name=u.v FROM u WHERE t.id = u.t_id
                        mysql, mariadb: UPDATE t, u SET t.name=u.v WHERE t.id = u.t_id
                        oracle: refused: Dialect oracle cannot use further tables in UPDATE. Use a subquery in WHERE or SET.
                        mssql: UPDATE t SET name=u.v FROM t, u WHERE t.id = u.t_id
                        """),
                arguments("both tables", update(T).set(name, "a").value(v, "b").where(id.eq(tId)), """
                        default: refused: Dialect default cannot set columns of further tables in UPDATE; v is one of "u".
                        sqlite: refused: Dialect sqlite cannot set columns of further tables in UPDATE; v is one of "u".
                        postgresql: refused: Dialect postgresql cannot set columns of further tables in UPDATE; v is one of "u".
                        mysql, mariadb: UPDATE t, u SET u.v=:u_v, t.name=:name WHERE t.id = u.t_id
                        oracle: refused: Dialect oracle cannot set columns of further tables in UPDATE; v is one of "u".
                        mssql: refused: Dialect mssql cannot set columns of further tables in UPDATE; v is one of "u".
                        """),
                arguments("tables of a schema", updateBothOfSchema(), """
                        default: refused: Dialect default cannot set columns of further tables in UPDATE; n is one of "s.b".
                        sqlite: refused: Dialect sqlite cannot set columns of further tables in UPDATE; n is one of "s.b".
                        postgresql: refused: Dialect postgresql cannot set columns of further tables in UPDATE; n is one of "s.b".
                        mysql, mariadb: UPDATE s.a, s.b SET s.b.n=:b_n, a.id=s.b.n WHERE s.a.id = s.b.n
                        oracle: refused: Dialect oracle cannot set columns of further tables in UPDATE; n is one of "s.b".
                        mssql: refused: Dialect mssql cannot set columns of further tables in UPDATE; n is one of "s.b".
                        """),
                arguments("alias", updateFromAlias(), """
                        default: refused: Dialect default cannot use further tables in UPDATE. Use a subquery in WHERE or SET.
                        sqlite, postgresql: UPDATE t SET name=other.name FROM t AS other WHERE t.x = other.id
                        mysql, mariadb: UPDATE t, t AS other SET t.name=other.name WHERE t.x = other.id
                        oracle: refused: Dialect oracle cannot use further tables in UPDATE. Use a subquery in WHERE or SET.
                        mssql: UPDATE t SET name=other.name FROM t, t AS other WHERE t.x = other.id
                        """));
    }

    @Tag("core-D19")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void updatesCorrelateSubqueries(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> updatesCorrelateSubqueries() {
        return Stream.of(
                arguments("subquery", update(T).value(name, select(v).where(tId.eq(id))), """
                        all: UPDATE t SET name=(SELECT u.v FROM u WHERE u.t_id = t.id)
                        """),
                arguments(
                        "criterion",
                        update(T).set(x, 1).where(exists(select(U.c("id")).where(tId.eq(id)))),
                        """
                        all: UPDATE t SET x=:x WHERE EXISTS (SELECT u.id FROM u WHERE u.t_id = t.id)
                        """),
                arguments("in a CTE", updateInCte(), """
                        default, postgresql: WITH changed AS (UPDATE t SET x=:param_1 RETURNING t.id) SELECT changed.id FROM changed
                        sqlite: WITH changed AS (UPDATE t SET x=:param_1 RETURNING id) SELECT changed.id FROM changed
                        mysql: refused: Dialect mysql cannot return rows from UPDATE. Select the rows in the same transaction.
                        mariadb: refused: Dialect mariadb cannot return rows from UPDATE. Select the rows in the same transaction.
                        oracle: WITH changed AS (UPDATE t SET x=:param_1 RETURNING t.id INTO :ret_0) SELECT changed.id FROM changed
                        mssql: WITH changed AS (UPDATE t SET x=:param_1 OUTPUT inserted.id) SELECT changed.id FROM changed
                        """));
    }

    @Tag("core-D20")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void deletesReadOtherTables(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> deletesReadOtherTables() {
        return Stream.of(
                arguments("plain", delete(T), """
                        all: DELETE FROM t
                        """),
                arguments("criterion", delete(T).where(id.eq(1)), """
                        all: DELETE FROM t WHERE t.id = :id_1
                        """),
                arguments("second table", delete(T).where(id.eq(tId), v.eq("a")), """
                        default: refused: Dialect default cannot use further tables in DELETE. Use a subquery in WHERE.
                        sqlite: refused: Dialect sqlite cannot use further tables in DELETE. Use a subquery in WHERE.
                        postgresql: DELETE FROM t USING u WHERE t.id = u.t_id AND u.v = :v_1
                        mysql, mariadb: DELETE FROM t USING t, u WHERE t.id = u.t_id AND u.v = :v_1
                        oracle: refused: Dialect oracle cannot use further tables in DELETE. Use a subquery in WHERE.
                        mssql: DELETE FROM t FROM t, u WHERE t.id = u.t_id AND u.v = :v_1
                        """),
                arguments("named", delete(T).using(U).where(id.eq(tId)), """
                        default: refused: Dialect default cannot use further tables in DELETE. Use a subquery in WHERE.
                        sqlite: refused: Dialect sqlite cannot use further tables in DELETE. Use a subquery in WHERE.
                        postgresql: DELETE FROM t USING u WHERE t.id = u.t_id
                        mysql, mariadb: DELETE FROM t USING t, u WHERE t.id = u.t_id
                        oracle: refused: Dialect oracle cannot use further tables in DELETE. Use a subquery in WHERE.
                        mssql: DELETE FROM t FROM t, u WHERE t.id = u.t_id
                        """));
    }

    @Tag("core-D22")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void changesAreLimitedOnMySql(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> changesAreLimitedOnMySql() {
        return Stream.of(
                arguments("update", update(T).set(x, 1).dialectOption("mysql_limit", 10), """
                        default, sqlite, postgresql, mariadb, oracle, mssql: UPDATE t SET x=:x
                        mysql: UPDATE t SET x=:x LIMIT 10
                        """),
                arguments("delete", delete(T).dialectOption("mysql_limit", 10), """
                        default, sqlite, postgresql, mariadb, oracle, mssql: DELETE FROM t
                        mysql: DELETE FROM t LIMIT 10
                        """),
                arguments(
                        "in an order",
                        update(T)
                                .set(x, 1)
                                .where(x.gt(5))
                                .dialectOption("mariadb_limit", 2)
                                .dialectOption("mariadb_order_by", name.desc()),
                        """
                        default, sqlite, postgresql, mysql, oracle, mssql: UPDATE t SET x=:x WHERE t.x > :x_1
                        mariadb: UPDATE t SET x=:x WHERE t.x > :x_1 ORDER BY t.name DESC LIMIT 2
                        """));
    }

    @Tag("core-D02")
    @Test
    void columnsComeFromTheKeysOfTheParameters() {
        CompileOptions options = CompileOptions.NONE.withColumnKeys(List.of("name", "x"));
        assertThat(Texts.flat(
                        Texts.dialect("default").compile(insert(T), options).sql()))
                .isEqualTo("INSERT INTO t (name, x) VALUES (:name, :x)");
        assertThat(Texts.flat(
                        Texts.dialect("default").compile(update(T), options).sql()))
                .isEqualTo("UPDATE t SET name=:name, x=:x");
        assertThat(Texts.flat(Texts.dialect("default").compile(insert(T)).sql()))
                .isEqualTo("INSERT INTO t (id, name, x) VALUES (:id, :name, :x)");
    }

    @Tag("core-D21")
    @Test
    void criteriaTakeParametersOfABatch() {
        CompileOptions options =
                CompileOptions.NONE.withColumnKeys(List.of("name")).forMany();
        CompiledStatement compiled =
                Texts.dialect("default").compile(update(T).where(id.eq(param("b_id", integer()))), options);
        assertThat(Texts.flat(compiled.sql())).isEqualTo("UPDATE t SET name=:name WHERE t.id = :b_id");
        assertThat(compiled.positions()).containsExactly("name", "b_id");
        assertThat(Texts.on("default", update(T).set(name, "a").where(name.eq(param("name", string())))))
                .startsWith("refused: ")
                .contains("\"name\"");
    }

    private static SqlNode updateBothOfSchema() {
        MetaData metadata = new MetaData();
        Table a = new Table(Name.of("a"), "s", metadata)
                .add(column("id", integer()).primaryKey());
        Table b = new Table(Name.of("b"), "s", metadata).add(column("n", integer()));
        Column<Integer> key = a.c("id");
        Column<Integer> n = b.c("n");
        return update(a).set(key, n).value(n, 1).where(key.eq(n));
    }

    private static SqlNode updateFromAlias() {
        FromClause other = T.alias("other");
        return update(T).set(name, other.<String>c("name")).where(x.eq(other.<Integer>c("id")));
    }

    private static SqlNode updateInCte() {
        Cte changed = update(T).set(x, 1).returning(id).cte("changed");
        return select(changed.c("id"));
    }
}

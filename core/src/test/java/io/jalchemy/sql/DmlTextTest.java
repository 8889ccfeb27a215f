package io.jalchemy.sql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.CompiledStatement;
import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.dialect.mysql.MySqlDialect;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Computed;
import io.jalchemy.schema.CreateTable;
import io.jalchemy.schema.Identity;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private static final Table NUMBERED = METADATA.table(
            "numbered",
            column("id", integer()).primaryKey().defaultValue(new Sequence("seq")),
            column("name", string(30)));
    private static final Table GENERATED = METADATA.table(
            "g",
            column("id", integer()).primaryKey().identity(Identity.byDefault()),
            column("a", integer()),
            column("twice", integer()).computed(Computed.of("a * 2").stored()));
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
                arguments(
                        "literal", insert(WITHOUT_RETURNING).value(WITHOUT_RETURNING.c("name"), literal("a")), """
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
                        """));
    }

    @Tag("core-D24")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void defaultsAreWrittenInline(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> defaultsAreWrittenInline() {
        return Stream.of(
                arguments("insert", insert(DEFAULTS).value(DEFAULTS.c("id"), 1), """
                        all: INSERT INTO d (id, n, s) VALUES (:id, :n, lower(:lower_1))
                        """),
                arguments("update", update(DEFAULTS).value(DEFAULTS.c("n"), 1), """
                        all: UPDATE d SET n=:n, m=abs(:abs_1)
                        """),
                arguments("given value wins", update(DEFAULTS).value(DEFAULTS.c("m"), 3), """
                        all: UPDATE d SET m=:m
                        """));
    }

    @Tag("core-D25")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void databaseDefaultsAreNotSent(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> databaseDefaultsAreNotSent() {
        return Stream.of(
                arguments(
                        "insert",
                        insert(DEFAULTS)
                                .value(DEFAULTS.c("id"), 1)
                                .value(DEFAULTS.c("n"), 2)
                                .value(DEFAULTS.c("s"), "s"),
                        """
                        all: INSERT INTO d (id, n, s) VALUES (:id, :n, :s)
                        """),
                arguments(
                        "fetched",
                        insert(DEFAULTS)
                                .value(DEFAULTS.c("id"), 1)
                                .value(DEFAULTS.c("n"), 2)
                                .value(DEFAULTS.c("s"), "s")
                                .returnDefaults(),
                        """
                        default, mysql: INSERT INTO d (id, n, s) VALUES (:id, :n, :s)
                        sqlite: INSERT INTO d (id, n, s) VALUES (:id, :n, :s) RETURNING m, k
                        postgresql, mariadb: INSERT INTO d (id, n, s) VALUES (:id, :n, :s) RETURNING d.m, d.k
                        oracle: INSERT INTO d (id, n, s) VALUES (:id, :n, :s) RETURNING d.m, d.k INTO :ret_0, :ret_1
                        mssql: INSERT INTO d (id, n, s) OUTPUT inserted.m, inserted.k VALUES (:id, :n, :s)
                        """));
    }

    @Tag("core-D26")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void sequencesNumberRows(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> sequencesNumberRows() {
        return Stream.of(
                arguments("next value", select(new Sequence("seq").nextValue()), """
                        default: refused: Dialect default has no sequences.
                        sqlite: refused: Dialect sqlite has no sequences.
                        postgresql: SELECT nextval('seq') AS next_value_1
                        mysql: refused: Dialect mysql has no sequences.
                        mariadb: SELECT nextval(seq) AS next_value_1
                        oracle: SELECT seq.nextval AS next_value_1 FROM DUAL
                        mssql: SELECT NEXT VALUE FOR seq AS next_value_1
                        """),
                arguments("in a schema", select(new Sequence(Name.of("seq"), "other").nextValue()), """
                        default: refused: Dialect default has no sequences.
                        sqlite: refused: Dialect sqlite has no sequences.
                        postgresql: SELECT nextval('other.seq') AS next_value_1
                        mysql: refused: Dialect mysql has no sequences.
                        mariadb: SELECT nextval(other.seq) AS next_value_1
                        oracle: SELECT other.seq.nextval AS next_value_1 FROM DUAL
                        mssql: SELECT NEXT VALUE FOR other.seq AS next_value_1
                        """),
                arguments("default of a column", insert(NUMBERED).value(NUMBERED.c("name"), "a"), """
                        default, mysql: INSERT INTO numbered (name) VALUES (:name)
                        sqlite: INSERT INTO numbered (name) VALUES (:name) RETURNING id
                        postgresql: INSERT INTO numbered (id, name) VALUES (nextval('seq'), :name) RETURNING numbered.id
                        mariadb: INSERT INTO numbered (id, name) VALUES (nextval(seq), :name) RETURNING numbered.id
                        oracle: INSERT INTO numbered (id, name) VALUES (seq.nextval, :name) RETURNING numbered.id INTO :ret_0
                        mssql: INSERT INTO numbered (id, name) OUTPUT inserted.id VALUES (NEXT VALUE FOR seq, :name)
                        """));
    }

    @Tag("core-D27")
    @Tag("core-D29")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void generatedColumnsAreLeftOut(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> generatedColumnsAreLeftOut() {
        return Stream.of(
                arguments("insert", insert(GENERATED).value(GENERATED.c("a"), 2), """
                        default, sqlite, mysql, mariadb: INSERT INTO g (a) VALUES (:a)
                        postgresql: INSERT INTO g (a) VALUES (:a) RETURNING g.id
                        oracle: INSERT INTO g (a) VALUES (:a) RETURNING g.id INTO :ret_0
                        mssql: INSERT INTO g (a) OUTPUT inserted.id VALUES (:a)
                        """),
                arguments(
                        "key given",
                        insert(GENERATED).value(GENERATED.c("id"), 1).value(GENERATED.c("a"), 2),
                        """
                        all: INSERT INTO g (id, a) VALUES (:id, :a)
                        """),
                arguments(
                        "fetched", insert(GENERATED).value(GENERATED.c("a"), 2).returnDefaults(), """
                        default, mysql: INSERT INTO g (a) VALUES (:a)
                        sqlite: INSERT INTO g (a) VALUES (:a) RETURNING id, twice
                        postgresql, mariadb: INSERT INTO g (a) VALUES (:a) RETURNING g.id, g.twice
                        oracle: INSERT INTO g (a) VALUES (:a) RETURNING g.id, g.twice INTO :ret_0, :ret_1
                        mssql: INSERT INTO g (a) OUTPUT inserted.id, inserted.twice VALUES (:a)
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

    @Tag("core-D13")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void conflictsUpdateOrDoNothing(String why, OnConflict action, String clause) {
        Insert<?> insert = insert(T).set(id, 1).set(name, "a").onConflict(action);
        for (String dialect : List.of("sqlite", "postgresql")) {
            assertThat(Texts.on(dialect, insert)).isEqualTo("INSERT INTO t (id, name) VALUES (:id, :name) " + clause);
        }
        assertThat(Texts.on("mysql", insert))
                .isEqualTo(
                        "refused: Dialect mysql has no OnConflict for INSERT. Use OnDuplicateKey.of(table).set(...).");
        assertThat(Texts.on("oracle", insert))
                .isEqualTo("refused: Dialect oracle has no OnConflict for INSERT."
                        + " Update first and insert what was not there, or use mergeInto(...).");
    }

    static Stream<Arguments> conflictsUpdateOrDoNothing() {
        return Stream.of(
                arguments("nothing", OnConflict.doNothing(), "ON CONFLICT DO NOTHING"),
                arguments("nothing on a key", OnConflict.on(id), "ON CONFLICT (id) DO NOTHING"),
                arguments(
                        "a value", OnConflict.on(id).set(name, "b"), "ON CONFLICT (id) DO UPDATE SET name = :param_1"),
                arguments(
                        "the refused value",
                        OnConflict.on(id).set(name, OnConflict.excluded(name)),
                        "ON CONFLICT (id) DO UPDATE SET name = excluded.name"),
                arguments(
                        "an expression",
                        OnConflict.on(id).set(x, x.plus(OnConflict.excluded(x))),
                        "ON CONFLICT (id) DO UPDATE SET x = (t.x + excluded.x)"),
                arguments(
                        "some rows",
                        OnConflict.on(id).set(name, OnConflict.excluded(name)).where(x.gt(5)),
                        "ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE t.x > :x_1"));
    }

    @Tag("core-D13")
    @Test
    void conflictsAreNamedByConstraintOrPartialIndex() {
        Insert<?> insert =
                insert(T).set(id, 1).onConflict(OnConflict.onConstraint("uq_t").set(name, "b"));
        assertThat(Texts.on("postgresql", insert))
                .isEqualTo(
                        "INSERT INTO t (id) VALUES (:id) ON CONFLICT ON CONSTRAINT uq_t DO UPDATE SET name = :param_1");
        Insert<?> partial = insert(T)
                .set(id, 1)
                .onConflict(OnConflict.on(name).indexWhere(x.gt(5)).set(name, "b"));
        assertThat(Texts.on("postgresql", partial))
                .isEqualTo(
                        "INSERT INTO t (id) VALUES (:id) ON CONFLICT (name) WHERE x > :x_1 DO UPDATE SET name = :param_1");
    }

    @Tag("core-D14")
    @Test
    void duplicateKeysUpdate() {
        OnDuplicateKey update = OnDuplicateKey.of(T);
        Insert<?> insert =
                insert(T).set(id, 1).set(name, "a").onConflict(update.set(x, 5).set(name, update.inserted(name)));
        assertThat(Texts.on("mariadb", insert))
                .isEqualTo("INSERT INTO t (id, name) VALUES (:id, :name)"
                        + " ON DUPLICATE KEY UPDATE x = :param_1, name = VALUES(name)");
        MySqlDialect modern = (MySqlDialect) Texts.dialect("mysql");
        assertThat(Texts.flat(modern.withOptions(modern.options()
                                .withVersion(new ServerVersion(List.of(8, 0, 30)))
                                .withRowAliasOnDuplicateKey(true))
                        .compile(insert)
                        .sql()))
                .isEqualTo("INSERT INTO t (id, name) VALUES (:id, :name) AS new"
                        + " ON DUPLICATE KEY UPDATE x = :param_1, name = new.name");
        for (String dialect : List.of("postgresql", "sqlite")) {
            assertThat(Texts.on(dialect, insert))
                    .isEqualTo(
                            "refused: Dialect %s has no OnDuplicateKey for INSERT. Use OnConflict.on(columns).set(...)."
                                    .formatted(dialect));
        }
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

    private static SqlNode updateFromAlias() {
        FromClause other = T.alias("other");
        return update(T).set(name, other.<String>c("name")).where(x.eq(other.<Integer>c("id")));
    }

    private static SqlNode updateInCte() {
        Cte changed = update(T).set(x, 1).returning(id).cte("changed");
        return select(changed.c("id"));
    }

    @Tag("core-D28")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void integerKeysNumberThemselves(
            String why, Table table, @Nullable String numbered, String postgres, String mysql) {
        Column<?> found = table.autoincrementColumn();
        assertThat(found == null ? null : found.key()).isEqualTo(numbered);
        assertThat(Texts.on("postgresql", new CreateTable(table))).contains(postgres);
        assertThat(Texts.on("mysql", new CreateTable(table))).contains(mysql);
    }

    static Stream<Arguments> integerKeysNumberThemselves() {
        MetaData m = new MetaData();
        Table target = m.table("target", column("id", integer()).primaryKey());
        return Stream.of(
                arguments("integer key", target, "id", "id SERIAL NOT NULL", "id INTEGER NOT NULL AUTO_INCREMENT"),
                arguments(
                        "large key",
                        m.table("a", column("id", bigInteger()).primaryKey()),
                        "id",
                        "id BIGSERIAL NOT NULL",
                        "id BIGINT NOT NULL AUTO_INCREMENT"),
                arguments(
                        "text key",
                        m.table("b", column("id", string(5)).primaryKey()),
                        null,
                        "id VARCHAR(5) NOT NULL",
                        "id VARCHAR(5) NOT NULL,"),
                arguments(
                        "switched off",
                        m.table("c", column("id", integer()).primaryKey().autoincrement(Column.Autoincrement.NO)),
                        null,
                        "id INTEGER NOT NULL",
                        "id INTEGER NOT NULL,"),
                arguments(
                        "several columns",
                        m.table(
                                "d",
                                column("p", integer()).primaryKey(),
                                column("q", integer()).primaryKey()),
                        null,
                        "p INTEGER NOT NULL",
                        "p INTEGER NOT NULL,"),
                arguments(
                        "one of several, as told",
                        m.table(
                                "e",
                                column("p", integer()).primaryKey().autoincrement(Column.Autoincrement.YES),
                                column("q", integer()).primaryKey()),
                        "p",
                        "p SERIAL NOT NULL",
                        "p INTEGER NOT NULL AUTO_INCREMENT"),
                arguments(
                        "foreign key",
                        m.table("f", column("id", integer()).primaryKey().references("target.id")),
                        null,
                        "id INTEGER NOT NULL",
                        "id INTEGER NOT NULL,"),
                arguments(
                        "foreign key, as told",
                        m.table(
                                "g",
                                column("id", integer())
                                        .primaryKey()
                                        .references("target.id")
                                        .autoincrement(Column.Autoincrement.IGNORE_FK)),
                        "id",
                        "id SERIAL NOT NULL",
                        "id INTEGER NOT NULL AUTO_INCREMENT"),
                arguments(
                        "default",
                        m.table("h", column("id", integer()).primaryKey().defaultValue(5)),
                        null,
                        "id INTEGER NOT NULL",
                        "id INTEGER NOT NULL,"));
    }
}

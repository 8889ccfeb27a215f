package io.jalchemy.dialect.mssql;

import static io.jalchemy.sql.Sql.*; // the language itself
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.compiler.ParamStyle;
import io.jalchemy.error.CompileException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Schema;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.NextValue;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.types.Types;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements in the words of SQL Server, as SQLAlchemy writes them. */
class MsSqlTextTest {
    private static final MsSqlDialect ANY = named(MsSqlOptions.UNKNOWN);
    private static final MsSqlDialect WITH_FETCH = named(MsSqlOptions.UNKNOWN.withOffsetFetch(true));
    private static final MetaData METADATA = new MetaData();
    private static final Table T = new Table("t", METADATA)
            .add(
                    Schema.column("id", Types.integer()).primaryKey(),
                    Schema.column("name", Types.string()),
                    Schema.column("doc", Types.json()),
                    Schema.column("at", Types.dateTime()));
    private static final Table U = new Table("u", METADATA)
            .add(Schema.column("id", Types.integer()).primaryKey(), Schema.column("t_id", Types.integer()));
    private static final Column<Integer> ID = T.c("id");
    private static final Column<String> NAME = T.c("name");
    private static final Column<Integer> T_ID = U.c("t_id");

    private static MsSqlDialect named(MsSqlOptions options) {
        return MsSqlDialect.INSTANCE
                .withOptions(options)
                .withTraits(MsSqlDialect.INSTANCE.traits().with(traits -> traits.paramStyle(ParamStyle.NAMED)));
    }

    private static String text(MsSqlDialect dialect, SqlNode statement) {
        return Texts.flat(dialect.compile(statement).sql());
    }

    @Tag("core-X51")
    @Tag("core-X52")
    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void rowsAreLimited(String why, Select<?> select, String windowed, String fetched) {
        assertThat(text(ANY, select)).isEqualTo(windowed);
        assertThat(text(WITH_FETCH, select)).isEqualTo(fetched);
    }

    static Stream<Arguments> limits() {
        Select<Integer> ordered = select(ID).orderBy(ID);
        return Stream.of(
                arguments(
                        "a plain number is TOP, and a literal",
                        select(ID).limit(5),
                        "SELECT TOP __[POSTCOMPILE_param_1] t.id FROM t",
                        "SELECT TOP __[POSTCOMPILE_param_1] t.id FROM t"),
                arguments(
                        "DISTINCT before TOP",
                        select(ID).distinct().limit(5),
                        "SELECT DISTINCT TOP __[POSTCOMPILE_param_1] t.id FROM t",
                        "SELECT DISTINCT TOP __[POSTCOMPILE_param_1] t.id FROM t"),
                arguments(
                        "with ties",
                        ordered.fetch(literal(5), true, false),
                        "SELECT TOP __[POSTCOMPILE_param_1] WITH TIES t.id FROM t ORDER BY t.id",
                        "SELECT TOP __[POSTCOMPILE_param_1] WITH TIES t.id FROM t ORDER BY t.id"),
                arguments(
                        "percent",
                        ordered.fetch(literal(5), false, true),
                        "SELECT TOP __[POSTCOMPILE_param_1] PERCENT t.id FROM t ORDER BY t.id",
                        "SELECT TOP __[POSTCOMPILE_param_1] PERCENT t.id FROM t ORDER BY t.id"),
                arguments(
                        "an offset",
                        ordered.offset(10),
                        "SELECT anon_1.id FROM (SELECT t.id AS id, ROW_NUMBER() OVER (ORDER BY t.id) AS mssql_rn FROM t)"
                                + " AS anon_1 WHERE mssql_rn > :param_1",
                        "SELECT t.id FROM t ORDER BY t.id OFFSET :param_1 ROWS"),
                arguments(
                        "both",
                        ordered.limit(5).offset(10),
                        "SELECT anon_1.id FROM (SELECT t.id AS id, ROW_NUMBER() OVER (ORDER BY t.id) AS mssql_rn FROM t)"
                                + " AS anon_1 WHERE mssql_rn > :param_1 AND mssql_rn <= :param_2 + :param_1",
                        "SELECT t.id FROM t ORDER BY t.id OFFSET :param_1 ROWS FETCH FIRST :param_2 ROWS ONLY"),
                arguments(
                        "an expression",
                        ordered.limit(func("f", Types.integer())),
                        "SELECT anon_1.id FROM (SELECT t.id AS id, ROW_NUMBER() OVER (ORDER BY t.id) AS mssql_rn FROM t)"
                                + " AS anon_1 WHERE mssql_rn <= f()",
                        "SELECT t.id FROM t ORDER BY t.id OFFSET 0 ROWS FETCH FIRST f() ROWS ONLY"),
                arguments(
                        "order by the name of a label",
                        select(func("f", Types.integer(), ID).label("x"))
                                .orderBy("x")
                                .offset(1),
                        "SELECT anon_1.x FROM (SELECT f(t.id) AS x, ROW_NUMBER() OVER (ORDER BY f(t.id)) AS mssql_rn FROM t)"
                                + " AS anon_1 WHERE mssql_rn > :param_1",
                        "SELECT f(t.id) AS x FROM t ORDER BY x OFFSET :param_1 ROWS"),
                arguments(
                        "order by the name of a label, descending",
                        select(func("f", Types.integer(), ID).label("x"))
                                .orderBy(labelRef("x").desc())
                                .offset(1),
                        "SELECT anon_1.x FROM (SELECT f(t.id) AS x, ROW_NUMBER() OVER (ORDER BY f(t.id) DESC) AS mssql_rn"
                                + " FROM t) AS anon_1 WHERE mssql_rn > :param_1",
                        "SELECT f(t.id) AS x FROM t ORDER BY x DESC OFFSET :param_1 ROWS"),
                arguments(
                        "order by a label that is not selected",
                        select(ID).orderBy(NAME.label("name")).offset(1),
                        "SELECT anon_1.id FROM (SELECT t.id AS id, ROW_NUMBER() OVER (ORDER BY t.name) AS mssql_rn FROM t)"
                                + " AS anon_1 WHERE mssql_rn > :param_1",
                        "SELECT t.id FROM t ORDER BY t.name OFFSET :param_1 ROWS"));
    }

    @Tag("core-X51")
    @Test
    void anOffsetNeedsAnOrder() {
        assertThatThrownBy(() -> ANY.compile(select(ID).offset(1)))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("requires an order_by")
                .hasMessageContaining("orderBy(...)");
        assertThatThrownBy(() ->
                        WITH_FETCH.compile(select(ID).orderBy(ID).offset(1).fetch(literal(1), true, false)))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("needs TOP");
    }

    @Tag("core-X50")
    @Test
    void aLimitedUnionIsNotCutSilently() {
        var union = select(ID).union(select(T_ID)).orderBy("id").limit(3);
        assertThat(text(WITH_FETCH, union))
                .isEqualTo("SELECT t.id FROM t UNION SELECT u.t_id FROM u ORDER BY id"
                        + " OFFSET 0 ROWS FETCH FIRST :param_1 ROWS ONLY");
        assertThatThrownBy(() -> ANY.compile(union)).hasMessageContaining("subquery()");
    }

    @Test
    void theResultKnowsTheColumnsOfTheStatementBehindAWindow() {
        var compiled = ANY.compile(select(ID, NAME).orderBy(ID).offset(1));
        assertThat(compiled.resultColumns().get(0).keys()).contains(ID);
        assertThat(compiled.resultColumns().get(1).keys()).contains(NAME);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void statementsAreWritten(String why, SqlNode statement, String sql) {
        assertThat(text(ANY, statement)).isEqualTo(sql);
    }

    static Stream<Arguments> statements() {
        FromClause alias = T.alias("x");
        return Stream.of(
                arguments(
                        "no order in a subquery",
                        select(select(ID).orderBy(ID).subquery("s").<Integer>c("id")),
                        "SELECT s.id FROM (SELECT t.id AS id FROM t) AS s"),
                arguments(
                        "an order in a subquery that is limited",
                        select(select(ID).orderBy(ID).limit(2).subquery("s").<Integer>c("id")),
                        "SELECT s.id FROM (SELECT TOP __[POSTCOMPILE_param_1] t.id AS id FROM t ORDER BY t.id) AS s"),
                arguments(
                        "a hint for a table",
                        select(ID).withHint(T, "WITH (NOLOCK)", "mssql"),
                        "SELECT t.id FROM t WITH (NOLOCK)"),
                arguments(
                        "WITH for recursive ones too",
                        select(select(ID).recursiveCte("c").<Integer>c("id")),
                        "WITH c(id) AS (SELECT t.id AS id FROM t) SELECT c.id FROM c"),
                arguments(
                        "texts are added",
                        select(NAME.concat("a").concat("b")),
                        "SELECT t.name + :name_1 + :param_1 AS anon_1 FROM t"),
                arguments(
                        "a parameter goes to the right",
                        select(ID).where(literal(5).eq(ID)),
                        "SELECT t.id FROM t WHERE t.id = :param_1"),
                arguments(
                        "full text",
                        select(ID).where(NAME.match("a")),
                        "SELECT t.id FROM t WHERE CONTAINS (t.name, :name_1)"),
                arguments(
                        "distinct from",
                        select(ID).where(NAME.isDistinctFrom("a")),
                        "SELECT t.id FROM t WHERE NOT EXISTS (SELECT t.name INTERSECT SELECT :name_1)"),
                arguments(
                        "not distinct from",
                        select(ID).where(NAME.isNotDistinctFrom("a")),
                        "SELECT t.id FROM t WHERE EXISTS (SELECT t.name INTERSECT SELECT :name_1)"),
                arguments(
                        "date parts",
                        select(extract("doy", T.c("at"))),
                        "SELECT DATEPART(dayofyear, t.at) AS anon_1 FROM t"),
                arguments("length", select(func("length", NAME)), "SELECT LEN(t.name) AS length_1 FROM t"),
                arguments(
                        "characters", select(func("char_length", NAME)), "SELECT LEN(t.name) AS char_length_1 FROM t"),
                arguments("now", select(now()), "SELECT CURRENT_TIMESTAMP AS now_1"),
                arguments("today", select(func("current_date")), "SELECT GETDATE() AS current_date_1"),
                arguments(
                        "aggregated texts",
                        select(func("aggregate_strings", NAME, ",")),
                        "SELECT string_agg(t.name, __[POSTCOMPILE_aggregate_strings_2]) AS aggregate_strings_1 FROM t"),
                arguments(
                        "a document", select(T.c("doc").get("a")), "SELECT JSON_QUERY(t.doc, :doc_1) AS anon_1 FROM t"),
                arguments(
                        "a cast that may fail",
                        select(tryCast(NAME, Types.integer())),
                        "SELECT TRY_CAST (t.name AS INTEGER) AS name FROM t"),
                arguments(
                        "constants", select(ID).where(or(trueValue(), NAME.eq("a"))), "SELECT t.id FROM t WHERE 1 = 1"),
                arguments(
                        "a sequence",
                        select(new NextValue<>(new Sequence("s"), Types.bigInteger())),
                        "SELECT NEXT VALUE FOR s AS next_value_1"),
                arguments(
                        "rows of an INSERT",
                        insert(T).set(NAME, "a").returning(ID, NAME),
                        "INSERT INTO t (name) OUTPUT inserted.id, inserted.name VALUES (:name)"),
                arguments(
                        "a key that is wanted",
                        insert(T).set(NAME, "a"),
                        "INSERT INTO t (name) OUTPUT inserted.id VALUES (:name)"),
                arguments(
                        "an expression over the new row",
                        insert(T).set(NAME, "a").returning(func("length", NAME)),
                        "INSERT INTO t (name) OUTPUT LEN(inserted.name) AS length_1 VALUES (:name)"),
                arguments(
                        "rows of an UPDATE",
                        update(T).set(NAME, "a").where(ID.eq(1)).returning(ID),
                        "UPDATE t SET name=:name OUTPUT inserted.id WHERE t.id = :id_1"),
                arguments(
                        "rows of a DELETE",
                        delete(T).where(ID.eq(1)).returning(ID),
                        "DELETE FROM t OUTPUT deleted.id WHERE t.id = :id_1"),
                arguments(
                        "UPDATE over tables",
                        update(T).set(NAME, "a").where(ID.eq(T_ID)),
                        "UPDATE t SET name=:name FROM t, u WHERE t.id = u.t_id"),
                arguments(
                        "DELETE over tables",
                        delete(T).where(ID.eq(T_ID)),
                        "DELETE FROM t FROM t, u WHERE t.id = u.t_id"),
                arguments(
                        "DELETE over tables by alias",
                        delete(alias).where(alias.<Integer>c("id").eq(T_ID)),
                        "DELETE FROM x FROM t AS x, u WHERE x.id = u.t_id"),
                arguments(
                        "a hint for a change",
                        update(T).withHint("WITH (PAGLOCK)", "mssql").set(NAME, "a"),
                        "UPDATE t WITH (PAGLOCK) SET name=:name"),
                arguments(
                        "reserved words",
                        select(new Table("order", new MetaData())
                                .add(Schema.column("user", Types.integer()), Schema.column("a]b", Types.integer()))),
                        "SELECT [order].[user], [order].[a]]b] FROM [order]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void aSchemaMayHaveADatabaseAndServer(String schema, String sql) {
        Table table = new Table(Name.of("t"), schema, new MetaData()).add(Schema.column("id", Types.integer()));
        assertThat(text(ANY, select(table))).isEqualTo("SELECT " + sql + ".t.id FROM " + sql + ".t");
    }

    static Stream<Arguments> schemas() {
        return Stream.of(
                arguments("dbo", "dbo"),
                arguments("paj.dbo", "paj.dbo"),
                arguments("banana split.paj", "[banana split].paj"),
                arguments("[banana.split].paj", "[banana.split].paj"),
                arguments("[a.b].[c.d]", "[a.b].[c.d]"),
                arguments("server.db.dbo", "[server.db].dbo"));
    }

    @Test
    void tablesOfASchemaGetAnAliasInTheLegacyMode() {
        MsSqlDialect legacy = named(MsSqlOptions.UNKNOWN.withLegacySchemaAliasing(true));
        Table table = new Table(Name.of("t"), "dbo", new MetaData()).add(Schema.column("id", Types.integer()));
        Column<Integer> id = table.c("id");
        assertThat(text(legacy, select(table).where(id.eq(1))))
                .isEqualTo("SELECT t_1.id FROM dbo.t AS t_1 WHERE t_1.id = :id_1");
        assertThat(text(legacy, update(table).set(id, 2).where(id.eq(1))))
                .isEqualTo("UPDATE dbo.t SET id=:id WHERE dbo.t.id = :id_1");
        assertThat(text(legacy, delete(table).where(id.in(select(id)))))
                .startsWith("DELETE FROM dbo.t WHERE dbo.t.id IN");
    }

    @Test
    void manyRowsAndEmptyOnes() {
        assertThat(text(ANY, insert(T).multiValues(List.of(java.util.Map.of("id", 1), java.util.Map.of("id", 2)))))
                .isEqualTo("INSERT INTO t (id) VALUES (:id_m0), (:id_m1)");
        assertThat(text(ANY, insert(T).values(java.util.Map.of())))
                .isEqualTo("INSERT INTO t OUTPUT inserted.id DEFAULT VALUES");
    }
}

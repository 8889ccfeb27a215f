package io.jalchemy.dialect.oracle;

import static io.jalchemy.sql.Sql.*; // the language itself
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.compiler.ParamStyle;
import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.error.CompileException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Schema;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.ForUpdate;
import io.jalchemy.sql.LabelStyle;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.NextValue;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.types.Types;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements in the words of Oracle, as SQLAlchemy writes them. */
class OracleTextTest {
    private static final OracleDialect ANY = named(OracleOptions.UNKNOWN);
    private static final OracleDialect OLD = named(OracleOptions.UNKNOWN.withOffsetFetch(false));
    private static final OracleDialect HINTING =
            named(OracleOptions.UNKNOWN.withOffsetFetch(false).withFirstRowsHint(true));
    private static final OracleDialect WITHOUT_JOINS = named(OracleOptions.UNKNOWN.withAnsiJoins(false));
    private static final MetaData METADATA = new MetaData();
    private static final Table T = new Table("t", METADATA)
            .add(
                    Schema.column("id", Types.integer()).primaryKey(),
                    Schema.column("name", Types.string()),
                    Schema.column("flags", Types.integer()));
    private static final Table U = new Table("u", METADATA)
            .add(Schema.column("id", Types.integer()).primaryKey(), Schema.column("t_id", Types.integer()));
    private static final Column<Integer> ID = T.c("id");
    private static final Column<String> NAME = T.c("name");
    private static final Column<Integer> FLAGS = T.c("flags");
    private static final Column<Integer> T_ID = U.c("t_id");

    private static OracleDialect named(OracleOptions options) {
        return OracleDialect.INSTANCE
                .withOptions(options)
                .withTraits(OracleDialect.INSTANCE.traits().with(traits -> traits.paramStyle(ParamStyle.NAMED)));
    }

    private static String text(OracleDialect dialect, SqlNode statement) {
        return Texts.flat(dialect.compile(statement).sql());
    }

    @Tag("core-P43")
    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void rowsAreLimitedAsTheVersionCan(String why, Select<?> select, String fetched, String counted) {
        assertThat(text(ANY, select)).isEqualTo(fetched);
        assertThat(text(OLD, select)).isEqualTo(counted);
    }

    static Stream<Arguments> limits() {
        Select<Integer> ordered = select(ID).orderBy(NAME);
        return Stream.of(
                arguments(
                        "a limit",
                        ordered.limit(5),
                        "SELECT t.id FROM t ORDER BY t.name FETCH FIRST __[POSTCOMPILE_param_1] ROWS ONLY",
                        "SELECT anon_1.id FROM (SELECT t.id AS id FROM t ORDER BY t.name) anon_1"
                                + " WHERE ROWNUM <= __[POSTCOMPILE_param_1]"),
                arguments(
                        "an offset",
                        ordered.offset(10),
                        "SELECT t.id FROM t ORDER BY t.name OFFSET __[POSTCOMPILE_param_1] ROWS",
                        "SELECT anon_1.id FROM (SELECT anon_2.id AS id, ROWNUM AS ora_rn"
                                + " FROM (SELECT t.id AS id FROM t ORDER BY t.name) anon_2) anon_1"
                                + " WHERE ora_rn > __[POSTCOMPILE_param_1]"),
                arguments(
                        "both",
                        ordered.limit(5).offset(10),
                        "SELECT t.id FROM t ORDER BY t.name OFFSET __[POSTCOMPILE_param_1] ROWS"
                                + " FETCH FIRST __[POSTCOMPILE_param_2] ROWS ONLY",
                        "SELECT anon_1.id FROM (SELECT anon_2.id AS id, ROWNUM AS ora_rn"
                                + " FROM (SELECT t.id AS id FROM t ORDER BY t.name) anon_2"
                                + " WHERE ROWNUM <= __[POSTCOMPILE_param_1] + __[POSTCOMPILE_param_2]) anon_1"
                                + " WHERE ora_rn > __[POSTCOMPILE_param_2]"),
                arguments(
                        "standard FETCH, which is left to the server",
                        ordered.fetch(literal(5), true, false),
                        "SELECT t.id FROM t ORDER BY t.name FETCH FIRST __[POSTCOMPILE_param_1] ROWS WITH TIES",
                        "SELECT t.id FROM t ORDER BY t.name FETCH FIRST __[POSTCOMPILE_param_1] ROWS WITH TIES"),
                arguments(
                        "a lock on columns that are not selected",
                        ordered.limit(5).forUpdate(ForUpdate.exclusive().of(FLAGS)),
                        "SELECT t.id FROM t ORDER BY t.name FETCH FIRST __[POSTCOMPILE_param_1] ROWS ONLY FOR UPDATE OF t.flags",
                        "SELECT anon_1.id FROM (SELECT t.id AS id, t.flags AS flags FROM t ORDER BY t.name) anon_1"
                                + " WHERE ROWNUM <= __[POSTCOMPILE_param_1] FOR UPDATE OF anon_1.flags"));
    }

    @Tag("core-P43")
    @Test
    void theOptimizerIsToldOfALimitIfAsked() {
        assertThat(text(HINTING, select(ID).limit(5)))
                .isEqualTo(
                        "SELECT /*+ FIRST_ROWS(__[POSTCOMPILE_param_1]) */ anon_1.id FROM (SELECT t.id AS id FROM t) anon_1"
                                + " WHERE ROWNUM <= __[POSTCOMPILE_param_1]");
        assertThat(HINTING.compile(select(ID).limit(5)).expandedSql()).contains("FIRST_ROWS(5)", "ROWNUM <= 5");
    }

    @Test
    void aLimitedUnionOfAnOldServerIsNotCutSilently() {
        assertThatThrownBy(() -> OLD.compile(select(ID).union(select(T_ID)).limit(1)))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("subquery()");
    }

    @Test
    void theResultKnowsTheColumnsOfTheStatementBehindACount() {
        var compiled = OLD.compile(select(ID, NAME).limit(1).offset(1));
        assertThat(compiled.resultColumns().get(0).keys()).contains(ID);
        assertThat(compiled.resultColumns().get(1).keys()).contains(NAME);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("joins")
    void joinsBecomeConditionsWhereThereAreNone(String why, Select<?> select, String sql) {
        assertThat(text(WITHOUT_JOINS, select)).isEqualTo(sql);
    }

    static Stream<Arguments> joins() {
        return Stream.of(
                arguments(
                        "inner",
                        select(ID).selectFrom(T.join(U, ID.eq(T_ID))),
                        "SELECT t.id FROM t, u WHERE t.id = u.t_id"),
                arguments(
                        "outer",
                        select(ID).selectFrom(T.outerJoin(U, ID.eq(T_ID))),
                        "SELECT t.id FROM t, u WHERE t.id = u.t_id(+)"),
                arguments(
                        "outer on several conditions",
                        select(ID)
                                .selectFrom(T.outerJoin(
                                        U, and(ID.eq(T_ID), U.<Integer>c("id").gt(5)))),
                        "SELECT t.id FROM t, u WHERE t.id = u.t_id(+) AND u.id(+) > :id_1"),
                arguments(
                        "with criteria of the statement",
                        select(ID).outerJoin(U, ID.eq(T_ID)).where(NAME.eq("a")),
                        "SELECT t.id FROM t, u WHERE t.name = :name_1 AND t.id = u.t_id(+)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void statementsAreWritten(String why, SqlNode statement, String sql) {
        assertThat(text(ANY, statement)).isEqualTo(sql);
    }

    static Stream<Arguments> statements() {
        return Stream.of(
                arguments("no FROM", select(literal(1)), "SELECT :param_1 AS anon_1 FROM DUAL"),
                arguments("no AS before an alias", select(T.alias("x").<Integer>c("id")), "SELECT x.id FROM t x"),
                arguments("MINUS", select(ID).except(select(T_ID)), "SELECT t.id FROM t MINUS SELECT u.t_id FROM u"),
                arguments(
                        "WITH for recursive ones too",
                        select(select(ID).recursiveCte("c").<Integer>c("id")),
                        "WITH c(id) AS (SELECT t.id AS id FROM t) SELECT c.id FROM c"),
                arguments(
                        "a hint",
                        select(ID).withHint(T, "INDEX(%(name)s i)", "oracle"),
                        "SELECT /*+ INDEX(t i) */ t.id FROM t"),
                arguments(
                        "a lock of columns",
                        select(ID).forUpdate(ForUpdate.exclusive().of(ID, NAME).failingIfLocked()),
                        "SELECT t.id FROM t FOR UPDATE OF t.id, t.name NOWAIT"),
                arguments(
                        "a lock of a table is one of a column of it",
                        select(ID).forUpdate(ForUpdate.exclusive().of(T).skippingLocked()),
                        "SELECT t.id FROM t FOR UPDATE OF t.id SKIP LOCKED"),
                arguments("remainder", select(ID.mod(3)), "SELECT mod(t.id, :id_1) AS anon_1 FROM t"),
                arguments(
                        "bits",
                        select(FLAGS.bitAnd(1), FLAGS.bitOr(2), FLAGS.bitXor(4)),
                        "SELECT BITAND(t.flags, :flags_1) AS anon_1, BITOR(t.flags, :flags_2) AS anon_2,"
                                + " BITXOR(t.flags, :flags_3) AS anon_3 FROM t"),
                arguments(
                        "full text",
                        select(ID).where(NAME.match("a")),
                        "SELECT t.id FROM t WHERE CONTAINS (t.name, :name_1)"),
                arguments(
                        "distinct from",
                        select(ID).where(NAME.isDistinctFrom("a"), NAME.isNotDistinctFrom("b")),
                        "SELECT t.id FROM t WHERE DECODE(t.name, :name_1, 0, 1) = 1 AND DECODE(t.name, :name_2, 0, 1) = 0"),
                arguments(
                        "regular expressions",
                        select(NAME.regexpReplace("a", "b", "i"))
                                .where(NAME.regexpMatch("x"), not(NAME.regexpMatch("y", "i"))),
                        "SELECT REGEXP_REPLACE(t.name, :name_1, :name_2, 'i') AS anon_1 FROM t"
                                + " WHERE REGEXP_LIKE(t.name, :name_3) AND NOT REGEXP_LIKE(t.name, :name_4, 'i')"),
                arguments("length", select(func("char_length", NAME)), "SELECT LENGTH(t.name) AS char_length_1 FROM t"),
                arguments("now", select(now()), "SELECT CURRENT_TIMESTAMP AS now_1 FROM DUAL"),
                arguments(
                        "functions without parentheses",
                        select(func("uid"), func("sysdate"), func("user")),
                        "SELECT uid AS uid_1, sysdate AS sysdate_1, USER AS user_1 FROM DUAL"),
                arguments(
                        "aggregated texts",
                        select(func("aggregate_strings", NAME, ",")),
                        "SELECT LISTAGG(t.name, :aggregate_strings_2) AS aggregate_strings_1 FROM t"),
                arguments(
                        "rows of a function",
                        select(func("f")
                                .tableValued(Schema.column("a", Types.integer()))
                                .c("a")),
                        "SELECT anon_1.a FROM TABLE (f()) anon_1"),
                arguments(
                        "a sequence",
                        select(new NextValue<>(new Sequence("s"), Types.bigInteger())),
                        "SELECT s.nextval AS next_value_1 FROM DUAL"),
                arguments(
                        "values of an INSERT",
                        insert(T).set(NAME, "a").returning(ID, NAME),
                        "INSERT INTO t (name) VALUES (:name) RETURNING t.id, t.name INTO :ret_0, :ret_1"),
                arguments(
                        "a key that is wanted",
                        insert(T).set(NAME, "a"),
                        "INSERT INTO t (name) VALUES (:name) RETURNING t.id INTO :ret_0"),
                arguments(
                        "values of an UPDATE",
                        update(T).set(NAME, "a").where(ID.eq(1)).returning(ID),
                        "UPDATE t SET name=:name WHERE t.id = :id_1 RETURNING t.id INTO :ret_0"),
                arguments(
                        "WITH of an INSERT",
                        insert(T)
                                .fromSelect(
                                        List.of("id"),
                                        select(select(T_ID).cte("c").<Integer>c("t_id"))),
                        "INSERT INTO t (id) WITH c AS (SELECT u.t_id AS t_id FROM u) SELECT c.t_id FROM c"),
                arguments(
                        "reserved words and names that begin with an underscore",
                        select(new Table("order", new MetaData())
                                .add(Schema.column("number", Types.integer()), Schema.column("_x", Types.integer()))),
                        "SELECT \"order\".\"number\", \"order\".\"_x\" FROM \"order\""),
                arguments(
                        "parameters with reserved names",
                        select(param("option", Types.integer()), param("plain", Types.integer())),
                        "SELECT :\"option\" AS anon_1, :plain AS anon_2 FROM DUAL"));
    }

    @Tag("core-P43")
    @Test
    void theVersionDecidesHowRowsAreLimited() {
        OracleDialect eleven = OracleProvider.forVersion(ANY, ServerVersion.of(11, 2));
        OracleDialect twelve = OracleProvider.forVersion(ANY, ServerVersion.of(12, 1));
        assertThat(text(eleven, select(ID).limit(1))).contains("ROWNUM <=");
        assertThat(text(twelve, select(ID).limit(1))).contains("FETCH FIRST");
        assertThat(OracleProvider.forVersion(ANY, ServerVersion.of(8, 1))
                        .options()
                        .ansiJoins())
                .isFalse();
    }

    @Tag("core-P39")
    @Test
    void namesAreLowerCaseUnlessQuotedAndAsLongAsTheVersionAllows() {
        Table table = new Table("lower", new MetaData())
                .add(Schema.column("plain", Types.integer()), Schema.column("Mixed", Types.integer()));
        assertThat(text(ANY, select(table))).isEqualTo("SELECT lower.plain, lower.\"Mixed\" FROM lower");
        assertThat(text(ANY, select(param("number", Types.integer()))))
                .isEqualTo("SELECT :\"number\" AS anon_1 FROM DUAL");
        Table asSaid = new Table("said", new MetaData())
                .add(
                        Schema.column(Name.quoted("plain"), Types.integer()),
                        Schema.column(Name.unquoted("from"), Types.integer()));
        assertThat(text(ANY, insert(asSaid)))
                .isEqualTo("INSERT INTO said (\"plain\", from) VALUES (:\"plain\", :from)");
        assertThat(text(
                        ANY,
                        select(ID).where(ID.in(param("_ids", Types.integer()).expanding()))))
                .isEqualTo("SELECT t.id FROM t WHERE t.id IN (__[POSTCOMPILE_D_ids])");
        Table wide = new Table("a_table_with_a_name", new MetaData())
                .add(Schema.column("a_column_with_a_long_name", Types.integer()));
        Select<?> labelled = select(wide).labelStyle(LabelStyle.TABLENAME_PLUS_COL);
        assertThat(text(OracleProvider.forVersion(ANY, ServerVersion.of(12, 1)), labelled))
                .endsWith("AS a_table_with_a_name_a_co_1 FROM a_table_with_a_name");
        assertThat(text(OracleProvider.forVersion(ANY, ServerVersion.of(12, 2)), labelled))
                .endsWith("AS a_table_with_a_name_a_column_with_a_long_name FROM a_table_with_a_name");
    }

    @Test
    void whatOracleLacksIsRefused() {
        assertThatThrownBy(() -> ANY.compile(select(FLAGS.shiftLeft(1)))).hasMessageContaining("<<");
        assertThatThrownBy(() -> ANY.compile(select(FLAGS.bitNot()))).hasMessageContaining("~");
        assertThatThrownBy(() -> ANY.compile(insert(T).multiValues(List.of(Map.of("id", 1), Map.of("id", 2)))))
                .hasMessageContaining("several rows");
    }
}

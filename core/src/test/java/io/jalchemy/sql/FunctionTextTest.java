package io.jalchemy.sql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.UnsupportedCompilationException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.types.TypeFamily;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What CASE, casts, functions and windows are written as, on every dialect. */
class FunctionTextTest {
    private static final Table T = new MetaData()
            .table(
                    "t",
                    column("id", integer()).primaryKey(),
                    column("x", integer()),
                    column("y", integer()),
                    column("name", string(30)),
                    column("ts", dateTime()));
    private static final Column<Integer> x = T.c("x");
    private static final Column<Integer> y = T.c("y");
    private static final Column<String> name = T.c("name");
    private static final Column<LocalDateTime> ts = T.c("ts");

    @Tag("core-X21")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void caseListsConditionsOrValues(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> caseListsConditionsOrValues() {
        return Stream.of(
                arguments("conditions", caseWhen(x.gt(1), "many").otherwise("few"), """
                        all: CASE WHEN (t.x > :x_1) THEN :param_1 ELSE :param_2 END
                        """),
                arguments(
                        "several conditions",
                        caseWhen(x.gt(10), "many", x.gt(1), "some").otherwise("few"),
                        """
                        all: CASE WHEN (t.x > :x_1) THEN :param_1 WHEN (t.x > :x_2) THEN :param_2 ELSE :param_3 END
                        """),
                arguments("values", caseValue(x, 1, "one", 2, "two").otherwise("more"), """
                        all: CASE t.x WHEN :x_1 THEN :param_1 WHEN :x_2 THEN :param_2 ELSE :param_3 END
                        """),
                arguments("without else", caseWhen(x.gt(1), "many"), """
                        all: CASE WHEN (t.x > :x_1) THEN :param_1 END
                        """),
                arguments("columns as results", caseWhen(x.gt(y), x).otherwise(y), """
                        all: CASE WHEN (t.x > t.y) THEN t.x ELSE t.y END
                        """),
                arguments(
                        "operand of an operator",
                        caseWhen(x.gt(1), x).otherwise(0).plus(1),
                        """
                        all: CASE WHEN (t.x > :x_1) THEN t.x ELSE :param_1 END + :param_2
                        """));
    }

    @Tag("core-X21")
    @Test
    void caseHasTheTypeOfTheFirstResultThatIsNotNull() {
        assertThat(caseWhen(x.gt(1), nullValue(), x.gt(0), name).otherwise(x).type())
                .isEqualTo(string(30));
        assertThat(caseWhen(x.gt(1), "a").otherwise(x).type().family()).isEqualTo(TypeFamily.STRING);
        assertThat(caseWhen(x.gt(1), nullValue()).otherwise(x).type()).isEqualTo(integer());
    }

    @Tag("core-X22")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void castsNameTheTypeOfTheDialect(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> castsNameTheTypeOfTheDialect() {
        return Stream.of(
                arguments("text", cast(x, string()), """
                        default, sqlite, postgresql: CAST(t.x AS VARCHAR)
                        mysql, mariadb: CAST(t.x AS CHAR)
                        oracle: CAST(t.x AS VARCHAR2)
                        mssql: CAST(t.x AS VARCHAR(max))
                        """),
                arguments("text of a length", cast(x, string(20)), """
                        default, sqlite, postgresql, mssql: CAST(t.x AS VARCHAR(20))
                        mysql, mariadb: CAST(t.x AS CHAR(20))
                        oracle: CAST(t.x AS VARCHAR2(20 CHAR))
                        """),
                arguments("integer", cast(name, integer()), """
                        default, sqlite, postgresql, oracle, mssql: CAST(t.name AS INTEGER)
                        mysql, mariadb: CAST(t.name AS SIGNED INTEGER)
                        """),
                arguments("decimal", cast(name, numeric(10, 2)), """
                        default, sqlite, postgresql, oracle, mssql: CAST(t.name AS NUMERIC(10, 2))
                        mysql, mariadb: CAST(t.name AS DECIMAL(10, 2))
                        """),
                arguments("date and time", cast(name, dateTime()), """
                        default, sqlite, mysql, mariadb, mssql: CAST(t.name AS DATETIME)
                        postgresql: CAST(t.name AS TIMESTAMP WITHOUT TIME ZONE)
                        oracle: CAST(t.name AS DATE)
                        """),
                arguments("date", x.cast(date()), """
                        default, sqlite, postgresql, mysql, mariadb, oracle: CAST(t.x AS DATE)
                        mssql: CAST(t.x AS DATETIME)
                        """),
                arguments("value", cast(5, string()), """
                        default, sqlite, postgresql: CAST(:param_1 AS VARCHAR)
                        mysql, mariadb: CAST(:param_1 AS CHAR)
                        oracle: CAST(:param_1 AS VARCHAR2)
                        mssql: CAST(:param_1 AS VARCHAR(max))
                        """),
                arguments("coercion writes nothing", typeCoerce(name, integer()), """
                        all: t.name
                        """),
                arguments("coercion of a value", typeCoerce("5", string()), """
                        all: :param_1
                        """),
                arguments("failing softly", tryCast(name, integer()), """
                        default: refused: Dialect default has no TRY_CAST. Use cast(...).
                        sqlite: refused: Dialect sqlite has no TRY_CAST. Use cast(...).
                        postgresql: refused: Dialect postgresql has no TRY_CAST. Use cast(...).
                        mysql: refused: Dialect mysql has no TRY_CAST. Use cast(...).
                        mariadb: refused: Dialect mariadb has no TRY_CAST. Use cast(...).
                        oracle: refused: Dialect oracle has no TRY_CAST. Use cast(...).
                        mssql: TRY_CAST (t.name AS INTEGER)
                        """));
    }

    @Tag("core-X22")
    @Test
    void aSoftCastIsRefusedAsUnsupported() {
        SqlNode cast = tryCast(name, integer());
        assertThatThrownBy(() -> Texts.dialect("postgresql").compile(cast))
                .isInstanceOf(UnsupportedCompilationException.class);
    }

    @Tag("core-X23")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void fieldsAreExtractedInTheDialectsWords(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> fieldsAreExtractedInTheDialectsWords() {
        return Stream.of(
                arguments("year", extract("year", ts), """
                        default, postgresql, mysql, mariadb, oracle: EXTRACT(year FROM t.ts)
                        sqlite: CAST(STRFTIME('%Y', t.ts) AS INTEGER)
                        mssql: DATEPART(year, t.ts)
                        """),
                arguments("month", extract("month", ts), """
                        default, postgresql, mysql, mariadb, oracle: EXTRACT(month FROM t.ts)
                        sqlite: CAST(STRFTIME('%m', t.ts) AS INTEGER)
                        mssql: DATEPART(month, t.ts)
                        """),
                arguments("day of week", extract("dow", ts), """
                        default, postgresql, mysql, mariadb, oracle: EXTRACT(dow FROM t.ts)
                        sqlite: CAST(STRFTIME('%w', t.ts) AS INTEGER)
                        mssql: DATEPART(weekday, t.ts)
                        """),
                arguments("epoch", extract("epoch", ts), """
                        default, postgresql, mysql, mariadb, oracle: EXTRACT(epoch FROM t.ts)
                        sqlite: CAST(STRFTIME('%s', t.ts) AS INTEGER)
                        mssql: DATEPART(epoch, t.ts)
                        """),
                arguments("unknown field", extract("fortnight", ts), """
                        default, postgresql, mysql, mariadb, oracle: EXTRACT(fortnight FROM t.ts)
                        sqlite: refused: SQLite cannot extract "fortnight" from a date. It knows: day, dow, doy, epoch, hour, minute, month, second, week, year.
                        mssql: DATEPART(fortnight, t.ts)
                        """),
                arguments("in an expression", extract("year", ts).plus(1), """
                        default, postgresql, mysql, mariadb, oracle: EXTRACT(year FROM t.ts) + :param_1
                        sqlite: CAST(STRFTIME('%Y', t.ts) AS INTEGER) + :param_1
                        mssql: DATEPART(year, t.ts) + :param_1
                        """));
    }

    @Tag("core-X24")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void anyFunctionCanBeCalled(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> anyFunctionCanBeCalled() {
        return Stream.of(
                arguments("packages", func("pkg.sub.foo", 1), """
                        all: pkg.sub.foo(:foo_1)
                        """),
                arguments("no argument", func("foo"), """
                        all: foo()
                        """),
                arguments("capital letters are kept", func("Foo", x), """
                        all: Foo(t.x)
                        """),
                arguments("quotes are kept", func(Name.quoted("foo"), integer(), x), """
                        default, sqlite, postgresql, oracle: "foo"(t.x)
                        mysql, mariadb: `foo`(t.x)
                        mssql: [foo](t.x)
                        """),
                arguments("type of the result", func("foo", string(), x).concat("x"), """
                        default, sqlite, postgresql, oracle: foo(t.x) || :foo_1
                        mysql, mariadb: concat(foo(t.x), :foo_1)
                        mssql: foo(t.x) + :foo_1
                        """),
                arguments("null argument", func("foo", x, null), """
                        all: foo(t.x, NULL)
                        """),
                arguments("nested", func("foo", func("bar", x)), """
                        all: foo(bar(t.x))
                        """));
    }

    @Tag("core-X25")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void knownFunctionsAreWrittenInTheDialectsWords(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> knownFunctionsAreWrittenInTheDialectsWords() {
        return Stream.of(
                arguments("now", now(), """
                        default, postgresql, mysql, mariadb: now()
                        sqlite, oracle, mssql: CURRENT_TIMESTAMP
                        """),
                arguments("count", count(), """
                        all: count(*)
                        """),
                arguments("count of a column", count(x), """
                        all: count(t.x)
                        """),
                arguments("count of distinct values", count(x.distinct()), """
                        all: count(DISTINCT t.x)
                        """),
                arguments("sum", sum(x), """
                        all: sum(t.x)
                        """),
                arguments("max keeps the type", max(name).concat("x"), """
                        default, sqlite, postgresql, oracle: max(t.name) || :max_1
                        mysql, mariadb: concat(max(t.name), :max_1)
                        mssql: max(t.name) + :max_1
                        """),
                arguments("coalesce", coalesce(x, 0), """
                        all: coalesce(t.x, :coalesce_1)
                        """),
                arguments("concat", func("concat", name, "x"), """
                        all: concat(t.name, :concat_1)
                        """),
                arguments("char_length", func("char_length", name), """
                        default, postgresql, mysql, mariadb: char_length(t.name)
                        sqlite: length(t.name)
                        oracle: LENGTH(t.name)
                        mssql: LEN(t.name)
                        """),
                arguments("random", func("random"), """
                        default, sqlite, postgresql, oracle, mssql: random()
                        mysql, mariadb: rand()
                        """),
                arguments("current_date", func("current_date"), """
                        default, sqlite, postgresql, mysql, mariadb, oracle: CURRENT_DATE
                        mssql: GETDATE()
                        """),
                arguments("current_time", func("current_time"), """
                        all: CURRENT_TIME
                        """),
                arguments("session_user", func("session_user"), """
                        all: SESSION_USER
                        """));
    }

    @Tag("core-X26")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void standardFunctionsGoWithoutParentheses(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> standardFunctionsGoWithoutParentheses() {
        return Stream.of(
                arguments("current_timestamp", func("current_timestamp"), """
                        all: CURRENT_TIMESTAMP
                        """),
                arguments("current_user", func("current_user"), """
                        all: CURRENT_USER
                        """),
                arguments("localtime", func("localtime"), """
                        all: LOCALTIME
                        """),
                arguments("localtimestamp", func("localtimestamp"), """
                        default, postgresql, mysql, mariadb, oracle, mssql: LOCALTIMESTAMP
                        sqlite: DATETIME(CURRENT_TIMESTAMP, 'localtime')
                        """),
                arguments("user", func("user"), """
                        all: USER
                        """),
                arguments("sysdate", func("sysdate"), """
                        default, sqlite, postgresql, oracle, mssql: sysdate
                        mysql, mariadb: SYSDATE()
                        """));
    }

    @Tag("core-X28")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void textIsAggregatedInTheDialectsWords(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> textIsAggregatedInTheDialectsWords() {
        return Stream.of(arguments("aggregate", func("aggregate_strings", name, ", "), """
                        default: aggregate_strings(t.name, :aggregate_strings_1)
                        sqlite: group_concat(t.name, :aggregate_strings_1)
                        postgresql: string_agg(t.name, :aggregate_strings_1)
                        mysql, mariadb: group_concat(t.name SEPARATOR :aggregate_strings_1)
                        oracle: LISTAGG(t.name, :aggregate_strings_1)
                        mssql: string_agg(t.name, __[POSTCOMPILE_aggregate_strings_1])
                        """));
    }

    @Tag("core-X29")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aggregatesOfArraysAndInOrder(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> aggregatesOfArraysAndInOrder() {
        return Stream.of(
                arguments("array", func("array_agg", x), """
                        all: array_agg(t.x)
                        """),
                arguments(
                        "ordered",
                        func(
                                "string_agg",
                                name,
                                new AggregateOrderBy<>(literalColumn("','", string()), java.util.List.of(name))),
                        """
                        all: string_agg(t.name, ',' ORDER BY t.name)
                        """));
    }

    @Tag("core-X30")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void windowsPartitionAndOrder(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> windowsPartitionAndOrder() {
        return Stream.of(
                arguments("empty", rowNumber().over(), """
                        all: row_number() OVER ()
                        """),
                arguments("partition", rowNumber().over().partitionBy(x), """
                        all: row_number() OVER (PARTITION BY t.x)
                        """),
                arguments("order", rowNumber().over().orderBy(y.desc()), """
                        all: row_number() OVER (ORDER BY t.y DESC)
                        """),
                arguments("both", rowNumber().over().partitionBy(x).orderBy(y.desc(), T.c("id")), """
                        all: row_number() OVER (PARTITION BY t.x ORDER BY t.y DESC, t.id)
                        """),
                arguments("labelled", select(rowNumber().over().orderBy(x).label("n")), """
                        all: SELECT row_number() OVER (ORDER BY t.x) AS n FROM t
                        """));
    }

    @Tag("core-X31")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void framesBoundWindows(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> framesBoundWindows() {
        return Stream.of(
                arguments("rows around", sum(x).over().orderBy(y).frame(WindowFrame.rows(-5, 10)), """
                        default, sqlite, postgresql, mysql, mariadb, oracle: sum(t.x) OVER (ORDER BY t.y ROWS BETWEEN :param_1 PRECEDING AND :param_2 FOLLOWING)
                        mssql: sum(t.x) OVER (ORDER BY t.y ROWS BETWEEN __[POSTCOMPILE_param_1] PRECEDING AND __[POSTCOMPILE_param_2] FOLLOWING)
                        """),
                arguments(
                        "numbered before the order",
                        sum(x).over().orderBy(y.plus(literal(3))).frame(WindowFrame.rows(-5, null)),
                        """
                        default, sqlite, postgresql, mysql, mariadb, oracle: sum(t.x) OVER (ORDER BY t.y + :param_2 ROWS BETWEEN :param_1 PRECEDING AND UNBOUNDED FOLLOWING)
                        mssql: sum(t.x) OVER (ORDER BY t.y + :param_2 ROWS BETWEEN __[POSTCOMPILE_param_1] PRECEDING AND UNBOUNDED FOLLOWING)
                        """),
                arguments("from the start", sum(x).over().orderBy(y).frame(WindowFrame.rows(null, 0)), """
                        all: sum(t.x) OVER (ORDER BY t.y ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
                        """),
                arguments("to the end", sum(x).over().orderBy(y).frame(WindowFrame.rows(0, null)), """
                        all: sum(t.x) OVER (ORDER BY t.y ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)
                        """),
                arguments("all", sum(x).over().orderBy(y).frame(WindowFrame.rows(null, null)), """
                        all: sum(t.x) OVER (ORDER BY t.y ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
                        """),
                arguments("range", sum(x).over().orderBy(y).frame(WindowFrame.range(-1, 1)), """
                        default, sqlite, postgresql, mysql, mariadb, oracle: sum(t.x) OVER (ORDER BY t.y RANGE BETWEEN :param_1 PRECEDING AND :param_2 FOLLOWING)
                        mssql: sum(t.x) OVER (ORDER BY t.y RANGE BETWEEN __[POSTCOMPILE_param_1] PRECEDING AND __[POSTCOMPILE_param_2] FOLLOWING)
                        """),
                arguments("groups", sum(x).over().orderBy(y).frame(WindowFrame.groups(-1, 0)), """
                        default, sqlite, postgresql, mysql, mariadb, oracle: sum(t.x) OVER (ORDER BY t.y GROUPS BETWEEN :param_1 PRECEDING AND CURRENT ROW)
                        mssql: sum(t.x) OVER (ORDER BY t.y GROUPS BETWEEN __[POSTCOMPILE_param_1] PRECEDING AND CURRENT ROW)
                        """),
                arguments(
                        "range of time",
                        sum(x).over().orderBy(ts).frame(WindowFrame.range(Duration.ofDays(-1), Duration.ZERO)),
                        """
                        default, sqlite, mysql, mariadb, oracle: sum(t.x) OVER (ORDER BY t.ts RANGE BETWEEN :param_1 PRECEDING AND CURRENT ROW)
                        postgresql: sum(t.x) OVER (ORDER BY t.ts RANGE BETWEEN :param_1::INTERVAL PRECEDING AND CURRENT ROW)
                        mssql: sum(t.x) OVER (ORDER BY t.ts RANGE BETWEEN __[POSTCOMPILE_param_1] PRECEDING AND CURRENT ROW)
                        """),
                arguments("behind only", sum(x).over().orderBy(y).frame(WindowFrame.rows(-3, -1)), """
                        default, sqlite, postgresql, mysql, mariadb, oracle: sum(t.x) OVER (ORDER BY t.y ROWS BETWEEN :param_1 PRECEDING AND :param_2 PRECEDING)
                        mssql: sum(t.x) OVER (ORDER BY t.y ROWS BETWEEN __[POSTCOMPILE_param_1] PRECEDING AND __[POSTCOMPILE_param_2] PRECEDING)
                        """));
    }

    @Tag("core-X31")
    @Test
    void aWindowHasOneFrame() {
        var window = sum(x).over().orderBy(y).frame(WindowFrame.rows(null, 0));
        assertThatThrownBy(() -> window.frame(WindowFrame.range(null, 0)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("ROWS")
                .hasMessageContaining("RANGE");
    }

    @Tag("core-X32")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void orderedSetFunctionsOrderTheirGroup(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> orderedSetFunctionsOrderTheirGroup() {
        return Stream.of(
                arguments("percentile", func("percentile_cont", 0.5).withinGroup(x.desc()), """
                        all: percentile_cont(:percentile_cont_1) WITHIN GROUP (ORDER BY t.x DESC)
                        """),
                arguments(
                        "window of it",
                        func("percentile_cont", 0.5).withinGroup(x).over().partitionBy(y),
                        """
                        all: percentile_cont(:percentile_cont_1) WITHIN GROUP (ORDER BY t.x) OVER (PARTITION BY t.y)
                        """),
                arguments("mode", func("mode").withinGroup(x), """
                        all: mode() WITHIN GROUP (ORDER BY t.x)
                        """),
                arguments("rank", func("rank", 3).withinGroup(x), """
                        all: rank(:rank_1) WITHIN GROUP (ORDER BY t.x)
                        """));
    }

    @Tag("core-X32")
    @Test
    void orderedSetFunctionsHaveTheTypeOfTheirOrderOrRank() {
        assertThat(func("mode").withinGroup(name).type()).isEqualTo(string(30));
        assertThat(func("percentile_disc", 0.5).withinGroup(x.desc()).type()).isEqualTo(integer());
        assertThat(func("percentile_cont", 0.5).withinGroup(x).type()).isEqualTo(doublePrecision());
        assertThat(func("rank", 3).withinGroup(x).type()).isEqualTo(integer());
        assertThat(func("dense_rank", 3).withinGroup(x).type()).isEqualTo(integer());
        assertThat(func("percent_rank", 3).withinGroup(x).type()).isEqualTo(numeric());
        assertThat(func("cume_dist", 3).withinGroup(x).type()).isEqualTo(numeric());
        assertThat(func("array_agg", x).type()).isEqualTo(array(integer()));
    }

    @Tag("core-X33")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aggregatesMayBeFiltered(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> aggregatesMayBeFiltered() {
        return Stream.of(
                arguments("distinct values", count(x.distinct()).filter(x.gt(1)), """
                        default, sqlite, postgresql: count(DISTINCT t.x) FILTER (WHERE t.x > :x_1)
                        mysql, mariadb, oracle, mssql: count(DISTINCT CASE WHEN (t.x > :x_1) THEN t.x END)
                        """),
                arguments("that keeps null", func("json_arrayagg", x).filter(x.gt(1)), """
                        default, sqlite, postgresql: json_arrayagg(t.x) FILTER (WHERE t.x > :x_1)
                        mysql: refused: Dialect mysql has no FILTER, and json_arrayagg(t.x) cannot be rewritten with CASE because it does not pass over null. Filter the rows in a subquery.
                        mariadb: refused: Dialect mariadb has no FILTER, and json_arrayagg(t.x) cannot be rewritten with CASE because it does not pass over null. Filter the rows in a subquery.
                        oracle: refused: Dialect oracle has no FILTER, and json_arrayagg(t.x) cannot be rewritten with CASE because it does not pass over null. Filter the rows in a subquery.
                        mssql: refused: Dialect mssql has no FILTER, and json_arrayagg(t.x) cannot be rewritten with CASE because it does not pass over null. Filter the rows in a subquery.
                        """),
                arguments("filter", count(x).filter(x.gt(1)), """
                        default, sqlite, postgresql: count(t.x) FILTER (WHERE t.x > :x_1)
                        mysql, mariadb, oracle, mssql: count(CASE WHEN (t.x > :x_1) THEN t.x END)
                        """),
                arguments("several criteria", count(x).filter(x.gt(1), y.gt(2)), """
                        default, sqlite, postgresql: count(t.x) FILTER (WHERE t.x > :x_1 AND t.y > :y_1)
                        mysql, mariadb, oracle, mssql: count(CASE WHEN (t.x > :x_1 AND t.y > :y_1) THEN t.x END)
                        """),
                arguments("with a window", count(x).filter(x.gt(1)).over().partitionBy(y), """
                        default, sqlite, postgresql: count(t.x) FILTER (WHERE t.x > :x_1) OVER (PARTITION BY t.y)
                        mysql, mariadb, oracle, mssql: count(CASE WHEN (t.x > :x_1) THEN t.x END) OVER (PARTITION BY t.y)
                        """),
                arguments("of all rows", count().filter(x.gt(1)), """
                        default, sqlite, postgresql: count(*) FILTER (WHERE t.x > :x_1)
                        mysql, mariadb, oracle, mssql: count(CASE WHEN (t.x > :x_1) THEN 1 END)
                        """),
                arguments("of several arguments", func("corr", x, y).filter(x.gt(1)), """
                        default, sqlite, postgresql: corr(t.x, t.y) FILTER (WHERE t.x > :x_1)
                        mysql, mariadb, oracle, mssql: corr(CASE WHEN (t.x > :x_1) THEN t.x END, t.y)
                        """));
    }

    @Tag("core-X34")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void groupsMayBeRolledUp(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> groupsMayBeRolledUp() {
        return Stream.of(
                arguments("grouping sets", select(x).groupBy(func("grouping_sets", tuple(x), tuple(x, y))), """
                        default, postgresql, oracle, mssql: SELECT t.x FROM t GROUP BY GROUPING SETS((t.x), (t.x, t.y))
                        sqlite: refused: Dialect sqlite has no GROUPING SETS in GROUP BY. Use a window function, or unionAll(...) of several groupings.
                        mysql: refused: Dialect mysql has no GROUPING SETS in GROUP BY. Use rollup(...), or unionAll(...) of several groupings.
                        mariadb: refused: Dialect mariadb has no GROUPING SETS in GROUP BY. Use rollup(...), or unionAll(...) of several groupings.
                        """),
                arguments("rollup", select(x, sum(y)).groupBy(func("rollup", x, y)), """
                        default, postgresql, oracle, mssql: SELECT t.x, sum(t.y) AS sum_1 FROM t GROUP BY ROLLUP(t.x, t.y)
                        sqlite: refused: Dialect sqlite has no ROLLUP in GROUP BY. Use a window function, or unionAll(...) of several groupings.
                        mysql, mariadb: SELECT t.x, sum(t.y) AS sum_1 FROM t GROUP BY t.x, t.y WITH ROLLUP
                        """),
                arguments("cube", select(x).groupBy(func("cube", x, y)), """
                        default, postgresql, oracle, mssql: SELECT t.x FROM t GROUP BY CUBE(t.x, t.y)
                        sqlite: refused: Dialect sqlite has no CUBE in GROUP BY. Use a window function, or unionAll(...) of several groupings.
                        mysql: refused: Dialect mysql has no CUBE in GROUP BY. Use rollup(...), or unionAll(...) of several groupings.
                        mariadb: refused: Dialect mariadb has no CUBE in GROUP BY. Use rollup(...), or unionAll(...) of several groupings.
                        """));
    }
}

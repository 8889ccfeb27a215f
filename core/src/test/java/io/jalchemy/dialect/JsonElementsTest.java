package io.jalchemy.dialect;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jalchemy.Texts;
import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.engine.Engine;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Condition;
import io.jalchemy.sql.Expression;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.SqlType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements of documents by key, position and path, as documents and as plain values. */
@OnDatabases
class JsonElementsTest {
    private static final Column<Integer> ID = column("id", integer()).primaryKey();
    private static final Column<JsonNode> J = column("j", json());
    private static final Table T = new MetaData().table("t", ID, J);

    private final TestDatabase database;
    private final Engine engine;

    JsonElementsTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void createTable() throws SQLException {
        database.clean();
        T.create(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static String literally(String dialect, Expression<?> expression) {
        return Texts.flat(Texts.dialect(dialect)
                .compile(expression, CompileOptions.NONE.withLiteralBinds())
                .sql());
    }

    @Tag("core-T14")
    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void elementsAreWritten(String dialect, Expression<?> element, String parameters, String literals) {
        assertThat(Texts.on(dialect, element)).isEqualTo(parameters);
        assertThat(literally(dialect, element)).isEqualTo(literals);
    }

    static Stream<Arguments> elementsAreWritten() {
        Expression<?> key = J.get("a");
        Expression<?> index = J.get(1);
        Expression<?> path = J.get(List.of("a", 1));
        Expression<?> quoted = J.get("it's \"q\" \\");
        return Stream.of(
                arguments("postgresql", key, "t.j -> :j_1", "t.j -> 'a'"),
                arguments("postgresql", index, "t.j -> :j_1", "t.j -> 1"),
                arguments("postgresql", path, "t.j #> :j_1", "t.j #> '{\"a\",\"1\"}'"),
                arguments("postgresql", quoted, "t.j -> :j_1", "t.j -> 'it''s \"q\" \\\\'"),
                arguments("mysql", key, "JSON_EXTRACT(t.j, :j_1)", "JSON_EXTRACT(t.j, '$.\"a\"')"),
                arguments("mysql", index, "JSON_EXTRACT(t.j, :j_1)", "JSON_EXTRACT(t.j, '$[1]')"),
                arguments("mariadb", path, "JSON_EXTRACT(t.j, :j_1)", "JSON_EXTRACT(t.j, '$.\"a\"[1]')"),
                arguments(
                        "mysql",
                        quoted,
                        "JSON_EXTRACT(t.j, :j_1)",
                        "JSON_EXTRACT(t.j, '$.\"it''s \\\\\"q\\\\\" \\\\\\\\\"')"),
                arguments(
                        "sqlite",
                        key,
                        "JSON_QUOTE(JSON_EXTRACT(t.j, :j_1))",
                        "JSON_QUOTE(JSON_EXTRACT(t.j, '$.\"a\"'))"),
                arguments(
                        "sqlite",
                        path,
                        "JSON_QUOTE(JSON_EXTRACT(t.j, :j_1))",
                        "JSON_QUOTE(JSON_EXTRACT(t.j, '$.\"a\"[1]'))"),
                arguments("mssql", key, "JSON_QUERY(t.j, :j_1)", "JSON_QUERY(t.j, '$.\"a\"')"),
                arguments("mssql", path, "JSON_QUERY(t.j, :j_1)", "JSON_QUERY(t.j, '$.\"a\"[1]')"),
                arguments("mssql", quoted, "JSON_QUERY(t.j, :j_1)", "JSON_QUERY(t.j, '$.\"it''s \\\"q\\\" \\\\\"')"),
                arguments(
                        "mssql",
                        J.get("a", string()),
                        "CASE JSON_VALUE(t.j, :j_1) WHEN NULL THEN NULL ELSE JSON_VALUE(t.j, :j_1) END",
                        "CASE JSON_VALUE(t.j, '$.\"a\"') WHEN NULL THEN NULL ELSE JSON_VALUE(t.j, '$.\"a\"') END"));
    }

    @Tag("core-T14")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                " ",
                "it's",
                "\"",
                "\\",
                "a\\\"b",
                "$.x",
                "a.b",
                "[0]",
                "*",
                "%",
                "?",
                ":x",
                "\uD83D\uDE00"
            })
    void noKeyIsTakenForAnother(String key) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put(key, 1);
        document.put("other", 2);
        document.set("inner", JsonNodeFactory.instance.objectNode().put(key, 3));
        engine.begin(connection -> {
            connection.execute(insert(T).set(ID, 1).set(J, document));
            assertThat(connection.execute(select(J.get(key, integer()))).one()).isEqualTo(1);
            assertThat(connection
                            .execute(select(J.get(List.of("inner", key), integer())))
                            .one())
                    .isEqualTo(3);
            assertThat(connection
                            .executeSql(engine.dialect()
                                    .compile(select(J.get(key, integer())), CompileOptions.NONE.withLiteralBinds())
                                    .sql())
                            .one()
                            .get(0))
                    .asString()
                    .isEqualTo("1");
        });
    }

    @Tag("core-T15")
    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource
    void elementsAreCastInEachDialectsWay(String dialect, SqlType<?> type, String sql) {
        assertThat(literally(dialect, J.get("a", type))).isEqualTo(sql);
    }

    static Stream<Arguments> elementsAreCastInEachDialectsWay() {
        String extract = "JSON_EXTRACT(t.j, '$.\"a\"')";
        String safe = "CASE " + extract + " WHEN 'null' THEN NULL ";
        String value = "JSON_VALUE(t.j, '$.\"a\"')";
        String number = "JSON_VALUE(t.j, '$.\"a\"' RETURNING NUMBER)";
        return Stream.of(
                arguments("postgresql", string(), "CAST(t.j ->> 'a' AS VARCHAR)"),
                arguments("postgresql", integer(), "CAST(t.j ->> 'a' AS INTEGER)"),
                arguments("postgresql", floating(), "CAST(t.j ->> 'a' AS FLOAT)"),
                arguments("postgresql", bool(), "CAST(t.j ->> 'a' AS BOOLEAN)"),
                arguments("postgresql", numeric(10, 2), "CAST(t.j ->> 'a' AS NUMERIC(10, 2))"),
                arguments("postgresql", json(), "t.j -> 'a'"),
                arguments("mysql", string(), safe + "ELSE JSON_UNQUOTE(" + extract + ") END"),
                arguments("mysql", integer(), safe + "ELSE CAST(" + extract + " AS SIGNED INTEGER) END"),
                arguments("mysql", floating(), safe + "ELSE " + extract + "+0.0000000000000000000000 END"),
                arguments("mysql", bool(), safe + "WHEN true THEN true ELSE false END"),
                arguments("mysql", numeric(10, 2), safe + "ELSE CAST(" + extract + " AS DECIMAL(10, 2)) END"),
                arguments("mysql", json(), extract),
                arguments("sqlite", integer(), extract),
                arguments("sqlite", json(), "JSON_QUOTE(" + extract + ")"),
                arguments(
                        "mssql",
                        integer(),
                        "CASE " + value + " WHEN NULL THEN NULL ELSE CAST(" + value + " AS INTEGER) END"),
                arguments("oracle", string(), value),
                arguments("oracle", integer(), "CAST(" + number + " AS INTEGER)"),
                arguments("oracle", floating(), "CAST(" + number + " AS FLOAT)"),
                arguments("oracle", numeric(10, 2), "CAST(" + number + " AS NUMERIC(10, 2))"),
                arguments("oracle", bool(), "CASE " + value + " WHEN 'true' THEN 1 WHEN 'false' THEN 0 END"),
                arguments("oracle", json(), "JSON_QUERY(t.j, '$.\"a\"')"));
    }

    /** Oracle takes a path as a literal only, also of a statement with parameters. */
    @Tag("core-T15")
    @ParameterizedTest
    @ValueSource(strings = {"a", "it's"})
    void oraclesPathsAreLiteralsInAnyCase(String key) {
        assertThat(Texts.flat(Texts.dialect("oracle")
                        .compile(
                                select(ID).where(J.get(key, integer()).eq(5)),
                                CompileOptions.NONE.withPostcompileRendered())
                        .sql()))
                .isEqualTo("SELECT t.id FROM t WHERE CAST(JSON_VALUE(t.j, '$.\"" + key.replace("'", "''")
                        + "\"' RETURNING NUMBER) AS INTEGER) = :param_1");
    }

    private static JsonNode document() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("text", "it's \uD83D\uDE00")
                .put("empty", "")
                .put("digits", "5")
                .put("n", -5)
                .put("large", 2147483647)
                .put("pay", new BigDecimal("1234567.89"))
                .put("half", 0.5)
                .put("yes", true)
                .put("no", false)
                .putNull("nothing");
    }

    @Tag("core-T15")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    <T> void plainValuesAreReadAndCompared(String key, SqlType<T> type, @Nullable T value) {
        Expression<T> element = J.get(key, type);
        engine.begin(connection -> {
            connection.execute(insert(T).set(ID, 1).set(J, document()));
            assertThat(connection.execute(select(element)).all())
                    .usingElementComparator((a, b) -> same(a, b) ? 0 : 1)
                    .containsExactly(value);
            Condition found = value == null ? element.isNull() : element.eq(value);
            assertThat(connection.execute(select(ID).where(found)).all()).containsExactly(1);
            Condition other = value == null ? element.isNotNull() : element.ne(value);
            assertThat(connection.execute(select(ID).where(other)).all()).isEmpty();
        });
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        return a instanceof BigDecimal x && b instanceof BigDecimal y
                ? x.compareTo(y) == 0
                : java.util.Objects.equals(a, b);
    }

    static Stream<Arguments> plainValuesAreReadAndCompared() {
        return Stream.of(
                arguments("text", string(), "it's \uD83D\uDE00"),
                arguments("empty", string(), ""),
                arguments("digits", string(), "5"),
                arguments("n", integer(), -5),
                arguments("large", integer(), Integer.MAX_VALUE),
                arguments("half", floating(), 0.5),
                arguments("pay", numeric(10, 2), new BigDecimal("1234567.89")),
                arguments("yes", bool(), true),
                arguments("no", bool(), false),
                arguments("nothing", string(), null),
                arguments("nothing", integer(), null),
                arguments("nothing", floating(), null),
                arguments("nothing", bool(), null),
                arguments("missing", string(), null),
                arguments("missing", integer(), null),
                arguments("missing", numeric(10, 2), null));
    }
}

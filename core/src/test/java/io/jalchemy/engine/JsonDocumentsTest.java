package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.nullValue;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.jalchemy.Carried;
import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.dialect.sqlite.SqliteTypes;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.JsonFormat;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.SqlType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Documents in columns: which null is which, what digits survive, and who writes the text. */
@OnDatabases
class JsonDocumentsTest {
    private final TestDatabase database;
    private final Engine engine;

    JsonDocumentsTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void clean() throws SQLException {
        database.clean();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private record Point(int x, BigDecimal y, @Nullable String note) {}

    @Tag("core-T13")
    @Test
    void mapsListsAndRecordsComeBack() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        List<JsonNode> trees = List.of(
                nodes.objectNode(),
                nodes.arrayNode()
                        .add("it's \"q\" \\ \uD83D\uDE00 \u2028")
                        .add(true)
                        .addNull(),
                nodes.textNode(""),
                nodes.numberNode(Long.MIN_VALUE),
                nodes.objectNode().set("a", nodes.objectNode().put("b", "")));
        List<Map<?, ?>> maps = List.of(Map.of(), Map.of("k", List.of(1, "x", Map.of("deep", false))));
        List<List<?>> lists = List.of(List.of(), List.of("a", List.of()));
        List<Point> points = List.of(new Point(1, new BigDecimal("2.50"), null), new Point(-1, BigDecimal.ONE, "\\'"));
        engine.begin(connection -> {
            comesBack(connection, json(), trees);
            comesBack(connection, asType(Map.class), maps);
            comesBack(connection, asType(List.class), lists);
            comesBack(connection, json(Point.class), points);
        });
    }

    private static <T> void comesBack(Connection connection, SqlType<T> type, List<T> sent) {
        assertThat(Carried.asParameters(connection, type, sent)).isEqualTo(sent);
        assertThat(Carried.asLiterals(connection, type, sent)).isEqualTo(sent);
    }

    @SuppressWarnings("unchecked") // a raw class stands for one with any arguments
    private static <T> SqlType<T> asType(Class<?> raw) {
        return (SqlType<T>) json(raw);
    }

    @Tag("core-T13")
    @Test
    void numbersKeepTheirDigits() {
        List<Object> numbers = List.of(
                new BigDecimal("12345678901234567890.12345678901234567890"),
                new BigDecimal("0.10"),
                new BigInteger("123456789012345678901234567890"),
                Long.MAX_VALUE,
                0);
        List<Object> alone = List.of(new BigDecimal("123456789012.345"), Long.MIN_VALUE, 0, -7);
        engine.begin(connection -> {
            comesBack(connection, asType(List.class), List.of(numbers));
            comesBack(connection, asType(Object.class), alone);
            if (database.kind() == DatabaseKind.SQLITE) {
                String refused = "Type JSON cannot hold 12345678901234567890.12345678901234567890 on SQLite";
                assertThatThrownBy(() -> Carried.asParameters(connection, asType(Object.class), numbers))
                        .hasMessageContaining(refused);
                assertThatThrownBy(() -> Carried.asLiterals(connection, asType(Object.class), numbers))
                        .hasMessageContaining(refused);
                comesBack(connection, SqliteTypes.jsonb(Object.class), numbers);
            } else {
                comesBack(connection, asType(Object.class), numbers);
            }
        });
    }

    /** Null as a document and no document are two things; the type says which of them Java's null is. */
    @Tag("core-T13")
    @Test
    void nullIsADocumentOrNoneAsTheTypeSays() {
        Column<Integer> id = column("id", integer()).primaryKey();
        Column<JsonNode> document = column("document", json());
        Column<JsonNode> none = column("none", JsonType.of(JsonNode.class, true));
        Table t = new MetaData().table("t", id, document, none);
        t.create(engine);
        Map<String, @Nullable Object> nulls = new HashMap<>();
        nulls.put("id", 1);
        nulls.put("document", null);
        nulls.put("none", null);
        engine.begin(connection -> {
            connection.execute(insert(t), nulls);
            connection.executeSql(connection
                    .engine()
                    .dialect()
                    .compile(
                            insert(t).set(id, 2).set(document, (JsonNode) null).set(none, (JsonNode) null),
                            CompileOptions.NONE.withLiteralBinds())
                    .sql());
            connection.execute(
                    insert(t).set(id, 3).set(document, NullNode.getInstance()).set(none, NullNode.getInstance()));
            connection.execute(insert(t).set(id, 4));
            connection.execute(insert(t).set(id, 5).value(document, nullValue()).value(none, nullValue()));
            assertThat(connection
                            .execute(select(id).where(document.isNull()).orderBy(id))
                            .all())
                    .containsExactly(4, 5);
            assertThat(connection
                            .execute(select(id).where(none.isNull()).orderBy(id))
                            .all())
                    .containsExactly(1, 2, 4, 5);
            assertThat(connection.execute(select(document).orderBy(id)).all())
                    .isEqualTo(Arrays.asList(
                            NullNode.getInstance(), NullNode.getInstance(), NullNode.getInstance(), null, null));
            assertThat(connection.execute(select(none).orderBy(id)).all())
                    .isEqualTo(Arrays.asList(null, null, NullNode.getInstance(), null, null));
        });
    }

    /** Writes every document as an array that says so, and reads what it has written. */
    private enum Wrapped implements JsonFormat {
        INSTANCE;

        @Override
        public String write(Object value) {
            return "[\"wrapped\", \"" + value + "\"]";
        }

        @Override
        public Object read(String document, Type type) {
            return document.replaceAll("\\s", "").replace("[\"wrapped\",\"", "").replace("\"]", "") + "!";
        }
    }

    @Tag("core-T13")
    @Test
    void anEngineMayHaveAFormatOfItsOwn() throws SQLException {
        Column<String> document = column("document", json(String.class));
        Table t = new MetaData().table("t", document);
        try (Engine own =
                Engine.builder(database.urlWithLogin()).json(Wrapped.INSTANCE).build()) {
            t.create(own);
            own.begin(connection -> {
                connection.execute(insert(t).set(document, "x"));
                assertThat(connection.execute(select(document)).all()).containsExactly("x!");
            });
            assertThat(own.dialect().literals().literal("it's", json(String.class)))
                    .isEqualTo("'[\"wrapped\", \"it''s\"]'");
        }
        assertThat(String.valueOf(
                        database.rows("SELECT document FROM t").getFirst().getFirst()))
                .isEqualToIgnoringWhitespace("[\"wrapped\", \"x\"]");
        engine.begin(connection -> assertThat(connection
                        .execute(select(literal("x", json(String.class))))
                        .one())
                .isEqualTo("x"));
    }
}

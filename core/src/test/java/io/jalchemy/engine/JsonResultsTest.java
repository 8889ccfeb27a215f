package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Condition;
import io.jalchemy.sql.Expression;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents on each database: elements by key, position and path, as documents and as plain values. */
@OnDatabases
class JsonResultsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Table T =
            new MetaData().table("documents", column("id", integer()).primaryKey(), column("doc", json()));
    private static final Column<Integer> id = T.c("id");
    private static final Column<JsonNode> doc = T.c("doc");

    private final TestDatabase database;
    private final Engine engine;

    JsonResultsTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void fill() throws SQLException {
        database.execute("DROP TABLE IF EXISTS documents", "CREATE TABLE documents (id INTEGER PRIMARY KEY, doc JSON)");
        engine.begin(connection -> {
            connection.execute(
                    insert(T)
                            .set(id, 1)
                            .set(
                                    doc,
                                    read(
                                            "{\"name\": \"ann\", \"age\": 30, \"ok\": true, \"pay\": 1.5, \"tags\": [\"x\", \"y\"], \"a b\": {\"c\": [10, 20]}}")));
            connection.execute(insert(T).set(id, 2).set(doc, read("{\"name\": \"ben\", \"age\": 40, \"ok\": false}")));
            connection.execute(insert(T).set(id, 3).value(doc, nullValue()));
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void elementsAreReadAsPlainValues(String why, Expression<?> element, @Nullable Object value) {
        assertThat(engine.<Object>call(connection ->
                        connection.execute(select(element).where(id.eq(1))).one()))
                .isEqualTo(value);
    }

    static Stream<Arguments> elementsAreReadAsPlainValues() {
        return Stream.of(
                arguments("text", doc.get("name", string()), "ann"),
                arguments("integer", doc.get("age", integer()), 30),
                arguments("decimal", doc.get("pay", numeric(10, 1)), new BigDecimal("1.5")),
                arguments("truth value", doc.get("ok", bool()), true),
                arguments("text by path", doc.get(List.of("tags", 1), string()), "y"),
                arguments("integer by path", doc.get(List.of("a b", "c", 1), integer()), 20));
    }

    @Test
    void elementsAreReadAsDocuments() {
        assertThat(engine.<Object>call(connection -> connection
                        .execute(select(doc.get("tags")).where(id.eq(1)))
                        .one()))
                .isEqualTo(read("[\"x\", \"y\"]"));
        assertThat(engine.<Object>call(connection -> connection
                        .execute(select(doc.get(List.of("a b", "c"))).where(id.eq(1)))
                        .one()))
                .isEqualTo(read("[10, 20]"));
        assertThat(engine.<JsonNode>call(connection ->
                        connection.execute(select(doc).where(id.eq(2))).one()))
                .isEqualTo(read("{\"name\": \"ben\", \"age\": 40, \"ok\": false}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void conditionsLookIntoDocuments(String why, Condition condition, List<Integer> found) {
        assertThat(engine.<List<Integer>>call(connection -> connection
                        .execute(select(id).where(condition).orderBy(id))
                        .all()))
                .isEqualTo(found);
    }

    static Stream<Arguments> conditionsLookIntoDocuments() {
        return Stream.of(
                arguments("text", doc.get("name", string()).eq("ben"), List.of(2)),
                arguments("number", doc.get("age", integer()).gt(35), List.of(2)),
                arguments("sum", doc.get("age", integer()).plus(1).eq(31), List.of(1)),
                arguments("path", doc.get(List.of("a b", "c", 0), integer()).eq(10), List.of(1)),
                arguments("like", doc.get("name", string()).startsWith("a"), List.of(1)),
                arguments("no document", doc.isNull(), List.of(3)));
    }

    @Test
    void documentsAreReplaced() {
        engine.begin(connection -> connection.execute(update(T)
                .set(doc, read("{\"n\": 1}"))
                .where(doc.get("name", string()).eq("ben"))));
        assertThat(engine.<JsonNode>call(connection ->
                        connection.execute(select(doc).where(id.eq(2))).one()))
                .isEqualTo(read("{\"n\": 1}"));
    }

    @Test
    void nullIsADocumentAndNoDocumentIsAnother() {
        engine.begin(connection -> connection.execute(insert(T).set(id, 4).set(doc, (JsonNode) null)));
        assertThat(engine.<List<Integer>>call(connection ->
                        connection.execute(select(id).where(doc.isNull())).all()))
                .containsExactly(3);
    }
}

package io.jalchemy.dialect.postgresql;

import static io.jalchemy.dialect.postgresql.ArrayOperators.all;
import static io.jalchemy.dialect.postgresql.ArrayOperators.any;
import static io.jalchemy.dialect.postgresql.ArrayOperators.array;
import static io.jalchemy.dialect.postgresql.ArrayOperators.slice;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalchemy.engine.Engine;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Schema;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Sql;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.Types;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What operators of single types of PostgreSQL give on the server. */
@OnDatabases(DatabaseKind.POSTGRESQL)
class PostgresOperatorResultsTest {
    private static final Table T = new Table("t", new MetaData())
            .add(Schema.column("a", Types.array(Types.integer())), Schema.column("j", PostgresTypes.jsonb()));
    private static final Column<List<Integer>> A = T.c("a");
    private static final Column<Object> J = T.c("j");

    private final TestDatabase database;

    PostgresOperatorResultsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void oneRow() throws SQLException {
        database.execute(
                "DROP TABLE IF EXISTS t",
                "CREATE TABLE t (a INTEGER[], j JSONB)",
                "INSERT INTO t VALUES ('{1,2,3}', '{\"a\": {\"b\": [1, 2]}, \"k\": \"v\"}')");
    }

    private Object value(Expression<?> expression) {
        try (Engine engine = Engine.create(database.urlWithLogin());
                var connection = engine.connect()) {
            return connection.execute(Sql.select(expression).selectFrom(T)).one();
        }
    }

    @Tag("core-P04")
    @Test
    void arrays() {
        assertThat(value(ArrayOperators.contains(A, List.of(1, 3)))).isEqualTo(true);
        assertThat(value(ArrayOperators.containedBy(A, List.of(1, 3)))).isEqualTo(false);
        assertThat(value(ArrayOperators.overlaps(A, List.of(9, 3)))).isEqualTo(true);
        assertThat(value(Sql.literal(2).eq(any(A)))).isEqualTo(true);
        assertThat(value(Sql.literal(2).le(all(A)))).isEqualTo(false);
        assertThat(value(A.get(2))).isEqualTo(2);
        assertThat(value(slice(A, 2, 3))).isEqualTo(List.of(2, 3));
        assertThat(value(A.concat(List.of(4)))).isEqualTo(List.of(1, 2, 3, 4));
        assertThat(value(array(Types.integer(), 7, A.get(1)))).isEqualTo(List.of(7, 1));
    }

    @Tag("core-P04")
    @Test
    void anElementOfAnArrayIsAssigned() {
        try (Engine engine = Engine.create(database.urlWithLogin())) {
            engine.begin(connection -> connection.execute(Sql.update(T).value(A.get(2), 20)));
        }
        assertThat(value(A)).isEqualTo(List.of(1, 20, 3));
    }

    @Tag("core-P05")
    @Test
    void documentsAreAsked() {
        assertThat(value(JsonbOperators.contains(J, json("{\"k\": \"v\"}")))).isEqualTo(true);
        assertThat(value(JsonbOperators.containedBy(J, json("{\"k\": \"v\"}")))).isEqualTo(false);
        assertThat(value(JsonbOperators.hasKey(J, "k"))).isEqualTo(true);
        assertThat(value(JsonbOperators.hasAny(J, List.of("x", "k")))).isEqualTo(true);
        assertThat(value(JsonbOperators.hasAll(J, List.of("x", "k")))).isEqualTo(false);
        assertThat(value(JsonbOperators.pathExists(J, "$.a.b"))).isEqualTo(true);
        assertThat(value(JsonbOperators.pathMatches(J, "$.a.b[0] == 2"))).isEqualTo(false);
    }

    @Tag("core-P05")
    @Test
    void partsOfDocumentsAreTakenAndLeftOut() {
        assertThat(value(J.get("k"))).hasToString("\"v\"");
        assertThat(value(JsonbOperators.asText(J.get("k")))).isEqualTo("v");
        assertThat(value(JsonbOperators.asText(J.get(List.of("a", "b", 0))))).isEqualTo("1");
        assertThat(value(JsonbOperators.deletePath(J, List.of("a", "b")))).hasToString("{\"a\":{},\"k\":\"v\"}");
        assertThat(value(JsonbOperators.deleteKey(J, "a"))).hasToString("{\"k\":\"v\"}");
    }

    @Tag("core-P05")
    @Test
    void anElementOfADocumentIsAssigned() {
        try (Engine engine = Engine.create(database.urlWithLogin())) {
            engine.begin(connection -> connection.execute(Sql.update(T).value(J.get("k"), json("[1]"))));
            assertThat(((PostgresDialect) engine.dialect()).options().jsonbSubscripts())
                    .isTrue();
        }
        assertThat(value(J.get("k"))).hasToString("[1]");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @Test
    void documents() {
        assertThat(value(JsonbOperators.asText(J.get("k")))).isEqualTo("v");
        assertThat(value(JsonbOperators.asText(J.get(List.of("a", "b", 1))))).isEqualTo("2");
        assertThat(value(JsonbOperators.pathMatches(J, "$.a.b[0] == 1"))).isEqualTo(true);
        assertThat(String.valueOf(value(JsonbOperators.deletePath(J, List.of("a")))))
                .isEqualTo("{\"k\":\"v\"}");
    }
}

package io.jalchemy.dialect.postgresql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.ddl;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.Carried;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.error.ProgrammingException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Expression;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.Types;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Maps of texts. The extension is made inside transactions that are rolled back. */
@OnDatabases(DatabaseKind.POSTGRESQL)
class HstoreTest {
    private static final Column<Map<String, @Nullable String>> H = column("h", PostgresTypes.hstore());
    private static final Table T = new MetaData().table("maps", H);

    private final Engine engine;

    HstoreTest(TestDatabase database) {
        this.engine = Engine.create(database.urlWithLogin());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void withExtension(Consumer<Connection> work) {
        withoutExtension(connection -> {
            connection.execute(ddl("CREATE EXTENSION hstore"));
            work.accept(connection);
        });
    }

    private void withoutExtension(Consumer<Connection> work) {
        try (Connection connection = engine.connect()) {
            connection.execute(ddl("DROP EXTENSION IF EXISTS hstore CASCADE"));
            work.accept(connection);
            connection.rollback();
        }
    }

    @Tag("core-P06")
    @Test
    void mapsComeBackAsTheyWentWithTheirNulls() {
        Map<String, @Nullable String> awkward = new LinkedHashMap<>();
        awkward.put("absent", null);
        awkward.put("NULL", "NULL");
        awkward.put("b\"\\", "c=>d, \\\"' \uD83D\uDE00\n");
        awkward.put("", "");
        Map<String, @Nullable String> large = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            large.put("key " + i, i % 3 == 0 ? null : "x".repeat(i % 50));
        }
        List<@Nullable Map<String, @Nullable String>> sent =
                Arrays.asList(awkward, new HashMap<>(), null, large, Map.of("k", "x".repeat(100_000)));
        withExtension(connection -> {
            assertThat(Carried.asParameters(connection, PostgresTypes.hstore(), sent))
                    .isEqualTo(sent);
            assertThat(Carried.asLiterals(connection, PostgresTypes.hstore(), sent))
                    .isEqualTo(sent);
            assertThat(Carried.asParameters(
                            connection, Types.array(PostgresTypes.hstore()), List.of(List.of(awkward, Map.of()))))
                    .containsExactly(List.of(awkward, Map.of()));
        });
    }

    @Tag("core-P06")
    @Test
    void operatorsAndFunctionsAnswerOnTheServer() {
        Map<String, @Nullable String> map = new HashMap<>();
        map.put("a", "1");
        map.put("b", "2");
        map.put("none", null);
        withExtension(connection -> {
            T.create(connection);
            connection.execute(insert(T).set(H, map));
            assertThat(value(connection, HstoreOperators.value(H, "a"))).isEqualTo("1");
            assertThat(value(connection, HstoreOperators.value(H, "missing"))).isNull();
            assertThat(value(connection, HstoreOperators.hasKey(H, "none"))).isEqualTo(true);
            assertThat(value(connection, HstoreOperators.hasKey(H, "missing"))).isEqualTo(false);
            assertThat(value(connection, HstoreOperators.hasAll(H, List.of("a", "missing"))))
                    .isEqualTo(false);
            assertThat(value(connection, HstoreOperators.hasAny(H, List.of("a", "missing"))))
                    .isEqualTo(true);
            assertThat(value(connection, HstoreOperators.contains(H, Map.of("a", "1"))))
                    .isEqualTo(true);
            assertThat(value(connection, HstoreOperators.contains(H, Map.of("a", "2"))))
                    .isEqualTo(false);
            assertThat(value(connection, HstoreOperators.containedBy(H, Map.of("a", "1"))))
                    .isEqualTo(false);
            assertThat(value(connection, HstoreOperators.defined(H, "a"))).isEqualTo(true);
            assertThat(value(connection, HstoreOperators.defined(H, "none"))).isEqualTo(false);
            assertThat(list(connection, HstoreOperators.keys(H))).containsExactlyInAnyOrder("a", "b", "none");
            assertThat(list(connection, HstoreOperators.values(H))).containsExactlyInAnyOrder("1", "2", null);
            assertThat(value(connection, HstoreOperators.slice(H, List.of("a", "missing"))))
                    .isEqualTo(Map.of("a", "1"));
            assertThat(value(connection, HstoreOperators.delete(H, List.of("a", "none"))))
                    .isEqualTo(Map.of("b", "2"));
            assertThat(value(connection, HstoreOperators.delete(HstoreOperators.delete(H, "a"), "none")))
                    .isEqualTo(Map.of("b", "2"));
            assertThat(value(connection, HstoreOperators.delete(H, literal(Map.of("a", "1", "b", "other"), H.type()))))
                    .isEqualTo(withoutA(map));
            assertThat(value(
                            connection, H.concat(Map.of("a", "9")).op("->", "a").cast(Types.text())))
                    .isEqualTo("9");
        });
    }

    private static Map<String, @Nullable String> withoutA(Map<String, @Nullable String> map) {
        Map<String, @Nullable String> rest = new HashMap<>(map);
        rest.remove("a");
        return rest;
    }

    private static @Nullable Object value(Connection connection, Expression<?> expression) {
        return connection.execute(select(expression)).scalar();
    }

    @SuppressWarnings("unchecked") // arrays are read as lists
    private static List<@Nullable String> list(Connection connection, Expression<?> array) {
        return (List<@Nullable String>) value(connection, array);
    }

    @Tag("core-P06")
    @Test
    void withoutItsExtensionTheErrorSaysHowToGetIt() {
        withoutExtension(connection -> assertThatThrownBy(() -> T.create(connection))
                .isInstanceOf(ProgrammingException.class)
                .hasMessageContaining("type \"hstore\" does not exist")
                .hasMessageContaining("CREATE EXTENSION hstore")
                .hasMessageContaining("search_path"));
        withoutExtension(connection -> assertThatThrownBy(
                        () -> connection.execute(select(literal(Map.of("a", "1"), PostgresTypes.hstore()))))
                .isInstanceOf(ProgrammingException.class)
                .hasMessageContaining("CREATE EXTENSION hstore"));
    }
}

package io.jalchemy.types;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Engine;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Objects of the program, stored by a serializer that the program brings. */
@OnDatabases
class ObjectTypeTest {
    private record Route(List<String> stops) {}

    private static final ObjectType.Serializer<Route> LINES = new ObjectType.Serializer<>() {
        @Override
        public byte[] toBytes(Route value) {
            return String.join("\n", value.stops()).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Route fromBytes(byte[] bytes) {
            return new Route(List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1)));
        }
    };

    private final MetaData metadata = new MetaData();
    private final Table t = metadata.table(
            "routed", column("id", integer()).primaryKey(), column("route", Types.object(Route.class, LINES)));
    private final Column<Integer> id = t.c("id");
    private final Column<Route> route = t.c("route");
    private final TestDatabase database;
    private final Engine engine;

    ObjectTypeTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @AfterEach
    void drop() {
        metadata.dropAll(engine);
        engine.close();
    }

    @Tag("core-T18")
    @Test
    void valuesAreStoredAsTheSerializerWritesThem() throws Exception {
        List<@Nullable Route> routes = new ArrayList<>(List.of(
                new Route(List.of("a", "ü", "🦊")), new Route(List.of("")), new Route(List.of("x".repeat(60_000)))));
        routes.add(null);
        metadata.createAll(engine);
        engine.begin(connection -> {
            for (int i = 0; i < routes.size(); i++) {
                connection
                        .execute(insert(t).set(id, i + 1).set(route, routes.get(i)))
                        .close();
            }
        });
        engine.begin(connection -> {
            List<@Nullable Route> read = new ArrayList<>(
                    connection.execute(select(route).orderBy(id)).all());
            assertThat(read).isEqualTo(routes);
            assertThat(connection
                            .execute(select(id).where(route.eq(new Route(List.of("a", "ü", "🦊")))))
                            .all())
                    .containsExactly(1);
            assertThat(connection.execute(select(id).where(route.isNull())).all())
                    .containsExactly(4);
        });
        assertThat(database.rows("SELECT route FROM routed WHERE id = 1")
                        .getFirst()
                        .getFirst())
                .isEqualTo("a\nü\n🦊".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void typesAreEqualIfTheirSerializersAre() {
        assertThat(Types.object(Route.class, LINES)).isEqualTo(Types.object(Route.class, LINES));
        assertThat(new ObjectType<>(Route.class, LINES, Types.largeBinary(10)))
                .isNotEqualTo(Types.object(Route.class, LINES));
    }
}

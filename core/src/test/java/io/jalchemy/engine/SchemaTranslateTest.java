package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Name;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One statement for the schemas of several tenants. */
@OnDatabases
@Requires({Feature.SCHEMAS, Feature.SEQUENCES})
class SchemaTranslateTest {
    private final TestDatabase database;
    private final MetaData metadata = new MetaData();
    private final Column<Integer> parentId = column("id", integer()).primaryKey();
    private final Table parent = metadata.table(Name.of("parent"), "tenant", parentId);
    private final Column<Integer> id =
            column("id", integer()).primaryKey().defaultValue(new Sequence(Name.of("numbers"), "tenant"));
    private final Column<Integer> parentOf = column("parent_id", integer()).references("tenant.parent.id");
    private final Column<String> name = column("name", string(80));
    private final Table child = metadata.table(Name.of("child"), "tenant", id, parentOf, name);
    private final List<String> schemas = new ArrayList<>();

    SchemaTranslateTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void create() throws SQLException {
        String own = (String) Objects.requireNonNull(database.rows(
                        database.kind() == DatabaseKind.POSTGRESQL ? "SELECT current_schema()" : "SELECT DATABASE()")
                .getFirst()
                .getFirst());
        for (String suffix : List.of("_one", "_two")) {
            database.execute("CREATE SCHEMA " + own + suffix);
            schemas.add(own + suffix);
        }
    }

    @AfterEach
    void drop() throws SQLException {
        for (String schema : schemas) {
            database.execute("DROP SCHEMA " + schema + (database.kind() == DatabaseKind.POSTGRESQL ? " CASCADE" : ""));
        }
    }

    @Tag("core-K29")
    @Test
    void oneCompiledStatementServesEverySchema() throws SQLException {
        List<EngineListener.Sent> sent = new ArrayList<>();
        try (Engine engine = Engine.create(database.urlWithLogin())) {
            engine.addListener(new EngineListener() {
                @Override
                public void afterExecute(Connection connection, Sent statement) {
                    sent.add(statement);
                }
            });
            for (String schema : schemas) {
                sent.clear();
                ExecutionOptions tenant = ExecutionOptions.NONE.translateSchemas(Map.of("tenant", schema));
                engine.options(tenant).begin(connection -> {
                    metadata.createAll(connection);
                    connection.execute(insert(parent).set(parentId, 7));
                    connection.execute(insert(child).set(parentOf, 7).set(name, schema));
                    connection.execute(update(child).set(name, name.concat("!")));
                    assertThat(connection
                                    .execute(select(child.c("id"), name).where(parentOf.eq(7)))
                                    .all())
                            .hasToString("[(1, " + schema + "!)]");
                    connection.execute(delete(child).where(name.eq("nobody")));
                });
                assertThat(sent)
                        .filteredOn(one ->
                                one.sql().startsWith("SELECT") && one.sql().contains("child"))
                        .extracting(EngineListener.Sent::origin)
                        .endsWith(
                                schema.equals(schemas.getFirst())
                                        ? EngineListener.Origin.GENERATED
                                        : EngineListener.Origin.CACHED);
                assertThat(sent)
                        .filteredOn(one -> one.origin() != EngineListener.Origin.RAW)
                        .allMatch(one -> !one.sql().contains("tenant"));
                assertThat(database.rows("SELECT id, parent_id, name FROM " + schema + ".child"))
                        .hasToString("[[1, 7, " + schema + "!]]");
            }
            assertThat(sent)
                    .filteredOn(one -> one.sql().contains("CREATE TABLE " + schemas.getLast() + ".child"))
                    .singleElement()
                    .satisfies(create ->
                            assertThat(create.sql()).contains("REFERENCES " + schemas.getLast() + ".parent (id)"));
            engine.options(ExecutionOptions.NONE.translateSchemas(Map.of("tenant", schemas.getLast())))
                    .begin(metadata::dropAll);
            assertThat(database.rows("SELECT table_name FROM information_schema.tables WHERE table_schema = '"
                            + schemas.getLast() + "' AND table_name IN ('parent', 'child')"))
                    .isEmpty();
        }
    }

    @Tag("core-K29")
    @Test
    void emptyNameStandsForTablesWithoutASchema() throws SQLException {
        MetaData plain = new MetaData();
        Column<Integer> number = column("number", integer());
        Table numbers = plain.table("plain", number);
        try (Engine engine = Engine.create(database.urlWithLogin());
                Connection connection = engine.connect()) {
            for (String schema : schemas) {
                connection.options(ExecutionOptions.NONE.translateSchemas(Map.of("", schema)));
                plain.createAll(connection);
                connection.execute(insert(numbers).set(number, schemas.indexOf(schema)));
                connection.commit();
            }
        }
        for (String schema : schemas) {
            assertThat(database.rows("SELECT number FROM " + schema + ".plain"))
                    .containsExactly(List.of(schemas.indexOf(schema)));
        }
    }
}

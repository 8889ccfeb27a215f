package io.jalchemy.schema;

import static io.jalchemy.schema.Schema.check;
import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.index;
import static io.jalchemy.schema.Schema.primaryKey;
import static io.jalchemy.schema.Schema.unique;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Engine;
import io.jalchemy.error.IntegrityException;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the options of indexes, constraints and tables do on a server. */
@OnDatabases(DatabaseKind.POSTGRESQL)
class PostgresOptionsTest {
    private final TestDatabase database;
    private final Engine engine;
    private final MetaData metadata = new MetaData();
    private final Column<Integer> x = column("x", integer());
    private final Column<Integer> y = column("y", integer());

    PostgresOptionsTest(TestDatabase database) {
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

    @Tag("core-P12")
    @Test
    void anIndexHasAllItsOptionsOnTheServer() throws SQLException {
        Column<String> name = column("name", string(30));
        Table t = metadata.table("t", x, y, name);
        t.create(engine);
        Index index = index("ix", name, x)
                .unique()
                .dialectOption("postgresql_tablespace", "pg_default")
                .dialectOption("postgresql_where", x.gt(5))
                .dialectOption("postgresql_nulls_not_distinct", true)
                .dialectOption("postgresql_with", Map.of("fillfactor", 50))
                .dialectOption("postgresql_ops", Map.of("name", "text_pattern_ops"))
                .dialectOption("postgresql_include", List.of("y"))
                .dialectOption("postgresql_using", "btree");
        index.create(engine);
        assertThat(String.valueOf(database.rows("SELECT pg_get_indexdef(CAST('ix' AS regclass))")
                        .getFirst()
                        .getFirst()))
                .startsWith("CREATE UNIQUE INDEX ix ON ")
                .endsWith(" USING btree (name text_pattern_ops, x) INCLUDE (y) NULLS NOT DISTINCT"
                        + " WITH (fillfactor='50') WHERE (x > 5)");
        index.drop(engine);
        assertThat(database.rows("SELECT to_regclass('ix') IS NULL")).containsExactly(List.of(true));
    }

    @Tag("core-P15")
    @Test
    void constraintsHoldAsTheirOptionsSay() throws SQLException {
        Table parents = metadata.table("parents", column("a", integer()), column("b", integer()), primaryKey("a", "b"));
        Table t = metadata.table(
                "t",
                column("id", integer()).primaryKey(),
                x,
                y,
                Schema.foreignKey(List.of("x", "y"), List.of("parents.a", "parents.b"))
                        .onDelete("SET NULL (y)")
                        .named("fk"),
                unique("x")
                        .dialectOption("postgresql_nulls_not_distinct", true)
                        .dialectOption("postgresql_include", List.of("y")));
        metadata.createAll(engine);
        engine.begin(connection -> {
            connection.execute(insert(parents).values(Map.of("a", 1, "b", 2)));
            connection.execute(insert(t).set(x, 1).set(y, 2));
            connection.execute(delete(parents));
            assertThat(connection.execute(select(x, y)).one()).hasToString("(1, null)");
            connection.execute(insert(t).set(y, 5));
        });
        assertThatThrownBy(() ->
                        engine.begin(connection -> connection.execute(insert(t).set(y, 6))))
                .isInstanceOf(IntegrityException.class);
        CheckConstraint large = check(y.gt(100)).named("large");
        t.add(large.dialectOption("postgresql_not_valid", true));
        engine.begin(connection -> connection.execute(new AddConstraint(large)));
        assertThatThrownBy(() -> engine.begin(
                        connection -> connection.execute(insert(t).set(x, 7).set(y, 7))))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("large");
        assertThat(database.rows("SELECT convalidated FROM pg_constraint WHERE conname = 'large'"
                        + " AND conrelid = CAST('t' AS regclass)"))
                .containsExactly(List.of(false));
    }

    @Tag("core-P16")
    @Test
    void onlyLeavesChildrenOut() {
        Table parent = metadata.table("parent", x);
        Column<Integer> inherited = column("x", integer());
        Table child = metadata.table("child", inherited, y).dialectOption("postgresql_inherits", parent);
        parent.create(engine);
        child.create(engine);
        engine.begin(connection -> {
            connection.execute(insert(parent).set(x, 1));
            connection.execute(insert(child).set(inherited, 2));
            assertThat(connection.execute(select(x).orderBy(x)).all()).containsExactly(1, 2);
            assertThat(connection
                            .execute(select(x).withHint(parent, "ONLY", "postgresql"))
                            .all())
                    .containsExactly(1);
        });
        metadata.dropAll(engine);
    }
}

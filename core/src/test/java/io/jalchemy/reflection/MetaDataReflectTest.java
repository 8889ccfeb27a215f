package io.jalchemy.reflection;

import static io.jalchemy.schema.Schema.check;
import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.index;
import static io.jalchemy.sql.Sql.literalColumn;
import static io.jalchemy.types.Types.bool;
import static io.jalchemy.types.Types.dateTime;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.numeric;
import static io.jalchemy.types.Types.string;
import static io.jalchemy.types.Types.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Engine;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.error.NoReferencedTableException;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.NamingConvention;
import io.jalchemy.schema.ReflectOptions;
import io.jalchemy.schema.Table;
import io.jalchemy.schema.UniqueConstraint;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A metadata filled from a database. */
@OnDatabases
class MetaDataReflectTest {
    private final TestDatabase database;
    private final Engine engine;
    private final MetaData metadata = new MetaData();

    MetaDataReflectTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void makeTables() throws SQLException {
        database.clean();
        MetaData there = new MetaData();
        there.table("a", column("id", integer()).primaryKey());
        there.table(
                "b",
                column("id", integer()).primaryKey(),
                column("a_id", integer()).references("a.id"));
        there.table("c", column("id", integer()).primaryKey(), column("note", string(20)));
        there.createAll(engine);
        database.execute("CREATE VIEW v AS SELECT id FROM a");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Set<String> read(ReflectOptions options) {
        return new MetaData().reflect(engine, options).tables().keySet();
    }

    @Test
    @Tag("core-R12")
    void allTablesOrThoseOfANameOrAPredicate() {
        ReflectOptions all = ReflectOptions.DEFAULT;
        assertThat(read(all)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(read(all.only(List.of("a", "c")))).containsExactlyInAnyOrder("a", "c");
        assertThat(read(all.only(name -> name.compareTo("b") > 0))).containsExactly("c");
        assertThat(read(all.only(name -> name.equals("b")))).containsExactlyInAnyOrder("a", "b");
        assertThat(read(all.only(List.of("b")).withoutReferredTables())).containsExactly("b");
        assertThat(read(all.withViews())).containsExactlyInAnyOrder("a", "b", "c", "v");
        assertThat(read(all.only(List.of("v")).withViews())).containsExactly("v");
    }

    @Test
    @Tag("core-R12")
    void namesThatAreNotThereAreListedWithThoseThatAre() {
        assertThatThrownBy(() -> metadata.reflect(engine, ReflectOptions.DEFAULT.only(List.of("a", "x", "v"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("v, x")
                .hasMessageContaining("a, b, c")
                .hasMessageContaining("withViews()");
    }

    @Test
    @Tag("core-R12")
    void unresolvedKeysWaitForTheirTable() {
        metadata.reflect(engine, ReflectOptions.DEFAULT.only(List.of("b")).withoutReferredTables());
        Table b = metadata.get("b");
        assertThatThrownBy(() -> b.foreignKeyConstraints()
                        .getFirst()
                        .elements()
                        .getFirst()
                        .target())
                .isInstanceOf(NoReferencedTableException.class);
        metadata.reflect(engine);
        assertThat(metadata.get("b")).isSameAs(b);
        assertThat(b.foreignKeyConstraints().getFirst().elements().getFirst().target())
                .isSameAs(metadata.get("a").c("id"));
    }

    @Test
    @Tag("core-R12")
    void knownTablesStayOrAreExtended() {
        Table mine = metadata.table("c", column("mine", integer()));
        metadata.reflect(engine);
        assertThat(mine.columnList()).hasSize(1);
        metadata.reflect(engine, ReflectOptions.DEFAULT.extending());
        assertThat(mine.columnList()).hasSize(3);
    }

    @Test
    @Tag("core-R12")
    @Requires(Feature.CONCURRENT_WRITERS)
    void aTableThatIsGoneByThenIsPassedOverWithAWarning() {
        ReflectOptions dropping = ReflectOptions.DEFAULT.only(name -> {
            if (name.equals("c")) {
                drop("c");
            }
            return true;
        });
        try (ReflectionLog log = ReflectionLog.listen()) {
            metadata.reflect(engine, dropping);
            assertThat(log.warnings())
                    .singleElement()
                    .asString()
                    .startsWith("Table \"c\" is listed by the database, which does not describe it");
        }
        assertThat(metadata.tables()).containsOnlyKeys("a", "b");
    }

    private void drop(String table) {
        try {
            database.execute("DROP TABLE " + table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Tag("core-R12")
    @Requires(Feature.SCHEMAS)
    void tablesOfAnotherSchemaCarryItsName() throws SQLException {
        try (OtherSchema schema = OtherSchema.beside(database)) {
            String other = schema.name();
            database.execute(
                    "CREATE TABLE %s.p (id INTEGER PRIMARY KEY)".formatted(other),
                    "CREATE TABLE %1$s.q (id INTEGER PRIMARY KEY, p_id INTEGER, FOREIGN KEY (p_id) REFERENCES %1$s.p (id))"
                            .formatted(other));
            ReflectOptions there = ReflectOptions.DEFAULT.schema(other);
            metadata.reflect(engine, there.only(List.of("q")));
            assertThat(metadata.tables().keySet()).containsExactlyInAnyOrder(other + ".q", other + ".p");
            MetaData own = new MetaData(other, NamingConvention.DEFAULT);
            assertThat(own.reflect(engine).tables()).hasSize(2);
        }
    }

    @Test
    void whatWasReadCreatesTheSameAgain() throws SQLException {
        database.clean();
        MetaData there = new MetaData();
        there.table(
                "parents",
                column("id", integer()).primaryKey(),
                column("name", string(30)).notNull().serverDefault("x"),
                column("price", numeric(8, 2)).serverDefault(literalColumn("1.5")),
                column("born", dateTime()),
                column("told", text()),
                column("yes", bool()),
                new UniqueConstraint(List.of("name", "price")).named("uq_name"),
                check("price > 1").named("ck_price"),
                index("ix_born", "born"));
        there.table(
                "children",
                column("id", integer()).primaryKey(),
                column("parent_id", integer())
                        .notNull()
                        .references(new io.jalchemy.schema.ForeignKey("parents.id")
                                .onDelete("CASCADE")
                                .named("fk_parent")));
        there.createAll(engine);
        List<Object> before = everything();
        metadata.reflect(engine);
        database.clean();
        metadata.createAll(engine);
        assertThat(everything()).isEqualTo(before);
    }

    private List<Object> everything() {
        Inspector inspector = engine.inspect();
        TableSelection all = TableSelection.ofSchema(null);
        return List.of(
                inspector.columns(all),
                inspector.primaryKeys(all),
                inspector.foreignKeys(all),
                inspector.indexes(all),
                inspector.uniqueConstraints(all),
                inspector.checkConstraints(all));
    }
}

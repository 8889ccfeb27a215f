package io.jalchemy.reflection;

import static io.jalchemy.schema.Schema.check;
import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.index;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.error.NoSuchTableException;
import io.jalchemy.schema.ForeignKeyConstraint;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.PrimaryKeyConstraint;
import io.jalchemy.schema.SentStatements;
import io.jalchemy.schema.UniqueConstraint;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the inspector tells of a database. */
@OnDatabases
class InspectorTest {
    private final TestDatabase database;
    private final SentStatements sent = new SentStatements();
    private final Engine engine;
    private final MetaData metadata = new MetaData();

    InspectorTest(TestDatabase database) {
        this.database = database;
        this.engine = sent.engine(database);
    }

    @BeforeEach
    void clean() throws SQLException {
        database.clean();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Inspector usersAndAddresses() {
        metadata.table(
                "users",
                column("id", integer()).primaryKey(),
                column("name", string(30)).notNull(),
                column("nick", string(20)));
        metadata.table(
                "addresses",
                column("id", integer()).primaryKey(),
                column("user_id", integer()).references("users.id"),
                column("email", string(50)).index());
        metadata.createAll(engine);
        return engine.inspect();
    }

    private void run(String... statements) throws SQLException {
        database.execute(statements);
    }

    @Test
    @Tag("core-R01")
    void whatWasReadIsKeptUntilItIsCleared() throws SQLException {
        Inspector inspector = usersAndAddresses();
        sent.take();
        assertThat(inspector.columns("users")).hasSize(3);
        assertThat(inspector.hasIndex("addresses", "ix_addresses_email", null)).isTrue();
        assertThat(inspector.tableNames()).hasSize(2);
        assertThat(sent.take()).isNotEmpty();
        assertThat(inspector.columns("users")).hasSize(3);
        assertThat(inspector.hasIndex("addresses", "ix_addresses_email", null)).isTrue();
        assertThat(inspector.tableNames()).hasSize(2);
        assertThat(sent.take()).isEmpty();

        run("ALTER TABLE users ADD COLUMN age INTEGER", "CREATE TABLE more (id INTEGER)");
        assertThat(inspector.columns("users")).hasSize(3);
        assertThat(inspector.tableNames()).hasSize(2);
        assertThat(engine.inspect().columns("users")).hasSize(4);
        inspector.clearCache();
        assertThat(inspector.columns("users")).hasSize(4);
        assertThat(inspector.tableNames()).hasSize(3);
    }

    @Test
    @Tag("core-R01")
    void whatWasReadOfManyTablesAnswersForEach() {
        Inspector inspector = usersAndAddresses();
        inspector.columns(TableSelection.ofSchema(null));
        sent.take();
        assertThat(inspector.columns("users")).hasSize(3);
        assertThat(inspector.columns("addresses")).hasSize(3);
        assertThat(sent.take()).isEmpty();
    }

    @Test
    @Tag("core-R01")
    @Requires(Feature.TRANSACTIONAL_DDL)
    void theInspectorOfAConnectionSeesItsTransaction() {
        try (Connection connection = engine.connect()) {
            metadata.table("pending", column("id", integer()).primaryKey());
            metadata.createAll(connection);
            assertThat(connection.inspect().hasTable("pending")).isTrue();
            connection.rollback();
            assertThat(connection.inspect().hasTable("pending")).isFalse();
        }
    }

    @Test
    @Tag("core-R02")
    void listsTablesAndViewsByName() throws SQLException {
        usersAndAddresses();
        run("CREATE VIEW nicknames AS SELECT nick FROM users");
        Inspector inspector = engine.inspect();
        assertThat(inspector.tableNames()).containsExactly("addresses", "users");
        assertThat(inspector.viewNames()).containsExactly("nicknames");
        assertThat(inspector.viewDefinition("nicknames", null)).containsIgnoringCase("nick");
        assertThatThrownBy(() -> inspector.viewDefinition("users", null))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("\"users\"")
                .hasMessageContaining("nicknames");
    }

    @Test
    @Tag("core-R02")
    @Tag("core-R03")
    void listsTemporaryTablesApart() {
        usersAndAddresses();
        try (Connection connection = engine.connect()) {
            metadata.table("basket", column("id", integer()).primaryKey())
                    .prefix("TEMPORARY")
                    .create(connection);
            Inspector inspector = connection.inspect();
            if (database.kind() != DatabaseKind.MARIADB) { // which shows them to those who know their names only
                assertThat(inspector.tempTableNames()).containsExactly("basket");
            }
            assertThat(inspector.tableNames()).containsExactly("addresses", "users");
            assertThat(inspector.hasTable("basket")).isTrue();
            assertThat(inspector.columns("basket"))
                    .extracting(ReflectedColumn::name)
                    .containsExactly("id");
        }
    }

    @Test
    @Tag("core-R02")
    @Tag("core-R03")
    @Requires(Feature.SEQUENCES)
    void listsSequences() throws SQLException {
        run("CREATE SEQUENCE tickets", "CREATE SEQUENCE invoices");
        Inspector inspector = engine.inspect();
        assertThat(inspector.sequenceNames(null)).containsExactly("invoices", "tickets");
        assertThat(inspector.hasSequence("tickets", null)).isTrue();
        assertThat(inspector.hasSequence("receipts", null)).isFalse();
    }

    @Test
    @Tag("core-R03")
    void saysWhatThereIsWithoutFailing() throws SQLException {
        usersAndAddresses();
        run("CREATE VIEW nicknames AS SELECT nick FROM users");
        Inspector inspector = engine.inspect();
        assertThat(inspector.hasTable("users")).isTrue();
        assertThat(inspector.hasTable("nicknames")).isTrue();
        assertThat(inspector.hasTable("strangers")).isFalse();
        assertThat(inspector.hasTable("USERS'; --")).isFalse();
        assertThat(inspector.hasIndex("addresses", "ix_addresses_email", null)).isTrue();
        assertThat(inspector.hasIndex("addresses", "ix_addresses_other", null)).isFalse();
        assertThat(inspector.hasIndex("strangers", "ix_addresses_email", null)).isFalse();
    }

    @Test
    @Tag("core-R03")
    @Requires(Feature.SCHEMAS)
    void tellsSchemasApart() throws SQLException {
        usersAndAddresses();
        try (OtherSchema schema = OtherSchema.beside(database)) {
            String other = schema.name();
            run("CREATE TABLE " + other + ".things (id INTEGER)");
            Inspector inspector = engine.inspect();
            assertThat(inspector.schemaNames()).contains(other).doesNotContain("information_schema");
            assertThat(inspector.hasSchema(other)).isTrue();
            assertThat(inspector.hasSchema("information_schema")).isTrue();
            assertThat(inspector.hasSchema("jalchemy_nowhere")).isFalse();
            assertThat(inspector.defaultSchemaName()).isNotNull().isNotEqualTo(other);
            assertThat(inspector.tableNames(other)).containsExactly("things");
            assertThat(inspector.tableNames()).containsExactly("addresses", "users");
            assertThat(inspector.hasTable("things")).isFalse();
            assertThat(inspector.hasTable("things", other)).isTrue();
            assertThat(inspector.hasTable("things", "jalchemy_nowhere")).isFalse();
        }
    }

    @Test
    @Tag("core-R05")
    void primaryKeysKeepTheirOrderAndName() {
        metadata.table(
                "places",
                column("x", integer()),
                column("y", integer()),
                column("z", integer()),
                new PrimaryKeyConstraint(List.of("z", "x")).named("pk_places"));
        metadata.table("loose", column("x", integer()));
        metadata.createAll(engine);
        Inspector inspector = engine.inspect();
        assertThat(inspector.primaryKey("places", null).columns()).containsExactly("z", "x");
        if (database.kind() != DatabaseKind.MARIADB) { // there each is called PRIMARY
            assertThat(inspector.primaryKey("places", null).name()).isEqualTo("pk_places");
        }
        assertThat(inspector.primaryKey("loose", null)).isEqualTo(ReflectedPrimaryKey.NONE);
        assertThatThrownBy(() -> inspector.primaryKey("nowhere", null))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("\"nowhere\"")
                .hasMessageContaining("loose, places");
    }

    @Test
    @Tag("core-R05")
    void foreignKeysKeepColumnsInOrderAndOptions() {
        metadata.table(
                "parents", column("a", integer()), column("b", integer()), new PrimaryKeyConstraint(List.of("a", "b")));
        metadata.table(
                "children",
                column("id", integer()).primaryKey(),
                column("parent_b", integer()),
                column("parent_a", integer()),
                new ForeignKeyConstraint(List.of("parent_a", "parent_b"), List.of("parents.a", "parents.b"))
                        .onDelete("CASCADE")
                        .onUpdate("SET NULL")
                        .named("fk_parents"));
        metadata.createAll(engine);
        Inspector inspector = engine.inspect();
        assertThat(inspector.foreignKeys("parents", null)).isEmpty();
        assertThat(inspector.foreignKeys("children", null)).singleElement().satisfies(key -> {
            assertThat(key.name()).isEqualTo("fk_parents");
            assertThat(key.columns()).containsExactly("parent_a", "parent_b");
            assertThat(key.referred()).isEqualTo(TableName.of("parents"));
            assertThat(key.referredColumns()).containsExactly("a", "b");
            assertThat(key.onDelete()).isEqualTo("CASCADE");
            assertThat(key.onUpdate()).isEqualTo("SET NULL");
        });
    }

    @Test
    @Tag("core-R05")
    @Requires(Feature.DEFERRABLE_CONSTRAINTS)
    void foreignKeysTellWhenTheyAreChecked() throws SQLException {
        run(
                "CREATE TABLE parents (id INTEGER PRIMARY KEY)",
                "CREATE TABLE later (id INTEGER REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED)",
                "CREATE TABLE whenasked (id INTEGER REFERENCES parents (id) DEFERRABLE)",
                "CREATE TABLE atonce (id INTEGER REFERENCES parents (id))");
        Inspector inspector = engine.inspect();
        assertThat(inspector.foreignKeys("later", null))
                .extracting(ReflectedForeignKey::deferrable, ReflectedForeignKey::initially)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(true, "DEFERRED"));
        assertThat(inspector.foreignKeys("whenasked", null))
                .extracting(ReflectedForeignKey::deferrable, ReflectedForeignKey::initially)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(true, null));
        assertThat(inspector.foreignKeys("atonce", null))
                .extracting(ReflectedForeignKey::deferrable, ReflectedForeignKey::initially)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(null, null));
    }

    @Test
    @Tag("core-R06")
    void indexesTellUniquenessAndColumnsInOrder() throws SQLException {
        run(
                "CREATE TABLE items (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, c INTEGER)",
                "CREATE INDEX ix_b_a ON items (b, a)",
                "CREATE UNIQUE INDEX ux_c ON items (c)");
        assertThat(engine.inspect().indexes("items", null))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("options")
                .containsExactlyInAnyOrder(
                        ReflectedIndex.of("ix_b_a", false, List.of("b", "a")),
                        ReflectedIndex.of("ux_c", true, List.of("c")));
    }

    @Test
    @Tag("core-R06")
    @Requires(Feature.EXPRESSION_INDEXES)
    void indexesTellExpressions() throws SQLException {
        run(
                "CREATE TABLE items (id INTEGER PRIMARY KEY, name VARCHAR(20), size INTEGER)",
                "CREATE INDEX ix_lower ON items (lower(name), size)");
        assertThat(engine.inspect().indexes("items", null)).singleElement().satisfies(index -> {
            assertThat(index.columnNames()).containsExactly(null, "size");
            assertThat(index.expressions().getFirst()).startsWith("lower(").contains("name");
            assertThat(index.expressions().getLast()).isEqualTo("size");
        });
    }

    @Test
    @Tag("core-R07")
    void uniqueConstraintsAreNamedAndOrdered() {
        metadata.table(
                "seats",
                column("id", integer()).primaryKey(),
                column("a", integer()),
                column("b", integer()),
                new UniqueConstraint(List.of("b", "a")).named("uq_b_a"));
        metadata.createAll(engine);
        assertThat(engine.inspect().uniqueConstraints("seats", null))
                .singleElement()
                .satisfies(unique -> {
                    assertThat(unique.name()).isEqualTo("uq_b_a");
                    assertThat(unique.columns()).containsExactly("b", "a");
                });
    }

    @Test
    @Tag("core-R07")
    void checkConstraintsKeepTheirTextAndName() {
        metadata.table(
                "rooms",
                column("id", integer()).primaryKey(),
                column("seats", integer()),
                check("seats > 1 AND seats < 50").named("ck_seats"));
        metadata.createAll(engine);
        assertThat(engine.inspect().checkConstraints("rooms", null))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.name()).isEqualTo("ck_seats");
                    assertThat(check.sqlText().replace("`", "").toLowerCase(java.util.Locale.ROOT))
                            .isEqualTo("seats > 1 and seats < 50");
                });
    }

    @Test
    @Tag("core-R08")
    @Requires(Feature.COMMENTS)
    void commentsOfTablesAndColumns() {
        metadata.table("told", column("id", integer()).primaryKey().comment("the 'number'"))
                .comment("what it's for");
        metadata.table("untold", column("id", integer()).primaryKey());
        metadata.createAll(engine);
        Inspector inspector = engine.inspect();
        assertThat(inspector.tableComment("told", null)).isEqualTo("what it's for");
        assertThat(inspector.tableComment("untold", null)).isNull();
        assertThat(inspector.columns("told").getFirst().comment()).isEqualTo("the 'number'");
        assertThat(inspector.columns("untold").getFirst().comment()).isNull();
        assertThat(inspector.tableComments(TableSelection.ofSchema(null)))
                .isEqualTo(Map.of(TableName.of("told"), "what it's for", TableName.of("untold"), ""));
    }

    @Test
    @Tag("core-R09")
    void manyTablesTakeTheSameStatementsAsFew() throws SQLException {
        List<String> tables = new java.util.ArrayList<>();
        for (int i = 0; i < 200; i++) {
            tables.add(
                    "CREATE TABLE t%03d (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES t000 (id), name VARCHAR(20) UNIQUE)"
                            .formatted(i));
        }
        run(tables.toArray(String[]::new));
        run("CREATE VIEW v1 AS SELECT id FROM t001");
        Inspector inspector = engine.inspect();
        sent.take();
        TableSelection all = TableSelection.ofSchema(null);
        assertThat(inspector.columns(all)).hasSize(200).allSatisfy((table, columns) -> assertThat(columns)
                .hasSize(3));
        assertThat(inspector.primaryKeys(all)).hasSize(200);
        assertThat(inspector.foreignKeys(all)).hasSize(200).allSatisfy((table, keys) -> assertThat(keys)
                .hasSize(1));
        assertThat(inspector.indexes(all)).hasSize(200);
        assertThat(inspector.uniqueConstraints(all)).hasSize(200);
        assertThat(inspector.checkConstraints(all)).hasSize(200);
        assertThat(sent.take()).hasSizeLessThanOrEqualTo(12);

        assertThat(inspector.columns(all.only(Set.of("t007", "nowhere")))).containsOnlyKeys(TableName.of("t007"));
        assertThat(inspector.columns(all.kinds(ObjectKind.ANY_VIEW))).containsOnlyKeys(TableName.of("v1"));
        assertThat(inspector.columns(all.kinds(ObjectKind.ANY))).hasSize(201);
        assertThat(inspector.columns(all.scope(ObjectScope.TEMPORARY))).isEmpty();
        sent.take();

        assertThat(new MetaData().reflect(engine).tables()).hasSize(200);
        assertThat(sent.take()).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    @Tag("core-R18")
    void tablesAreSortedSoThatTheyCanBeCreated() {
        metadata.table("c", column("id", integer()).primaryKey().references("b.id"));
        metadata.table("b", column("id", integer()).primaryKey().references("a.id"));
        metadata.table("a", column("id", integer()).primaryKey());
        metadata.createAll(engine);
        SortedTables sorted = engine.inspect().sortedTables(null);
        assertThat(sorted.tables()).extracting(TableName::name).containsExactly("a", "b", "c");
        assertThat(sorted.deferred()).isEmpty();
    }

    @Test
    @Tag("core-R18")
    @Requires(Feature.ADD_CONSTRAINT)
    void keysOfARingComeLast() throws SQLException {
        run(
                "CREATE TABLE a (id INTEGER PRIMARY KEY, b_id INTEGER)",
                "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER, CONSTRAINT b_a FOREIGN KEY (a_id) REFERENCES a (id))",
                "CREATE TABLE c (id INTEGER PRIMARY KEY, b_id INTEGER, CONSTRAINT c_b FOREIGN KEY (b_id) REFERENCES b (id))",
                "CREATE TABLE aa (id INTEGER PRIMARY KEY)",
                "ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES b (id)");
        SortedTables sorted = engine.inspect().sortedTables(null);
        assertThat(sorted.tables()).extracting(TableName::name).startsWith("aa").endsWith("c");
        assertThat(sorted.deferred().values().stream().flatMap(List::stream))
                .extracting(ReflectedForeignKey::name)
                .containsExactlyInAnyOrder("a_b", "b_a");
        run("ALTER TABLE a DROP CONSTRAINT a_b"); // so that the tables can be dropped one by one
    }

    @Test
    void indexesDeclaredOnColumnsAreFound() {
        metadata.table(
                "tagged", column("id", integer()).primaryKey(), column("tag", string(10)), index("ix_tag", "tag"));
        metadata.createAll(engine);
        assertThat(engine.inspect().indexes("tagged", null))
                .extracting(ReflectedIndex::name)
                .containsExactly("ix_tag");
    }
}

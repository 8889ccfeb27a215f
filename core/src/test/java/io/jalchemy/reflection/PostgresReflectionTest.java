package io.jalchemy.reflection;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.types.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.ForeignKeyConstraint;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.ReflectOptions;
import io.jalchemy.schema.SentStatements;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.NullType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tables, keys and constraints as PostgreSQL has them. */
@OnDatabases(DatabaseKind.POSTGRESQL)
class PostgresReflectionTest {
    private final TestDatabase database;
    private final SentStatements sent = new SentStatements();
    private final Engine engine;
    private final OtherSchema otherSchema;
    private final String other;

    PostgresReflectionTest(TestDatabase database) throws SQLException {
        this.database = database;
        this.engine = sent.engine(database);
        this.otherSchema = OtherSchema.beside(database);
        this.other = otherSchema.name();
    }

    @BeforeEach
    void clean() throws SQLException {
        database.clean();
    }

    @AfterEach
    void close() throws SQLException {
        engine.close();
        otherSchema.close();
    }

    private String ownSchema() {
        return Objects.requireNonNull(engine.inspect().defaultSchemaName());
    }

    @Test
    @Tag("core-R09")
    void aThousandTablesTakeAHandfulOfStatements() throws SQLException {
        for (int first = 1; first < 1000; first += 100) {
            database.execute("""
                DO $$ BEGIN
                    FOR i IN %d..%d LOOP
                        EXECUTE format('CREATE TABLE t%%s (id INTEGER PRIMARY KEY, t_id INTEGER%%s, name TEXT UNIQUE, CHECK (id > 0))',
                            i, CASE WHEN i > 1 THEN format(' REFERENCES t%%s', i - 1) ELSE '' END);
                    END LOOP;
                END $$""".formatted(first, first + 99));
        }
        try {
            readAThousandTables();
        } finally {
            dropAThousandTables();
        }
    }

    private void readAThousandTables() {
        MetaData metadata = new MetaData();
        engine.inspect();
        sent.take();
        metadata.reflect(engine);
        assertThat(sent.take()).hasSizeLessThanOrEqualTo(12);
        assertThat(metadata.tables()).hasSize(1000);
        assertThat(metadata.tables().values()).allSatisfy(table -> {
            assertThat(table.columnList()).hasSize(3);
            assertThat(table.primaryKey().columns()).hasSize(1);
        });
        assertThat(metadata.tables().values().stream()
                        .mapToInt(table -> table.foreignKeyConstraints().size()))
                .hasSize(1000)
                .filteredOn(keys -> keys == 1)
                .hasSize(999);
        assertThat(metadata.sortedTables().getFirst().name()).hasToString("t1");
    }

    /** In several transactions: the server holds no lock for each of a thousand tables at once. */
    private void dropAThousandTables() throws SQLException {
        for (int last = 1000; last > 0; last -= 100) {
            database.execute(IntStream.rangeClosed(last - 99, last)
                    .mapToObj(i -> "t" + i)
                    .collect(Collectors.joining(", ", "DROP TABLE ", "")));
        }
    }

    @Test
    @Tag("core-R02")
    void materializedViewsAreAKindOfTheirOwn() throws SQLException {
        database.execute(
                "CREATE TABLE a (id INTEGER)",
                "CREATE VIEW v AS SELECT id FROM a",
                "CREATE MATERIALIZED VIEW m AS SELECT id AS x FROM a",
                "CREATE UNIQUE INDEX ix_m ON m (x)",
                "COMMENT ON MATERIALIZED VIEW m IS 'kept'");
        Inspector inspector = engine.inspect();
        assertThat(inspector.tableNames()).containsExactly("a");
        assertThat(inspector.viewNames()).containsExactly("v");
        assertThat(inspector.materializedViewNames(null)).containsExactly("m");
        assertThat(inspector.hasTable("m")).isTrue();
        assertThat(inspector.columns("m")).extracting(ReflectedColumn::name).containsExactly("x");
        assertThat(inspector.indexes("m", null)).hasSize(1);
        assertThat(inspector.tableComment("m", null)).isEqualTo("kept");
        assertThat(inspector.viewDefinition("m", null)).startsWith("SELECT").contains("AS x");
        assertThat(inspector.columns(
                        TableSelection.ofSchema(null).kinds(java.util.Set.of(ObjectKind.MATERIALIZED_VIEW))))
                .containsOnlyKeys(TableName.of("m"));
        assertThat(inspector.tableNames("pg_catalog")).contains("pg_class");
        assertThat(inspector.schemaNames()).noneMatch(schema -> schema.startsWith("pg_"));
    }

    @Test
    @Tag("core-R02")
    void temporaryViewsAreListedApart() {
        try (Connection connection = engine.connect()) {
            connection.execute(io.jalchemy.sql.Sql.text("CREATE TEMPORARY VIEW brief AS SELECT 1 AS one"));
            assertThat(connection.inspect().tempViewNames()).containsExactly("brief");
            assertThat(connection.inspect().viewNames()).isEmpty();
        }
    }

    @Test
    @Tag("core-R05")
    void foreignKeysTellEveryOption() throws SQLException {
        database.execute(
                "CREATE TABLE \"Strange Parent\" (\"a,b\" INTEGER, \"c\"\"d\" INTEGER, PRIMARY KEY (\"a,b\", \"c\"\"d\"))",
                """
                CREATE TABLE child (x INTEGER, y INTEGER, z INTEGER,
                    CONSTRAINT f1 FOREIGN KEY (x, y) REFERENCES "Strange Parent" MATCH FULL ON DELETE SET DEFAULT ON UPDATE RESTRICT,
                    CONSTRAINT f2 FOREIGN KEY (x, z) REFERENCES "Strange Parent" ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED)""",
                "ALTER TABLE child ADD CONSTRAINT f3 FOREIGN KEY (y, z) REFERENCES \"Strange Parent\" NOT VALID",
                "COMMENT ON CONSTRAINT f1 ON child IS 'told'");
        TableName parent = TableName.of("Strange Parent");
        List<String> referred = List.of("a,b", "c\"d");
        assertThat(engine.inspect().foreignKeys("child", null))
                .containsExactly(
                        new ReflectedForeignKey(
                                "f1",
                                List.of("x", "y"),
                                parent,
                                referred,
                                "SET DEFAULT",
                                "RESTRICT",
                                null,
                                null,
                                "FULL",
                                "told",
                                Map.of()),
                        new ReflectedForeignKey(
                                "f2",
                                List.of("x", "z"),
                                parent,
                                referred,
                                null,
                                null,
                                true,
                                "DEFERRED",
                                null,
                                null,
                                Map.of()),
                        new ReflectedForeignKey(
                                "f3",
                                List.of("y", "z"),
                                parent,
                                referred,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                Map.of("postgresql_not_valid", true)));
    }

    @Test
    @Tag("core-R05")
    void actionsOnSomeColumnsOfAKeyAreToldAndMadeAgain() throws SQLException {
        database.execute("CREATE TABLE parent (a INTEGER, b INTEGER, PRIMARY KEY (a, b))", """
                CREATE TABLE child (a INTEGER, "B b" INTEGER,
                    CONSTRAINT f1 FOREIGN KEY (a, "B b") REFERENCES parent ON DELETE SET NULL ("B b", a),
                    CONSTRAINT f2 FOREIGN KEY (a, "B b") REFERENCES parent ON DELETE SET DEFAULT (a))""");
        List<ReflectedForeignKey> before = engine.inspect().foreignKeys("child", null);
        assertThat(before)
                .extracting(ReflectedForeignKey::onDelete)
                .containsExactly("SET NULL (\"B b\", a)", "SET DEFAULT (a)");
        MetaData read = new MetaData().reflect(engine);
        database.clean();
        read.createAll(engine);
        assertThat(engine.inspect().foreignKeys("child", null)).isEqualTo(before);
    }

    @Test
    @Tag("core-R07")
    void commentsAndRulesOfConstraintsAreMadeAgain() throws SQLException {
        database.execute(
                """
                CREATE TABLE p (id INTEGER CONSTRAINT pk_p PRIMARY KEY DEFERRABLE, x INTEGER,
                    CONSTRAINT uq_p UNIQUE NULLS NOT DISTINCT (x) INCLUDE (id) DEFERRABLE INITIALLY DEFERRED,
                    CONSTRAINT ck_p CHECK (x > 0) NO INHERIT)""",
                "COMMENT ON CONSTRAINT pk_p ON p IS 'one'",
                "COMMENT ON CONSTRAINT uq_p ON p IS 'two'",
                "COMMENT ON CONSTRAINT ck_p ON p IS 'three'");
        List<Object> before = constraints();
        MetaData read = new MetaData().reflect(engine);
        database.clean();
        read.createAll(engine);
        assertThat(constraints()).isEqualTo(before);
    }

    private List<Object> constraints() {
        Inspector inspector = engine.inspect();
        return List.of(
                inspector.primaryKey("p", null),
                inspector.uniqueConstraints("p", null),
                inspector.checkConstraints("p", null));
    }

    @Test
    @Tag("core-R07")
    void keysTellWhatTheirIndexKnows() throws SQLException {
        database.execute(
                """
                CREATE TABLE k (id INTEGER, a INTEGER, b INTEGER,
                    CONSTRAINT pk_k PRIMARY KEY (id) INCLUDE (b, a) DEFERRABLE,
                    CONSTRAINT uq_a UNIQUE (a) INCLUDE (id) DEFERRABLE INITIALLY DEFERRED,
                    UNIQUE NULLS NOT DISTINCT (b))""", "COMMENT ON CONSTRAINT pk_k ON k IS 'the key'", "COMMENT ON CONSTRAINT uq_a ON k IS 'alone'");
        Inspector inspector = engine.inspect();
        assertThat(inspector.primaryKey("k", null))
                .isEqualTo(new ReflectedPrimaryKey(
                        "pk_k", List.of("id"), "the key", Map.of("postgresql_include", List.of("b", "a")), true, null));
        assertThat(inspector.uniqueConstraints("k", null))
                .containsExactly(
                        new ReflectedUnique(
                                "k_b_key", List.of("b"), null, Map.of("postgresql_nulls_not_distinct", true), null),
                        new ReflectedUnique(
                                "uq_a",
                                List.of("a"),
                                "alone",
                                Map.of("postgresql_include", List.of("id")),
                                null,
                                true,
                                "DEFERRED"));
        assertThat(inspector.indexes("k", null))
                .extracting(ReflectedIndex::duplicatesConstraint)
                .containsExactly("k_b_key", "uq_a");
    }

    @Test
    @Tag("core-R07")
    void checksKeepTextWithNewLinesQuotesAndValidity() throws SQLException {
        database.execute(
                """
                CREATE TABLE c (a INTEGER, "b)" TEXT,
                    CONSTRAINT c1 CHECK (((a > 1) AND (a < 5))),
                    CONSTRAINT c2 CHECK (a
                     <  1
                     OR a >= 5),
                    CONSTRAINT c3 CHECK ("b)" <> 'CHECK (x)') NO INHERIT,
                    CHECK (a IS NOT NULL))""",
                "ALTER TABLE c ADD CONSTRAINT c4 CHECK (a <> 3) NOT VALID",
                "ALTER TABLE c ADD CONSTRAINT c5 CHECK (a <> 4) NO INHERIT NOT VALID",
                "COMMENT ON CONSTRAINT c1 ON c IS 'between'");
        assertThat(engine.inspect().checkConstraints("c", null))
                .containsExactlyInAnyOrder(
                        new ReflectedCheck("c1", "a > 1 AND a < 5", "between", Map.of()),
                        new ReflectedCheck("c2", "a < 1 OR a >= 5", null, Map.of()),
                        new ReflectedCheck(
                                "c3", "\"b)\" <> 'CHECK (x)'::text", null, Map.of("postgresql_no_inherit", true)),
                        new ReflectedCheck("c4", "a <> 3", null, Map.of("postgresql_not_valid", true)),
                        new ReflectedCheck(
                                "c5",
                                "a <> 4",
                                null,
                                Map.of("postgresql_not_valid", true, "postgresql_no_inherit", true)),
                        new ReflectedCheck("c_a_check", "a IS NOT NULL", null, Map.of()));
    }

    @Test
    @Tag("core-R08")
    void tableOptionsAreThoseOfCreateTable() throws SQLException {
        database.execute(
                "CREATE TABLE base (id INTEGER)",
                "CREATE TABLE plain (id INTEGER)",
                "CREATE TABLE tuned (id INTEGER) INHERITS (base) WITH (fillfactor = 70, autovacuum_enabled = false)",
                "CREATE TABLE parts (id INTEGER) PARTITION BY HASH (id)");
        Inspector inspector = engine.inspect();
        assertThat(inspector.tableOptions(TableSelection.ofSchema(null)))
                .isEqualTo(Map.of(
                        TableName.of("base"), Map.of(),
                        TableName.of("plain"), Map.of(),
                        TableName.of("tuned"),
                                Map.of(
                                        "postgresql_with",
                                        Map.of("fillfactor", "70", "autovacuum_enabled", "false"),
                                        "postgresql_inherits",
                                        List.of("base")),
                        TableName.of("parts"), Map.of("postgresql_partition_by", "HASH (id)")));
        MetaData read = new MetaData().reflect(engine);
        database.clean();
        read.createAll(engine);
        assertThat(engine.inspect().tableOptions(TableSelection.ofSchema(null)))
                .isEqualTo(inspector.tableOptions(TableSelection.ofSchema(null)))
                .hasSize(4);
    }

    @Test
    @Tag("core-R08")
    void aParentInAnotherSchemaKeepsItsName() throws SQLException {
        database.execute(
                "CREATE TABLE home (x INTEGER)",
                "CREATE TABLE " + other + ".\"Far base\" (y INTEGER)",
                "CREATE TABLE child (z INTEGER) INHERITS (home, " + other + ".\"Far base\")");
        Map<String, Object> options = engine.inspect().tableOptions("child", null);
        assertThat(options).isEqualTo(Map.of("postgresql_inherits", List.of("home", other + ".Far base")));
        MetaData read = new MetaData().reflect(engine);
        database.clean();
        read.createAll(engine);
        assertThat(engine.inspect().tableOptions("child", null)).isEqualTo(options);
    }

    @Test
    @Tag("core-R15")
    void tablesThatTheSearchPathShowsHaveNoSchema() throws SQLException {
        database.execute(
                "CREATE TABLE home (id INTEGER PRIMARY KEY)",
                "CREATE TABLE " + other + ".away (id INTEGER PRIMARY KEY, home_id INTEGER REFERENCES home (id))",
                "CREATE TABLE visitor (id INTEGER PRIMARY KEY, away_id INTEGER REFERENCES " + other + ".away (id))");
        MetaData metadata = new MetaData();
        Table visitor = metadata.autoload(engine, "visitor");
        assertThat(metadata.tables().keySet()).containsExactlyInAnyOrder("visitor", other + ".away", "home");
        assertThat(target(visitor)).isEqualTo(other + ".away.id");
        assertThat(target(metadata.get(other + ".away"))).isEqualTo("home.id");

        // the schema that is asked for keeps its name, although the search path shows it
        MetaData named = new MetaData();
        named.reflect(engine, ReflectOptions.DEFAULT.schema(ownSchema()).only(List.of("visitor")));
        assertThat(named.tables().keySet())
                .containsExactlyInAnyOrder(ownSchema() + ".visitor", other + ".away", "home");
    }

    @Test
    @Tag("core-R15")
    void aLongerSearchPathHidesSchemasUnlessItIsIgnored() throws SQLException {
        database.execute(
                "CREATE TABLE " + other + ".away (id INTEGER PRIMARY KEY)",
                "CREATE TABLE home (id INTEGER PRIMARY KEY, away_id INTEGER REFERENCES " + other + ".away (id))");
        try (Connection connection = engine.connect()) {
            connection.execute(io.jalchemy.sql.Sql.text("SET search_path TO " + ownSchema() + ", " + other));
            MetaData hidden = new MetaData();
            hidden.autoload(connection, "home");
            assertThat(hidden.tables().keySet()).containsExactlyInAnyOrder("home", "away");
            MetaData named = new MetaData();
            named.autoload(
                    connection, "home", ReflectOptions.DEFAULT.dialectOption("postgresql_ignore_search_path", true));
            assertThat(named.tables().keySet()).containsExactlyInAnyOrder("home", other + ".away");
            connection.rollback();
        }
    }

    private static String target(Table table) {
        ForeignKeyConstraint key = table.foreignKeyConstraints().getFirst();
        Column<?> target = key.elements().getFirst().target();
        return Objects.requireNonNull(target.table()).fullName() + "." + target.name();
    }

    @Test
    @Tag("core-R16")
    void anUnknownTypeBecomesNullTypeWithAWarning() throws SQLException {
        database.execute(
                "CREATE TYPE complex AS (re FLOAT, im FLOAT)",
                "CREATE TABLE odd (id INTEGER PRIMARY KEY, where_at POINT, value complex, many POINT[], name TEXT)");
        try (ReflectionLog log = ReflectionLog.listen()) {
            List<ReflectedColumn> columns = engine.inspect().columns("odd");
            assertThat(columns)
                    .extracting(one -> one.type() instanceof NullType)
                    .containsExactly(false, true, true, true, false);
            assertThat(log.warnings())
                    .containsExactly(
                            "Column \"where_at\" of table \"odd\" has type point, which is not known here; it gets NullType.",
                            "Column \"value\" of table \"odd\" has type complex, which is not known here; it gets NullType.",
                            "Column \"many\" of table \"odd\" has type point[], which is not known here; it gets NullType.");
            Table odd = new MetaData().autoload(engine, "odd");
            assertThat(odd.columnList()).hasSize(5);
        }
    }

    @Test
    @Tag("core-R04")
    void onlyASequenceOfTheColumnsOwnMakesItNumberItself() throws SQLException {
        database.execute(
                "CREATE SEQUENCE shared",
                "CREATE TABLE own (id SERIAL PRIMARY KEY, other SERIAL, third INTEGER DEFAULT nextval('shared') + 1)",
                "CREATE TABLE big (id BIGSERIAL PRIMARY KEY)",
                "CREATE TABLE borrowed (id INTEGER PRIMARY KEY DEFAULT nextval('shared'))");
        Inspector inspector = engine.inspect();
        assertThat(inspector.columns("own"))
                .extracting(ReflectedColumn::autoincrement)
                .containsExactly(true, true, false);
        assertThat(inspector.columns("own").getFirst().defaultText()).isEqualTo("nextval('own_id_seq'::regclass)");
        assertThat(inspector.columns("borrowed").getFirst().autoincrement()).isFalse();
        MetaData read = new MetaData().reflect(engine);
        assertThat(read.get("own").autoincrementColumn())
                .isSameAs(read.get("own").c("id"));
        assertThat(read.get("borrowed").autoincrementColumn()).isNull();

        database.clean();
        database.execute("CREATE SEQUENCE shared");
        read.remove(read.get("own"));
        read.createAll(engine);
        assertThat(sent.changes())
                .containsExactlyInAnyOrder(
                        "CREATE TABLE big ( id BIGSERIAL NOT NULL, CONSTRAINT big_pkey PRIMARY KEY (id) )",
                        "CREATE TABLE borrowed ( id INTEGER DEFAULT nextval('shared'::regclass) NOT NULL, CONSTRAINT borrowed_pkey PRIMARY KEY (id) )");
        engine.begin(connection -> assertThat(connection
                        .execute(insert(read.get("borrowed")), Map.of())
                        .insertedPrimaryKey()
                        .values())
                .containsExactly(1));
    }

    @Test
    @Tag("core-S04")
    void temporaryTablesAreCreatedAndReadOnTheirConnection() {
        try (Connection connection = engine.connect()) {
            Table basket =
                    new MetaData().table("basket", column("id", integer()).primaryKey());
            basket.prefix("TEMPORARY").create(connection);
            Table read = new MetaData().autoload(connection, "basket");
            assertThat(read.schema()).isNull();
            assertThat(read.columnList()).hasSize(1);
        }
    }

    @Test
    void aTableWithoutColumnsIsATable() throws SQLException {
        database.execute("CREATE TABLE nothing ()");
        assertThat(engine.inspect().columns("nothing")).isEmpty();
        assertThat(new MetaData().autoload(engine, "nothing").columnList()).isEmpty();
    }

    @Test
    void namesAreKeptAsTheyAre() throws SQLException {
        List<String> names =
                new ArrayList<>(List.of("Upper", "with space", "quo\"te", "per%cent", "co:lon", "que?stion", "ü"));
        for (String name : names) {
            String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
            database.execute("CREATE TABLE %1$s (%1$s INTEGER PRIMARY KEY, CHECK (%1$s > 0))".replace("%1$s", quoted));
        }
        MetaData read = new MetaData().reflect(engine);
        assertThat(read.tables().keySet()).containsExactlyInAnyOrderElementsOf(names);
        database.clean();
        read.createAll(engine);
        assertThat(engine.inspect().tableNames()).containsExactlyInAnyOrderElementsOf(names);
        engine.begin(connection -> names.forEach(name -> connection.execute(insert(read.get(name)), Map.of(name, 1))));
    }
}

package io.jalchemy.reflection;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.types.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.postgresql.DomainType;
import io.jalchemy.dialect.postgresql.ExcludeConstraint;
import io.jalchemy.dialect.postgresql.PostgresInspector;
import io.jalchemy.dialect.postgresql.ReflectedDomain;
import io.jalchemy.dialect.postgresql.ReflectedEnum;
import io.jalchemy.dialect.postgresql.ReflectedPartition;
import io.jalchemy.engine.Engine;
import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.NoSuchTableException;
import io.jalchemy.schema.MetaData;
import io.jalchemy.sql.Sql;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.Types;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What PostgreSQL tells beyond what all databases do. */
@OnDatabases(DatabaseKind.POSTGRESQL)
class PostgresInspectorTest {
    private final TestDatabase database;
    private final Engine engine;
    private final OtherSchema otherSchema;
    private final String other;

    PostgresInspectorTest(TestDatabase database) throws SQLException {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
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

    private PostgresInspector inspector() {
        return PostgresInspector.of(engine.inspect());
    }

    private String ownSchema() {
        return Objects.requireNonNull(engine.inspect().defaultSchemaName());
    }

    @Test
    @Tag("core-R19")
    void enumsTellLabelsSchemaAndVisibility() throws SQLException {
        database.execute(
                "CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'happy')",
                "CREATE TYPE \"Some.Mood\" AS ENUM ()",
                "CREATE TYPE " + other + ".cat AS ENUM ('x')");
        assertThat(inspector().enums(null))
                .containsExactly(
                        new ReflectedEnum("Some.Mood", ownSchema(), true, List.of()),
                        new ReflectedEnum("mood", ownSchema(), true, List.of("sad", "it's ok", "happy")));
        ReflectedEnum cat = new ReflectedEnum("cat", other, false, List.of("x"));
        assertThat(inspector().enums(other)).containsExactly(cat);
        assertThat(inspector().allEnums())
                .contains(cat)
                .extracting(ReflectedEnum::name)
                .contains("mood");
        assertThat(inspector().enums("jalchemy_nowhere")).isEmpty();
    }

    @Test
    @Tag("core-R19")
    void domainsTellTypeAndRules() throws SQLException {
        database.execute(
                "CREATE DOMAIN pos AS INTEGER DEFAULT 42 NOT NULL CONSTRAINT above CHECK (VALUE > 0) CONSTRAINT below CHECK (VALUE < 100)",
                "CREATE DOMAIN " + other + ".code AS VARCHAR(5) COLLATE \"C\"");
        assertThat(inspector().domains(null))
                .containsExactly(new ReflectedDomain(
                        "pos",
                        ownSchema(),
                        true,
                        Types.sqlInteger(),
                        false,
                        "42",
                        null,
                        List.of(
                                new ReflectedDomain.Check("above", "VALUE > 0"),
                                new ReflectedDomain.Check("below", "VALUE < 100"))));
        assertThat(inspector().domains(other)).singleElement().satisfies(domain -> {
            assertThat(domain.visible()).isFalse();
            assertThat(domain.nullable()).isTrue();
            assertThat(domain.collation()).isEqualTo("C");
            assertThat(domain.dataType())
                    .hasToString(Types.varchar(5).toString().replace("5)", "5, C)"));
            assertThat(domain.checks()).isEmpty();
        });
        assertThat(inspector().allDomains()).extracting(ReflectedDomain::name).contains("pos", "code");
    }

    @Test
    @Tag("core-R19")
    void saysWhetherThereIsAType() throws SQLException {
        database.execute("CREATE TYPE mood AS ENUM ('sad')", "CREATE DOMAIN " + other + ".code AS TEXT");
        PostgresInspector inspector = inspector();
        assertThat(inspector.hasType("mood", null)).isTrue();
        assertThat(inspector.hasType("mood", ownSchema())).isTrue();
        assertThat(inspector.hasType("mood", other)).isFalse();
        assertThat(inspector.hasType("code", null)).isFalse();
        assertThat(inspector.hasType("code", other)).isTrue();
        assertThat(inspector.hasType("text", null)).isFalse();
    }

    @Test
    @Tag("core-R19")
    void tellsTheNumberOfATable() throws SQLException {
        database.execute("CREATE TABLE " + other + ".things (id INTEGER)", "CREATE VIEW seen AS SELECT 1 AS one");
        Object number = database.rows("SELECT CAST(CAST('" + other + ".things' AS regclass) AS oid)")
                .getFirst()
                .getFirst();
        assertThat(inspector().tableOid("things", other)).isEqualTo(number);
        assertThat(inspector().tableOid("seen", null)).isPositive();
        assertThatThrownBy(() -> inspector().tableOid("things", null))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("\"things\"");
    }

    @Test
    @Tag("core-R19")
    void partitionsAreToldWithTheirBounds() throws SQLException {
        database.execute(
                "CREATE TABLE logs (day DATE NOT NULL, level INTEGER, note TEXT) PARTITION BY RANGE (day)",
                "CREATE TABLE logs_2024 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')",
                "CREATE TABLE " + other + ".logs_rest PARTITION OF logs DEFAULT",
                "CREATE INDEX ix_level ON logs (level)");
        assertThat(inspector().partitions("logs", null))
                .containsExactlyInAnyOrder(
                        new ReflectedPartition(
                                "logs_2024", ownSchema(), "FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')"),
                        new ReflectedPartition("logs_rest", other, "DEFAULT"));
        assertThat(inspector().partitions("logs_2024", null)).isEmpty();
        assertThatThrownBy(() -> inspector().partitions("nothing", null)).isInstanceOf(NoSuchTableException.class);

        Inspector shared = engine.inspect();
        assertThat(shared.tableNames()).containsExactly("logs", "logs_2024");
        assertThat(shared.tableOptions("logs", null)).containsEntry("postgresql_partition_by", "RANGE (day)");
        assertThat(shared.columns("logs_2024")).isEqualTo(shared.columns("logs"));
        assertThat(shared.indexes("logs", null))
                .extracting(ReflectedIndex::name)
                .containsExactly("ix_level");
        assertThat(shared.indexes("logs_2024", null)).hasSize(1);
    }

    @Test
    @Tag("core-R19")
    void foreignTablesAreListed() throws SQLException {
        String far = other + "_far"; // a wrapper and a server belong to no schema
        database.execute("CREATE FOREIGN DATA WRAPPER " + far, "CREATE SERVER " + far + " FOREIGN DATA WRAPPER " + far);
        try {
            database.execute(
                    "CREATE TABLE own (id INTEGER)", "CREATE FOREIGN TABLE far (id INTEGER, name TEXT) SERVER " + far);
            assertThat(inspector().foreignTableNames(null)).containsExactly("far");
            assertThat(inspector().foreignTableNames(other)).isEmpty();
            assertThat(new MetaData().autoload(engine, "far").columnList()).hasSize(2);
        } finally {
            database.execute("DROP FOREIGN DATA WRAPPER " + far + " CASCADE");
        }
    }

    @Test
    @Tag("core-R19")
    void excludeConstraintsAreReadAndMadeAgain() throws SQLException {
        database.execute(
                "CREATE TABLE bookings (id INTEGER PRIMARY KEY, room INT4RANGE, during TSRANGE, note TEXT, CONSTRAINT no_overlap"
                        + " EXCLUDE USING gist (during WITH &&, room WITH &&) WHERE (note IS NOT NULL) DEFERRABLE INITIALLY DEFERRED)",
                "CREATE TABLE singles (x TEXT, EXCLUDE (lower(x) WITH =))");
        MetaData read = new MetaData().reflect(engine);
        List<List<Object>> before = exclusions();
        assertThat(before).hasSize(2);
        ExcludeConstraint exclude = (ExcludeConstraint) read.get("bookings").constraints().stream()
                .filter(ExcludeConstraint.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(exclude.using()).isEqualTo("gist");
        assertThat(exclude.elements())
                .extracting(ExcludeConstraint.Element::operator)
                .containsExactly("&&", "&&");
        assertThat(engine.inspect().indexes("bookings", null))
                .singleElement()
                .extracting(ReflectedIndex::duplicatesConstraint)
                .isEqualTo("no_overlap");
        assertThat(read.get("bookings").indexes()).isEmpty();

        database.clean();
        read.createAll(engine);
        assertThat(exclusions()).isEqualTo(before);
    }

    private List<List<Object>> exclusions() throws SQLException {
        return List.copyOf(database
                .rows(
                        "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'x' AND connamespace = to_regnamespace('"
                                + ownSchema() + "') ORDER BY conname")
                .stream()
                .map(row ->
                        List.<Object>of(Objects.requireNonNull(row.getFirst()), Objects.requireNonNull(row.getLast())))
                .toList());
    }

    @Test
    @Tag("core-P03")
    void domainsAreCreatedUsedAndReadBack() throws SQLException {
        DomainType<Integer> positive = new DomainType<>(
                "pos",
                null,
                integer(),
                new DomainType.Rules(
                        true,
                        null,
                        Sql.literalColumn("7"),
                        Sql.literalColumn("VALUE > 0"),
                        io.jalchemy.sql.Name.of("pos_check")));
        MetaData there = new MetaData();
        there.table("counted", column("id", integer()).primaryKey(), column("n", positive));
        there.createAll(engine);
        ReflectedColumn n = engine.inspect().columns("counted").getLast();
        assertThat(n.nullable()).isFalse();
        assertThat(n.type()).isInstanceOfSatisfying(DomainType.class, domain -> {
            assertThat(domain.name()).isEqualTo("pos");
            assertThat(domain.schema()).isNull();
            assertThat(domain.dataType()).isEqualTo(Types.sqlInteger());
            assertThat(domain.rules().notNull()).isTrue();
            assertThat(domain.rules().constraintName()).hasToString("pos_check");
            assertThat(String.valueOf(domain.rules().check())).isEqualTo("VALUE > 0");
            assertThat(String.valueOf(domain.rules().defaultValue())).isEqualTo("7");
        });
        List<ReflectedDomain> before = inspector().domains(null);
        MetaData read = new MetaData().reflect(engine);
        there.dropAll(engine);
        assertThat(inspector().domains(null)).isEmpty();
        read.createAll(engine);
        assertThat(inspector().domains(null)).isEqualTo(before);
        engine.begin(connection -> {
            connection.execute(Sql.insert(read.get("counted")), java.util.Map.of("id", 1));
            assertThat(connection
                            .execute(Sql.select(read.get("counted").<Integer>c("n")))
                            .one())
                    .isEqualTo(7);
        });
    }

    @Test
    void anotherDatabaseIsRefused() {
        try (Engine sqlite = Engine.create("jdbc:sqlite::memory:")) {
            Inspector other = sqlite.inspect();
            assertThatThrownBy(() -> PostgresInspector.of(other))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("sqlite");
        }
    }
}

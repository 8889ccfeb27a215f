package io.jalchemy.schema;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.ddl;
import static io.jalchemy.schema.Schema.index;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.error.CircularDependencyException;
import io.jalchemy.error.DatabaseException;
import io.jalchemy.sql.Insert;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.EnumType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Schemas on real databases. */
@OnDatabases
class CreateAllTest {
    private final TestDatabase database;
    private final SentStatements sent = new SentStatements();
    private final Engine engine;
    private final MetaData metadata = new MetaData();

    CreateAllTest(TestDatabase database) {
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

    private List<String> created() {
        return sent.changes().stream()
                .map(sql -> sql.replaceAll(" \\(.*| ON .*", ""))
                .toList();
    }

    private Table addresses() {
        Table address = metadata.table(
                "address",
                column("id", integer()).primaryKey(),
                column("user_id", integer()).references("user_account.id").notNull(),
                column("email", string(50)).unique());
        metadata.table(
                "user_account",
                column("id", integer()).primaryKey(),
                column("name", string(30)).notNull().index());
        return address;
    }

    @Test
    @Tag("core-S11")
    void createsParentsFirstAndOnlyWhatIsMissing() {
        addresses();
        metadata.createAll(engine);
        assertThat(created())
                .containsExactly(
                        "CREATE TABLE user_account", "CREATE INDEX ix_user_account_name", "CREATE TABLE address");
        metadata.createAll(engine);
        assertThat(sent.take()).isNotEmpty().noneMatch(sql -> sql.startsWith("CREATE"));
        metadata.dropAll(engine);
        assertThat(sent.changes()).containsExactly("DROP TABLE address", "DROP TABLE user_account");
        metadata.dropAll(engine);
        assertThat(sent.changes()).isEmpty();
    }

    @Test
    @Tag("core-S11")
    void createsSomeTablesAndLooksForWhatItIsTold() {
        Table address = addresses();
        Table users = metadata.get("user_account");
        metadata.createAll(engine, List.of(users), CheckFirst.NONE);
        assertThat(sent.take()).hasSize(2).noneMatch(sql -> sql.contains("PRAGMA") || sql.contains("DESCRIBE"));
        metadata.createAll(engine, List.of(users, address), EnumSet.of(CheckFirst.TABLES));
        assertThat(created()).containsExactly("CREATE TABLE address");
        metadata.dropAll(engine, List.of(address), CheckFirst.ALL);
        assertThat(sent.changes()).containsExactly("DROP TABLE address");
        metadata.dropAll(engine);
    }

    @Test
    @Tag("core-S11")
    @Requires(Feature.SEQUENCES)
    void looksForEachKindOfObjectOnlyIfAsked() {
        new Sequence("seq").in(metadata);
        Table t = metadata.table("t", column("x", integer()));
        metadata.createAll(engine);
        List<Table> all = List.of(t);
        metadata.createAll(engine, all, EnumSet.of(CheckFirst.TABLES, CheckFirst.SEQUENCES));
        assertThatThrownBy(() -> metadata.createAll(engine, all, EnumSet.of(CheckFirst.TABLES)))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("CREATE SEQUENCE seq");
        assertThatThrownBy(() -> metadata.createAll(engine, all, EnumSet.of(CheckFirst.SEQUENCES)))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("CREATE TABLE t");
        metadata.dropAll(engine);
    }

    @Test
    @Tag("core-S11")
    @Requires(Feature.ENUM_TYPES)
    void looksForTypesOnlyIfAsked() {
        EnumType<Mood> mood = EnumType.of(Mood.class);
        engine.apply(new CreateType(mood), CheckFirst.NONE);
        Table t = metadata.table("t", column("mood", mood));
        assertThatThrownBy(() -> metadata.createAll(engine, List.of(t), EnumSet.of(CheckFirst.TABLES)))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("CREATE TYPE mood");
        metadata.createAll(engine, List.of(t), EnumSet.of(CheckFirst.TYPES));
        metadata.dropAll(engine);
    }

    private void ring(boolean named) {
        ForeignKey toB = new ForeignKey("b.id");
        ForeignKey toA = new ForeignKey("a.id");
        metadata.table(
                "a",
                column("id", integer()).primaryKey(),
                column("b_id", integer()).references(named ? toB.named("fk1") : toB));
        metadata.table(
                "b",
                column("id", integer()).primaryKey(),
                column("a_id", integer()).references(named ? toA.named("fk2") : toA));
    }

    @Test
    @Tag("core-S12")
    void aRingIsClosedByAlterTableWhereThereIsOne() {
        ring(true);
        metadata.createAll(engine);
        List<String> created = sent.changes();
        metadata.dropAll(engine);
        List<String> dropped = sent.changes();
        if (engine.dialect().traits().alterTable()) {
            assertThat(created)
                    .hasSize(4)
                    .endsWith(
                            "ALTER TABLE a ADD CONSTRAINT fk1 FOREIGN KEY(b_id) REFERENCES b (id)",
                            "ALTER TABLE b ADD CONSTRAINT fk2 FOREIGN KEY(a_id) REFERENCES a (id)");
            assertThat(dropped.subList(0, 2)).allMatch(sql -> sql.startsWith("ALTER TABLE"));
            assertThat(dropped.subList(2, 4)).allMatch(sql -> sql.startsWith("DROP TABLE"));
        } else {
            assertThat(created).hasSize(2).allMatch(sql -> sql.contains("FOREIGN KEY"));
            assertThat(dropped).containsExactly("DROP TABLE a", "DROP TABLE b");
        }
    }

    @Test
    @Tag("core-S12")
    @Requires(Feature.ADD_CONSTRAINT)
    void aRingOfUnnamedKeysCannotBeDropped() throws SQLException {
        ring(false);
        metadata.createAll(engine);
        assertThatThrownBy(() -> metadata.dropAll(engine))
                .isInstanceOf(CircularDependencyException.class)
                .hasMessageContaining("a, b")
                .hasMessageContaining("Name the foreign keys");
        engine.dispose();
        database.clean();
    }

    @Test
    @Tag("core-S12")
    void aKeyMayBePutOffOnPurpose() {
        metadata.table("p", column("id", integer()).primaryKey());
        metadata.table(
                "c",
                column("p_id", integer())
                        .references(new ForeignKey("p.id").named("fk").useAlter()));
        metadata.createAll(engine);
        List<String> created = sent.changes();
        metadata.dropAll(engine);
        if (engine.dialect().traits().alterTable()) {
            assertThat(created).endsWith("ALTER TABLE c ADD CONSTRAINT fk FOREIGN KEY(p_id) REFERENCES p (id)");
            assertThat(sent.changes()).first().asString().startsWith("ALTER TABLE c DROP ");
        } else {
            assertThat(created).last().asString().contains("CONSTRAINT fk FOREIGN KEY(p_id) REFERENCES p (id)");
        }
    }

    private enum Mood {
        HAPPY,
        SAD
    }

    @Test
    @Tag("core-S30")
    @Tag("core-T11")
    @Requires(Feature.ENUM_TYPES)
    void anEnumerationIsCreatedBeforeItsTablesAndDroppedBehindThem() {
        Column<Mood> mood = column("mood", EnumType.of(Mood.class));
        Table t = metadata.table("t", mood);
        metadata.table("u", column("mood", EnumType.of(Mood.class)));
        metadata.createAll(engine);
        assertThat(created()).containsExactly("CREATE TYPE mood AS ENUM", "CREATE TABLE t", "CREATE TABLE u");
        engine.begin(connection -> {
            connection.execute(insert(t).set(mood, Mood.SAD));
            assertThat(connection.execute(select(mood)).all()).containsExactly(Mood.SAD);
        });
        t.drop(engine);
        assertThat(sent.changes()).containsExactly("DROP TABLE t");
        engine.apply(new CreateType(EnumType.of(Mood.class)), CheckFirst.ALL);
        metadata.dropAll(engine);
        engine.apply(new DropType(EnumType.of(Mood.class)), CheckFirst.ALL);
        assertThat(sent.changes()).containsExactly("DROP TABLE u", "DROP TYPE mood");
    }

    @Test
    @Tag("core-S16")
    void listenersHearOfTablesAndOfTheWhole() {
        List<String> heard = new ArrayList<>();
        Table t = metadata.table("t", column("x", integer()));
        for (SchemaEvent.Phase phase : SchemaEvent.Phase.values()) {
            t.on(phase, event -> {
                assertThat(event.target()).isInstanceOf(Connection.class);
                assertThat(event.check()).isEqualTo(CheckFirst.ALL);
                heard.add(phase + " " + Objects.requireNonNull(event.table()).name());
            });
            metadata.on(
                    phase, event -> heard.add(phase + " of " + event.tables().size()));
        }
        metadata.createAll(engine);
        metadata.dropAll(engine);
        assertThat(heard)
                .containsExactly(
                        "BEFORE_CREATE of 1",
                        "BEFORE_CREATE t",
                        "AFTER_CREATE t",
                        "AFTER_CREATE of 1",
                        "BEFORE_DROP of 1",
                        "BEFORE_DROP t",
                        "AFTER_DROP t",
                        "AFTER_DROP of 1");
    }

    @Test
    @Tag("core-S16")
    @Tag("core-S17")
    void attachedStatementsRunOnTheirDialects() {
        Table t = metadata.table("Order", column("x", integer()))
                .on(SchemaEvent.Phase.AFTER_CREATE, ddl("INSERT INTO %(table)s (x) VALUES (100 %% 7)"))
                .on(
                        SchemaEvent.Phase.AFTER_CREATE,
                        ddl("INSERT INTO %(fullname)s (x) VALUES (11)").executeIf("postgresql"))
                .on(
                        SchemaEvent.Phase.AFTER_CREATE,
                        ddl("INSERT INTO %(table)s (x) VALUES (12)").executeIf("mysql", "mariadb", "sqlite"));
        index("only_sqlite", "x").ddlIf("sqlite").on(t);
        metadata.createAll(engine);
        assertThat(sent.changes().stream().anyMatch(sql -> sql.contains("only_sqlite")))
                .isEqualTo(database.kind() == DatabaseKind.SQLITE);
        Column<Integer> x = t.c("x");
        List<Integer> found = engine.call(
                connection -> connection.execute(select(x).orderBy(x)).all());
        assertThat(found).containsExactly(2, database.kind() == DatabaseKind.POSTGRESQL ? 11 : 12);
        metadata.dropAll(engine);
    }

    @Test
    @Tag("core-S24")
    void viewsComeBehindTheirTables() {
        Column<Integer> x = column("x", integer());
        Table t = metadata.table("t", x);
        CreateView view = new CreateView("v", select(x).where(x.gt(5)));
        metadata.add(view);
        metadata.createAll(engine);
        metadata.createAll(engine);
        engine.begin(connection -> {
            connection.execute(insert(t).set(x, 4));
            connection.execute(insert(t).set(x, 6));
            assertThat(connection.execute(select(view.<Integer>c("x"))).all()).containsExactly(6);
            CreateTableAs copy = new CreateTableAs("copied", select(x).where(x.lt(5)));
            connection.execute(copy);
            assertThat(connection.execute(select(copy.table().<Integer>c("x"))).all())
                    .containsExactly(4);
        });
        metadata.dropAll(engine);
        assertThat(created())
                .containsExactly(
                        "CREATE TABLE t",
                        "CREATE VIEW v AS SELECT t.x FROM t WHERE t.x > 5",
                        "CREATE TABLE copied AS SELECT t.x FROM t WHERE t.x < 5",
                        "DROP VIEW v",
                        "DROP TABLE t");
    }

    @Test
    @Tag("core-S25")
    void aPartOfTheSchemaMayBePassedOver() {
        metadata.table("kept", column("x", integer()).index());
        metadata.table("passed_over", column("x", integer()).index());
        SchemaTarget some = engine.only(statement -> !(statement instanceof CreateTable create)
                        || create.table().name().text().equals("kept"))
                .only(statement -> !(statement instanceof DropTable drop)
                        || drop.table().name().text().equals("kept"));
        metadata.createAll(some);
        assertThat(created()).containsExactly("CREATE TABLE kept", "CREATE INDEX ix_kept_x");
        metadata.dropAll(some);
        metadata.createAll(engine.only(statement -> !(statement instanceof CreateIndex)));
        assertThat(created()).containsExactly("DROP TABLE kept", "CREATE TABLE kept", "CREATE TABLE passed_over");
        metadata.dropAll(engine);
    }

    @Test
    @Tag("core-S27")
    void aTriggersValueIsFetchedAndNotPartOfTheTable() {
        Column<Integer> id = column("id", integer()).primaryKey();
        Column<String> made = column("made", string(10)).serverDefaultFetched();
        Table t = metadata.table("t", id, made)
                .on(
                        SchemaEvent.Phase.AFTER_CREATE,
                        ddl("CREATE TRIGGER fill AFTER INSERT ON t BEGIN UPDATE t SET made = 'made' WHERE id = new.id; END")
                                .executeIf("sqlite"))
                .on(
                        SchemaEvent.Phase.AFTER_CREATE,
                        ddl("CREATE TRIGGER fill BEFORE INSERT ON t FOR EACH ROW SET NEW.made = 'made'")
                                .executeIf("mysql", "mariadb"))
                .on(
                        SchemaEvent.Phase.AFTER_CREATE,
                        ddl("CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.made := ''made''; RETURN NEW; END'")
                                .executeIf("postgresql"))
                .on(
                        SchemaEvent.Phase.AFTER_CREATE,
                        ddl("CREATE TRIGGER fill BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION fill()")
                                .executeIf("postgresql"));
        metadata.createAll(engine);
        assertThat(sent.changes().getFirst()).contains("made VARCHAR(10)").doesNotContain("DEFAULT");
        String fetched = engine.call(connection -> {
            Insert<?> insert = insert(t).set(id, 1);
            if (database.kind() == DatabaseKind.SQLITE) {
                assertThat(connection.execute(insert).postfetched())
                        .hasSize(1)
                        .first()
                        .isSameAs(made);
                return connection.execute(select(made)).one();
            }
            return connection.execute(insert.returning(made)).one();
        });
        assertThat(fetched).isEqualTo("made");
        metadata.dropAll(engine);
    }

    @Test
    void onSqliteItIsAskedByPragma() {
        if (database.kind() != DatabaseKind.SQLITE) {
            return;
        }
        metadata.table("user_account", column("id", integer()).primaryKey());
        metadata.createAll(engine);
        assertThat(sent.take())
                .containsExactly(
                        "PRAGMA main.table_info(\"user_account\")",
                        "PRAGMA temp.table_info(\"user_account\")",
                        "CREATE TABLE user_account ( id INTEGER NOT NULL, PRIMARY KEY (id) )");
        metadata.dropAll(engine);
        assertThat(sent.take()).containsExactly("PRAGMA main.table_info(\"user_account\")", "DROP TABLE user_account");
    }
}

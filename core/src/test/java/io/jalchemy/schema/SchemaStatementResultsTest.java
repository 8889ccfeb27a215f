package io.jalchemy.schema;

import static io.jalchemy.schema.Schema.check;
import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.ddl;
import static io.jalchemy.schema.Schema.foreignKey;
import static io.jalchemy.schema.Schema.index;
import static io.jalchemy.schema.Schema.unique;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.compiler.DdlRendering;
import io.jalchemy.engine.Engine;
import io.jalchemy.error.DatabaseException;
import io.jalchemy.sql.Name;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Statements about single objects of a schema, on real databases. */
@OnDatabases
class SchemaStatementResultsTest {
    private final TestDatabase database;
    private final SentStatements sent = new SentStatements();
    private final Engine engine;
    private final MetaData metadata = new MetaData();

    SchemaStatementResultsTest(TestDatabase database) {
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

    @Test
    @Tag("core-S13")
    void statementsRunOnTheirOwn() {
        Table t = metadata.table("t", column("x", integer()));
        Index ix = index("ix", "x").on(t);
        engine.begin(connection -> {
            connection.execute(new CreateTable(t));
            connection.execute(new CreateIndex(ix));
            connection.execute(new DropIndex(ix));
            connection.execute(new DropTable(t).ifExists());
            connection.execute(new DropTable(t).ifExists());
        });
        assertThat(created().stream().map(sql -> sql.replaceAll(" t$| ix$", "")))
                .containsExactly(
                        "CREATE TABLE", "CREATE INDEX", "DROP INDEX", "DROP TABLE IF EXISTS", "DROP TABLE IF EXISTS");
    }

    @Test
    @Tag("core-S13")
    void anIndexAndATableAreCreatedIfTheyAreNotThere() {
        Table t = metadata.table("t", column("x", integer()));
        Index ix = index("ix", "x").on(t);
        engine.begin(connection -> {
            connection.execute(new CreateTable(t).ifNotExists());
            connection.execute(new CreateTable(t).ifNotExists());
            connection.execute(new CreateIndex(ix).ifNotExists());
            connection.execute(new CreateIndex(ix).ifNotExists());
        });
        assertThat(created().stream().map(sql -> sql.replaceAll(" t$| ix$", "")))
                .containsExactly(
                        "CREATE TABLE IF NOT EXISTS",
                        "CREATE TABLE IF NOT EXISTS",
                        "CREATE INDEX IF NOT EXISTS",
                        "CREATE INDEX IF NOT EXISTS");
    }

    @Test
    @Tag("core-S13")
    @Requires(Feature.ADD_CONSTRAINT)
    void constraintsAreAddedAndDropped() {
        Table p = metadata.table("p", column("id", integer()).primaryKey());
        Column<Integer> x = column("x", integer());
        Table t = metadata.table("t", x);
        metadata.createAll(engine);
        Constraint unique = unique("x").named("uq");
        Constraint check = check(x.gt(0)).named("ck");
        Constraint key = foreignKey(List.of("x"), List.of("p.id")).named("fk");
        t.add(unique, check, key);
        engine.begin(connection -> {
            connection.execute(insert(p).value("id", 1));
            connection.execute(new AddConstraint(unique));
            connection.execute(new AddConstraint(check));
            connection.execute(new AddConstraint(key));
            connection.execute(insert(t).set(x, 1));
        });
        for (int refused : List.of(1, -1, 2)) {
            assertThatThrownBy(() -> engine.begin(
                            connection -> connection.execute(insert(t).set(x, refused))))
                    .isInstanceOf(DatabaseException.class);
        }
        engine.begin(connection -> {
            connection.execute(new DropConstraint(key));
            connection.execute(new DropConstraint(check));
            connection.execute(new DropConstraint(unique));
            for (int allowed : List.of(1, -1, 2)) {
                connection.execute(insert(t).set(x, allowed));
            }
        });
    }

    @Test
    @Tag("core-S14")
    @Tag("core-S21")
    @Requires(Feature.SCHEMAS)
    void schemasAreCreatedUsedAndDropped() {
        String name = "made_" + UUID.randomUUID().toString().substring(0, 8);
        CreateSchema create = new CreateSchema(name);
        DropSchema drop = new DropSchema(name);
        metadata.table(Name.of("p"), name, column("id", integer()).primaryKey());
        Table t = metadata.table("t", column("p_id", integer()).references(name + ".p.id"));
        engine.begin(connection -> {
            connection.execute(create);
            connection.execute(create.ifNotExists());
        });
        assertThatThrownBy(() -> engine.begin(connection -> connection.execute(create)))
                .isInstanceOf(DatabaseException.class);
        metadata.createAll(engine);
        assertThatThrownBy(() ->
                        engine.begin(connection -> connection.execute(insert(t).value("p_id", 7))))
                .isInstanceOf(DatabaseException.class);
        t.drop(engine);
        engine.begin(connection -> {
            connection.execute(database.kind() == DatabaseKind.POSTGRESQL ? drop.cascade() : drop);
            connection.execute(drop.ifExists());
        });
        assertThat(engine.inspect().schemaNames()).doesNotContain(name);
    }

    @Test
    @Tag("core-S30")
    void singleObjectsAreCreatedAndDroppedIfNeeded() {
        Table t = metadata.table("t", column("x", integer()));
        Index ix = index("ix", "x");
        t.create(engine);
        t.create(engine);
        ix.on(t);
        ix.create(engine);
        ix.create(engine);
        assertThat(created()).containsExactly("CREATE TABLE t", "CREATE INDEX ix");
        ix.drop(engine);
        ix.drop(engine);
        t.drop(engine);
        t.drop(engine);
        assertThat(created()).hasSize(2);
        assertThatThrownBy(() -> t.drop(engine, CheckFirst.NONE)).hasMessageContaining("t");
    }

    @Test
    @Tag("core-S30")
    @Requires(Feature.SEQUENCES)
    void aSequenceIsCreatedAndDroppedIfNeeded() {
        Sequence sequence =
                new Sequence("seq").options(SequenceOptions.NONE.start(7)).in(metadata);
        sequence.create(engine);
        sequence.create(engine);
        assertThat(engine.<Long>call(connection ->
                        connection.execute(select(sequence.nextValue())).one()))
                .isEqualTo(7L);
        sequence.drop(engine);
        sequence.drop(engine);
        assertThat(sent.changes()).containsExactly("CREATE SEQUENCE seq START WITH 7", "DROP SEQUENCE seq");
        metadata.createAll(engine);
        metadata.createAll(engine);
        metadata.dropAll(engine);
        assertThat(sent.changes()).containsExactly("CREATE SEQUENCE seq START WITH 7", "DROP SEQUENCE seq");
    }

    @Test
    @Tag("core-S15")
    @Requires(Feature.COMMENTS)
    void commentsReachTheDatabase() throws SQLException {
        Column<Integer> x = column("x", integer()).comment("a column's");
        Table t = metadata.table("t", x).comment("a table's");
        metadata.createAll(engine);
        String query = database.kind() == DatabaseKind.POSTGRESQL
                ? "SELECT obj_description('t'::regclass), col_description('t'::regclass, 1)"
                : "SELECT t.table_comment, c.column_comment FROM information_schema.tables t JOIN information_schema.columns c"
                        + " USING (table_schema, table_name) WHERE t.table_schema = DATABASE() AND t.table_name = 't'";
        assertThat(database.rows(query)).containsExactly(List.of("a table's", "a column's"));
        engine.begin(connection -> {
            connection.execute(new SetTableComment(t.comment("another")));
            connection.execute(new SetColumnComment(x.comment("one more")));
        });
        assertThat(database.rows(query)).containsExactly(List.of("another", "one more"));
        engine.begin(connection -> {
            connection.execute(new DropTableComment(t));
            connection.execute(new DropColumnComment(x));
        });
        assertThat(database.rows(query).getFirst()).allMatch(comment -> comment == null || comment.equals(""));
        metadata.dropAll(engine);
    }

    @Test
    @Tag("core-S23")
    void temporaryTablesLiveOnTheirConnection() {
        Table t = metadata.table("temporary_one", column("x", integer())).prefix("TEMPORARY");
        engine.begin(connection -> {
            t.create(connection);
            t.create(connection);
            connection.execute(insert(t).set(t.<Integer>c("x"), 1));
            assertThat(connection.execute(select(t.<Integer>c("x"))).all()).containsExactly(1);
            assertThat(connection.inspect().hasTable("temporary_one")).isTrue();
            t.drop(connection);
            assertThat(connection.inspect().hasTable("temporary_one")).isFalse();
            t.drop(connection);
        });
        assertThat(created()).containsExactly("CREATE TEMPORARY TABLE temporary_one", "DROP TABLE temporary_one");
    }

    @Test
    @Tag("core-S24")
    @Requires(Feature.SCHEMAS)
    void aViewIsReplaced() {
        Column<Integer> x = column("x", integer());
        Table t = metadata.table("t", x);
        metadata.createAll(engine);
        CreateView view = new CreateView("v", select(x).where(x.gt(5)));
        engine.begin(connection -> {
            connection.execute(insert(t).set(x, 4));
            connection.execute(view);
            connection.execute(new CreateView("v", select(x).where(x.lt(5))).orReplace());
            assertThat(connection.execute(select(view.<Integer>c("x"))).all()).containsExactly(4);
            connection.execute(view.drop());
        });
        metadata.dropAll(engine);
    }

    /** Puts one number into a table; one dialect has words of its own for it. */
    private static final class FillOne extends CustomDdl {
        private final Table table;

        FillOne(Table table) {
            this.table = table;
        }
    }

    @Test
    @Tag("core-S18")
    void aStatementOfOnesOwnRunsAsItsDialectWritesIt() {
        DdlRendering.register(
                FillOne.class, (statement, ddl) -> "INSERT INTO " + ddl.names().table(statement.table) + " VALUES (1)");
        DdlRendering.register(
                FillOne.class,
                "postgresql",
                (statement, ddl) -> "INSERT INTO " + ddl.names().table(statement.table) + " SELECT 2");
        try {
            Column<Integer> x = column("x", integer());
            Table t = metadata.table("t", x);
            t.on(SchemaEvent.Phase.AFTER_CREATE, new FillOne(t));
            metadata.createAll(engine);
            int one = database.kind() == DatabaseKind.POSTGRESQL ? 2 : 1;
            engine.begin(connection -> {
                connection.execute(new FillOne(t));
                assertThat(connection.execute(select(x)).all()).containsExactly(one, one);
            });
        } finally {
            DdlRendering.deregister(FillOne.class);
        }
        metadata.dropAll(engine);
    }
}

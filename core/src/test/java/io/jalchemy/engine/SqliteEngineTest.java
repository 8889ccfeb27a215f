package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.func;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.types.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.IsolationLevel;
import io.jalchemy.error.IntegrityException;
import io.jalchemy.error.TransactionConflictException;
import io.jalchemy.schema.MetaData;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.Function;

/** What is peculiar to SQLite: its locks, its switches, and functions that the program brings. */
@OnDatabases(DatabaseKind.SQLITE)
class SqliteEngineTest {
    private final TestDatabase database;
    private final People people = new People();

    SqliteEngineTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void fill() throws SQLException {
        People.fill(database);
    }

    private Engine engine(String options) {
        return Engine.create(database.url() + "&" + options);
    }

    private static Object scalar(Connection connection, String query) {
        return Objects.requireNonNull(connection.execute(text(query)).one().get(0));
    }

    private long total(Connection connection) {
        return connection.execute(select(count(people.id))).one();
    }

    private void add(Connection connection, String name) {
        connection.execute(insert(people).set(people.name, name));
    }

    private List<List<@Nullable Object>> added() throws SQLException {
        return database.rows("SELECT name FROM people WHERE name NOT IN ('ann', 'ben', 'cid') ORDER BY name");
    }

    @Tag("core-P34")
    @ParameterizedTest(name = "{0}: others may read {1}, begin to write {2}")
    @CsvSource({"DEFERRED, true, true", "IMMEDIATE, true, false", "EXCLUSIVE, false, false"})
    void transactionTakesItsLocksAsItsModeSays(String mode, boolean othersRead, boolean othersWrite) {
        try (Engine locking = engine("transaction_mode=" + mode);
                Engine other = engine("busy_timeout=0");
                Connection first = locking.connect()) {
            assertThat(works(() -> other.begin(this::total))).as("connected").isTrue();
            assertThat(scalar(first, "SELECT 1")).isEqualTo(1);
            assertThat(works(() -> other.begin(this::total))).isEqualTo(othersRead);
            assertThat(works(() -> other.begin(second -> add(second, "dora")))).isEqualTo(othersWrite);
        }
    }

    private static boolean works(Runnable work) {
        try {
            work.run();
            return true;
        } catch (TransactionConflictException locked) {
            return false;
        }
    }

    @Tag("core-P34")
    @Test
    void rollbackUndoesSchemaStatementsToo() throws SQLException {
        MetaData metadata = new MetaData();
        metadata.table("later", column("id", integer()).primaryKey());
        try (Engine engine = Engine.create(database.url());
                Connection connection = engine.connect()) {
            metadata.createAll(connection);
            connection.execute(text("INSERT INTO later (id) VALUES (7)"));
            assertThat(scalar(connection, "SELECT id FROM later")).isEqualTo(7);
            connection.rollback();
            metadata.createAll(connection);
            connection.commit();
            try (Transaction savepoint = connection.beginNested()) {
                add(connection, "emil");
                savepoint.rollback();
            }
            add(connection, "dora");
            connection.commit();
        }
        assertThat(database.rows("SELECT count(*) FROM later")).containsExactly(List.of(0));
        assertThat(added()).containsExactly(List.of("dora"));
    }

    @Tag("core-P34")
    @ParameterizedTest
    @EnumSource(
            value = IsolationLevel.class,
            names = {"SERIALIZABLE", "READ_UNCOMMITTED"})
    void levelIsThatOfThePragma(IsolationLevel level) {
        try (Engine engine = Engine.builder(database.url())
                        .execution(ExecutionOptions.NONE.isolation(level))
                        .build();
                Connection connection = engine.connect()) {
            assertThat(scalar(connection, "PRAGMA read_uncommitted"))
                    .isEqualTo(level == IsolationLevel.READ_UNCOMMITTED ? 1 : 0);
            assertThat(connection.isolationLevel()).isEqualTo(level);
        }
    }

    @Tag("core-K41")
    @Test
    void databaseInMemoryIsOneForAllThreads() throws InterruptedException {
        try (Engine engine = Engine.create("sqlite://")) {
            engine.begin(connection ->
                    connection.execute(text("CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, city TEXT)")));
            for (int i = 0; i < 50; i++) {
                String name = "p" + i;
                Thread.startVirtualThread(() -> engine.begin(connection -> add(connection, name)))
                        .join();
            }
            assertThat(engine.<Long>call(this::total)).isEqualTo(50);
        }
    }

    @Tag("core-P35")
    @Test
    void switchesOfTheUrlHoldForEveryConnection() throws SQLException {
        try (Engine engine = engine("foreign_keys=true&busy_timeout=1234&journal_mode=WAL");
                Connection first = engine.connect();
                Connection second = engine.connect()) {
            for (Connection connection : List.of(first, second)) {
                assertThat(scalar(connection, "PRAGMA foreign_keys")).isEqualTo(1);
                assertThat(scalar(connection, "PRAGMA busy_timeout")).isEqualTo(1234);
                assertThat(scalar(connection, "PRAGMA journal_mode")).isEqualTo("wal");
            }
            first.rollback();
            second.rollback();
            first.execute(text("CREATE TABLE pet (owner INTEGER REFERENCES people (id))"));
            assertThatThrownBy(() -> first.execute(text("INSERT INTO pet (owner) VALUES (99)")))
                    .isInstanceOf(IntegrityException.class)
                    .hasMessageContaining("FOREIGN KEY constraint failed");
            first.rollback();
        } finally {
            database.execute("PRAGMA journal_mode = DELETE");
        }
        try (Engine engine = Engine.create(database.url());
                Connection connection = engine.connect()) {
            assertThat(scalar(connection, "PRAGMA foreign_keys")).isEqualTo(0);
            assertThat(scalar(connection, "PRAGMA busy_timeout")).isEqualTo(5000);
        }
    }

    /** {@code half(x)}, a function of the program. */
    private static final class Half extends Function {
        @Override
        protected void xFunc() throws SQLException {
            result(value_double(0) / 2);
        }
    }

    @Tag("core-P37")
    @Test
    void functionsOfTheProgramAreThereOnEveryConnection() {
        EngineListener functions = new EngineListener() {
            @Override
            public void connect(java.sql.Connection opened) {
                try {
                    Function.create(opened, "half", new Half(), 1, Function.FLAG_DETERMINISTIC);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        try (Engine engine = Engine.builder(database.url()).listener(functions).build();
                Connection first = engine.connect();
                Connection second = engine.connect()) {
            for (Connection connection : List.of(first, second)) {
                assertThat(scalar(connection, "SELECT half(5)")).isEqualTo(2.5);
                assertThat(connection
                                .execute(select(people.name)
                                        .where(people.name.regexpMatch("^(a|c)"))
                                        .orderBy(people.id))
                                .all())
                        .containsExactly("ann", "cid");
                assertThat(connection
                                .execute(select(
                                        func("floor", integer(), literal(2.7)),
                                        func("floor", integer(), literal(-2.5))))
                                .one()
                                .values())
                        .containsExactly(2, -3);
            }
        }
    }

    @Tag("core-P38")
    @Test
    void secondWriterFailsAsLockedAndSucceedsWhenTriedAgain() throws SQLException {
        try (Engine first = Engine.create(database.url());
                Engine second = engine("busy_timeout=20");
                Connection writer = first.connect()) {
            add(writer, "dora");
            assertThatThrownBy(() -> second.begin(connection -> add(connection, "emil")))
                    .isInstanceOf(TransactionConflictException.class)
                    .hasMessageContaining("locked");
            second.addListener(new EngineListener() {
                @Override
                public @Nullable RuntimeException failed(@Nullable Connection connection, Failure failure) {
                    writer.commit();
                    return null;
                }
            });
            Retry.upTo(2).run(() -> second.begin(connection -> add(connection, "emil")));
        }
        assertThat(added()).containsExactly(List.of("dora"), List.of("emil"));
    }
}

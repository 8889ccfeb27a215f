package io.jalchemy.engine;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** What is peculiar to PostgreSQL: what a session remembers, and what only its driver's own connection can do. */
@OnDatabases(DatabaseKind.POSTGRESQL)
class PostgresEngineTest {
    private final TestDatabase database;
    private final People people = new People();

    PostgresEngineTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void fill() throws SQLException {
        People.fill(database);
    }

    private static Object scalar(Connection connection, String query) {
        return Objects.requireNonNull(connection.execute(text(query)).one().get(0));
    }

    /** Sends SQL on the driver's connection, committed by itself. */
    private static void alone(java.sql.Connection physical, String sql) {
        try (var statement = physical.createStatement()) {
            boolean before = physical.getAutoCommit();
            physical.setAutoCommit(true);
            statement.execute(sql);
            physical.setAutoCommit(before);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Tag("core-P17")
    @Test
    void searchPathIsSetOncePerConnection() throws SQLException {
        String other = scalarOf("SELECT current_schema()") + "_other";
        database.execute(
                "CREATE SCHEMA " + other,
                "CREATE TABLE " + other + ".people (id INTEGER, name TEXT)",
                "INSERT INTO " + other + ".people VALUES (1, 'zoe')");
        EngineListener path = new EngineListener() {
            @Override
            public void connect(java.sql.Connection opened) {
                alone(opened, "SET search_path = " + other);
            }
        };
        try (Engine engine = Engine.builder(database.urlWithLogin())
                .listener(path)
                .poolSize(1)
                .build()) {
            for (int i = 0; i < 2; i++) {
                engine.begin(connection -> {
                    assertThat(connection.execute(select(people.name)).all()).containsExactly("zoe");
                    assertThat(scalar(connection, "SELECT current_schema()")).isEqualTo(other);
                });
            }
            assertThat(engine.defaultSchema()).isEqualTo(other);
        } finally {
            database.execute("DROP SCHEMA " + other + " CASCADE");
        }
    }

    private Object scalarOf(String query) throws SQLException {
        return Objects.requireNonNull(database.rows(query).getFirst().getFirst());
    }

    @Tag("core-P17")
    @Test
    void whatASessionRemembersIsDiscardedWhenItsConnectionReturns() {
        EngineListener discarding = new EngineListener() {
            @Override
            public void reset(java.sql.Connection physical) {
                alone(physical, "DISCARD ALL");
            }
        };
        String temporary = "SELECT count(*) FROM pg_class WHERE relname = 'scratch' AND relpersistence = 't'"
                + " AND relnamespace = pg_my_temp_schema()";
        try (Engine keeping =
                        Engine.builder(database.urlWithLogin()).poolSize(1).build();
                Engine resetting = Engine.builder(database.urlWithLogin())
                        .poolSize(1)
                        .listener(discarding)
                        .build()) {
            for (Engine engine : List.of(keeping, resetting)) {
                Object session = engine.call(connection -> {
                    connection.execute(text("CREATE TEMPORARY TABLE scratch (x INTEGER)"));
                    return scalar(connection, "SELECT pg_backend_pid()");
                });
                engine.begin(connection -> {
                    assertThat(scalar(connection, "SELECT pg_backend_pid()")).isEqualTo(session);
                    assertThat(scalar(connection, temporary)).isEqualTo(engine == keeping ? 1L : 0L);
                });
            }
        }
    }

    @Tag("core-P19")
    @Test
    void copyTakesPartInTheTransaction() throws SQLException, IOException {
        try (Engine engine = Engine.create(database.urlWithLogin());
                Connection connection = engine.connect()) {
            for (boolean kept : new boolean[] {false, true}) {
                connection.execute(text("DELETE FROM people WHERE id = 1"));
                PGConnection driver = connection.unwrap(PGConnection.class);
                driver.getCopyAPI()
                        .copyIn("COPY people (name, city) FROM STDIN", new StringReader("dora\tDover\nemil\t\\N\n"));
                StringWriter out = new StringWriter();
                driver.getCopyAPI().copyOut("COPY (SELECT name, city FROM people ORDER BY name) TO STDOUT", out);
                assertThat(out).hasToString("ben\t\\N\ncid\tCalais\ndora\tDover\nemil\t\\N\n");
                if (kept) {
                    connection.commit();
                } else {
                    connection.rollback();
                    assertThat(connection.execute(select(people.name)).all()).hasSize(3);
                }
            }
        }
        assertThat(database.rows("SELECT count(*) FROM people")).containsExactly(List.of(4L));
    }

    @Tag("core-P19")
    @Test
    void notificationsArriveOnTheDriversConnection() throws SQLException {
        String channel = "c_" + scalarOf("SELECT current_schema()");
        try (Engine engine = Engine.create(database.urlWithLogin());
                Connection listening = engine.connect().discardOnClose()) {
            listening.execute(text("LISTEN " + channel));
            listening.commit();
            PGConnection driver = listening.unwrap(PGConnection.class);
            assertThat(listening.inTransaction()).isTrue();
            engine.begin(sending -> sending.execute(text("SELECT pg_notify('" + channel + "', 'hello')"))
                    .all());
            listening.execute(select(people.name)).all();
            listening.rollback();
            PGNotification[] heard = driver.getNotifications(10_000);
            assertThat(heard).singleElement().satisfies(one -> {
                assertThat(one.getName()).isEqualTo(channel);
                assertThat(one.getParameter()).isEqualTo("hello");
            });
        }
    }
}

package io.jalchemy.engine;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.error.IntegrityException;
import io.jalchemy.sql.Executable;
import io.jalchemy.sql.Select;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnDatabases
class EngineListenerTest {
    private final TestDatabase database;
    private final People people = new People();
    private final List<String> heard = new ArrayList<>();
    private final Engine engine;

    EngineListenerTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void fill() throws SQLException {
        People.fill(database);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private final class Everything implements EngineListener {
        @Override
        public void connect(java.sql.Connection opened) {
            heard.add("connect");
        }

        @Override
        public void checkout(java.sql.Connection physical) {
            heard.add("checkout");
        }

        @Override
        public void checkin(java.sql.Connection physical) {
            heard.add("checkin");
        }

        @Override
        public void invalidate(java.sql.Connection physical) {
            heard.add("invalidate");
        }

        @Override
        public void disposed(Engine of) {
            heard.add("disposed");
        }

        @Override
        public void begin(Connection connection) {
            heard.add("begin");
        }

        @Override
        public void commit(Connection connection) {
            heard.add("commit");
        }

        @Override
        public void rollback(Connection connection) {
            heard.add("rollback");
        }

        @Override
        public void savepoint(Connection connection, String name) {
            heard.add("savepoint " + name);
        }

        @Override
        public void rollbackSavepoint(Connection connection, String name) {
            heard.add("rollback to " + name);
        }

        @Override
        public void releaseSavepoint(Connection connection, String name) {
            heard.add("release " + name);
        }
    }

    @Tag("core-K35")
    @Tag("core-K48")
    @Test
    void eventsComeOnceAndInOrder() {
        Everything listener = new Everything();
        engine.addListener(listener);
        try (Connection connection = engine.connect()) {
            connection.execute(select(people.id)).all();
            connection.beginNested().rollback();
            connection.beginNested().commit();
            connection.commit();
            connection.execute(select(people.id)).all();
        }
        assertThat(heard)
                .containsExactly(
                        "connect",
                        "checkout",
                        "begin",
                        "savepoint sa_savepoint_1",
                        "rollback to sa_savepoint_1",
                        "savepoint sa_savepoint_2",
                        "release sa_savepoint_2",
                        "commit",
                        "begin",
                        "rollback",
                        "checkin");
        heard.clear();
        try (Connection connection = engine.connect()) {
            connection.execute(select(people.id)).all();
            connection.invalidate();
            connection.rollback();
        }
        engine.dispose();
        assertThat(heard).containsExactly("checkout", "begin", "invalidate", "disposed");
        heard.clear();
        engine.removeListener(listener);
        engine.begin(connection -> connection.execute(select(people.id)).all());
        assertThat(heard).isEmpty();
    }

    @Tag("core-K48")
    @Test
    void newConnectionCanBeSetUpByAListener() throws SQLException {
        EngineListener setting = new EngineListener() {
            @Override
            public void connect(java.sql.Connection opened) {
                try (var statement = opened.createStatement()) {
                    statement.execute(
                            switch (database.kind()) {
                                case SQLITE -> "PRAGMA cache_size = 1234";
                                case POSTGRESQL -> "SET statement_timeout = 1234";
                                case MARIADB -> "SET SESSION lock_wait_timeout = 1234";
                            });
                    if (!opened.getAutoCommit()) {
                        opened.commit();
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        String question =
                switch (database.kind()) {
                    case SQLITE -> "PRAGMA cache_size";
                    case POSTGRESQL -> "SHOW statement_timeout";
                    case MARIADB -> "SELECT @@SESSION.lock_wait_timeout";
                };
        try (Engine own = Engine.builder(database.urlWithLogin())
                        .listener(setting)
                        .build();
                Connection connection = own.connect()) {
            assertThat(String.valueOf(connection.execute(text(question)).one().get(0)))
                    .startsWith("1234");
        }
    }

    @Tag("core-K36")
    @Test
    void listenerSeesAndReplacesStatementsAndText() {
        List<EngineListener.Sent> sent = new ArrayList<>();
        engine.addListener(new EngineListener() {
            @Override
            @SuppressWarnings("unchecked")
            public <R> Executable<R> rewrite(Connection connection, Executable<R> statement) {
                return statement instanceof Select<?> select
                        ? (Executable<R>) select.where(people.id.lt(3))
                        : statement;
            }

            @Override
            public String rewriteSql(Connection connection, Sent statement) {
                return "/* marked */ " + statement.sql();
            }

            @Override
            public void afterExecute(Connection connection, Sent statement) {
                sent.add(statement);
            }
        });
        try (Connection connection = engine.connect()) {
            assertThat(connection
                            .execute(select(people.name).orderBy(people.id))
                            .all())
                    .containsExactly("ann", "ben");
        }
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().sql())
                .startsWith("/* marked */ SELECT people.name")
                .contains("WHERE people.id < ?");
        assertThat(sent.getFirst().parameters()).containsExactly(List.of(3));
        assertThat(sent.getFirst().many()).isFalse();
        assertThat(sent.getFirst().origin()).isEqualTo(EngineListener.Origin.GENERATED);
    }

    @Tag("core-K38")
    @Test
    void failureCanBeReplaced() {
        List<EngineListener.Failure> failures = new ArrayList<>();
        IllegalStateException instead = new IllegalStateException("taken");
        engine.addListener(new EngineListener() {
            @Override
            public @Nullable RuntimeException failed(@Nullable Connection connection, Failure failure) {
                failures.add(failure);
                return failures.size() == 1 ? null : instead;
            }
        });
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(insert(people).set(people.name, "ann")))
                    .isInstanceOf(IntegrityException.class);
            connection.rollback();
            assertThatThrownBy(() -> connection.execute(insert(people).set(people.name, "ann")))
                    .isSameAs(instead);
        }
        EngineListener.Failure failure = failures.getFirst();
        assertThat(failure.sql()).startsWith("INSERT INTO people");
        assertThat(failure.isDisconnect()).isFalse();
        assertThat(failure.exception()).isInstanceOf(IntegrityException.class);
        assertThat(failure.exception().getCause() == failure.cause()).isTrue();
    }

    @Tag("core-K39")
    @Test
    void listenerMayRemoveItself() {
        engine.addListener(new EngineListener() {
            @Override
            public void begin(Connection connection) {
                heard.add("once");
                engine.removeListener(this);
            }
        });
        engine.begin(connection -> connection.execute(select(people.id)).all());
        engine.begin(connection -> connection.execute(select(people.id)).all());
        assertThat(heard).containsExactly("once");
    }
}

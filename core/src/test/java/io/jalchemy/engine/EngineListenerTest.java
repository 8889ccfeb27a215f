package io.jalchemy.engine;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.param;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.error.DatabaseException;
import io.jalchemy.error.IntegrityException;
import io.jalchemy.sql.Executable;
import io.jalchemy.sql.Select;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    @Tag("core-K35")
    @Test
    void eventsOfTwoPhasesComeInOrder() throws SQLException {
        List<List<?>> allowed = new ArrayList<>();
        switch (database.kind()) {
            case SQLITE -> {
                return;
            }
            case POSTGRESQL -> allowed.addAll(database.rows("SHOW max_prepared_transactions"));
            case MARIADB -> allowed.add(List.of("any number"));
        }
        boolean mayPrepare = !allowed.equals(List.of(List.of("0")));
        engine.addListener(new EngineListener() {
            @Override
            public void beginTwoPhase(Connection connection, String id) {
                heard.add("begin " + id);
            }

            @Override
            public void prepareTwoPhase(Connection connection, String id) {
                heard.add("prepare " + id);
            }

            @Override
            public void commitTwoPhase(Connection connection, String id) {
                heard.add("commit " + id);
            }

            @Override
            public void rollbackTwoPhase(Connection connection, String id) {
                heard.add("rollback " + id);
            }
        });
        try (Connection connection = engine.connect()) {
            if (mayPrepare) {
                Transaction kept = connection.beginTwoPhase("heard");
                connection.execute(select(people.id)).all();
                kept.prepare();
                kept.commit();
            }
            Transaction dropped = connection.beginTwoPhase("dropped");
            dropped.rollback();
        }
        assertThat(String.join(", ", heard))
                .isEqualTo((mayPrepare ? "begin heard, prepare heard, commit heard, " : "")
                        + "begin dropped, rollback dropped");
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

    @Tag("core-K36")
    @Test
    void listenerReplacesTheStatementWithItsValuesAndIsThereBeforeAndAfter() {
        engine.addListener(new EngineListener() {
            @Override
            @SuppressWarnings("unchecked")
            public <R> Executable<R> rewrite(Connection connection, Executable<R> statement) {
                return (Executable<R>) select(people.name).where(people.id.eq(2));
            }

            @Override
            public void beforeExecute(Connection connection, Sent statement) {
                heard.add("before " + statement.parameters());
            }

            @Override
            public boolean doExecute(Connection connection, Sent statement, java.sql.Statement prepared) {
                heard.add("sent");
                return false;
            }

            @Override
            public void afterExecute(Connection connection, Sent statement) {
                heard.add("after " + statement.parameters());
            }
        });
        engine.begin(connection -> assertThat(connection
                        .execute(select(people.name).where(people.id.eq(1)))
                        .one())
                .isEqualTo("ben"));
        assertThat(heard).containsExactly("before [[2]]", "sent", "after [[2]]");
    }

    @Tag("core-K37")
    @Test
    void listenerMayStandInPlaceOfTheDriversCall() throws SQLException {
        List<String> calls = new ArrayList<>();
        EngineListener replacing = new EngineListener() {
            @Override
            public boolean doExecute(Connection connection, Sent statement, java.sql.Statement prepared)
                    throws SQLException {
                if (!statement.sql().contains("people")) {
                    return false;
                }
                calls.add((statement.many() ? "many " : "one ") + (prepared instanceof PreparedStatement));
                if (prepared instanceof PreparedStatement bound) {
                    return statement.many() || bound.execute() || bound.getUpdateCount() >= 0;
                }
                prepared.execute(statement.sql().replace("DELETE FROM people", "UPDATE people SET city = 'gone'"));
                return true;
            }
        };
        engine.addListener(replacing);
        try (Connection connection = engine.connect()) {
            assertThat(connection
                            .execute(select(people.name).where(people.id.eq(2)))
                            .all())
                    .containsExactly("ben");
            assertThat(connection
                            .execute(update(people).set(people.city, "Bonn").where(people.id.eq(2)))
                            .rowCount())
                    .isEqualTo(1);
            Result<?> batch = connection.execute(
                    update(people)
                            .set(people.city, param("town", string()))
                            .where(people.id.eq(param("key", integer()))),
                    List.of(Map.of("town", "x", "key", 1), Map.of("town", "x", "key", 3)));
            assertThat(batch.rowCount()).isEqualTo(-1);
            assertThat(connection
                            .executeSql("SELECT city FROM people WHERE id = 2")
                            .one()
                            .get(0))
                    .isEqualTo("Bonn");
            connection.executeSql("DELETE FROM people WHERE id = 1");
            connection.commit();
        }
        assertThat(calls).containsExactly("one true", "one true", "many true", "one false", "one false");
        assertThat(database.rows("SELECT city FROM people ORDER BY id"))
                .containsExactly(List.of("gone"), List.of("Bonn"), List.of("Calais"));
    }

    @Tag("core-K37")
    @Test
    void listenerChoosesHowAParameterIsBound() {
        List<String> names = new ArrayList<>();
        JdbcCodec<String> shouting = JdbcCodec.of(
                Types.VARCHAR,
                (statement, index, value) -> statement.setObject(index, value.toUpperCase(Locale.ROOT), Types.VARCHAR),
                ResultSet::getString);
        engine.addListener(new EngineListener() {
            @Override
            public JdbcCodec<?> bindAs(Connection connection, String name, SqlType<?> type, JdbcCodec<?> codec) {
                names.add(name + " " + type);
                return type instanceof StringType ? shouting : codec;
            }
        });
        try (Connection connection = engine.connect()) {
            connection.execute(insert(people).set(people.name, "dora").set(people.city, "Dover"));
            connection.execute(insert(people), List.of(Map.of("name", "emil"), Map.of("name", "fee")));
            assertThat(connection
                            .execute(select(people.name).where(people.id.gt(3)).orderBy(people.id))
                            .all())
                    .containsExactly("DORA", "EMIL", "FEE");
            assertThat(connection
                            .executeSql("SELECT id FROM people WHERE name = ?", "ann")
                            .all())
                    .as("only ANN is looked for")
                    .hasSize(database.kind() == DatabaseKind.MARIADB ? 1 : 0);
        }
        assertThat(names.subList(0, 2)).allMatch(name -> name.startsWith("name ") || name.startsWith("city "));
        assertThat(names.getLast()).startsWith("1 ");
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

    @Tag("core-K38")
    @Test
    void listenerMaySayThatTheConnectionIsLost() {
        engine.addListener(new EngineListener() {
            @Override
            public void connect(java.sql.Connection opened) {
                heard.add("connect");
            }

            @Override
            public boolean isDisconnect(SQLException error, boolean known) {
                return known || error.getMessage().contains("nowhere");
            }

            @Override
            public @Nullable RuntimeException failed(@Nullable Connection connection, Failure failure) {
                heard.add("lost " + failure.isDisconnect());
                return null;
            }
        });
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(text("SELECT 1 FROM nowhere")))
                    .isInstanceOfSatisfying(
                            DatabaseException.class, failure -> assertThat(failure.isConnectionInvalidated())
                                    .isTrue());
            connection.rollback();
            assertThatThrownBy(() -> connection.execute(insert(people).set(people.name, "ann")))
                    .isInstanceOf(IntegrityException.class);
        }
        assertThat(heard).containsExactly("connect", "lost true", "connect", "lost false");
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

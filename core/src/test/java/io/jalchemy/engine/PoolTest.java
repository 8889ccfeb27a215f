package io.jalchemy.engine;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.JdbcTarget;
import io.jalchemy.error.DatabaseException;
import io.jalchemy.error.IntegrityException;
import io.jalchemy.error.PendingRollbackException;
import io.jalchemy.error.TimeoutException;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnDatabases
class PoolTest {
    private final TestDatabase database;
    private final People people = new People();
    private final AtomicInteger opened = new AtomicInteger();

    PoolTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void fill() throws SQLException {
        People.fill(database);
    }

    private EngineBuilder builder() {
        return Engine.builder(database.urlWithLogin()).listener(new EngineListener() {
            @Override
            public void connect(java.sql.Connection physical) {
                opened.incrementAndGet();
            }
        });
    }

    private long total(Connection connection) {
        return connection.execute(select(count(people.id))).one();
    }

    @Tag("core-K06")
    @Test
    void nothingIsOpenedBeforeTheFirstStatement() {
        try (Engine engine = builder().build()) {
            engine.connect().close();
            assertThat(opened).hasValue(0);
            assertThat(engine.poolStatus()).isEqualTo("Pool not started");
            try (Connection connection = engine.connect()) {
                assertThat(total(connection)).isEqualTo(3);
            }
            assertThat(opened).hasValue(1);
        }
    }

    @Tag("core-K06")
    @Tag("core-K57")
    @Test
    void manyThreadsConnectAtOnce() throws InterruptedException {
        ConcurrentLinkedQueue<Object> results = new ConcurrentLinkedQueue<>();
        try (Engine engine = builder().poolSize(4).build()) {
            CountDownLatch start = new CountDownLatch(1);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                threads.add(Thread.ofVirtual().start(() -> {
                    try {
                        start.await();
                        try (Connection connection = engine.connect()) {
                            results.add(total(connection));
                        }
                    } catch (RuntimeException | InterruptedException e) {
                        results.add(e);
                    }
                }));
            }
            start.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(results).hasSize(200).containsOnly(3L);
            assertThat(opened).hasValueBetween(1, 4);
        }
    }

    @Tag("core-K12")
    @Test
    void disposedEngineOpensAnewWhenUsedAgain() {
        Engine engine = builder().build();
        engine.begin(this::total);
        engine.dispose();
        engine.begin(this::total);
        assertThat(opened).hasValue(2);
        engine.close();
    }

    @Tag("core-K12")
    @Test
    void connectionInUseOutlivesTheDisposalAndIsClosedWhenItReturns() throws SQLException {
        Engine engine = builder().poolSize(2).build();
        java.sql.Connection driver;
        try (Connection inUse = engine.connect()) {
            inUse.execute(insert(people).set(people.name, "dora"));
            engine.dispose();
            driver = inUse.unwrap(java.sql.Connection.class);
            inUse.execute(insert(people).set(people.name, "emil"));
            inUse.commit();
        }
        assertThat(driver.isClosed()).isTrue();
        assertThat(engine.poolStatus()).isEqualTo("Pool not started");
        engine.begin(connection -> assertThat(total(connection)).isEqualTo(5));
        assertThat(opened).hasValue(2);
        engine.close();
    }

    @Tag("core-K12")
    @Test
    void engineThatIsUsedAgainKeepsItsNewConnectionsThoughAnOldOneReturns() {
        Engine engine = builder().poolSize(2).build();
        try (Connection old = engine.connect()) {
            total(old);
            engine.dispose();
            engine.begin(this::total);
            assertThat(opened).hasValue(2);
        }
        engine.begin(this::total);
        assertThat(opened).as("the one that was opened after the disposal").hasValue(2);
        engine.close();
    }

    @Tag("core-K40")
    @Test
    void exhaustedPoolTimesOutAndSaysHowItStands() {
        try (Engine engine = builder()
                        .poolSize(1)
                        .poolTimeout(Duration.ofMillis(250))
                        .build();
                Connection first = engine.connect()) {
            total(first);
            try (Connection second = engine.connect()) {
                assertThatThrownBy(() -> total(second))
                        .isInstanceOf(TimeoutException.class)
                        .hasMessageContaining("within 250 ms: all 1 of the pool are in use")
                        .hasMessageContaining("raise poolSize or poolTimeout");
            }
            assertThat(engine.poolStatus()).contains("Pool size: 1").contains("checked out connections: 1");
        }
    }

    @Tag("core-K41")
    @Test
    void withoutPoolEachUseOpensAndCloses() {
        try (Engine engine = builder().pool(PoolKind.NONE).build()) {
            engine.begin(this::total);
            engine.begin(this::total);
            assertThat(opened).hasValue(2);
        }
    }

    @Tag("core-K41")
    @Test
    void sharedConnectionServesAll() {
        try (Engine engine = builder().pool(PoolKind.SHARED).build();
                Connection first = engine.connect();
                Connection second = engine.connect()) {
            first.execute(insert(people).set(people.name, "dora"));
            assertThat(total(second)).isEqualTo(4);
            assertThat(opened).hasValue(1);
        }
    }

    @Tag("core-K41")
    @Test
    void withoutPoolNothingIsKeptOpen() throws SQLException {
        try (Engine engine = builder().pool(PoolKind.NONE).build()) {
            java.sql.Connection driver = engine.call(connection -> connection.unwrap(java.sql.Connection.class));
            assertThat(driver.isClosed()).isTrue();
        }
    }

    @Tag("core-K42")
    @Test
    @Requires(Feature.CONCURRENT_WRITERS)
    void connectionThatDiedInThePoolIsReplacedSilently() throws SQLException {
        try (Engine engine = builder().prePing().poolSize(1).build()) {
            end(engine.call(this::sessionId));
            try (Connection connection = engine.connect()) {
                assertThat(total(connection)).isEqualTo(3);
            }
            assertThat(opened).hasValue(2);
        }
    }

    /** The server's name of the session of a connection. */
    private Object sessionId(Connection connection) {
        String question =
                database.kind() == DatabaseKind.POSTGRESQL ? "SELECT pg_backend_pid()" : "SELECT connection_id()";
        return java.util.Objects.requireNonNull(
                connection.execute(text(question)).one().get(0));
    }

    /** Ends a session from outside, as a restart of the server would. */
    private void end(Object id) throws SQLException {
        if (database.kind() == DatabaseKind.POSTGRESQL) {
            database.rows("SELECT pg_terminate_backend(" + id + ")");
        } else {
            database.execute("KILL CONNECTION " + id);
        }
    }

    @Tag("core-K46")
    @Tag("core-K47")
    @Tag("core-E05")
    @Test
    @Requires(Feature.CONCURRENT_WRITERS)
    void lostSessionIsReportedAndTheNextConnectionWorks() throws SQLException {
        try (Engine engine = builder().poolSize(1).build()) {
            try (Connection connection = engine.connect()) {
                total(connection);
                end(sessionId(connection));
                assertThatThrownBy(() -> total(connection))
                        .isInstanceOfSatisfying(
                                DatabaseException.class, failure -> assertThat(failure.isConnectionInvalidated())
                                        .isTrue());
                assertThatThrownBy(() -> total(connection))
                        .isInstanceOf(PendingRollbackException.class)
                        .hasMessageContaining("Can't reconnect until")
                        .hasMessageContaining("rollback()");
                connection.rollback();
                assertThat(total(connection)).isEqualTo(3);
            }
            assertThat(opened).hasValue(2);
        }
    }

    @Tag("core-K47")
    @Test
    @Requires(Feature.CONCURRENT_WRITERS)
    void oneLostSessionMakesThePoolForgetTheOthersOfItsTime() throws SQLException {
        try (Engine engine = builder().poolSize(2).build()) {
            try (Connection first = engine.connect()) {
                total(first);
                engine.begin(this::total);
                end(sessionId(first));
                assertThatThrownBy(() -> total(first)).isInstanceOf(DatabaseException.class);
            }
            assertThat(opened).hasValue(2);
            engine.begin(this::total);
            assertThat(opened).as("the idle one was not trusted any more").hasValue(3);
        }
    }

    @Tag("core-K46")
    @Test
    void invalidatedConnectionReconnects() {
        try (Engine engine = builder().build();
                Connection connection = engine.connect()) {
            total(connection);
            connection.rollback();
            connection.invalidate();
            assertThat(total(connection)).isEqualTo(3);
            assertThat(opened).hasValue(2);
        }
    }

    @Tag("core-K46")
    @Test
    void transactionOfAnInvalidatedConnectionCanOnlyBeRolledBack() {
        try (Engine engine = builder().build();
                Connection connection = engine.connect()) {
            connection.execute(insert(people).set(people.name, "dora"));
            connection.invalidate();
            for (Runnable use : List.<Runnable>of(
                    () -> total(connection),
                    connection::commit,
                    connection::beginNested,
                    () -> connection.unwrap(java.sql.Connection.class))) {
                assertThatThrownBy(use::run)
                        .isInstanceOf(PendingRollbackException.class)
                        .hasMessageContaining("Can't reconnect until");
            }
            connection.rollback();
            assertThat(total(connection)).isEqualTo(3);
            assertThat(opened).hasValue(2);
        }
    }

    @Tag("core-K46")
    @Test
    void lossWithinASavepointIsThatOfTheWholeTransaction() {
        try (Engine engine = builder().build();
                Connection connection = engine.connect()) {
            connection.execute(insert(people).set(people.name, "dora"));
            Transaction savepoint = connection.beginNested();
            connection.invalidate();
            savepoint.rollback();
            assertThat(connection.inTransaction()).isTrue();
            assertThatThrownBy(() -> connection.execute(insert(people).set(people.name, "emil")))
                    .isInstanceOf(PendingRollbackException.class);
            assertThatThrownBy(connection::commit).isInstanceOf(PendingRollbackException.class);
            connection.rollback();
            assertThat(total(connection)).isEqualTo(3);
        }
    }

    @Test
    void connectionThatWasSetUpSpeciallyIsNotKept() {
        try (Engine engine = builder().poolSize(1).build()) {
            Connection special = engine.connect().discardOnClose();
            assertThat(total(special)).isEqualTo(3);
            special.close();
            engine.begin(this::total);
            assertThat(opened).hasValue(2);
        }
    }

    @Tag("core-K51")
    @Test
    void connectionOfTheDriverIsReachable() throws SQLException {
        try (Engine engine = builder().build()) {
            java.sql.Connection driver;
            try (Connection connection = engine.connect()) {
                driver = connection.unwrap(java.sql.Connection.class);
                try (var statement = driver.createStatement();
                        var rows = statement.executeQuery("SELECT name FROM people WHERE id = 2")) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString(1)).isEqualTo("ben");
                }
                assertThat(engine.poolStatus()).contains("checked out connections: 1");
            }
            assertThat(engine.poolStatus()).contains("checked out connections: 0");
            assertThat(driver.isClosed()).as("it waits for the next user").isFalse();
        }
    }

    @Tag("core-K30")
    @Tag("core-K53")
    @Test
    void sqlOfTheDriverGoesThroughAsItIs() {
        try (Engine engine = builder().build();
                Connection connection = engine.connect()) {
            assertThat(connection
                            .executeSql("SELECT name FROM people WHERE id = ? OR name = ? ORDER BY id", 1, "cid")
                            .all())
                    .hasToString("[(ann), (cid)]");
            assertThat(connection.executeSql("SELECT 'a?b:c 50%'").one().get(0)).isEqualTo("a?b:c 50%");
            assertThat(connection
                            .executeSql("DELETE FROM people WHERE id < ?", 3)
                            .rowCount())
                    .isEqualTo(2);
        }
    }

    @Tag("core-K53")
    @Test
    void sqlOfTheDriverTakesManySetsAtOnce() {
        List<EngineListener.Sent> sent = new ArrayList<>();
        try (Engine engine = builder().build();
                Connection connection = engine.connect()) {
            engine.addListener(new EngineListener() {
                @Override
                public void beforeExecute(Connection on, Sent statement) {
                    sent.add(statement);
                }
            });
            String insert = "INSERT INTO people (name, city) VALUES (?, ?)";
            Result<?> result = connection.executeSqlBatch(
                    insert, List.of(List.of("dora", "Dover"), Arrays.asList("emil", null), List.of("fee", "Fulda")));
            assertThat(result.returnsRows()).isFalse();
            assertThat(sent).singleElement().satisfies(one -> {
                assertThat(one.many()).isTrue();
                assertThat(one.parameters()).hasSize(3);
            });
            assertThat(connection
                            .executeSql("SELECT name, city FROM people WHERE id > ? ORDER BY id", 3)
                            .all())
                    .hasToString("[(dora, Dover), (emil, null), (fee, Fulda)]");
            assertThat(connection.executeSqlBatch(insert, List.of()).rowCount()).isZero();
            assertThatThrownBy(() -> connection.executeSqlBatch(
                            insert, List.of(List.of("gus", "Gera"), List.of("ann", "Aachen"))))
                    .isInstanceOf(IntegrityException.class)
                    .hasMessageContaining("[parameters: [('gus', 'Gera'), ('ann', 'Aachen')]]");
        }
    }

    @Tag("core-K45")
    @Test
    void unfinishedWorkIsTakenBackWhenAConnectionReturns() {
        try (Engine engine = builder().poolSize(1).build()) {
            Connection connection = engine.connect();
            connection.execute(insert(people).set(people.name, "dora"));
            connection.close();
            engine.begin(other -> assertThat(total(other)).isEqualTo(3));
            assertThat(opened).hasValue(1);
        }
    }

    @Tag("core-K09")
    @Test
    void targetMayChangeEachTime() {
        String nowhere =
                switch (database.kind()) {
                    case SQLITE -> "jdbc:sqlite:/nowhere/at/all.db";
                    case POSTGRESQL -> "jdbc:postgresql://127.0.0.1:1/nowhere";
                    case MARIADB -> "jdbc:mariadb://127.0.0.1:1/nowhere";
                };
        List<String> given = new ArrayList<>();
        try (Engine engine = Engine.builder(nowhere)
                .pool(PoolKind.NONE)
                .connecting(target -> {
                    given.add(target.url());
                    return given.size() == 2 ? target : new JdbcTarget(database.urlWithLogin(), target.properties());
                })
                .build()) {
            engine.begin(this::total);
            assertThatThrownBy(() -> engine.begin(this::total)).isInstanceOf(DatabaseException.class);
            engine.begin(this::total);
        }
        assertThat(given).containsExactly(nowhere, nowhere, nowhere);
    }
}

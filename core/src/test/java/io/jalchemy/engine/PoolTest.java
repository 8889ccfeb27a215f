package io.jalchemy.engine;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.error.DatabaseException;
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
        try (Engine engine = builder().build();
                Connection connection = engine.connect()) {
            java.sql.Connection driver = connection.unwrap(java.sql.Connection.class);
            try (var statement = driver.createStatement();
                    var rows = statement.executeQuery("SELECT name FROM people WHERE id = 2")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("ben");
            }
        }
    }

    @Tag("core-K53")
    @Test
    void sqlOfTheDriverGoesThroughAsItIs() {
        try (Engine engine = builder().build();
                Connection connection = engine.connect()) {
            assertThat(connection
                            .executeSql("SELECT name FROM people WHERE id = ? OR name = ? ORDER BY id", 1, "cid")
                            .all())
                    .hasToString("[(ann), (cid)]");
            assertThat(connection.executeSql("SELECT 'a?b:c'").one().get(0)).isEqualTo("a?b:c");
            assertThat(connection
                            .executeSql("DELETE FROM people WHERE id < ?", 3)
                            .rowCount())
                    .isEqualTo(2);
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
        AtomicInteger asked = new AtomicInteger();
        try (Engine engine = builder()
                .pool(PoolKind.NONE)
                .connecting(target -> {
                    asked.incrementAndGet();
                    return target;
                })
                .build()) {
            engine.begin(this::total);
            engine.begin(this::total);
        }
        assertThat(asked).hasValue(2);
    }
}

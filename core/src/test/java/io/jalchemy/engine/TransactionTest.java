package io.jalchemy.engine;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.error.ConcurrentUseException;
import io.jalchemy.error.IntegrityException;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.error.ResourceClosedException;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnDatabases
class TransactionTest {
    private static final String COUNT = "SELECT count(people.id) AS count_1 \nFROM people";

    private final TestDatabase database;
    private final People people = new People();
    private final RecordedEngine recorded;
    private final Engine engine;

    TransactionTest(TestDatabase database) {
        this.database = database;
        this.recorded = new RecordedEngine(database);
        this.engine = recorded.engine;
    }

    @BeforeEach
    void fill() throws SQLException {
        People.fill(database);
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    private long total(Connection connection) {
        return connection.execute(select(count(people.id))).one();
    }

    private void add(Connection connection, String name) {
        connection.execute(insert(people).set(people.name, name));
    }

    private List<List<@Nullable Object>> names() throws SQLException {
        return database.rows("SELECT name FROM people WHERE name NOT IN ('ann', 'ben', 'cid') ORDER BY name");
    }

    @Tag("core-K13")
    @Test
    void firstStatementBeginsAndClosingTakesBack() throws SQLException {
        try (Connection connection = engine.connect()) {
            assertThat(connection.inTransaction()).isFalse();
            assertThat(total(connection)).isEqualTo(3);
            assertThat(connection.inTransaction()).isTrue();
            add(connection, "dora");
        }
        assertThat(recorded.taken()).startsWith("BEGIN", COUNT).endsWith("ROLLBACK");
        assertThat(names()).isEmpty();
    }

    @Tag("core-K13")
    @Test
    void withoutAStatementNothingBegins() {
        engine.connect().close();
        assertThat(recorded.taken()).isEmpty();
    }

    @Tag("core-K14")
    @Test
    void committingAsYouGoBeginsAgainWithTheNextStatement() throws SQLException {
        try (Connection connection = engine.connect()) {
            total(connection);
            connection.commit();
            assertThat(connection.inTransaction()).isFalse();
            total(connection);
            add(connection, "dora");
            connection.commit();
        }
        List<String> log = recorded.taken();
        assertThat(log.subList(0, 5)).containsExactly("BEGIN", COUNT, "COMMIT", "BEGIN", COUNT);
        assertThat(log.getLast()).isEqualTo("COMMIT");
        assertThat(names()).containsExactly(List.of("dora"));
    }

    @Tag("core-K15")
    @Test
    void blockCommitsAtItsEndAndRollsBackOnAnException() throws SQLException {
        engine.begin(connection -> add(connection, "dora"));
        assertThat(recorded.taken()).startsWith("BEGIN").endsWith("COMMIT").doesNotContain("ROLLBACK");
        IllegalStateException thrown = new IllegalStateException("the user's own");
        assertThatThrownBy(() -> engine.begin(connection -> {
                    add(connection, "emil");
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(recorded.taken()).endsWith("ROLLBACK").doesNotContain("COMMIT");
        assertThat(names()).containsExactly(List.of("dora"));
    }

    @Test
    void errorRollsBackAsAnExceptionDoes() throws SQLException {
        AssertionError error = new AssertionError("no exception");
        assertThatThrownBy(() -> engine.begin(connection -> {
                    add(connection, "dora");
                    throw error;
                }))
                .isSameAs(error);
        assertThat(recorded.taken()).endsWith("ROLLBACK").doesNotContain("COMMIT");
        EngineListener failing = new EngineListener() {
            @Override
            public void afterExecute(Connection connection, Sent statement) {
                throw error;
            }
        };
        engine.addListener(failing);
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.begin(inner -> add(inner, "emil")))
                    .isSameAs(error);
            assertThat(connection.inTransaction()).isFalse();
        }
        engine.removeListener(failing);
        assertThat(names()).isEmpty();
        assertThat(engine.poolStatus()).contains("checked out connections: 0");
    }

    @Test
    void blockWhoseCommitFailsIsRolledBack() throws SQLException {
        IllegalStateException refused = new IllegalStateException("no commit today");
        engine.addListener(new EngineListener() {
            @Override
            public void commit(Connection connection) {
                throw refused;
            }
        });
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.begin(inner -> add(inner, "dora")))
                    .isSameAs(refused);
            assertThat(connection.inTransaction()).isFalse();
        }
        assertThat(names()).isEmpty();
    }

    @Tag("core-K15")
    @Test
    void blockOfAResourceCommitsOnlyWhenTold() throws SQLException {
        try (Connection connection = engine.connect()) {
            try (Transaction transaction = connection.begin()) {
                add(connection, "dora");
                transaction.commit();
            }
            try (Transaction forgotten = connection.begin()) {
                add(connection, "emil");
                assertThat(forgotten.isActive()).isTrue();
            }
        }
        assertThat(names()).containsExactly(List.of("dora"));
    }

    @Tag("core-K16")
    @Test
    void beginIsRefusedWhenATransactionRuns() {
        try (Connection connection = engine.connect()) {
            total(connection);
            assertThatThrownBy(connection::begin)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("has a transaction already")
                    .hasMessageContaining("beginNested()");
        }
    }

    @Tag("core-K16")
    @Test
    void statementAfterTheCommitOfABlockIsRefused() {
        assertThatThrownBy(() -> engine.begin(connection -> {
                    total(connection);
                    connection.commit();
                    total(connection);
                }))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("transaction of this block has ended");
    }

    @Tag("core-K17")
    @Test
    void transactionEndsOnce() throws SQLException {
        try (Connection connection = engine.connect()) {
            Transaction transaction = connection.begin();
            assertThat(connection.transaction()).isSameAs(transaction);
            assertThat(connection.nestedTransaction()).isNull();
            assertThat(transaction.isActive()).isTrue();
            add(connection, "dora");
            transaction.commit();
            assertThat(transaction.isActive()).isFalse();
            assertThatThrownBy(transaction::commit)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("ended already");
            transaction.rollback();

            Transaction second = connection.begin();
            add(connection, "emil");
            second.close();
            second.rollback();
            assertThat(connection.inTransaction()).isFalse();
        }
        assertThat(names()).containsExactly(List.of("dora"));
    }

    @Tag("core-K18")
    @Test
    void savepointsCountUpAndOuterWorkSurvives() throws SQLException {
        try (Connection connection = engine.connect()) {
            add(connection, "dora");
            recorded.taken();
            Transaction first = connection.beginNested();
            assertThat(connection.inNestedTransaction()).isTrue();
            assertThat(connection.nestedTransaction()).isSameAs(first);
            Transaction second = connection.beginNested();
            second.commit();
            first.rollback();
            assertThat(connection.inNestedTransaction()).isFalse();
            assertThat(recorded.taken())
                    .containsExactly(
                            "SAVEPOINT sa_savepoint_1",
                            "SAVEPOINT sa_savepoint_2",
                            "RELEASE SAVEPOINT sa_savepoint_2",
                            "ROLLBACK TO SAVEPOINT sa_savepoint_1");
            connection.begin(inner -> add(inner, "emil"));
            connection.commit();
        }
        assertThat(names()).containsExactly(List.of("dora"), List.of("emil"));
    }

    @Tag("core-K18")
    @Test
    void failureInASavepointLeavesTheTransactionUsable() throws SQLException {
        try (Connection connection = engine.connect()) {
            add(connection, "dora");
            assertThatThrownBy(() -> connection.begin(inner -> add(inner, "dora")))
                    .isInstanceOf(IntegrityException.class);
            add(connection, "emil");
            connection.commit();
        }
        assertThat(names()).containsExactly(List.of("dora"), List.of("emil"));
    }

    @Tag("core-K19")
    @Test
    void savepointEndsWithItsTransaction() {
        try (Connection connection = engine.connect()) {
            Transaction outer = connection.begin();
            try (Transaction inner = connection.beginNested()) {
                outer.rollback();
                assertThat(inner.isActive()).isFalse();
                assertThatThrownBy(inner::commit)
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("ended already");
            }
            assertThat(connection.inTransaction()).isFalse();
        }
    }

    @Tag("core-K57")
    @Test
    void secondThreadIsRefusedWhileTheFirstIsInside() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch tried = new CountDownLatch(1);
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        try (Connection connection = engine.connect()) {
            Thread second = Thread.ofVirtual().start(() -> {
                try {
                    inside.await();
                    total(connection);
                } catch (RuntimeException | InterruptedException e) {
                    thrown.set(e);
                } finally {
                    tried.countDown();
                }
            });
            EngineListener pause = new EngineListener() {
                @Override
                public void beforeExecute(Connection on, Sent statement) {
                    inside.countDown();
                    try {
                        tried.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            };
            engine.addListener(pause);
            assertThat(total(connection)).isEqualTo(3);
            second.join();
        }
        assertThat(thrown.get())
                .isInstanceOf(ConcurrentUseException.class)
                .hasMessageContaining("belongs to one thread at a time");
    }

    @Test
    void closedConnectionSaysSo() {
        Connection connection = engine.connect();
        connection.close();
        connection.close();
        assertThat(connection.isClosed()).isTrue();
        assertThatThrownBy(() -> connection.execute(text("SELECT 1")))
                .isInstanceOf(ResourceClosedException.class)
                .hasMessageContaining("connection is closed")
                .hasMessageContaining("engine.connect()");
    }
}

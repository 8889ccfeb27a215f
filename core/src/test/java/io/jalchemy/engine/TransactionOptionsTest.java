package io.jalchemy.engine;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jalchemy.dialect.IsolationLevel;
import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.DatabaseException;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnDatabases
class TransactionOptionsTest {
    private static final ExecutionOptions SERIALIZABLE = ExecutionOptions.NONE.isolation(IsolationLevel.SERIALIZABLE);
    private static final ExecutionOptions UNCOMMITTED =
            ExecutionOptions.NONE.isolation(IsolationLevel.READ_UNCOMMITTED);
    private static final ExecutionOptions AUTOCOMMIT = ExecutionOptions.NONE.isolation(IsolationLevel.AUTOCOMMIT);

    private final TestDatabase database;
    private final People people = new People();
    private final RecordedEngine recorded;
    private final Engine engine;

    TransactionOptionsTest(TestDatabase database) {
        this.database = database;
        this.recorded = new RecordedEngine(database, builder -> builder.poolSize(2));
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

    private List<List<@Nullable Object>> added() throws SQLException {
        return database.rows("SELECT name FROM people WHERE name NOT IN ('ann', 'ben', 'cid') ORDER BY name");
    }

    /** The level as the server tells it in SQL. */
    private IsolationLevel ofServer(Connection connection) {
        String told = String.valueOf(connection
                .execute(text(
                        switch (database.kind()) {
                            case SQLITE -> "PRAGMA read_uncommitted";
                            case POSTGRESQL -> "SHOW transaction_isolation";
                            case MARIADB -> "SELECT @@SESSION.tx_isolation";
                        }))
                .one()
                .get(0));
        IsolationLevel level =
                switch (told) {
                    case "0" -> IsolationLevel.SERIALIZABLE;
                    case "1" -> IsolationLevel.READ_UNCOMMITTED;
                    default ->
                        IsolationLevel.valueOf(
                                told.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
                };
        assertThat(connection.isolationLevel()).isEqualTo(level);
        return level;
    }

    @Tag("core-K21")
    @Test
    void engineSetsTheLevelOfEveryConnection() {
        Engine strict = engine.options(UNCOMMITTED);
        for (int i = 0; i < 2; i++) {
            try (Connection connection = strict.connect()) {
                connection.execute(select(count(people.id))).all();
                assertThat(ofServer(connection)).isEqualTo(IsolationLevel.READ_UNCOMMITTED);
            }
        }
        IsolationLevel usual =
                switch (database.kind()) {
                    case SQLITE -> IsolationLevel.SERIALIZABLE;
                    case POSTGRESQL -> IsolationLevel.READ_COMMITTED;
                    case MARIADB -> IsolationLevel.REPEATABLE_READ;
                };
        assertThat(engine.defaultIsolationLevel()).isEqualTo(usual);
        try (Connection connection = engine.connect()) {
            assertThat(ofServer(connection)).isEqualTo(usual);
        }
    }

    @Tag("core-K21")
    @Test
    void levelThatTheDatabaseLacksIsRefusedWithThoseItHas() {
        if (database.kind() == DatabaseKind.SQLITE) {
            assertThat(engine.isolationLevels())
                    .isEqualTo(Set.of(
                            IsolationLevel.READ_UNCOMMITTED, IsolationLevel.SERIALIZABLE, IsolationLevel.AUTOCOMMIT));
            assertThatThrownBy(() -> engine.options(ExecutionOptions.NONE.isolation(IsolationLevel.REPEATABLE_READ)))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("sqlite has no isolation level REPEATABLE READ")
                    .hasMessageContaining("READ UNCOMMITTED, SERIALIZABLE, AUTOCOMMIT");
        } else {
            assertThat(engine.isolationLevels()).containsExactlyInAnyOrder(IsolationLevel.values());
        }
    }

    @Tag("core-K22")
    @Test
    void levelOfAConnectionIsGoneWhenItReturns() {
        IsolationLevel usual = engine.defaultIsolationLevel();
        IsolationLevel other =
                usual == IsolationLevel.SERIALIZABLE ? IsolationLevel.READ_UNCOMMITTED : IsolationLevel.SERIALIZABLE;
        try (Connection connection = engine.connect().options(ExecutionOptions.NONE.isolation(other))) {
            connection.execute(select(count(people.id))).all();
            assertThat(ofServer(connection)).isEqualTo(other);
            assertThatThrownBy(() -> connection.options(ExecutionOptions.NONE.isolation(usual)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("cannot change while a transaction is running");
            connection.rollback();
            connection.options(ExecutionOptions.NONE.isolation(usual));
            assertThat(ofServer(connection)).isEqualTo(usual);
            connection.rollback();
            connection.options(ExecutionOptions.NONE.isolation(other));
        }
        try (Connection connection = engine.connect()) {
            assertThat(ofServer(connection)).isEqualTo(usual);
        }
    }

    @Tag("core-K23")
    @Test
    void autocommitKeepsTheEventsAndCommitsEachStatement() throws SQLException {
        try (Connection connection = engine.connect().options(AUTOCOMMIT)) {
            connection.execute(insert(people).set(people.name, "dora"));
            assertThat(added()).containsExactly(List.of("dora"));
            connection.rollback();
            assertThat(recorded.taken()).startsWith("BEGIN").endsWith("ROLLBACK");
            assertThat(connection.unwrap(java.sql.Connection.class).getAutoCommit())
                    .isTrue();
            switch (database.kind()) {
                case SQLITE -> connection.execute(text("VACUUM"));
                case POSTGRESQL -> connection.execute(text("VACUUM people"));
                case MARIADB ->
                    connection.execute(text("OPTIMIZE TABLE people")).all();
            }
        }
        assertThat(added()).containsExactly(List.of("dora"));
        try (Connection connection = engine.connect()) {
            connection.execute(insert(people).set(people.name, "emil"));
        }
        assertThat(added()).as("the next user has transactions again").containsExactly(List.of("dora"));
    }

    @Tag("core-K24")
    @Test
    void copyOfAnEngineSharesPoolCacheAndListeners() {
        Engine copy = engine.options(SERIALIZABLE);
        assertThat(copy.cache()).isSameAs(engine.cache());
        recorded.taken();
        try (Connection connection = copy.connect()) {
            connection.execute(select(count(people.id))).all();
            assertThat(ofServer(connection)).isEqualTo(IsolationLevel.SERIALIZABLE);
            assertThat(engine.poolStatus()).contains("checked out connections: 1");
        }
        assertThat(recorded.taken()).startsWith("BEGIN").endsWith("ROLLBACK");
        assertThat(engine.options().isolationLevel()).isNull();
        List<String> later = new ArrayList<>();
        engine.addListener(new EngineListener() {
            @Override
            public void begin(Connection connection) {
                later.add("begin");
            }
        });
        copy.begin(connection -> assertThat(ofServer(connection)).isEqualTo(IsolationLevel.SERIALIZABLE));
        assertThat(later).hasSize(1);
    }

    @Tag("core-K26")
    @Test
    void optionsOfTheConnectionWinOverTheEnginesAndThoseOfACallOverBoth() {
        Engine copy = engine.options(ExecutionOptions.NONE.insertPages(1).logToken("engine"));
        try (Connection connection = copy.connect()) {
            connection.options(ExecutionOptions.NONE.insertPages(2));
            assertThat(connection.options().insertPageSize()).isEqualTo(2);
            assertThat(connection.options().logToken()).isEqualTo("engine");
            Integer inCall = connection.with(ExecutionOptions.NONE.insertPages(3), inner -> inner.options()
                    .insertPageSize());
            assertThat(inCall).isEqualTo(3);
            assertThat(connection.options().insertPageSize()).isEqualTo(2);
        }
        assertThat(copy.options().insertPageSize()).isEqualTo(1);
        assertThat(engine.options()).isEqualTo(ExecutionOptions.NONE);
    }

    @Tag("core-K26")
    @Test
    void optionsOfATransactionAreNotThoseOfACall() {
        try (Connection connection = engine.connect()) {
            for (ExecutionOptions options : List.of(SERIALIZABLE, ExecutionOptions.NONE.reading())) {
                assertThatThrownBy(() -> connection.with(options, inner -> inner))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("connection.options(...)");
            }
        }
    }

    @Tag("core-K28")
    @Test
    void rowsAreReadInPortions() {
        List<Integer> fetchSizes = new ArrayList<>();
        engine.addListener(new EngineListener() {
            @Override
            public boolean doExecute(Connection connection, Sent statement, java.sql.Statement prepared)
                    throws SQLException {
                fetchSizes.add(prepared.getFetchSize());
                return false;
            }
        });
        try (Connection connection = engine.connect().options(ExecutionOptions.NONE.yieldPer(2))) {
            Result<Integer> rows = connection.execute(select(people.id).orderBy(people.id));
            assertThat(rows.partitions(2)).containsExactly(List.of(1, 2), List.of(3));
            assertThat(fetchSizes).containsExactly(2);
        }
    }

    @Tag("core-K55")
    @Test
    void readOnlyTransactionRefusesToWrite() throws SQLException {
        try (Connection connection = engine.connect().options(ExecutionOptions.NONE.reading())) {
            assertThat(connection.execute(select(count(people.id))).one()).isEqualTo(3);
            assertThatThrownBy(() -> connection.execute(insert(people).set(people.name, "dora")))
                    .isInstanceOf(DatabaseException.class);
        }
        engine.begin(connection -> connection.execute(insert(people).set(people.name, "emil")));
        assertThat(added()).containsExactly(List.of("emil"));
    }

    @Tag("core-K55")
    @Test
    void deferrableTransactionsAreThoseOfPostgres() {
        if (database.kind() != DatabaseKind.POSTGRESQL) {
            assertThatThrownBy(() -> engine.options(ExecutionOptions.NONE.readingDeferrable()))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("no deferrable transactions");
            return;
        }
        try (Connection connection = engine.connect()
                .options(ExecutionOptions.NONE.readingDeferrable().isolation(IsolationLevel.SERIALIZABLE))) {
            assertThat(connection
                            .execute(text("SHOW transaction_deferrable"))
                            .one()
                            .get(0))
                    .isEqualTo("on");
            assertThat(connection
                            .execute(text("SHOW transaction_read_only"))
                            .one()
                            .get(0))
                    .isEqualTo("on");
        }
        try (Connection connection = engine.connect()) {
            assertThat(connection
                            .execute(text("SHOW transaction_deferrable"))
                            .one()
                            .get(0))
                    .isEqualTo("off");
        }
    }

    private void requireTwoPhase() throws SQLException {
        if (database.kind() == DatabaseKind.POSTGRESQL) {
            assumeTrue(
                    !database.rows("SHOW max_prepared_transactions").equals(List.of(List.of("0"))),
                    "PostgreSQL allows prepared transactions only with max_prepared_transactions > 0");
        }
    }

    @Tag("core-K20")
    @Test
    @Requires(Feature.CONCURRENT_WRITERS)
    void preparedTransactionOutlivesItsConnection() throws SQLException {
        requireTwoPhase();
        String id = "jalchemy 'test' " + UUID.randomUUID();
        try (Connection connection = engine.connect()) {
            Transaction transaction = connection.beginTwoPhase(id);
            connection.execute(insert(people).set(people.name, "dora"));
            transaction.prepare();
            assertThat(transaction.id()).isEqualTo(id);
            connection.invalidate();
            connection.rollback();
        }
        try (Connection connection = engine.connect()) {
            assertThat(connection.preparedTransactions().ids()).contains(id);
            connection.rollback();
            connection.preparedTransactions().commit(id);
            assertThat(connection.preparedTransactions().ids()).doesNotContain(id);
        }
        assertThat(added()).containsExactly(List.of("dora"));
    }

    @Tag("core-K20")
    @Test
    @Requires(Feature.CONCURRENT_WRITERS)
    void twoPhasesAreCommittedOrRolledBack() throws SQLException {
        requireTwoPhase();
        try (Connection connection = engine.connect()) {
            UUID run = UUID.randomUUID();
            recorded.taken();
            Transaction kept = connection.beginTwoPhase("kept" + run);
            connection.execute(insert(people).set(people.name, "dora"));
            kept.commit();
            List<String> sent = recorded.taken();
            if (database.kind() == DatabaseKind.MARIADB) {
                assertThat(sent)
                        .startsWith("XA BEGIN 'kept" + run + "'")
                        .endsWith(
                                "XA END 'kept" + run + "'",
                                "XA PREPARE 'kept" + run + "'",
                                "XA COMMIT 'kept" + run + "'");
            } else {
                assertThat(sent).endsWith("PREPARE TRANSACTION 'kept" + run + "'", "COMMIT PREPARED 'kept" + run + "'");
            }
            Transaction dropped = connection.beginTwoPhase("dropped" + run);
            connection.execute(insert(people).set(people.name, "emil"));
            dropped.rollback();
            Transaction prepared = connection.beginTwoPhase("prepared" + run);
            connection.execute(insert(people).set(people.name, "fee"));
            prepared.prepare();
            prepared.rollback();
        }
        assertThat(added()).containsExactly(List.of("dora"));
    }

    @Tag("core-K20")
    @Test
    @Requires(Feature.CONCURRENT_WRITERS)
    void serverThatForbidsPreparedTransactionsIsAskedAndRefuses() throws SQLException {
        assumeTrue(
                database.kind() == DatabaseKind.POSTGRESQL
                        && database.rows("SHOW max_prepared_transactions").equals(List.of(List.of("0"))),
                "Only PostgreSQL forbids them, with max_prepared_transactions = 0");
        try (Connection connection = engine.connect()) {
            Transaction transaction = connection.beginTwoPhase("it's");
            assertThatThrownBy(transaction::prepare)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("prepared transactions are disabled")
                    .hasMessageContaining("[SQL: PREPARE TRANSACTION 'it''s']");
        }
    }

    @Tag("core-K20")
    @Test
    void databaseWithoutTwoPhasesSaysSo() {
        if (database.kind() != DatabaseKind.SQLITE) {
            return;
        }
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.beginTwoPhase("x"))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("sqlite has no transactions of two phases");
            Transaction plain = connection.begin();
            assertThatThrownBy(plain::prepare)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("beginTwoPhase(id)");
        }
    }
}

package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
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
import io.jalchemy.error.OperationalException;
import io.jalchemy.error.TransactionConflictException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is peculiar to MariaDB: the numbers of its errors, and modes of a session that change what SQL means. */
@OnDatabases(DatabaseKind.MARIADB)
class MariaDbEngineTest {
    private final TestDatabase database;
    private final People people = new People();

    MariaDbEngineTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void fill() throws SQLException {
        People.fill(database);
    }

    private void move(Connection connection, int id, String city) {
        connection.execute(update(people).set(people.city, city).where(people.id.eq(id)));
    }

    /** Both take a row, then want that of the other: the server ends one of them, whichever asks last. */
    private void cross(Engine engine, int first, int second, CyclicBarrier bothHaveOne) {
        engine.begin(connection -> {
            move(connection, first, "x");
            try {
                bothHaveOne.await(30, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            move(connection, second, "x");
        });
    }

    @Tag("core-P30")
    @Test
    void deadlockIsAConflict() {
        CyclicBarrier bothHaveOne = new CyclicBarrier(2);
        try (Engine engine = Engine.create(database.urlWithLogin());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<@Nullable Throwable> ends = Stream.of(
                            CompletableFuture.runAsync(() -> cross(engine, 1, 2, bothHaveOne), threads),
                            CompletableFuture.runAsync(() -> cross(engine, 2, 1, bothHaveOne), threads))
                    .<@Nullable Throwable>map(
                            side -> side.handle((done, failure) -> failure).join())
                    .toList();
            assertThat(ends).filteredOn(end -> end == null).hasSize(1);
            assertThat(ends).filteredOn(end -> end != null).singleElement().satisfies(loser -> assertThat(
                            loser.getCause())
                    .isInstanceOfSatisfying(TransactionConflictException.class, conflict -> {
                        assertThat(conflict.vendorCode()).isEqualTo(1213);
                        assertThat(conflict.isConnectionInvalidated()).isFalse();
                    }));
        }
    }

    @Tag("core-P30")
    @Test
    void lockThatDoesNotBecomeFreeIsAConflict() {
        try (Engine engine = Engine.create(database.urlWithLogin());
                Connection first = engine.connect();
                Connection second = engine.connect()) {
            move(first, 1, "x");
            second.execute(text("SET SESSION innodb_lock_wait_timeout = 0"));
            second.discardOnClose();
            assertThatThrownBy(() -> move(second, 1, "y"))
                    .isInstanceOfSatisfying(TransactionConflictException.class, conflict -> {
                        assertThat(conflict.vendorCode()).isEqualTo(1205);
                        assertThat(conflict.isConnectionInvalidated()).isFalse();
                    });
        }
    }

    /** SIGNAL has the server itself report an error of any number. */
    @Tag("core-P30")
    @ParameterizedTest
    @ValueSource(ints = {2006, 2013, 4031})
    void serverThatHasGoneAwayIsALostConnection(int number) {
        try (Engine engine = Engine.create(database.urlWithLogin());
                Connection connection = engine.connect()) {
            String signal = "SIGNAL SQLSTATE 'HY000' SET MYSQL_ERRNO = %d, MESSAGE_TEXT = 'gone'".formatted(number);
            assertThatThrownBy(() -> connection.executeSql(signal))
                    .isInstanceOf(OperationalException.class)
                    .isInstanceOfSatisfying(DatabaseException.class, lost -> {
                        assertThat(lost.vendorCode()).isEqualTo(number);
                        assertThat(lost.isConnectionInvalidated()).isTrue();
                    });
            connection.rollback();
            assertThat(connection
                            .execute(select(people.name).where(people.id.eq(1)))
                            .one())
                    .isEqualTo("ann");
        }
    }

    @Tag("core-P29")
    @ParameterizedTest
    @ValueSource(strings = {"ANSI_QUOTES", "ANSI_QUOTES,NO_BACKSLASH_ESCAPES", "NO_BACKSLASH_ESCAPES", ""})
    void identifiersAndLiteralsAreRightInEveryMode(String mode) {
        MetaData metadata = new MetaData();
        Column<Integer> id = column("select", integer()).primaryKey();
        Column<String> quoted = column("a\"b`c", string(50));
        Table table = metadata.table("Order Group", id, quoted);
        String value = "it's a \\ and a \"";
        try (Engine engine = Engine.create(database.urlWithLogin() + "&sessionVariables=sql_mode='" + mode + "'");
                Connection connection = engine.connect()) {
            assertThat(String.valueOf(
                            connection.execute(text("SELECT @@sql_mode")).one().get(0)))
                    .isEqualTo(mode);
            metadata.createAll(connection);
            connection.execute(insert(table).set(id, 1).set(quoted, value));
            assertThat(connection
                            .execute(
                                    select(quoted)
                                            .where(quoted.eq(
                                                    param("value", string()).literalExecute())),
                                    Map.of("value", value))
                            .all())
                    .containsExactly(value);
            connection.rollback();
            metadata.dropAll(connection);
        }
    }

    @Tag("core-P29")
    @Test
    void rowCountIsThatOfTheRowsFound() {
        try (Engine engine = Engine.create(database.urlWithLogin());
                Connection connection = engine.connect()) {
            assertThat(connection
                            .execute(update(people).set(people.city, "Aachen").where(people.name.in("ann", "ben")))
                            .rowCount())
                    .isEqualTo(2);
            assertThat(connection
                            .execute(update(people).set(people.city, "Aachen").where(people.name.in("ann", "ben")))
                            .rowCount())
                    .as("found, though nothing changes")
                    .isEqualTo(2);
        }
    }
}

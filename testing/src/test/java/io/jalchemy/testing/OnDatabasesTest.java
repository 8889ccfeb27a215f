package io.jalchemy.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.util.ExceptionUtils;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class OnDatabasesTest {

    private static final List<String> SEEN = new ArrayList<>();
    private static final List<Connection> LEFT_OPEN = new ArrayList<>();

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    @Test
    void aClassRunsOnceOnEachDatabase() {
        run(EveryDatabase.class);

        assertThat(SEEN).hasSize(3);
        assertThat(SEEN.get(0)).startsWith("SQLITE at jdbc:sqlite:");
        assertThat(SEEN.get(1)).startsWith("POSTGRESQL at jdbc:postgresql:");
        assertThat(SEEN.get(2)).startsWith("MARIADB at jdbc:mariadb:");
    }

    @Test
    void testsOfOneClassShareASchemaAndOtherClassesDoNot() {
        EngineExecutionResults results = run(Writer.class, Reader.class);

        results.testEvents().assertStatistics(stats -> stats.failed(0).succeeded(6));
    }

    @Test
    void whatADatabaseLacksIsSkippedWithAReason() {
        EngineExecutionResults results = run(NeedsArrays.class);

        assertThat(SEEN).containsExactly("POSTGRESQL");
        assertThat(results.testEvents().skipped().stream()
                        .map(event -> event.getRequiredPayload(String.class))
                        .toList())
                .containsExactly("SQLITE lacks [ARRAYS]", "MARIADB lacks [ARRAYS]");
    }

    @Test
    void aConnectionLeftOpenFailsTheClass() throws SQLException {
        EngineExecutionResults results = run(Leaks.class);
        for (Connection each : LEFT_OPEN) {
            each.close();
        }

        assertThat(results.containerEvents().finished().stream()
                        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                        .flatMap(result -> result.getThrowable().stream())
                        .map(ExceptionUtils::readStackTrace)
                        .toList())
                .hasSize(3)
                .anySatisfy(message -> assertThat(message).contains("SQLITE: 1 connection(s) left open", ".db"))
                .anySatisfy(message -> assertThat(message).contains("POSTGRESQL", "last statement: SELECT 1 + 1"))
                .anySatisfy(message -> assertThat(message).contains("MARIADB: 1 connection(s) left open"));
    }

    @Test
    void cleanRemovesTablesThatReferToEachOther() {
        run(Cleans.class).testEvents().assertStatistics(stats -> stats.failed(0).succeeded(3));
    }

    private static EngineExecutionResults run(Class<?>... classes) {
        var kit = EngineTestKit.engine("junit-jupiter");
        for (Class<?> each : classes) {
            kit.selectors(selectClass(each));
        }
        EngineExecutionResults results = kit.execute();
        assertThat(results.testEvents().failed().stream().map(Event::toString).toList())
                .isEmpty();
        return results;
    }

    @OnDatabases
    static class EveryDatabase {

        @Test
        void sees(TestDatabase database) throws SQLException {
            assertThat(((Number) database.rows("SELECT 1").getFirst().getFirst()).intValue())
                    .isEqualTo(1);
            SEEN.add(database.kind() + " at " + database.url());
        }
    }

    @OnDatabases
    static class Writer {

        @Test
        void writes(TestDatabase database) throws SQLException {
            database.execute("CREATE TABLE shared (a int)", "INSERT INTO shared VALUES (1)");
            assertThat(database.rows("SELECT a FROM shared")).hasSize(1);
        }
    }

    @OnDatabases
    static class Reader {

        @Test
        void startsEmpty(TestDatabase database) throws SQLException {
            database.execute("CREATE TABLE shared (a int)");
            assertThat(database.rows("SELECT a FROM shared")).isEmpty();
        }
    }

    @OnDatabases
    static class NeedsArrays {

        @Test
        @Requires(Feature.ARRAYS)
        void uses(TestDatabase database) {
            SEEN.add(database.kind().name());
        }
    }

    @OnDatabases
    static class Leaks {

        @Test
        void opens(TestDatabase database) throws SQLException {
            Connection connection = database.connect();
            connection.createStatement().executeQuery("SELECT 1 + 1");
            LEFT_OPEN.add(connection);
        }
    }

    @OnDatabases
    static class Cleans {

        @Test
        void empties(TestDatabase database) throws SQLException {
            database.execute(
                    "CREATE TABLE parent (id int PRIMARY KEY)",
                    "CREATE TABLE child (id int PRIMARY KEY, parent_id int, FOREIGN KEY (parent_id) REFERENCES parent (id))",
                    "CREATE VIEW parents AS SELECT id FROM parent",
                    "INSERT INTO parent VALUES (1)",
                    "INSERT INTO child VALUES (1, 1)");
            database.clean();
            database.execute(
                    "CREATE TABLE parent (id int)", "CREATE TABLE child (id int)", "CREATE TABLE parents (id int)");
        }
    }
}

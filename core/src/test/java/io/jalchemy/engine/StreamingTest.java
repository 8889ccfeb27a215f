package io.jalchemy.engine;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.row.Row;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sqlite.Function;

/** Rows that come from the database as they are read. */
@OnDatabases
class StreamingTest {
    private static final int PORTION = 10;
    private static final int ROWS = 1000;

    private final TestDatabase database;
    private final People people = new People();
    private final AtomicInteger madeBySqlite = new AtomicInteger();
    private final List<Integer> fetchSizes = new ArrayList<>();

    StreamingTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void fill() throws SQLException {
        People.fill(database);
        switch (database.kind()) {
            case SQLITE -> {}
            case POSTGRESQL -> database.execute("DROP SEQUENCE IF EXISTS made", "CREATE SEQUENCE made");
            case MARIADB -> database.execute("DROP SEQUENCE IF EXISTS made", "CREATE SEQUENCE made NOCACHE");
        }
    }

    /** {@code made()}, which counts the rows that SQLite makes. */
    private final class Made extends Function {
        @Override
        protected void xFunc() throws SQLException {
            result(madeBySqlite.incrementAndGet());
        }
    }

    private Engine engine() {
        return Engine.builder(database.urlWithLogin())
                .listener(new EngineListener() {
                    @Override
                    public void connect(java.sql.Connection opened) {
                        switch (database.kind()) {
                            case SQLITE -> {
                                try {
                                    Function.create(opened, "made", new Made());
                                } catch (SQLException e) {
                                    throw new IllegalStateException(e);
                                }
                            }
                            case POSTGRESQL, MARIADB -> {}
                        }
                    }

                    @Override
                    public boolean doExecute(Connection connection, Sent statement, java.sql.Statement prepared)
                            throws SQLException {
                        fetchSizes.add(prepared.getFetchSize());
                        return false;
                    }
                })
                .execution(ExecutionOptions.NONE.yieldPer(PORTION))
                .build();
    }

    /** A thousand numbered rows that the database counts as it makes them; large ones where the server sends ahead. */
    private String counted() {
        return switch (database.kind()) {
            case SQLITE ->
                "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000) SELECT made() FROM n";
            case POSTGRESQL -> "SELECT nextval('made') FROM generate_series(1, 1000)";
            case MARIADB -> "SELECT nextval(made), repeat('x', 100000) FROM seq_1_to_1000";
        };
    }

    private long made() throws SQLException {
        return switch (database.kind()) {
            case SQLITE -> madeBySqlite.get();
            case POSTGRESQL -> ((Number) only("SELECT last_value FROM made")).longValue();
            case MARIADB -> ((Number) only("SELECT next_not_cached_value FROM made")).longValue() - 1;
        };
    }

    private Object only(String query) throws SQLException {
        return Objects.requireNonNull(database.rows(query).getFirst().getFirst());
    }

    /** How many rows there may be at the most when so many were read. */
    private long bound(int read) {
        return switch (database.kind()) {
            case SQLITE -> read + 1;
            case POSTGRESQL -> (read + PORTION - 1) / PORTION * PORTION;
            case MARIADB -> ROWS / 2;
        };
    }

    @Tag("core-A02")
    @Tag("core-K27")
    @Test
    void rowsAreMadeAsTheyAreRead() throws SQLException {
        try (Engine engine = engine();
                Connection connection = engine.connect()) {
            Result<Row> rows = connection.execute(text(counted()));
            Iterator<Row> iterator = rows.iterator();
            for (int read : new int[] {1, PORTION, PORTION + 1, 5 * PORTION}) {
                while (((Number) Objects.requireNonNull(iterator.next().get(0))).intValue() < read) {
                    assertThat(made()).isLessThan(ROWS);
                }
                assertThat(made()).isBetween((long) read, bound(read));
            }
            rows.close();
            assertThat(connection.execute(select(count(people.id))).one())
                    .as("the cursor is gone, the transaction goes on")
                    .isEqualTo(3);
            assertThat(fetchSizes).containsExactly(PORTION, PORTION);
        }
    }

    @Tag("core-V11")
    @Test
    void portionsAreReadOneAfterTheOtherAndMayBeUniqueInThemselves() throws SQLException {
        try (Engine engine = engine();
                Connection connection = engine.connect()) {
            List<Integer> sizes = new ArrayList<>();
            for (List<Row> portion : connection.execute(text(counted())).partitions(PORTION)) {
                sizes.add(new LinkedHashSet<>(portion).size());
                assertThat(made()).isLessThanOrEqualTo(bound((sizes.size() + 1) * PORTION));
                if (sizes.size() == 3) {
                    break;
                }
            }
            assertThat(sizes).containsExactly(PORTION, PORTION, PORTION);
            assertThat(fetchSizes).containsExactly(PORTION);
        }
    }

    private String million() {
        return switch (database.kind()) {
            case SQLITE ->
                "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000000) SELECT x FROM n";
            case POSTGRESQL -> "SELECT generate_series(1, 1000000)";
            case MARIADB -> "SELECT seq FROM seq_1_to_1000000";
        };
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Tag("core-K27")
    @Tag("core-V11")
    @Test
    void aMillionRowsNeedNoMoreMemoryThanAPortion() {
        ExecutionOptions portions = ExecutionOptions.NONE.yieldPer(1000);
        try (Engine engine = engine();
                Connection connection = engine.connect().options(portions)) {
            long before = usedHeap();
            long sum = 0;
            int read = 0;
            for (Row row : connection.execute(text(million()))) {
                sum += row.get(0, int.class);
                read++;
                if (read == 500_000) {
                    assertThat(usedHeap() - before).isLessThan(16L << 20);
                }
            }
            assertThat(read).isEqualTo(1_000_000);
            assertThat(sum).isEqualTo(500_000_500_000L);
        }
    }
}

package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.types.Types.dateTime;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Executable;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two small tables with rows, filled anew for each test, for tests of what selects find. */
abstract class SampleRows {
    private static final MetaData METADATA = new MetaData();
    static final Table T = METADATA.table(
            "t",
            column("id", integer()).primaryKey(),
            column("x", integer()),
            column("y", integer()),
            column("name", string(30)),
            column("ts", dateTime()));
    static final Table U = METADATA.table(
            "u",
            column("id", integer()).primaryKey(),
            column("t_id", integer()).references("t.id"),
            column("v", string(30)));
    static final Column<Integer> id = T.c("id");
    static final Column<Integer> x = T.c("x");
    static final Column<Integer> y = T.c("y");
    static final Column<String> name = T.c("name");
    static final Column<LocalDateTime> ts = T.c("ts");
    static final Column<Integer> uId = U.c("id");
    static final Column<Integer> tId = U.c("t_id");
    static final Column<String> v = U.c("v");
    static final List<Feature> NONE = List.of();
    final TestDatabase database;
    final Engine engine;

    SampleRows(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void fill() throws SQLException {
        String timestamp = database.has(Feature.ARRAYS) ? "TIMESTAMP" : "DATETIME";
        database.execute(
                "DROP TABLE IF EXISTS u",
                "DROP TABLE IF EXISTS t",
                "CREATE TABLE t (id INTEGER PRIMARY KEY, x INTEGER, y INTEGER, name VARCHAR(30), ts " + timestamp + ")",
                "CREATE TABLE u (id INTEGER PRIMARY KEY, t_id INTEGER REFERENCES t (id), v VARCHAR(30))",
                "INSERT INTO t VALUES (1, 1, 1, 'a', '2024-02-29 12:30:15'), (2, 1, 2, 'b', '2023-01-31 00:00:00'),"
                        + " (3, 2, 3, 'c', '2024-12-01 23:59:59'), (4, 2, 4, 'd', NULL)",
                "INSERT INTO u VALUES (1, 1, 'one'), (2, 1, 'uno'), (3, 3, 'three'), (4, NULL, 'none')");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    List<String> rows(Executable<?> statement) {
        return engine.call(connection -> RowTexts.of(connection.execute(statement)));
    }

    void check(SelectBase<?> select, List<Feature> needed, List<String> found) {
        assumeTrue(database.features().containsAll(needed), () -> database + " lacks one of " + needed);
        assertThat(rows((Executable<?>) select)).isEqualTo(found);
    }
}

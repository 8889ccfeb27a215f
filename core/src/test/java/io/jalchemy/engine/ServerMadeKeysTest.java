package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.func;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.row.Row;
import io.jalchemy.row.Row2;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Expression;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keys that a function of the server makes while many rows are inserted at once: each comes back with its own row. */
@OnDatabases
@Requires(Feature.INSERT_RETURNING)
class ServerMadeKeysTest {
    private static final int ROWS = 250;

    private final TestDatabase database;
    private RecordedEngine recorded;

    ServerMadeKeysTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void prepare() throws SQLException {
        database.clean();
        switch (database.kind()) {
            case SQLITE -> {}
            case POSTGRESQL ->
                database.execute(
                        "CREATE SEQUENCE keys",
                        "CREATE FUNCTION next_key() RETURNS VARCHAR VOLATILE LANGUAGE SQL AS"
                                + " 'SELECT lpad(nextval(''keys'')::VARCHAR, 10, ''0'')'");
            case MARIADB ->
                database.execute(
                        "CREATE SEQUENCE key_numbers",
                        "CREATE FUNCTION next_key() RETURNS VARCHAR(10) NOT DETERMINISTIC"
                                + " RETURN lpad(nextval(key_numbers), 10, '0')");
        }
        recorded = new RecordedEngine(database);
    }

    @AfterEach
    void close() throws SQLException {
        recorded.close();
        database.clean();
    }

    private Expression<String> key() {
        return switch (database.kind()) {
            case SQLITE -> func("hex", string(), func("randomblob", 8));
            case POSTGRESQL, MARIADB -> func("next_key", string());
        };
    }

    @Tag("core-D30")
    @Test
    void theyComeBackInTheOrderOfTheRows() throws SQLException {
        Column<String> id = column("id", string(20)).primaryKey().defaultValue(key());
        Column<String> name = column("name", string(20));
        Column<String> low = column("low", string(20));
        Table t = new MetaData().table("t", id, name, low);
        t.create(recorded.engine);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(Map.of("name", "Row " + (ROWS - i)));
        }
        recorded.taken();
        recorded.engine.begin(connection -> {
            List<Row2<String, String>> returned = connection
                    .execute(
                            insert(t)
                                    .value("low", func("lower", "SAME"))
                                    .returning(id, name)
                                    .sortedByParameterOrder(),
                            rows)
                    .all();
            assertThat(returned).extracting(Row2::value2).isEqualTo(names(rows));
            List<Row> keys =
                    connection.execute(insert(t).returnDefaults(id), rows).insertedPrimaryKeys();
            assertThat(keys).hasSize(ROWS);
            for (int i = 0; i < ROWS; i++) {
                assertThat(connection
                                .executeSql(
                                        "SELECT name FROM t WHERE id = ?",
                                        keys.get(i).get(0))
                                .one()
                                .get(0))
                        .isEqualTo(rows.get(i).get("name"));
            }
        });
        List<String> inserts = recorded.taken().stream()
                .filter(sql -> sql.startsWith("INSERT"))
                .toList();
        assertThat(inserts).hasSize(2);
        if (database.kind() == DatabaseKind.POSTGRESQL) {
            assertThat(inserts).allSatisfy(sql -> assertThat(sql).contains("next_key()", "ORDER BY sen_counter"));
        }
        assertThat(database.rows("SELECT DISTINCT low FROM t WHERE low IS NOT NULL"))
                .containsExactly(List.of("same"));
    }

    private static List<String> names(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> String.valueOf(row.get("name"))).toList();
    }
}

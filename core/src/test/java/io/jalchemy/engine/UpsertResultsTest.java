package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.row.Row;
import io.jalchemy.row.Row2;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Executable;
import io.jalchemy.sql.Insert;
import io.jalchemy.sql.OnConflict;
import io.jalchemy.sql.OnDuplicateKey;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What INSERT does with rows that are there already, on real databases. */
@OnDatabases
class UpsertResultsTest {
    private final MetaData metadata = new MetaData();
    private final Table t = metadata.table(
            "t", column("id", integer()).primaryKey(), column("name", string(30)), column("x", integer()));
    private final Column<Integer> id = t.c("id");
    private final Column<String> name = t.c("name");
    private final Column<Integer> x = t.c("x");

    private final TestDatabase database;
    private final Engine engine;

    UpsertResultsTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void create() throws SQLException {
        database.execute(
                "DROP TABLE IF EXISTS u",
                "DROP TABLE IF EXISTS t",
                "CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(30), x INTEGER)");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void run(Executable<?> statement) {
        engine.begin(connection -> connection.execute(statement));
    }

    private List<String> rows(String table, String order) {
        return engine.call(
                connection -> connection.execute(text("SELECT * FROM " + table + " ORDER BY " + order)).all().stream()
                        .map(Row::toString)
                        .toList());
    }

    private void three() {
        engine.begin(connection -> connection.execute(
                insert(t),
                List.of(
                        Map.of("id", 1, "name", "a", "x", 1),
                        Map.of("id", 2, "name", "b", "x", 2),
                        Map.of("id", 3, "name", "c", "x", 3))));
    }

    @Tag("core-D13")
    @Test
    @Requires(Feature.ON_CONFLICT)
    void conflictsUpdateTheRowThatIsThere() {
        three();
        Insert<Row> again = insert(t).set(id, 2).set(name, "new").set(x, 20);
        run(again.onConflict(OnConflict.doNothing()));
        assertThat(rows("t", "id")).contains("(2, b, 2)");
        run(again.onConflict(
                OnConflict.on(id).set(name, OnConflict.excluded(name)).set(x, x.plus(OnConflict.excluded(x)))));
        assertThat(rows("t", "id")).contains("(2, new, 22)");
        run(again.onConflict(OnConflict.on(id).set(name, "never").where(x.lt(0))));
        assertThat(rows("t", "id")).contains("(2, new, 22)");
        assertThat(engine.<String>call(connection -> connection
                        .execute(again.onConflict(OnConflict.on(id).set(name, "back"))
                                .returning(name))
                        .one()))
                .isEqualTo("back");
    }

    @Tag("core-D13")
    @Test
    @Requires({Feature.ON_CONFLICT, Feature.PARTIAL_INDEXES})
    void aPartialIndexTellsWhichRowsAreThere() throws SQLException {
        database.execute("CREATE UNIQUE INDEX one_name ON t (name) WHERE x > 1");
        three();
        OnConflict change =
                OnConflict.on(name).indexWhere(literalColumn("x", integer()).gt(literalColumn("1", integer())));
        run(insert(t).set(id, 4).set(name, "a").set(x, 9).onConflict(change.set(x, 90)));
        run(insert(t).set(id, 5).set(name, "b").set(x, 9).onConflict(change.set(x, 50)));
        assertThat(rows("t", "id")).containsExactly("(1, a, 1)", "(2, b, 50)", "(3, c, 3)", "(4, a, 9)");
    }

    @Tag("core-D13")
    @Test
    @Requires({Feature.ON_CONFLICT, Feature.ADD_CONSTRAINT})
    void aConstraintTellsWhichRowsAreThere() throws SQLException {
        database.execute("ALTER TABLE t ADD CONSTRAINT one_x UNIQUE (x)");
        three();
        run(insert(t)
                .set(id, 4)
                .set(name, "new")
                .set(x, 2)
                .onConflict(OnConflict.onConstraint("one_x").set(name, OnConflict.excluded(name))));
        assertThat(rows("t", "id")).containsExactly("(1, a, 1)", "(2, new, 2)", "(3, c, 3)");
    }

    @Tag("core-D13")
    @Test
    @Requires({Feature.ON_CONFLICT, Feature.INSERT_RETURNING})
    void valuesOfTheUpdateAreTheSameForEachOfManyRows() {
        three();
        List<Row2<Integer, Integer>> back = engine.call(connection -> connection
                .execute(
                        insert(t)
                                .onConflict(OnConflict.on(id).set(x, x.plus(100)))
                                .returning(id, x)
                                .sortedByParameterOrder(),
                        List.of(Map.of("id", 3, "x", 0), Map.of("id", 9, "x", 5), Map.of("id", 1, "x", 0)))
                .all());
        assertThat(back).hasToString("[(3, 103), (9, 5), (1, 101)]");
    }

    @Tag("core-D14")
    @Test
    @Requires(Feature.ON_DUPLICATE_KEY)
    void duplicateKeysUpdateTheRowThatIsThere() {
        three();
        OnDuplicateKey change = OnDuplicateKey.of(t);
        run(insert(t)
                .set(id, 2)
                .set(name, "new")
                .set(x, 20)
                .onConflict(change.set(name, change.inserted(name)).set(x, x.plus(change.inserted(x)))));
        assertThat(rows("t", "id")).contains("(2, new, 22)");
    }
}

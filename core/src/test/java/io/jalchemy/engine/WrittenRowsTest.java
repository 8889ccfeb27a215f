package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.row.Row;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Identity;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a program learns of the rows that it has written: their keys, their defaults, and what was sent for them. */
@OnDatabases
class WrittenRowsTest {
    private final MetaData metadata = new MetaData();
    private final Table t = metadata.table(
            "t", column("id", integer()).primaryKey(), column("name", string(30)), column("x", integer()));
    private final Column<Integer> id = t.c("id");
    private final Column<String> name = t.c("name");
    private final Column<Integer> x = t.c("x");

    private final TestDatabase database;
    private final Engine engine;
    private final List<EngineListener.Sent> sent = new ArrayList<>();

    WrittenRowsTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.builder(database.urlWithLogin())
                .listener(new EngineListener() {
                    @Override
                    public void beforeExecute(Connection connection, Sent statement) {
                        sent.add(statement);
                    }
                })
                .build();
    }

    @BeforeEach
    void create() throws SQLException {
        database.clean();
        t.create(engine);
        sent.clear();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void three() {
        engine.begin(connection -> connection.execute(
                insert(t),
                List.of(
                        Map.of("id", 1, "name", "a", "x", 1),
                        Map.of("id", 2, "name", "b", "x", 2),
                        Map.of("id", 3, "name", "c", "x", 3))));
    }

    @Tag("core-V22")
    @Test
    void keysOfABatchAreKnownAsFarAsTheProgramKnowsThem() {
        Result<Row> given = engine.call(connection ->
                connection.execute(insert(t), List.of(Map.of("id", 901, "name", "a"), Map.of("id", 902, "name", "b"))));
        assertThat(given.insertedPrimaryKeys()).extracting(Row::toString).containsExactly("(901)", "(902)");
        Result<Row> made = engine.call(
                connection -> connection.execute(insert(t), List.of(Map.of("name", "c"), Map.of("name", "d"))));
        assertThat(made.insertedPrimaryKeys()).extracting(Row::toString).containsExactly("(null)", "(null)");
        assertThat(made.insertedPrimaryKey()).isNull();
        if (database.has(Feature.INSERT_RETURNING)) {
            List<Row> all = engine.call(connection -> connection
                    .execute(
                            insert(t).returnDefaults(),
                            List.of(Map.of("name", "e"), Map.of("name", "f"), Map.of("name", "g")))
                    .insertedPrimaryKeys());
            int first = Objects.requireNonNull(all.getFirst().get(0, Integer.class));
            assertThat(all)
                    .extracting(Row::toString)
                    .containsExactly("(" + first + ")", "(" + (first + 1) + ")", "(" + (first + 2) + ")");
        }
    }

    private Table withDefaults() {
        Table sd = metadata.table(
                "sd",
                column("id", integer()).primaryKey(),
                column("a", integer()),
                column("k", string(10)).serverDefault("kept"),
                column("n", integer()).defaultValue(7));
        sd.create(engine);
        return sd;
    }

    @Tag("core-V23")
    @Tag("core-D25")
    @Test
    void defaultsOfTheDatabaseComeBackOnDemand() {
        Table sd = withDefaults();
        Result<Row> plain =
                engine.call(connection -> connection.execute(insert(sd).value(sd.c("a"), 1)));
        assertThat(String.valueOf(plain.returnedDefaults()))
                .as("the key, where it comes back by RETURNING")
                .isEqualTo(database.kind() == DatabaseKind.POSTGRESQL ? "(1)" : "null");
        Result<Row> result = engine.call(
                connection -> connection.execute(insert(sd).value(sd.c("a"), 1).returnDefaults()));
        assertThat(sent.getLast().sql()).doesNotContain("kept").contains("RETURNING");
        assertThat(Objects.requireNonNull(result.returnedDefaults()).get("k")).isEqualTo("kept");
        assertThat(result.returnedDefaultsRows()).hasSize(1);
        assertThat(result.postfetched()).isEmpty();
        Result<Row> one = engine.call(
                connection -> connection.execute(insert(sd).value(sd.c("a"), 1).returnDefaults(sd.c("k"))));
        assertThat(Objects.requireNonNull(one.returnedDefaults()).get(sd.c("k")))
                .isEqualTo("kept");
        Result<Row> many = engine.call(connection ->
                connection.execute(insert(sd).returnDefaults(sd.c("k")), List.of(Map.of("a", 1), Map.of("a", 2))));
        assertThat(many.returnedDefaults()).isNull();
        assertThat(many.returnedDefaultsRows()).hasSize(2).allMatch(row -> "kept".equals(row.get("k")));
    }

    @Tag("core-V24")
    @Tag("core-D24")
    @Test
    void whatWasSentAndWhatIsToBeReadAreKnown() {
        Table sd = withDefaults();
        Result<Row> result =
                engine.call(connection -> connection.execute(insert(sd).value(sd.c("a"), 1)));
        assertThat(result.sentParameters()).singleElement().satisfies(one -> assertThat(one)
                .containsEntry("a", 1)
                .containsEntry("n", 7)
                .doesNotContainKey("k"));
        assertThat(result.postfetched()).extracting(Column::key).containsExactly("k");
        Result<Row> changed =
                engine.call(connection -> connection.execute(update(sd).value(sd.c("a"), 5)));
        assertThat(changed.sentParameters()).containsExactly(Map.of("a", 5));
        assertThat(changed.insertedPrimaryKeys()).isEmpty();
    }

    @Tag("core-V25")
    @Test
    void resultsAreSetSideBySideAndBehindEachOther() {
        three();
        assertThat(engine.<List<String>>call(connection -> {
                    Result<Row> both = connection
                            .execute(select(id).orderBy(id))
                            .beside(connection.execute(select(name, x).orderBy(id)));
                    assertThat(both.keys()).containsExactly("id", "name", "x");
                    return both.all().stream().map(Row::toString).toList();
                }))
                .containsExactly("(1, a, 1)", "(2, b, 2)", "(3, c, 3)");
        assertThat(engine.<List<Integer>>call(connection -> connection
                        .execute(select(id).where(id.eq(3)))
                        .merge(connection.execute(select(id).where(id.lt(3)).orderBy(id)))
                        .all()))
                .containsExactly(3, 1, 2);
    }

    @Tag("core-V25")
    @Test
    @Requires(Feature.INSERT_RETURNING)
    void rowsOfTwoInsertsAreSetSideBySide() {
        List<Map<String, Object>> rows = List.of(Map.of("name", "a", "x", 1), Map.of("name", "b", "x", 2));
        engine.begin(connection -> {
            Result<Row> both = connection
                    .execute(insert(t).returning(id, name).sortedByParameterOrder(), rows)
                    .beside(connection.execute(insert(t).returning(id, x).sortedByParameterOrder(), rows));
            assertThat(both.keys()).containsExactly("id", "name", "id", "x");
            List<Row> all = both.all();
            assertThat(all).extracting(Row::toString).containsExactly("(1, a, 3, 1)", "(2, b, 4, 2)");
            assertThat(all.getFirst().get("x")).isEqualTo(1);
        });
    }

    @Tag("core-V21")
    @Test
    void insertedKeysAreThoseOfTheirColumns() {
        Table pair = new MetaData()
                .table(
                        "pair",
                        column("a", integer()).primaryKey().autoincrement(Column.Autoincrement.NO),
                        column("b", string(10)).primaryKey().defaultValue(() -> "made"),
                        column("n", integer()));
        Table numbered = new MetaData()
                .table(
                        "numbered",
                        column("id", integer()).primaryKey().identity(Identity.generatedAlways()),
                        column("n", integer()));
        engine.begin(connection -> {
            pair.create(connection);
            numbered.create(connection);
            Row composite =
                    connection.execute(insert(pair).value(pair.c("a"), 7)).insertedPrimaryKey();
            assertThat(composite).hasToString("(7, made)");
            assertThat(Objects.requireNonNull(composite).get(pair.c("b"))).isEqualTo("made");
            assertThat(connection
                            .execute(insert(numbered).value(numbered.c("n"), 1))
                            .insertedPrimaryKey())
                    .hasToString("(1)");
            assertThat(connection
                            .execute(insert(t).multiValues(List.of(Map.of("name", "a"), Map.of("name", "b"))))
                            .insertedPrimaryKey())
                    .isNull();
        });
    }
}

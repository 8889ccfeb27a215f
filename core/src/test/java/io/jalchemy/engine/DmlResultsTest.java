package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.error.CompileException;
import io.jalchemy.error.StatementException;
import io.jalchemy.row.Row;
import io.jalchemy.row.Row2;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Executable;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Insert;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeDecorator;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What INSERT, UPDATE and DELETE do on real databases: by the statements sent and by the rows found afterwards. */
@OnDatabases
class DmlResultsTest {
    private final MetaData metadata = new MetaData();
    private final Table t = metadata.table(
            "t", column("id", integer()).primaryKey(), column("name", string(30)), column("x", integer()));
    private final Table u =
            metadata.table("u", column("t_id", integer()).primaryKey().references("t.id"), column("v", string(30)));
    private final Column<Integer> id = t.c("id");
    private final Column<String> name = t.c("name");
    private final Column<Integer> x = t.c("x");
    private final Column<Integer> tId = u.c("t_id");
    private final Column<String> v = u.c("v");

    private final TestDatabase database;
    private final Engine engine;
    private final List<EngineListener.Sent> sent = new ArrayList<>();

    DmlResultsTest(TestDatabase database) {
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
        database.execute(
                "DROP TABLE IF EXISTS u",
                "DROP TABLE IF EXISTS t",
                "CREATE TABLE t (id " + numberedKey() + ", name VARCHAR(30), x INTEGER)",
                "CREATE TABLE u (t_id INTEGER PRIMARY KEY REFERENCES t (id), v VARCHAR(30))");
    }

    private String numberedKey() {
        return switch (database.kind()) {
            case SQLITE -> "INTEGER PRIMARY KEY";
            case POSTGRESQL -> "SERIAL PRIMARY KEY";
            case MARIADB -> "INTEGER PRIMARY KEY AUTO_INCREMENT";
        };
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

    @Tag("core-D01")
    @Tag("core-D02")
    @Test
    void insertsTakeValuesFromStatementOrParameters() {
        run(insert(t).set(id, 1).set(name, "a"));
        engine.begin(connection -> connection.execute(insert(t), Map.of("id", 2, "name", "b")));
        three(2);
        assertThat(rows("t", "id")).containsExactly("(1, a, null)", "(2, b, null)", "(3, c, 2)", "(4, d, 2)");
        assertThatThrownBy(() -> engine.begin(connection -> connection.execute(insert(t), Map.of("zzz", 1))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("Unconsumed column names: zzz");
        assertThatThrownBy(() -> engine.begin(connection ->
                        connection.execute(insert(t), List.of(Map.of("id", 8, "name", "y"), Map.of("id", 9)))))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("A value is required for parameter \"name\" in set 1");
    }

    private void three(int value) {
        engine.begin(connection -> connection.execute(
                insert(t),
                List.of(Map.of("id", 3, "name", "c", "x", value), Map.of("id", 4, "name", "d", "x", value))));
    }

    @Tag("core-D04")
    @Test
    void emptyInsertsTakeTheDefaultsOfTheDatabase() {
        run(insert(t).values(Map.of()));
        assertThat(rows("t", "id")).containsExactly("(1, null, null)");
    }

    @Tag("core-D05")
    @Tag("core-D06")
    @Test
    void rowsAreMadeByExpressionsAndSelects() {
        three();
        run(insert(t)
                .set(id, 4)
                .set(name, select(max(name)).scalarSubquery())
                .set(x, literal(2).plus(3)));
        run(insert(u)
                .fromSelect(List.of("t_id", "v"), select(id, name.concat("!")).where(id.gt(2))));
        assertThat(rows("t", "id")).contains("(4, c, 5)");
        assertThat(rows("u", "t_id")).containsExactly("(3, c!)", "(4, c!)");
        Table defaults = new MetaData()
                .table(
                        "t",
                        column("id", integer()).primaryKey(),
                        column("name", string(30)).defaultValue("made"),
                        column("x", integer()).defaultValue(func("abs", integer(), -7)));
        run(insert(defaults).fromSelect(List.of("id"), select(tId.plus(10))));
        run(insert(defaults)
                .fromSelectWithoutDefaults(List.of("id"), select(tId.plus(20)).where(tId.eq(3))));
        assertThat(rows("t", "id")).endsWith("(13, made, 7)", "(14, made, 7)", "(23, null, null)");
    }

    @Tag("core-D07")
    @Test
    @Requires(Feature.INSERT_RETURNING)
    void changedRowsComeBack() {
        Row2<Integer, String> made = engine.call(connection -> connection
                .execute(insert(t).set(id, 1).set(name, "a").returning(id, name.concat("!")))
                .one());
        assertThat(made).hasToString("(1, a!)");
        if (database.has(Feature.UPDATE_RETURNING)) {
            assertThat(engine.<List<Integer>>call(connection -> connection
                            .execute(update(t).set(x, 7).where(id.eq(1)).returning(x))
                            .all()))
                    .containsExactly(7);
        } else {
            assertThatThrownBy(() -> run(update(t).set(x, 7).returning(x)))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining("UPDATE");
        }
        assertThat(engine.<List<String>>call(connection ->
                        connection.execute(delete(t).returning(name)).all()))
                .containsExactly("a");
    }

    @Tag("core-D08")
    @Test
    void generatedKeysComeBackInEveryDatabasesWay() {
        Row key = engine.call(
                connection -> connection.execute(insert(t).set(name, "a")).insertedPrimaryKey());
        assertThat(key).hasToString("(1)");
        assertThat(sent.getLast().sql().contains("RETURNING")).isEqualTo(database.kind() == DatabaseKind.POSTGRESQL);
        Table plain = new MetaData()
                .table("t", column("id", integer()).primaryKey(), column("name", string(30)))
                .withoutImplicitReturning();
        Row known = engine.call(connection ->
                connection.execute(insert(plain).value(plain.c("name"), "b")).insertedPrimaryKey());
        assertThat(known).hasToString(database.kind() == DatabaseKind.POSTGRESQL ? "(null)" : "(2)");
        assertThat(sent.getLast().sql()).doesNotContain("RETURNING");
        assertThat(rows("t", "id")).containsExactly("(1, a, null)", "(2, b, null)");
    }

    @Tag("core-D09")
    @Test
    @Requires(Feature.INSERT_RETURNING)
    void manyRowsComeBackFromFewStatements() {
        List<Map<String, Object>> many = IntStream.rangeClosed(1, 2500)
                .mapToObj(i -> Map.<String, Object>of("name", "n" + i, "x", i))
                .toList();
        List<Row2<Integer, Integer>> back = engine.call(connection -> connection
                .options(ExecutionOptions.NONE.insertPages(1000))
                .execute(insert(t).returning(id, x), many)
                .all());
        assertThat(back).hasSize(2500);
        assertThat(sent).hasSize(3);
        assertThat(sent.getFirst().parameters().getFirst()).hasSize(2000);
        assertThat(sent.getLast().parameters().getFirst()).hasSize(1000);
    }

    @Tag("core-D10")
    @Test
    @Requires(Feature.INSERT_RETURNING)
    void returnedRowsFollowTheParameters() {
        List<Map<String, Object>> many = IntStream.rangeClosed(1, 300)
                .mapToObj(i -> Map.<String, Object>of("name", "n" + i, "x", 1000 - i))
                .toList();
        List<Row2<Integer, Integer>> back = engine.call(connection -> connection
                .execute(insert(t).returning(id, x).sortedByParameterOrder(), many)
                .all());
        assertThat(back.stream().map(row -> row.get(1, Integer.class)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 300).mapToObj(i -> 1000 - i).toList());
        assertThat(sent).hasSize(1);
        if (database.kind() == DatabaseKind.POSTGRESQL) {
            assertThat(sent.getFirst().sql())
                    .startsWith("INSERT INTO t (name, x) SELECT p0::VARCHAR, p1::INTEGER FROM (VALUES (?, ?, ?), ")
                    .endsWith(" AS imp_sen(p0, p1, sen_counter) ORDER BY sen_counter RETURNING t.id, t.x");
        }
    }

    @Tag("core-D10")
    @Test
    @Requires(Feature.INSERT_RETURNING)
    void rowsThatCannotBeMatchedAreSentOneByOne() {
        List<Map<String, Object>> many =
                List.of(Map.of("name", "a", "x", 3), Map.of("name", "b", "x", 1), Map.of("name", "c", "x", 2));
        List<Row2<String, Integer>> back = engine.call(connection -> connection
                .execute(insert(t).returning(name, x.plus(1)).sortedByParameterOrder(), many)
                .all());
        assertThat(back).hasToString("[(a, 4), (b, 2), (c, 3)]");
        assertThat(sent).hasSize(3);
    }

    @Tag("core-D12")
    @Test
    @Requires(Feature.CONCURRENT_WRITERS)
    void changesAreCountedWhereTheDriverRewritesBatches() {
        String option = database.kind() == DatabaseKind.POSTGRESQL ? "reWriteBatchedInserts" : "useBulkStmts";
        String url = database.urlWithLogin();
        try (Engine rewriting = Engine.create(url + (url.contains("?") ? "&" : "?") + option + "=true")) {
            List<Map<String, Object>> many = IntStream.rangeClosed(1, 5)
                    .mapToObj(i -> Map.<String, Object>of("id", i, "name", "n" + i, "x", i))
                    .toList();
            assertThat(rewriting.<Long>call(connection -> {
                        long count =
                                connection.execute(insert(t).inline(), many).rowCount();
                        connection.commit();
                        return count;
                    }))
                    .isIn(5L, -1L);
            assertThat(rewriting.<Long>call(connection -> connection
                            .execute(
                                    update(t).set(x, 0).where(id.eq(param("b_id", integer()))),
                                    List.of(Map.of("b_id", 1), Map.of("b_id", 2), Map.of("b_id", 99)))
                            .rowCount()))
                    .isIn(2L, -1L);
        }
        assertThat(rows("t", "id")).hasSize(5);
    }

    @Tag("core-D12")
    @Test
    void batchesAreSentAtOnce() {
        Result<Row> result = engine.call(connection -> connection.execute(
                insert(t).inline(), List.of(Map.of("id", 1, "name", "a"), Map.of("id", 2, "name", "b"))));
        assertThat(sent).singleElement().satisfies(one -> {
            assertThat(one.many()).isTrue();
            assertThat(one.parameters()).hasSize(2);
        });
        assertThat(result.rowCount()).isIn(2L, -1L);
        assertThat(rows("t", "id")).containsExactly("(1, a, null)", "(2, b, null)");
    }

    @Tag("core-D16")
    @Tag("core-D17")
    @Tag("core-D19")
    @Test
    void updatesChangeTheRowsTheyMean() {
        three();
        run(insert(u).set(tId, 3).set(v, "three"));
        run(update(t).set(name, "A").set(x, x.plus(10)).where(id.eq(1)));
        run(update(t).set(name, (String) null).where(id.eq(2)));
        run(update(t).value(name, select(v).where(tId.eq(id))).where(id.eq(3)));
        run(update(t).set(x, x.times(2)).ordered().where(exists(select(tId).where(tId.eq(id)))));
        assertThat(rows("t", "id")).containsExactly("(1, A, 11)", "(2, null, 2)", "(3, three, 6)");
    }

    @Tag("core-D18")
    @Test
    void updatesReadAnotherTable() {
        three();
        run(insert(u).set(tId, 2).set(v, "two"));
        run(update(t).set(name, v).where(id.eq(tId)));
        assertThat(rows("t", "id")).containsExactly("(1, a, 1)", "(2, two, 2)", "(3, c, 3)");
        if (database.kind() == DatabaseKind.MARIADB) {
            run(update(t).set(name, "both").value(v, "changed").where(id.eq(tId)));
            assertThat(rows("t", "id")).contains("(2, both, 2)");
            assertThat(rows("u", "t_id")).containsExactly("(2, changed)");
        }
    }

    @Tag("core-D20")
    @Test
    void deletesReadAnotherTable() {
        three();
        run(delete(t).where(id.eq(1)));
        if (database.has(Feature.DELETE_USING)) {
            run(insert(u).set(tId, 2).set(v, "two"));
            Table alone = new MetaData().table("t", column("id", integer()).primaryKey());
            Table other = new MetaData().table("t2", column("id", integer()).primaryKey());
            executeQuietly("CREATE TABLE t2 (id INTEGER PRIMARY KEY)");
            run(insert(other).value(other.c("id"), 3));
            run(delete(alone).using(other).where(alone.<Integer>c("id").eq(1)));
            run(delete(alone).where(alone.<Integer>c("id").eq(other.<Integer>c("id"))));
            executeQuietly("DROP TABLE t2");
            assertThat(rows("t", "id")).containsExactly("(2, b, 2)");
        } else {
            assertThatThrownBy(() -> run(delete(t).where(id.eq(tId))))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining("sqlite");
            assertThat(rows("t", "id")).containsExactly("(2, b, 2)", "(3, c, 3)");
        }
    }

    private void executeQuietly(String sql) {
        engine.begin(connection -> connection.execute(text(sql)));
    }

    @Tag("core-D21")
    @Test
    void manyRowsAreUpdatedAndDeletedInABatch() {
        three();
        engine.begin(connection -> connection.execute(
                update(t).set(name, param("b_name", string())).where(id.eq(param("b_id", integer()))),
                List.of(Map.of("b_id", 1, "b_name", "A"), Map.of("b_id", 3, "b_name", "C"))));
        assertThat(rows("t", "id")).containsExactly("(1, A, 1)", "(2, b, 2)", "(3, C, 3)");
        Result<Row> gone = engine.call(connection -> {
            Result<Row> result = connection.execute(
                    delete(t).where(id.eq(param("b_id", integer()))), List.of(Map.of("b_id", 1), Map.of("b_id", 2)));
            connection.commit();
            return result;
        });
        assertThat(gone.rowCount()).isEqualTo(2);
        assertThat(rows("t", "id")).containsExactly("(3, C, 3)");
    }

    @Tag("core-D22")
    @Test
    @Requires(Feature.ON_DUPLICATE_KEY)
    void changesAreLimitedOnMariaDb() {
        three();
        run(update(t).set(x, 0).dialectOption("mariadb_limit", 2));
        assertThat(rows("t", "id")).filteredOn(row -> row.endsWith(", 0)")).hasSize(2);
        run(delete(t).dialectOption("mariadb_limit", 1).dialectOption("mariadb_order_by", id.desc()));
        assertThat(rows("t", "id")).containsExactly("(1, a, 0)", "(2, b, 0)");
    }

    private enum Day {
        MONDAY,
        FRIDAY
    }

    /** Text that the database keeps in capitals. */
    private static final class Capitals extends TypeDecorator<String, String> {
        static final Capitals INSTANCE = new Capitals();

        private Capitals() {
            super(String.class);
        }

        @Override
        public SqlType<String> impl() {
            return string(30);
        }

        @Override
        public String toDatabase(String value) {
            return value.toUpperCase(Locale.ROOT);
        }

        @Override
        public String fromDatabase(String value) {
            return value.toLowerCase(Locale.ROOT);
        }
    }

    @Tag("core-D31")
    @Test
    @Requires(Feature.INSERT_RETURNING)
    void returnedValuesAreConverted() throws SQLException {
        database.clean();
        Column<Integer> key = column("id", integer()).primaryKey();
        Column<Day> day = column("day", enumOf(Day.class));
        Column<String> loud = column("loud", Capitals.INSTANCE);
        Table typed = new MetaData().table("typed", key, day, loud);
        typed.create(engine);
        Expression<Day> given = literal(Day.MONDAY, enumOf(Day.class));
        Expression<String> whispered = literal("abc", Capitals.INSTANCE);
        Insert<Row> insert = insert(typed)
                .set(key, 1)
                .set(day, Day.FRIDAY)
                .set(loud, "hush")
                .returning(List.of(day, loud, given, whispered));
        Row row = engine.call(connection -> connection.execute(insert).one());
        assertThat(row.values()).containsExactly(Day.FRIDAY, "hush", Day.MONDAY, "abc");
        engine.begin(connection -> {
            assertThat(connection.execute(text("SELECT loud FROM typed")).all()).hasToString("[(HUSH)]");
            if (database.has(Feature.UPDATE_RETURNING)) {
                assertThat(connection
                                .execute(update(typed).set(day, Day.MONDAY).returning(day))
                                .all())
                        .containsExactly(Day.MONDAY);
            }
            assertThat(connection.execute(delete(typed).returning(loud)).all()).containsExactly("hush");
        });
    }
}

package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.error.DatabaseException;
import io.jalchemy.row.Row;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.ColumnDefault;
import io.jalchemy.schema.Computed;
import io.jalchemy.schema.Identity;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.SequenceOptions;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Alias;
import io.jalchemy.sql.Executable;
import io.jalchemy.sql.Expression;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What databases put into columns that nobody gives a value, and how it comes back. */
@OnDatabases
class FilledColumnsTest {
    private final MetaData metadata = new MetaData();
    private final Table t = metadata.table(
            "t", column("id", integer()).primaryKey(), column("name", string(30)), column("x", integer()));

    private final TestDatabase database;
    private final Engine engine;
    private final List<EngineListener.Sent> sent = new ArrayList<>();

    FilledColumnsTest(TestDatabase database) {
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
                "CREATE TABLE t (id " + numberedKey() + ", name VARCHAR(30), x INTEGER)");
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

    @Tag("core-D03")
    @Tag("core-D23")
    @Test
    void defaultsAreMadeForEachRow() {
        AtomicInteger calls = new AtomicInteger();
        Table defaults = new MetaData()
                .table(
                        "t",
                        column("id", integer()).primaryKey(),
                        column("name", string(30))
                                .defaultValue(new ColumnDefault.Computed(row -> "row " + row.get("id"))),
                        column("x", integer()).defaultValue(calls::incrementAndGet));
        run(insert(defaults).multiValues(List.of(Map.of("id", 1), Map.of("id", 2))));
        assertThat(calls).hasValue(2);
        engine.begin(connection -> connection.execute(insert(defaults), List.of(Map.of("id", 3), Map.of("id", 4))));
        Map<String, @Nullable Object> explicit = new HashMap<>();
        explicit.put("id", 5);
        explicit.put("x", null);
        explicit.put("name", "given");
        engine.begin(connection -> connection.execute(insert(defaults), explicit));
        assertThat(rows("t", "id"))
                .containsExactly(
                        "(1, row 1, 1)", "(2, row 2, 2)", "(3, row 3, 3)", "(4, row 4, 4)", "(5, given, null)");
        assertThat(calls).hasValue(4);
    }

    private void executeQuietly(String sql) {
        engine.begin(connection -> connection.execute(text(sql)));
    }

    @Tag("core-D24")
    @Test
    void expressionsAreDefaultsOfInsertAndUpdate() {
        Table defaults = new MetaData()
                .table(
                        "t",
                        column("id", integer()).primaryKey(),
                        column("name", string(30)).defaultValue(func("lower", string(), "ABC")),
                        column("x", integer()).onUpdate(literalColumn("x + 1", integer())));
        run(insert(defaults).value(defaults.c("id"), 1).value(defaults.c("x"), 5));
        run(update(defaults).value(defaults.c("name"), "z"));
        assertThat(rows("t", "id")).containsExactly("(1, z, 6)");
    }

    @Tag("core-D24")
    @Test
    void selectsAreDefaultsAndMakeKeysThatAreKnown() {
        run(insert(t).set(t.<Integer>c("id"), 40).set(t.<Integer>c("x"), 2));
        Alias other = t.alias("other");
        Expression<Integer> next = select(max(other.<Integer>c("id")).plus(1)).scalarSubquery();
        Expression<Integer> greatest = select(max(other.<Integer>c("x"))).scalarSubquery();
        Table made = new MetaData()
                .table(
                        "made",
                        column("id", integer()).primaryKey().defaultValue(next).autoincrement(Column.Autoincrement.NO),
                        column("name", string(30)).onUpdate(func("lower", string(), "CHANGED")),
                        column("x", integer()).defaultValue(greatest).onUpdate(greatest.plus(5)));
        made.drop(engine);
        made.create(engine);
        Result<Row> result =
                engine.call(connection -> connection.execute(insert(made).value(made.c("name"), "a")));
        assertThat(result.insertedPrimaryKey()).hasToString("(41)");
        assertThat(result.postfetched()).extracting(Column::key).containsExactly("x");
        assertThat(rows("made", "id")).containsExactly("(41, a, 2)");
        Result<Row> changed =
                engine.call(connection -> connection.execute(update(made).value(made.c("id"), 50)));
        assertThat(changed.postfetched()).extracting(Column::key).containsExactly("name", "x");
        assertThat(rows("made", "id")).containsExactly("(50, changed, 7)");
        made.drop(engine);
    }

    @Tag("core-D26")
    @Test
    @Requires(Feature.SEQUENCES)
    void sequencesNumberRows() {
        executeQuietly("DROP SEQUENCE IF EXISTS seq");
        executeQuietly("CREATE SEQUENCE seq START WITH 100");
        Sequence seq = new Sequence("seq");
        assertThat(engine.<Long>call(connection ->
                        connection.execute(select(seq.nextValue())).one()))
                .isEqualTo(100);
        Table numbered = new MetaData()
                .table("t", column("id", integer()).primaryKey().defaultValue(seq), column("name", string(30)));
        Row key = engine.call(connection -> {
            Row made = connection
                    .execute(insert(numbered).value(numbered.c("name"), "a"))
                    .insertedPrimaryKey();
            connection.commit();
            return made;
        });
        assertThat(key).hasToString("(101)");
        assertThat(rows("t", "id")).containsExactly("(101, a, null)");
        executeQuietly("DROP SEQUENCE seq");
    }

    @Tag("core-D26")
    @Test
    void aSequenceComesWithItsTableWhereTheDatabaseHasSequences() {
        MetaData numbers = new MetaData();
        Sequence seq =
                new Sequence("seq").options(SequenceOptions.NONE.start(70).increment(10));
        Table numbered = numbers.table(
                "numbered", column("id", integer()).primaryKey().defaultValue(seq), column("name", string(30)));
        numbers.dropAll(engine);
        numbers.createAll(engine);
        boolean has = database.has(Feature.SEQUENCES);
        assertThat(sent.stream().anyMatch(one -> one.sql().startsWith("CREATE SEQUENCE seq")))
                .isEqualTo(has);
        run(insert(numbered).value(numbered.c("name"), "a"));
        run(insert(numbered).value(numbered.c("name"), "b"));
        assertThat(rows("numbered", "id"))
                .containsExactlyElementsOf(has ? List.of("(70, a)", "(80, b)") : List.of("(1, a)", "(2, b)"));
        numbers.dropAll(engine);
    }

    @Tag("core-D27")
    @Test
    @Requires(Feature.IDENTITY_COLUMNS)
    void identityColumnsNumberRows() throws SQLException {
        database.execute(
                "DROP TABLE IF EXISTS i",
                "CREATE TABLE i (id INTEGER GENERATED ALWAYS AS IDENTITY (START WITH 5 INCREMENT BY 2) PRIMARY KEY, a INTEGER)");
        Table i = new MetaData()
                .table(
                        "i",
                        column("id", integer())
                                .primaryKey()
                                .identity(Identity.generatedAlways().counting(5, 2)),
                        column("a", integer()));
        run(insert(i).value(i.c("a"), 1));
        run(insert(i).value(i.c("a"), 2));
        assertThat(rows("i", "id")).containsExactly("(5, 1)", "(7, 2)");
        assertThatThrownBy(() -> run(insert(i).value(i.c("id"), 1).value(i.c("a"), 3)))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("GENERATED ALWAYS");
        Table open = new MetaData()
                .table(
                        "open",
                        column("id", integer())
                                .primaryKey()
                                .identity(Identity.byDefault().counting(5, 2)),
                        column("a", integer()));
        open.drop(engine);
        open.create(engine);
        run(insert(open).value(open.c("id"), 1).value(open.c("a"), 1));
        run(insert(open).value(open.c("a"), 2));
        assertThat(rows("open", "id")).containsExactly("(1, 1)", "(5, 2)");
        open.drop(engine);
    }

    @Tag("core-D29")
    @Test
    @Requires(Feature.COMPUTED_COLUMNS)
    void computedColumnsAreLeftOutAndRead() throws SQLException {
        database.execute("DROP TABLE IF EXISTS g");
        Table g = new MetaData()
                .table(
                        "g",
                        column("id", integer()).primaryKey(),
                        column("a", integer()),
                        column("twice", integer()).computed(Computed.of("a * 2").stored()));
        g.create(engine);
        engine.begin(
                connection -> connection.execute(insert(g), List.of(Map.of("id", 1, "a", 3), Map.of("id", 2, "a", 4))));
        assertThat(rows("g", "id")).containsExactly("(1, 3, 6)", "(2, 4, 8)");
        if (database.has(Feature.INSERT_RETURNING)) {
            assertThat(engine.<Object>call(connection -> connection
                            .execute(insert(g)
                                    .value(g.c("id"), 3)
                                    .value(g.c("a"), 5)
                                    .returning(g.<Integer>c("twice")))
                            .one()))
                    .isEqualTo(10);
        }
    }

    @Tag("core-D25")
    @Test
    void defaultsOfTheDatabaseArePartOfTheTable() {
        Table made = new MetaData()
                .table(
                        "made",
                        column("id", integer()).primaryKey(),
                        column("word", string(10)).serverDefault("it's"),
                        column("n", integer()).serverDefault(text("3 + 4")),
                        column("low", string(10)).serverDefault(func("lower", string(), "ABC")));
        made.drop(engine);
        sent.clear();
        made.create(engine);
        assertThat(sent.getLast().sql().replaceAll("\\s+", " "))
                .contains("word VARCHAR(10) DEFAULT 'it''s'", "n INTEGER DEFAULT", "low VARCHAR(10) DEFAULT");
        run(insert(made).value(made.c("id"), 1));
        assertThat(sent.getLast().sql()).startsWith("INSERT INTO made (id) VALUES");
        assertThat(rows("made", "id")).containsExactly("(1, it's, 7, abc)");
        made.drop(engine);
    }

    @Tag("core-D25")
    @Test
    void whatTheDatabaseDoesOnUpdateIsToBeRead() throws SQLException {
        database.execute(
                "DROP TABLE IF EXISTS sd",
                "CREATE TABLE sd (id INTEGER PRIMARY KEY, a INTEGER, k VARCHAR(10) DEFAULT 'kept')");
        Table sd = new MetaData()
                .table(
                        "sd",
                        column("id", integer()).primaryKey(),
                        column("a", integer()),
                        column("k", string(10)).serverUpdateFetched());
        run(insert(sd).value(sd.c("id"), 1).value(sd.c("a"), 1));
        Result<Row> plain =
                engine.call(connection -> connection.execute(update(sd).value(sd.c("a"), 2)));
        assertThat(sent.getLast().sql()).startsWith("UPDATE sd SET a=?");
        assertThat(plain.postfetched()).extracting(Column::key).containsExactly("k");
        Result<Row> wanted = engine.call(
                connection -> connection.execute(update(sd).value(sd.c("a"), 3).returnDefaults()));
        if (database.has(Feature.UPDATE_RETURNING)) {
            assertThat(Objects.requireNonNull(wanted.returnedDefaults()).get("k"))
                    .isEqualTo("kept");
            assertThat(wanted.postfetched()).isEmpty();
        } else {
            assertThat(wanted.postfetched()).extracting(Column::key).containsExactly("k");
        }
    }

    @Tag("core-D11")
    @Test
    void sentinelsAreSeenByNobodyWhoDoesNotAsk() throws SQLException {
        database.execute(
                "DROP TABLE IF EXISTS se",
                "CREATE TABLE se (code VARCHAR(10) PRIMARY KEY, name VARCHAR(10), sentinel INTEGER)");
        Table se = new MetaData()
                .table(
                        "se",
                        column("code", string(10)).primaryKey(),
                        column("name", string(10)),
                        column("sentinel", integer()).insertSentinel());
        run(insert(se).value(se.c("code"), "x").value(se.c("name"), "y"));
        assertThat(sent.getLast().sql()).doesNotContain("sentinel");
        assertThat(engine.<List<String>>call(connection -> connection.execute(select(se)).all().stream()
                        .map(Row::toString)
                        .toList()))
                .containsExactly("(x, y)");
        assertThat(se.<Integer>c("sentinel").isNullable()).isTrue();
        List<String> codes = engine.call(connection -> connection
                .execute(
                        insert(se).returning(se.<String>c("code")).sortedByParameterOrder(),
                        List.of(Map.of("code", "c"), Map.of("code", "a"), Map.of("code", "b")))
                .all());
        assertThat(codes).containsExactly("c", "a", "b");
        assertThat(sent.getLast().sql()).doesNotContain("sentinel");
        assertThat(rows("se", "code")).contains("(a, null, null)");
    }
}

package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.error.DatabaseException;
import io.jalchemy.row.Row;
import io.jalchemy.schema.ColumnDefault;
import io.jalchemy.schema.Computed;
import io.jalchemy.schema.Identity;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Executable;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    }

    @Tag("core-D29")
    @Test
    @Requires(Feature.COMPUTED_COLUMNS)
    void computedColumnsAreLeftOutAndRead() throws SQLException {
        database.execute(
                "DROP TABLE IF EXISTS g",
                "CREATE TABLE g (id INTEGER PRIMARY KEY, a INTEGER, twice INTEGER GENERATED ALWAYS AS (a * 2) STORED)");
        Table g = new MetaData()
                .table(
                        "g",
                        column("id", integer()).primaryKey(),
                        column("a", integer()),
                        column("twice", integer()).computed(Computed.of("a * 2").stored()));
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
    }
}

package io.jalchemy.sql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.dialect.postgresql.PostgresDialect;
import io.jalchemy.engine.Engine;
import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.CompileException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** MERGE: its text on each dialect, and what it does on a server that has it. */
@OnDatabases(DatabaseKind.POSTGRESQL)
class MergeTest {
    private static final Column<Integer> ID = column("id", integer()).primaryKey();
    private static final Column<String> NAME = column("name", string(20));
    private static final Column<Integer> SEEN = column("seen", integer());
    private static final Table T = new MetaData().table("stock", ID, NAME, SEEN);
    private static final Column<Integer> NEWS_ID = column("id", integer()).primaryKey();
    private static final Column<String> NEWS_NAME = column("name", string(20));
    private static final Table NEWS = new MetaData().table("news", NEWS_ID, NEWS_NAME);

    private final TestDatabase database;
    private final Engine engine;

    MergeTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void fill() throws SQLException {
        database.clean();
        T.create(engine);
        NEWS.create(engine);
        database.execute(
                "INSERT INTO stock VALUES (1, 'one', 1), (2, 'two', 1)",
                "INSERT INTO news VALUES (2, 'TWO'), (3, 'THREE')");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static Merge fromTable() {
        return mergeInto(T, NEWS, ID.eq(NEWS_ID))
                .whenMatchedSet(NAME, NEWS_NAME)
                .whenMatchedSet(SEEN, SEEN.plus(1))
                .whenNotMatchedSet(ID, NEWS_ID)
                .whenNotMatchedSet(NAME, NEWS_NAME)
                .whenNotMatchedSet(SEEN, 0);
    }

    /** One row of values, as every database can select it. */
    private static Merge ofOneRow(int id, String name) {
        Label<Integer> newId = literal(id, integer()).label("id");
        Label<String> newName = literal(name, string()).label("name");
        Subquery row = select(newId, newName).subquery("s");
        return mergeInto(T, row, ID.eq(row.c(newId)))
                .whenMatchedSet(NAME, row.c(newName))
                .whenNotMatchedSet(ID, row.c(newId))
                .whenNotMatchedSet(NAME, row.c(newName));
    }

    private static Merge intoAnAlias() {
        Alias x = T.alias("x");
        return mergeInto(x, NEWS, x.c(ID).eq(NEWS_ID).and(NEWS_NAME.isNotNull()))
                .whenMatchedSet(x.c(NAME), (String) null);
    }

    @Tag("core-D15")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void itIsWrittenWhereItIsKnown(String why, Merge merge, String texts) {
        assertThat(Texts.of(merge)).isEqualTo(texts);
    }

    static Stream<Arguments> itIsWrittenWhereItIsKnown() {
        String table = "MERGE INTO stock USING news ON (stock.id = news.id)"
                + " WHEN MATCHED THEN UPDATE SET name = news.name, seen = (stock.seen + :seen_1)"
                + " WHEN NOT MATCHED THEN INSERT (id, name, seen) VALUES (news.id, news.name, :param_1)";
        String before = "MERGE INTO stock USING (SELECT :param_1 AS id, :param_2 AS name";
        String after = " ON (stock.id = s.id) WHEN MATCHED THEN UPDATE SET name = s.name"
                + " WHEN NOT MATCHED THEN INSERT (id, name) VALUES (s.id, s.name)";
        String alias = " USING news ON (x.id = news.id AND news.name IS NOT NULL)"
                + " WHEN MATCHED THEN UPDATE SET name = :param_1";
        String refusals = """
                sqlite: refused: Dialect sqlite has no MERGE. Use OnConflict.on(columns).set(...).
                mysql: refused: Dialect mysql has no MERGE. Use OnDuplicateKey.of(table).set(...).
                mariadb: refused: Dialect mariadb has no MERGE. Use OnDuplicateKey.of(table).set(...).
                """;
        return Stream.of(
                arguments(
                        "from a table",
                        fromTable(),
                        "default, postgresql, oracle: " + table + "\n" + refusals + "mssql: " + table + ";\n"),
                arguments(
                        "one row",
                        ofOneRow(5, "x"),
                        "default, postgresql: " + before + ") AS s" + after + "\n" + refusals + "oracle: " + before
                                + " FROM DUAL) s" + after + "\nmssql: " + before + ") AS s" + after + ";\n"),
                arguments(
                        "into an alias",
                        intoAnAlias(),
                        "default, postgresql: MERGE INTO stock AS x" + alias + "\n" + refusals
                                + "oracle: MERGE INTO stock x" + alias + "\nmssql: MERGE INTO stock AS x" + alias
                                + ";\n"));
    }

    @Tag("core-D15")
    @Test
    void rowsAreChangedOrAdded() throws SQLException {
        engine.begin(connection -> {
            assertThat(connection.execute(fromTable()).rowCount()).isEqualTo(2);
            long misses = engine.cache().statistics().misses();
            assertThat(connection.execute(ofOneRow(1, "ONE")).rowCount()).isEqualTo(1);
            assertThat(connection.execute(ofOneRow(4, "four")).rowCount()).isEqualTo(1);
            assertThat(engine.cache().statistics().misses()).isEqualTo(misses + 1);
            assertThat(connection.execute(intoAnAlias()).rowCount()).isEqualTo(2);
        });
        assertThat(database.rows("SELECT id, name, seen FROM stock ORDER BY id"))
                .containsExactly(
                        List.of(1, "ONE", 1),
                        Arrays.asList(2, null, 2),
                        Arrays.asList(3, null, 0),
                        Arrays.asList(4, "four", null));
    }

    @Tag("core-D15")
    @Test
    void anOlderServerHasNone() {
        Dialect older = PostgresDialect.INSTANCE.withOptions(
                PostgresDialect.INSTANCE.options().withVersion(ServerVersion.of(14, 9)));
        Merge merge = fromTable();
        assertThatThrownBy(() -> older.compile(merge))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("has no MERGE. Use OnConflict.on(columns).set(...).");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThatThrownBy(() -> fromTable().whenMatchedSet(NEWS_NAME, "x"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("MERGE sets columns of its target stock; \"name\" is none of them.");
        Merge nothing = mergeInto(T, NEWS, ID.eq(NEWS_ID));
        assertThatThrownBy(() -> PostgresDialect.INSTANCE.compile(nothing))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("MERGE does nothing. Call whenMatchedSet(...)");
    }
}

package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.error.StatementException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Cte;
import io.jalchemy.sql.Executable;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Select;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One compiled statement serves all of its structure, with the values of each. */
@OnDatabases
class StatementCacheTest {
    private static final Table T = new MetaData()
            .table("cached", column("id", integer()).primaryKey(), column("name", string(30)), column("doc", json()));
    private static final Column<Integer> id = T.c("id");
    private static final Column<String> name = T.c("name");
    private static final Column<JsonNode> doc = T.c("doc");

    private final TestDatabase database;
    private final List<EngineListener.Origin> origins = new ArrayList<>();
    private Engine engine;

    StatementCacheTest(TestDatabase database) {
        this.database = database;
        this.engine = engine(500);
    }

    private Engine engine(int cacheSize) {
        return Engine.builder(database.urlWithLogin())
                .statementCacheSize(cacheSize)
                .listener(new EngineListener() {
                    @Override
                    public void beforeExecute(Connection connection, Sent statement) {
                        origins.add(statement.origin());
                    }
                })
                .build();
    }

    @BeforeEach
    void fill() throws SQLException {
        database.execute(
                "DROP TABLE IF EXISTS cached",
                "CREATE TABLE cached (id INTEGER PRIMARY KEY, name VARCHAR(30), doc JSON)",
                "INSERT INTO cached VALUES (1, 'a', '{\"k\": 10, \"l\": [1, 2]}'), (2, 'b', '{\"k\": 20, \"l\": [3, 4]}'),"
                        + " (3, 'c', '{\"m\": 30}')");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private <R> List<R> all(Executable<R> statement) {
        return engine.call(connection -> connection.execute(statement).all());
    }

    private static Executable<Integer> overCte(int low) {
        Cte c = select(id).where(id.gt(low)).cte("c");
        return select(c.<Integer>c("id")).orderBy(c.c("id"));
    }

    private static Select<Integer> withKey(String key, int value) {
        return select(id).where(doc.get(key, integer()).eq(value)).orderBy(id);
    }

    private static Select<Integer> withPath(Object... path) {
        return select(doc.get(List.of(path), integer())).where(id.eq(2));
    }

    @Tag("core-C03")
    @Test
    void aCachedStatementSendsTheValuesOfTheNewOne() {
        assertThat(all(select(id).where(name.eq("a")))).containsExactly(1);
        assertThat(all(select(id).where(name.eq("b")))).containsExactly(2);
        assertThat(all(select(id).where(id.in(1, 3)).orderBy(id))).containsExactly(1, 3);
        assertThat(all(select(id).where(id.in(2)).orderBy(id))).containsExactly(2);
        assertThat(all(select(id).where(id.in(List.of())).orderBy(id))).isEmpty();
        assertThat(all(select(id).orderBy(id).limit(1).offset(1))).containsExactly(2);
        assertThat(all(select(id).orderBy(id).limit(2).offset(0))).containsExactly(1, 2);
        assertThat(all(overCte(1))).containsExactly(2, 3);
        assertThat(all(overCte(2))).containsExactly(3);
        assertThat(all(withKey("k", 20))).containsExactly(2);
        assertThat(all(withKey("m", 30))).containsExactly(3);
        assertThat(all(withPath("l", 0))).containsExactly(3);
        assertThat(all(withPath("l", 1))).containsExactly(4);
        for (int i = 1; i <= 2; i++) {
            int offset = i * 10;
            engine.begin(connection -> connection.execute(insert(T)
                    .fromSelect(
                            List.of("id", "name"), select(id.plus(offset), name).where(id.eq(offset / 10)))));
        }
        assertThat(all(select(id).where(id.gt(3)).orderBy(id))).containsExactly(11, 22);
        StatementCache.Statistics statistics = engine.cache().statistics();
        assertThat(statistics.misses()).isEqualTo(8);
        assertThat(statistics.hits()).isEqualTo(8);
        assertThat(origins.subList(0, 2))
                .containsExactly(EngineListener.Origin.GENERATED, EngineListener.Origin.CACHED);
    }

    @Tag("core-C04")
    @Test
    void theCacheGrowsToHalfMoreThanItsSizeAndForgetsTheOldest() {
        engine.close();
        engine = engine(10);
        for (int i = 0; i < 15; i++) {
            all(select(id).orderBy(id.plus(1).label("l" + i)));
        }
        assertThat(engine.cache().statistics().size()).isEqualTo(15);
        all(select(id).orderBy(id.plus(1).label("l0")));
        assertThat(origins.getLast()).isEqualTo(EngineListener.Origin.CACHED);
        all(select(id).orderBy(id.plus(1).label("l15")));
        assertThat(engine.cache().statistics().size()).isEqualTo(10);
        all(select(id).orderBy(id.plus(1).label("l0")));
        assertThat(origins.getLast()).as("used lately").isEqualTo(EngineListener.Origin.CACHED);
        all(select(id).orderBy(id.plus(1).label("l1")));
        assertThat(origins.getLast()).as("used long ago").isEqualTo(EngineListener.Origin.GENERATED);
        engine.close();
        engine = engine(0);
        all(select(id));
        all(select(id));
        assertThat(origins.subList(origins.size() - 2, origins.size())).containsOnly(EngineListener.Origin.GENERATED);
    }

    @Tag("core-C04")
    @Test
    void fiveHundredStatementsAreKeptUnlessToldOtherwise() {
        engine.close();
        engine = Engine.create(database.urlWithLogin());
        for (int i = 0; i < 750; i++) {
            all(select(id).orderBy(id.plus(1).label("l" + i)));
        }
        assertThat(engine.cache().statistics().size()).isEqualTo(750);
        all(select(id).orderBy(id.plus(1).label("l750")));
        assertThat(engine.cache().statistics().size()).isEqualTo(500);
    }

    @Tag("core-C06")
    @Test
    void manyThreadsShareTheCompiledStatement() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Integer>>> results = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                int wanted = i % 3 + 1;
                results.add(threads.submit(() -> {
                    try (Connection connection = engine.connect()) {
                        return connection
                                .execute(select(id).where(id.eq(wanted)))
                                .all();
                    }
                }));
            }
            for (int i = 0; i < 100; i++) {
                assertThat(results.get(i).get()).containsExactly(i % 3 + 1);
            }
        }
        assertThat(engine.cache().statistics().misses()).isLessThanOrEqualTo(10);
        assertThat(engine.cache().statistics().hits()).isGreaterThanOrEqualTo(90);
    }

    @Tag("core-X62")
    @Test
    void oneStatementMayBeSharedByThreads() throws Exception {
        Select<Integer> base = select(id).orderBy(id);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Integer>>> results = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int wanted = i % 3 + 1;
                results.add(threads.submit(() -> engine.<List<Integer>>call(connection ->
                        connection.execute(base.where(id.ge(wanted)).limit(1)).all())));
            }
            for (int i = 0; i < 60; i++) {
                assertThat(results.get(i).get()).containsExactly(i % 3 + 1);
            }
        }
    }

    @Tag("core-X61")
    @Test
    void parametersTakeTheirValueWhenTheStatementRuns() {
        Select<Integer> byName = select(id).where(name.eq(param("wanted", string())));
        assertThat(engine.<List<Integer>>call(connection ->
                        connection.execute(byName, Map.of("wanted", "b")).all()))
                .containsExactly(2);
        assertThatThrownBy(() -> engine.begin(connection -> connection.execute(byName)))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("\"wanted\"");
        int[] calls = {0};
        Select<Integer> computed = select(id).where(id.eq(param("p", integer()).computed(() -> ++calls[0])));
        assertThat(all(computed)).containsExactly(1);
        assertThat(all(computed)).containsExactly(2);
        Select<Integer> listed =
                select(id).where(id.in(param("ids", integer()).expanding())).orderBy(id);
        assertThat(engine.<List<Integer>>call(connection ->
                        connection.execute(listed, Map.of("ids", List.of(1, 3))).all()))
                .containsExactly(1, 3);
        Select<Integer> literal =
                select(id).where(id.eq(param("p", integer()).withValue(3).literalExecute()));
        assertThat(all(literal)).containsExactly(3);
    }

    @Tag("core-C17")
    @Test
    void operatorsWithQuestionMarksReachTheDatabase() {
        if (database.kind() == DatabaseKind.POSTGRESQL) {
            Expression<?> jb = cast(doc, io.jalchemy.dialect.postgresql.PostgresTypes.jsonb());
            assertThat(all(select(id)
                            .where(isTrue(jb.op("?", literal("k", string()))))
                            .orderBy(id)))
                    .containsExactly(1, 2);
            assertThat(all(text("select id from cached where doc::jsonb ? 'm' and name <> :n and '?' = '?'")
                            .bind("n", "x")))
                    .hasSize(1);
        }
        assertThat(all(select(literalColumn("'50% :x ?'", string())))).containsExactly("50% :x ?");
    }
}

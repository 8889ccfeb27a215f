package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.row.Row;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.SequenceOptions;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keys that the database makes and that no RETURNING brings back are asked for first. */
@OnDatabases
class PreexecutedKeysTest {
    private final MetaData metadata = new MetaData();
    private final RecordedEngine recorded;
    private final Engine engine;

    PreexecutedKeysTest(TestDatabase database) {
        recorded = new RecordedEngine(database);
        engine = recorded.engine;
    }

    @AfterEach
    void drop() {
        metadata.dropAll(engine);
        recorded.close();
    }

    @Tag("core-V21")
    @Test
    void anExpressionAsKeyIsAskedForBeforeTheInsert() {
        Table t = metadata.table(
                        "asked_first",
                        column("id", string(20)).primaryKey().defaultValue(func("lower", string(), "ABC")),
                        column("n", integer()))
                .withoutImplicitReturning();
        metadata.createAll(engine);
        recorded.taken();
        Row key = engine.call(
                connection -> connection.execute(insert(t).set(t.c("n"), 1)).insertedPrimaryKey());
        assertThat(key).isNotNull();
        assertThat(key.get(0)).isEqualTo("abc");
        List<String> done = recorded.taken();
        assertThat(done).hasSize(4).startsWith("BEGIN").endsWith("COMMIT");
        assertThat(done.get(1)).startsWith("SELECT lower(?)");
        assertThat(done.get(2)).isEqualTo("INSERT INTO asked_first (id, n) VALUES (?, ?)");
        assertThat(engine.<String>call(connection ->
                        connection.execute(select(t.<String>c("id"))).one()))
                .isEqualTo("abc");
    }

    @Tag("core-V21")
    @Test
    @Requires(Feature.SEQUENCES)
    void aSequenceIsAskedForEachRow() {
        Sequence numbers = new Sequence("asked_numbers")
                .options(SequenceOptions.NONE.start(7))
                .in(metadata);
        Table t = metadata.table(
                        "asked_first",
                        column("id", integer()).primaryKey().defaultValue(numbers),
                        column("n", integer()))
                .withoutImplicitReturning();
        metadata.createAll(engine);
        engine.begin(connection -> {
            assertThat(connection.execute(insert(t).set(t.c("n"), 1)).insertedPrimaryKey())
                    .isNotNull()
                    .extracting(key -> key.get(0))
                    .isEqualTo(7);
            connection
                    .execute(insert(t), List.of(Map.of("n", 2), Map.of("n", 3)))
                    .close();
            assertThat(connection
                            .execute(select(t.<Integer>c("id")).orderBy(t.c("n")))
                            .all())
                    .containsExactly(7, 8, 9);
        });
    }
}

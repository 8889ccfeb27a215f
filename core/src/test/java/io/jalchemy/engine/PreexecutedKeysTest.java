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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keys that the database makes and that no RETURNING brings back are asked for first. */
@OnDatabases
class PreexecutedKeysTest {
    private final MetaData metadata = new MetaData();
    private final List<String> sent = new ArrayList<>();
    private final Engine engine;

    PreexecutedKeysTest(TestDatabase database) {
        engine = Engine.builder(database.urlWithLogin())
                .listener(new EngineListener() {
                    @Override
                    public void beforeExecute(Connection connection, Sent statement) {
                        sent.add(statement.sql());
                    }
                })
                .build();
    }

    @AfterEach
    void drop() {
        metadata.dropAll(engine);
        engine.close();
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
        sent.clear();
        Row key = engine.call(
                connection -> connection.execute(insert(t).set(t.c("n"), 1)).insertedPrimaryKey());
        assertThat(key).isNotNull();
        assertThat(key.get(0)).isEqualTo("abc");
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0)).startsWith("SELECT lower(?)");
        assertThat(sent.get(1)).isEqualTo("INSERT INTO asked_first (id, n) VALUES (?, ?)");
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

package io.jalchemy.reflection;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Engine;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.ReflectOptions;
import io.jalchemy.schema.SentStatements;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The number of statements does not depend on that of tables. */
@OnDatabases
class ManyTablesTest {
    private static final int MANY = 1000;

    private final TestDatabase database;
    private final SentStatements sent = new SentStatements();
    private final Engine engine;

    ManyTablesTest(TestDatabase database) {
        this.database = database;
        this.engine = sent.engine(database);
    }

    @BeforeEach
    void clean() throws SQLException {
        database.clean();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void make(int from, int to) {
        MetaData made = new MetaData();
        for (int i = from; i < to; i++) {
            made.table(
                            "t%04d".formatted(i),
                            column("id", integer()).primaryKey(),
                            column("name", string(20)).notNull(),
                            column("number", integer()).index())
                    .dialectOption("mariadb_engine", "MEMORY"); // a file less per table, which would be waited for
        }
        made.createAll(engine);
        sent.take();
    }

    @Test
    void aThousandTablesTakeTheStatementsOfThree() {
        make(0, 3);
        assertThat(new MetaData().reflect(engine).tables()).hasSize(3);
        List<String> few = sent.take();
        assertThat(few).hasSizeBetween(1, 16);
        make(3, MANY);
        List<String> most =
                IntStream.range(0, MANY - 1).mapToObj("t%04d"::formatted).toList();
        MetaData some = new MetaData().reflect(engine, ReflectOptions.DEFAULT.only(most));
        assertThat(some.tables()).containsOnlyKeys(most);
        assertThat(sent.take()).hasSameSizeAs(few);
        MetaData read = new MetaData().reflect(engine);
        assertThat(sent.take()).hasSameSizeAs(few);
        assertThat(read.tables()).hasSize(MANY);
        assertThat(read.tables().values())
                .allSatisfy(table -> assertThat(table.columnList()).hasSize(3))
                .allSatisfy(table -> assertThat(table.indexes()).hasSize(1))
                .extracting(Table::primaryKey)
                .allSatisfy(key -> assertThat(key.columns()).hasSize(1));
    }
}

package io.jalchemy.schema;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Engine;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Schemas on real databases. */
@OnDatabases
class CreateAllTest {
    private final TestDatabase database;
    private final SentStatements sent = new SentStatements();
    private final Engine engine;

    CreateAllTest(TestDatabase database) {
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

    @Test
    void createsParentsFirstAndOnlyWhatIsMissing() {
        MetaData metadata = new MetaData();
        metadata.table(
                "address",
                column("id", integer()).primaryKey(),
                column("user_id", integer()).references("user_account.id").notNull(),
                column("email", string(50)).unique());
        metadata.table(
                "user_account",
                column("id", integer()).primaryKey(),
                column("name", string(30)).notNull().index());

        metadata.createAll(engine);
        assertThat(sent.changes().stream().map(CreateAllTest::firstWords))
                .containsExactly(
                        "CREATE TABLE user_account", "CREATE INDEX ix_user_account_name", "CREATE TABLE address");

        metadata.createAll(engine);
        assertThat(sent.changes()).isEmpty();

        metadata.dropAll(engine);
        assertThat(sent.changes()).containsExactly("DROP TABLE address", "DROP TABLE user_account");
    }

    private static String firstWords(String sql) {
        String[] words = sql.split(" ");
        return words[0] + " " + words[1] + " " + words[2];
    }
}

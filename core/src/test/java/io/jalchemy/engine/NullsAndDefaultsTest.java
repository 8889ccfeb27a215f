package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.nullValue;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.json;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.SqlType;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnDatabases
class NullsAndDefaultsTest {
    private final TestDatabase database;
    private final Engine engine;

    NullsAndDefaultsTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void clean() throws SQLException {
        database.clean();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** NULL said and a value not said are two things. */
    @Tag("core-T30")
    @Test
    void nullThatIsSaidIsSentAndWhatIsNotSaidIsDefaulted() {
        Column<Integer> id = column("id", integer()).primaryKey();
        Column<String> client = column("client", string(20)).defaultValue("from the program");
        Column<String> server = column("server", string(20)).serverDefault("from the server");
        Column<Object> document = column("document", asObject(json(Object.class)));
        Table t = new MetaData().table("t", id, client, server, document);
        t.create(engine);
        engine.begin(connection -> {
            connection.execute(insert(t).set(id, 1));
            connection.execute(insert(t)
                    .set(id, 2)
                    .set(client, (String) null)
                    .set(server, (String) null)
                    .set(document, (Object) null));
            Map<String, @Nullable Object> nulls = new HashMap<>();
            nulls.put("id", 3);
            nulls.put("client", null);
            nulls.put("server", null);
            connection.execute(insert(t), nulls);
            connection.execute(insert(t).set(id, 4).value(document, nullValue()));
            assertThat(connection
                            .execute(select(id, client, server).orderBy(id))
                            .all())
                    .extracting(Object::toString)
                    .containsExactly(
                            "(1, from the program, from the server)",
                            "(2, null, null)",
                            "(3, null, null)",
                            "(4, from the program, from the server)");
            // A document may be null, and there may be none.
            assertThat(connection
                            .execute(select(id).where(document.isNull()).orderBy(id))
                            .all())
                    .containsExactly(1, 3, 4);
        });
    }

    @SuppressWarnings("unchecked") // any document is an object
    private static SqlType<Object> asObject(SqlType<?> type) {
        return (SqlType<Object>) type;
    }
}

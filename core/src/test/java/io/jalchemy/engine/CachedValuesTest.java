package io.jalchemy.engine;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.typeCoerce;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Schema;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Executable;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.Types;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A statement that is found in the cache sends its own values, also where the compiler made variants of parameters. */
@OnDatabases
class CachedValuesTest {
    private final TestDatabase database;
    private final Table people = new Table("cached_people", new MetaData())
            .add(Schema.column("id", Types.integer()), Schema.column("name", Types.string()));

    CachedValuesTest(TestDatabase database) throws SQLException {
        this.database = database;
        database.execute(
                "DROP TABLE IF EXISTS cached_people", "CREATE TABLE cached_people (id INTEGER, name VARCHAR(30))");
    }

    @Test
    void severalRowsOfOneInsert() throws SQLException {
        try (Engine engine = Engine.create(database.urlWithLogin())) {
            engine.begin(connection -> {
                for (int i = 0; i < 3; i++) {
                    connection.execute(insert(people)
                            .multiValues(List.of(
                                    Map.of("id", 2 * i, "name", "n" + 2 * i),
                                    Map.of("id", 2 * i + 1, "name", "n" + (2 * i + 1)))));
                }
            });
            assertThat(engine.cache().statistics().hits()).isEqualTo(2);
        }
        assertThat(database.rows("SELECT name FROM cached_people ORDER BY id"))
                .extracting(List::getFirst)
                .containsExactly("n0", "n1", "n2", "n3", "n4", "n5");
    }

    @Test
    void parametersOfAnotherType() {
        try (Engine engine = Engine.create(database.urlWithLogin());
                Connection connection = engine.connect()) {
            assertThat(connection.execute(coerced("7")).one()).isEqualTo("7");
            assertThat(connection.execute(coerced("8")).one()).isEqualTo("8");
            assertThat(engine.cache().statistics().hits()).isEqualTo(1);
        }
    }

    private static Executable<String> coerced(Object value) {
        return select(typeCoerce(value, Types.string()));
    }
}

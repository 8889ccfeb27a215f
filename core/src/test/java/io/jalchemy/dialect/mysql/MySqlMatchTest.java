package io.jalchemy.dialect.mysql;

import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.Texts;
import io.jalchemy.engine.Engine;
import io.jalchemy.row.Row2;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Schema;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.Types;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Full-text search over several columns. */
@OnDatabases(DatabaseKind.MARIADB)
class MySqlMatchTest {
    private static final Table T = new Table("texts", new MetaData())
            .add(
                    Schema.column("id", Types.integer()).primaryKey(),
                    Schema.column("a", Types.string(50)),
                    Schema.column("b", Types.string(50)));
    private static final Column<Integer> ID = T.c("id");
    private static final MySqlMatch SEARCH = MySqlMatch.match(T.c("a"), T.c("b"));

    private final TestDatabase database;

    MySqlMatchTest(TestDatabase database) {
        this.database = database;
    }

    @Tag("core-P27")
    @Test
    void theModeIsWrittenBehindTheQuery() {
        assertThat(Texts.on("mysql", SEARCH.against("x"))).isEqualTo("MATCH (texts.a, texts.b) AGAINST (:param_1)");
        assertThat(Texts.on("mysql", SEARCH.against("x", MySqlMatch.Mode.BOOLEAN)))
                .isEqualTo("MATCH (texts.a, texts.b) AGAINST (:param_1 IN BOOLEAN MODE)");
        assertThat(Texts.on("mysql", SEARCH.against("x", MySqlMatch.Mode.NATURAL_LANGUAGE_WITH_QUERY_EXPANSION)))
                .isEqualTo("MATCH (texts.a, texts.b) AGAINST"
                        + " (:param_1 IN NATURAL LANGUAGE MODE WITH QUERY EXPANSION)");
    }

    @Tag("core-P27")
    @Test
    void rowsAreFoundWithTheirRelevance() throws SQLException {
        database.execute(
                "DROP TABLE IF EXISTS texts",
                "CREATE TABLE texts (id INTEGER PRIMARY KEY, a VARCHAR(50), b VARCHAR(50), FULLTEXT (a, b)) ENGINE=MyISAM",
                "INSERT INTO texts VALUES (1, 'apples and pears', 'fruit'), (2, 'stones', 'minerals'),"
                        + " (3, 'glass', 'windows'), (4, 'wood', 'tables')");
        try (Engine engine = Engine.create(database.urlWithLogin());
                var connection = engine.connect()) {
            var rows = connection
                    .execute(select(ID, SEARCH.relevance("apples", MySqlMatch.Mode.NATURAL_LANGUAGE))
                            .where(SEARCH.against("+apples -stones", MySqlMatch.Mode.BOOLEAN)))
                    .all();
            assertThat(rows).extracting(Row2::value1).isEqualTo(List.of(1));
            assertThat(rows.getFirst().value2()).isGreaterThan(0.0);
        }
    }
}

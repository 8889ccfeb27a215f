package io.jalchemy.dialect.sqlite;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.index;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.json;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jalchemy.Carried;
import io.jalchemy.Texts;
import io.jalchemy.engine.Engine;
import io.jalchemy.error.IntegrityException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Computed;
import io.jalchemy.schema.CreateIndex;
import io.jalchemy.schema.CreateTable;
import io.jalchemy.schema.Index;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.SqlType;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indexes over parts and expressions, computed columns, and documents as text and in binary form. */
@OnDatabases(DatabaseKind.SQLITE)
class SqliteIndexesAndDocumentsTest {
    private final TestDatabase database;
    private final Engine engine;

    SqliteIndexesAndDocumentsTest(TestDatabase database) {
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

    @Tag("core-P36")
    @Test
    void indexesCoverPartsOfATableAndExpressions() {
        Column<Integer> x = column("x", integer());
        Column<String> name = column("name", string());
        Table t = new MetaData().table("t", x, name);
        Index part =
                index("part", x).unique().dialectOption("sqlite_where", x.gt(5)).on(t);
        Index expression = index("expr", x.plus(1), name).on(t);
        assertThat(Texts.on("sqlite", new CreateIndex(part)))
                .isEqualTo("CREATE UNIQUE INDEX part ON t (x) WHERE x > 5");
        assertThat(Texts.on("sqlite", new CreateIndex(expression))).isEqualTo("CREATE INDEX expr ON t (x + 1, name)");
        t.create(engine);
        engine.begin(connection -> {
            for (int value : new int[] {1, 1, 6}) {
                connection.execute(insert(t).set(x, value));
            }
            assertThat(connection
                            .executeSql("EXPLAIN QUERY PLAN SELECT x FROM t WHERE x + 1 = 7")
                            .all()
                            .toString())
                    .contains("USING INDEX expr");
        });
        assertThatThrownBy(() ->
                        engine.begin(connection -> connection.execute(insert(t).set(x, 6))))
                .isInstanceOf(IntegrityException.class);
    }

    @Tag("core-P36")
    @Test
    void columnsAreComputedWhenWrittenOrWhenRead() {
        Column<Integer> x = column("x", integer());
        Column<Integer> stored =
                column("stored", integer()).computed(Computed.of(x.times(2)).stored());
        Column<Integer> derived = column("derived", integer()).computed(new Computed(x.times(3), false));
        Table t = new MetaData().table("t", x, stored, derived);
        assertThat(Texts.on("sqlite", new CreateTable(t)))
                .isEqualTo("CREATE TABLE t ( x INTEGER, stored INTEGER GENERATED ALWAYS AS (x * 2) STORED,"
                        + " derived INTEGER GENERATED ALWAYS AS (x * 3) VIRTUAL )");
        t.create(engine);
        engine.begin(connection -> {
            connection.execute(insert(t).set(x, 7));
            assertThat(connection.execute(select(stored, derived)).one()).hasToString("(14, 21)");
        });
    }

    private static JsonNode document() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", "it's \\ \uD83D\uDE00")
                .put("n", 5)
                .set("list", JsonNodeFactory.instance.arrayNode().add(1).add("two"));
    }

    private static SqlType<JsonNode> type(String name) {
        return name.equals("JSON") ? json() : SqliteTypes.jsonb();
    }

    @Tag("core-P36")
    @ParameterizedTest
    @ValueSource(strings = {"JSON", "JSONB"})
    void documentsAreKeptAndAsked(String name) throws SQLException {
        Column<Integer> id = column("id", integer()).primaryKey();
        Column<JsonNode> doc = column("doc", type(name));
        Table t = new MetaData().table("t", id, doc);
        assertThat(Texts.on("sqlite", new CreateTable(t)))
                .isEqualTo("CREATE TABLE t ( id INTEGER NOT NULL, doc " + name + ", PRIMARY KEY (id) )");
        t.create(engine);
        engine.begin(connection -> {
            connection.execute(insert(t).set(id, 1).set(doc, document()));
            connection.execute(
                    insert(t),
                    List.of(
                            Map.of("id", 2, "doc", JsonNodeFactory.instance.arrayNode()),
                            Map.of("id", 3, "doc", document())));
            assertThat(connection.execute(select(doc).orderBy(id)).all())
                    .containsExactly(document(), JsonNodeFactory.instance.arrayNode(), document());
            assertThat(connection
                            .execute(select(doc.get("list")).where(id.eq(1)))
                            .all()
                            .getFirst())
                    .isEqualTo(document().get("list"));
            assertThat(connection
                            .execute(select(doc.get("n", integer())).where(id.eq(1)))
                            .all())
                    .containsExactly(5);
            assertThat(connection
                            .execute(select(id)
                                    .where(doc.get(List.of("list", 1), string()).eq("two"))
                                    .orderBy(id))
                            .all())
                    .containsExactly(1, 3);
            assertThat(connection
                            .execute(select(id).where(doc.eq(document())).orderBy(id))
                            .all())
                    .containsExactly(1, 3);
            connection.execute(
                    update(t).set(doc, JsonNodeFactory.instance.textNode("x")).where(id.eq(1)));
            assertThat(connection
                            .execute(insert(t).set(id, 4).set(doc, document()).returning(doc))
                            .one())
                    .isEqualTo(document());
            assertThat(connection.execute(select(doc).where(id.eq(1))).one())
                    .isEqualTo(JsonNodeFactory.instance.textNode("x"));
        });
        assertThat(database.rows("SELECT DISTINCT typeof(doc) FROM t"))
                .containsExactly(List.of(name.equals("JSON") ? "text" : "blob"));
    }

    @Tag("core-P36")
    @ParameterizedTest
    @ValueSource(strings = {"JSON", "JSONB"})
    void documentsComeBackAsTheyWent(String name) {
        List<@Nullable JsonNode> sent = Arrays.asList(
                document(),
                JsonNodeFactory.instance.objectNode(),
                JsonNodeFactory.instance.numberNode(Long.MAX_VALUE),
                JsonNodeFactory.instance.textNode(""),
                JsonNodeFactory.instance.nullNode());
        engine.begin(connection -> {
            assertThat(Carried.asParameters(connection, type(name), sent)).isEqualTo(sent);
            assertThat(Carried.asLiterals(connection, type(name), sent)).isEqualTo(sent);
        });
    }

    @Tag("core-P36")
    @Test
    void theBinaryFormIsMadeAndReadByTheDatabase() {
        Column<JsonNode> doc = column("doc", SqliteTypes.jsonb());
        Table t = new MetaData().table("t", doc);
        assertThat(Texts.on("sqlite", insert(t).set(doc, document())))
                .isEqualTo("INSERT INTO t (doc) VALUES (jsonb(:doc))");
        assertThat(Texts.on("sqlite", select(doc))).isEqualTo("SELECT json(t.doc) AS doc FROM t");
        assertThat(Texts.on("sqlite", select(doc.get("a", integer()))))
                .isEqualTo("SELECT JSON_EXTRACT(t.doc, :doc_1) AS anon_1 FROM t");
        assertThat(Texts.on("postgresql", new CreateTable(t))).isEqualTo("CREATE TABLE t ( doc JSON )");
        assertThat(Texts.on("postgresql", select(doc))).isEqualTo("SELECT t.doc FROM t");
    }
}

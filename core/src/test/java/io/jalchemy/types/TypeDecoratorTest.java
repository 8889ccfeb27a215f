package io.jalchemy.types;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.array;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.json;
import static io.jalchemy.types.Types.string;
import static io.jalchemy.types.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jalchemy.Texts;
import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.postgresql.ArrayOperators;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.engine.Engine;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.CreateTable;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Select;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a type on top of another one may decide, and what it leaves to the type underneath. */
@OnDatabases
class TypeDecoratorTest {
    private final TestDatabase database;
    private final Engine engine;

    TypeDecoratorTest(TestDatabase database) {
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

    private record Code(int number) {}

    /** {@code C-7}, in a text of any length where that costs nothing. */
    private static final class CodeType extends TypeDecorator<Code, String> {
        static final CodeType INSTANCE = new CodeType();

        private CodeType() {
            super(Code.class);
        }

        @Override
        public SqlType<String> impl() {
            return string(10);
        }

        @Override
        public SqlType<String> implFor(String dialect) {
            return dialect.equals("sqlite") ? text() : impl();
        }

        @Override
        public String toDatabase(Code value) {
            return "C-" + value.number();
        }

        @Override
        public Code fromDatabase(String value) {
            return new Code(Integer.parseInt(value.substring(2)));
        }

        @Override
        public String toLiteral(@Nullable Code value) {
            return value == null ? "C-0" : toDatabase(value);
        }
    }

    @Tag("core-T22")
    @Test
    void eachDialectMayHaveItsOwnTypeUnderneath() {
        Column<Code> code = column("code", CodeType.INSTANCE);
        Table t = new MetaData().table("t", code);
        assertThat(Texts.on("sqlite", new CreateTable(t))).isEqualTo("CREATE TABLE t ( code TEXT )");
        assertThat(Texts.on("postgresql", new CreateTable(t))).isEqualTo("CREATE TABLE t ( code VARCHAR(10) )");
        t.create(engine);
        engine.begin(connection -> {
            connection.execute(insert(t).set(code, new Code(7)));
            assertThat(connection
                            .execute(select(code).where(code.eq(new Code(7))))
                            .all())
                    .containsExactly(new Code(7));
        });
    }

    @Tag("core-T22")
    @Test
    void literalsAreConvertedInTheirOwnWay() {
        Column<Code> code = column("code", CodeType.INSTANCE);
        new MetaData().table("t", code);
        Dialect dialect = engine.dialect();
        assertThat(Texts.flat(dialect.compile(
                                select(code).where(code.in(new Code(1), new Code(2))),
                                CompileOptions.NONE.withLiteralBinds())
                        .sql()))
                .isEqualTo("SELECT t.code FROM t WHERE t.code IN ('C-1', 'C-2')");
        assertThat(dialect.literals().literal(null, CodeType.INSTANCE)).isEqualTo("'C-0'");
    }

    /** Cents in the program, whole units in the database. */
    private static class Cents extends TypeDecorator<Integer, Integer> {
        Cents() {
            super(Integer.class);
        }

        @Override
        public SqlType<Integer> impl() {
            return integer();
        }

        @Override
        public Integer toDatabase(Integer value) {
            return value / 100;
        }

        @Override
        public Integer fromDatabase(Integer value) {
            return value * 100;
        }
    }

    /** The same, next to numbers that are whole units already. */
    private static final class CentsAmongUnits extends Cents {
        @Override
        public SqlType<?> coerceComparedValue(Object value) {
            return integer();
        }
    }

    @Tag("core-T22")
    @Test
    void aComparedValueKeepsTheTypeUnlessTheTypeSaysOtherwise() {
        Column<Integer> price = column("price", new Cents());
        Table t = new MetaData().table("t", price);
        Column<Integer> sameColumn = column("price", new CentsAmongUnits());
        new MetaData().table("t", sameColumn);
        t.create(engine);
        engine.begin(connection -> {
            connection.execute(insert(t).set(price, 500));
            assertThat(connection.execute(select(price).where(price.eq(500))).all())
                    .containsExactly(500);
            assertThat(connection
                            .execute(select(price).where(price.in(500, 600)))
                            .all())
                    .containsExactly(500);
            assertThat(connection
                            .execute(select(sameColumn).where(sameColumn.eq(5)))
                            .all())
                    .containsExactly(500);
            assertThat(connection
                            .execute(select(sameColumn).where(sameColumn.eq(500)))
                            .all())
                    .isEmpty();
            assertThat(connection
                            .execute(select(sameColumn).where(sameColumn.in(5, 6)))
                            .all())
                    .containsExactly(500);
        });
    }

    @Tag("core-T22")
    @Test
    void aValueOfAnotherClassIsTakenAsItIs() {
        Column<Code> code = column("code", CodeType.INSTANCE);
        Table t = new MetaData().table("t", code);
        t.create(engine);
        engine.begin(connection -> {
            connection.execute(insert(t).set(code, new Code(7)));
            assertThat(connection.execute(select(code).where(code.like("%7"))).all())
                    .containsExactly(new Code(7));
        });
    }

    private static Select<Integer> statement(TypeDecorator<Integer, Integer> type) {
        Column<Integer> price = column("price", type);
        new MetaData().table("t", price);
        return select(price);
    }

    /** What stands for {@code cache_ok}: equality of types is equality of statements. */
    @Tag("core-T22")
    @Test
    void typesWithoutEqualityAreNeverTakenForOneAnotherAndAreWarnedOfOnce() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(Dialect.class);
        lines.start();
        logger.addAppender(lines);
        try {
            Dialect dialect = SqliteDialect.INSTANCE.withTraits(SqliteDialect.INSTANCE.traits());
            for (int i = 0; i < 5000; i++) {
                assertThat(dialect.codec(new Cents())).isNotNull();
            }
            assertThat(lines.list)
                    .singleElement()
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .asString()
                    .contains("different types, the latest of class " + Cents.class.getName())
                    .contains("implement equals and hashCode");
        } finally {
            logger.detachAppender(lines);
        }
        Column<Integer> kept = column("price", new Cents());
        Table t = new MetaData().table("t", kept);
        t.create(engine);
        engine.begin(connection -> {
            connection.execute(select(kept)).all();
            long before = engine.cache().statistics().misses();
            connection.execute(select(kept)).all();
            assertThat(engine.cache().statistics().misses()).isEqualTo(before);
            for (int i = 1; i <= 3; i++) {
                connection.execute(statement(new Cents())).all();
                assertThat(engine.cache().statistics().misses()).isEqualTo(before + i);
            }
        });
    }

    private record Document(JsonNode content) {}

    private static final class DocumentType extends TypeDecorator<Document, JsonNode> {
        static final DocumentType INSTANCE = new DocumentType();

        private DocumentType() {
            super(Document.class);
        }

        @Override
        public SqlType<JsonNode> impl() {
            return json();
        }

        @Override
        public JsonNode toDatabase(Document value) {
            return value.content();
        }

        @Override
        public Document fromDatabase(JsonNode value) {
            return new Document(value);
        }
    }

    @Tag("core-T23")
    @Test
    void elementsOfADecoratedDocumentAreDocuments() {
        Column<Document> doc = column("doc", DocumentType.INSTANCE);
        Table t = new MetaData().table("t", doc);
        t.create(engine);
        Document sent = new Document(JsonNodeFactory.instance
                .objectNode()
                .set("a", JsonNodeFactory.instance.objectNode().put("b", 5)));
        engine.begin(connection -> {
            connection.execute(insert(t).set(doc, sent));
            assertThat(connection.execute(select(doc)).all()).containsExactly(sent);
            assertThat(connection.execute(select(doc.get("a"))).all().getFirst())
                    .isEqualTo(new Document(sent.content().get("a")));
            assertThat(connection
                            .execute(select(doc.get("a").get("b", integer())))
                            .all())
                    .containsExactly(5);
            assertThat(connection
                            .execute(select(doc.get(List.of("a", "b"), integer()))
                                    .where(doc.get("a").get("b", integer()).eq(5)))
                            .all())
                    .containsExactly(5);
        });
    }

    private record Tags(List<String> names) {}

    private static final class TagsType extends TypeDecorator<Tags, List<String>> {
        static final TagsType INSTANCE = new TagsType();

        private TagsType() {
            super(Tags.class);
        }

        @Override
        public SqlType<List<String>> impl() {
            return array(string());
        }

        @Override
        public List<String> toDatabase(Tags value) {
            return value.names();
        }

        @Override
        public Tags fromDatabase(List<String> value) {
            return new Tags(value);
        }
    }

    @Tag("core-T23")
    @Test
    @Requires(Feature.ARRAYS)
    void elementsOfADecoratedArrayHaveTheirOwnType() {
        Column<Tags> tags = column("tags", TagsType.INSTANCE);
        Table t = new MetaData().table("t", tags);
        t.create(engine);
        assertThat(tags.get(1).type()).isEqualTo(string());
        engine.begin(connection -> {
            connection.execute(insert(t).set(tags, new Tags(List.of("a", "b"))));
            assertThat(connection.execute(select(tags)).all()).containsExactly(new Tags(List.of("a", "b")));
            assertThat(connection.execute(select(tags.get(2))).one()).isEqualTo("b");
            assertThat(connection
                            .execute(select(tags).where(ArrayOperators.contains(tags, new Tags(List.of("b")))))
                            .all())
                    .hasSize(1);
        });
    }
}

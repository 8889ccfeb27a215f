package io.jalchemy.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Engine;
import io.jalchemy.reflection.ReflectedIndex.Element;
import io.jalchemy.schema.MetaData;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Indexes as PostgreSQL has them, read and made again. */
@OnDatabases(DatabaseKind.POSTGRESQL)
@Tag("core-R06")
class PostgresIndexReflectionTest {
    private final TestDatabase database;
    private final Engine engine;

    PostgresIndexReflectionTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void clean() throws SQLException {
        database.clean();
        database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, \"C d\" TEXT, during TSRANGE)");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static Element sorted(String column, String... words) {
        return new Element(column, null, List.of(words));
    }

    private static Arguments of(String sql, List<Element> elements, Map<String, Object> options) {
        return Arguments.of(sql, elements, options);
    }

    private static Element a() {
        return Element.ofColumn("a");
    }

    static Stream<Arguments> indexes() {
        return Stream.of(
                of("ON t (a, \"C d\")", List.of(a(), Element.ofColumn("C d")), Map.of()),
                of("ON t (a ASC NULLS LAST)", List.of(a()), Map.of()),
                of("ON t (a DESC)", List.of(sorted("a", "desc")), Map.of()),
                of(
                        "ON t (a DESC NULLS LAST, b)",
                        List.of(sorted("a", "desc", "nulls_last"), Element.ofColumn("b")),
                        Map.of()),
                of("ON t (a NULLS FIRST)", List.of(sorted("a", "nulls_first")), Map.of()),
                of("ON t (lower(\"C d\"), a)", List.of(Element.ofExpression("lower(\"C d\")"), a()), Map.of()),
                of("ON t ((a + b) DESC)", List.of(new Element(null, "(a + b)", List.of("desc"))), Map.of()),
                of("ON t ((a || 'x:y'))", List.of(Element.ofExpression("(a || 'x:y'::text)")), Map.of()),
                of("ON t (a) INCLUDE (b, \"C d\")", List.of(a()), Map.of("postgresql_include", List.of("b", "C d"))),
                of(
                        "ON t (a) WHERE b > 5 AND \"C d\" <> 'o''k'",
                        List.of(a()),
                        Map.of("postgresql_where", "b > 5 AND \"C d\" <> 'o''k'::text")),
                of("ON t USING hash (a)", List.of(a()), Map.of("postgresql_using", "hash")),
                of("ON t USING gist (during)", List.of(Element.ofColumn("during")), Map.of("postgresql_using", "gist")),
                of(
                        "ON t (a) WITH (fillfactor = 50)",
                        List.of(a()),
                        Map.of("postgresql_with", Map.of("fillfactor", "50"))),
                of(
                        "ON t (\"C d\" text_pattern_ops, a)",
                        List.of(Element.ofColumn("C d"), a()),
                        Map.of("postgresql_ops", Map.of("C d", "text_pattern_ops"))),
                of(
                        "ON t (lower(\"C d\") text_pattern_ops)",
                        List.of(Element.ofExpression("lower(\"C d\")")),
                        Map.of("postgresql_ops", Map.of("lower(\"C d\")", "text_pattern_ops"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("indexes")
    void indexesAreToldAndMadeAgain(String sql, List<Element> elements, Map<String, Object> options)
            throws SQLException {
        database.execute("CREATE INDEX ix " + sql);
        ReflectedIndex index = engine.inspect().indexes("t", null).getFirst();
        assertThat(index.name()).isEqualTo("ix");
        assertThat(index.unique()).isFalse();
        assertThat(index.elements()).isEqualTo(elements);
        assertThat(index.options()).isEqualTo(options);
        assertThat(index.includeColumns()).isEqualTo(options.getOrDefault("postgresql_include", List.of()));
        assertThat(index.duplicatesConstraint()).isNull();
        List<List<@Nullable Object>> before = definition();
        MetaData read = new MetaData().reflect(engine);
        database.clean();
        read.createAll(engine);
        assertThat(definition()).hasSize(1).isEqualTo(before);
    }

    private List<List<@Nullable Object>> definition() throws SQLException {
        return database.rows(
                "SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indexrelid = CAST('ix' AS regclass)");
    }

    @Test
    void uniqueIndexesAreNoConstraintsAndConstraintsMarkTheirIndex() throws SQLException {
        database.execute(
                "CREATE UNIQUE INDEX ux ON t (a) NULLS NOT DISTINCT", "ALTER TABLE t ADD CONSTRAINT uq UNIQUE (b)");
        Inspector inspector = engine.inspect();
        assertThat(inspector.indexes("t", null))
                .containsExactly(
                        new ReflectedIndex("uq", true, List.of(Element.ofColumn("b")), List.of(), Map.of(), "uq"),
                        new ReflectedIndex(
                                "ux",
                                true,
                                List.of(a()),
                                List.of(),
                                Map.of("postgresql_nulls_not_distinct", true),
                                null));
        assertThat(inspector.uniqueConstraints("t", null))
                .extracting(ReflectedUnique::name)
                .containsExactly("uq");
        MetaData read = new MetaData().reflect(engine);
        assertThat(read.get("t").indexes()).hasSize(1);
        database.clean();
        read.createAll(engine);
        assertThat(engine.inspect().indexes("t", null)).isEqualTo(inspector.indexes("t", null));
    }
}

package io.jalchemy.dialect.postgresql;

import static io.jalchemy.dialect.postgresql.FullText.*;
import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.engine.Engine;
import io.jalchemy.error.DatabaseException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Expression;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Full-text search: what is written, and what the server finds with it. */
@OnDatabases(DatabaseKind.POSTGRESQL)
class FullTextTest {
    private static final Column<Integer> ID = column("id", integer()).primaryKey();
    private static final Column<String> BODY = column("body", text());
    private static final Table T = new MetaData().table("texts", ID, BODY);

    private final TestDatabase database;
    private final Engine engine;

    FullTextTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void fill() throws SQLException {
        database.clean();
        T.create(engine);
        engine.begin(connection -> {
            connection.execute(insert(T).set(ID, 1).set(BODY, "The fat cats sat on the mats"));
            connection.execute(insert(T).set(ID, 2).set(BODY, "Dogs chase cats, fat or not"));
            connection.execute(insert(T).set(ID, 3).set(BODY, "Running"));
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Tag("core-P11")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void functionsAreWrittenWithTheirConfiguration(String sql, Expression<?> expression) {
        assertThat(Texts.on("postgresql", expression)).isEqualTo(sql);
    }

    static Stream<Arguments> functionsAreWrittenWithTheirConfiguration() {
        Expression<String> query = toTsquery("q");
        return Stream.of(
                arguments("to_tsvector(texts.body)", toTsvector(BODY)),
                arguments("to_tsvector(:param_1::REGCONFIG, texts.body)", toTsvector("english", BODY)),
                arguments("to_tsquery(:to_tsquery_1)", query),
                arguments("to_tsquery(:param_1::REGCONFIG, :to_tsquery_1)", toTsquery("english", "q")),
                arguments("plainto_tsquery(:param_1::REGCONFIG, :plainto_tsquery_1)", plaintoTsquery("english", "q")),
                arguments(
                        "phraseto_tsquery(:param_1::REGCONFIG, :phraseto_tsquery_1)", phrasetoTsquery("english", "q")),
                arguments(
                        "websearch_to_tsquery(:param_1::REGCONFIG, :websearch_to_tsquery_1)",
                        websearchToTsquery("english", "q")),
                arguments("ts_headline(texts.body, to_tsquery(:to_tsquery_1))", tsHeadline(BODY, query)),
                arguments(
                        "ts_headline(:param_1::REGCONFIG, texts.body, to_tsquery(:to_tsquery_1), :ts_headline_1)",
                        tsHeadline("english", BODY, query, "MaxWords=5")),
                arguments("texts.body @@ plainto_tsquery(:body_1)", BODY.match("q")),
                arguments("texts.body @@ plainto_tsquery('it''s', :body_1)", match(BODY, "q", "it's")),
                arguments("to_tsvector(texts.body) @@ to_tsquery(:to_tsquery_1)", matches(toTsvector(BODY), query)));
    }

    @Tag("core-P11")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void queriesFindTheirRows(String why, Expression<Boolean> condition, List<Integer> found) {
        assertThat(engine.<List<Integer>>call(connection -> connection
                        .execute(select(ID).where(condition).orderBy(ID))
                        .all()))
                .isEqualTo(found);
    }

    static Stream<Arguments> queriesFindTheirRows() {
        Expression<String> english = toTsvector("english", BODY);
        return Stream.of(
                arguments("operators", matches(english, toTsquery("english", "cat & !dog")), List.of(1)),
                arguments("plain words", matches(english, plaintoTsquery("english", "the fat cat")), List.of(1, 2)),
                arguments("a phrase", matches(english, phrasetoTsquery("english", "fat cat")), List.of(1)),
                arguments(
                        "a search box",
                        matches(english, websearchToTsquery("english", "\"fat cats\" or run")),
                        List.of(1, 3)),
                arguments(
                        "simple words are no stems",
                        matches(toTsvector("simple", BODY), toTsquery("simple", "run")),
                        List.of()),
                arguments("match with stems", match(BODY, "running", "english"), List.of(3)),
                arguments("match without", match(BODY, "running", "simple"), List.of()));
    }

    @Tag("core-P11")
    @Test
    void whatMatchesIsMarkedAndRanked() {
        Expression<String> query = toTsquery("english", "cat");
        assertThat(engine.<String>call(connection -> connection
                        .execute(select(tsHeadline("english", BODY, query, "StartSel=[, StopSel=]"))
                                .where(ID.eq(1)))
                        .one()))
                .isEqualTo("The fat [cats] sat on the mats");
        assertThat(engine.<String>call(connection -> connection
                        .execute(select(tsHeadline("english", BODY, query)).where(ID.eq(1)))
                        .one()))
                .isEqualTo("The fat <b>cats</b> sat on the mats");
        assertThat(engine.<List<Double>>call(connection -> connection
                        .execute(select(tsRank(toTsvector("english", BODY), query))
                                .orderBy(ID))
                        .all()))
                .satisfies(ranks -> assertThat(ranks.get(0)).isPositive())
                .satisfies(ranks -> assertThat(ranks.get(2)).isZero());
        assertThat(engine.<String>call(connection ->
                        connection.execute(select(toTsvector("simple", "b a"))).one()))
                .isEqualTo("'a':2 'b':1");
    }

    @Test
    void anUnknownConfigurationIsRefusedByTheServer() {
        assertThatThrownBy(() -> engine.begin(connection -> connection.execute(select(toTsvector("klingon", "x")))))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("text search configuration \"klingon\" does not exist");
    }
}

package io.jalchemy.engine;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.jalchemy.error.IntegrityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class EngineLogTest {
    private final People people = new People();
    private final Logger logger = (Logger) LoggerFactory.getLogger("io.jalchemy.engine.Engine.log-test");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
        logger.setAdditive(false);
        logger.setLevel(Level.INFO);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
    }

    private Engine engine() {
        return filled(Engine.builder("sqlite://").logName("log-test").build());
    }

    private Engine filled(Engine engine) {
        engine.begin(connection -> {
            connection.execute(
                    text("CREATE TABLE people (id INTEGER PRIMARY KEY, name VARCHAR(5000) UNIQUE, city TEXT)"));
            connection.execute(insert(people).set(people.name, "ann"));
        });
        lines.list.clear();
        return engine;
    }

    private List<String> messages() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Tag("core-K32")
    @Test
    void transactionStatementOriginAndParametersAreLogged() {
        try (Engine engine = engine()) {
            for (int i = 0; i < 2; i++) {
                engine.begin(connection -> connection
                        .execute(select(people.name).where(people.id.eq(1)))
                        .all());
            }
        }
        List<String> log = messages();
        assertThat(log.subList(0, 2))
                .containsExactly("BEGIN (implicit)", "SELECT people.name \nFROM people \nWHERE people.id = ?");
        assertThat(log.get(2)).matches("\\[generated in [0-9.e-]+s\\] \\(1,\\)");
        assertThat(log.get(3)).isEqualTo("COMMIT");
        assertThat(log.get(6)).matches("\\[cached since [0-9.e-]+s ago\\] \\(1,\\)");
        assertThat(log).hasSize(8);
    }

    @Tag("core-K32")
    @Test
    void debugAddsColumnsAndRowsAndTheLevelMayChangeWhileRunning() {
        try (Engine engine = engine()) {
            logger.setLevel(Level.DEBUG);
            engine.begin(connection ->
                    connection.execute(select(people.id, people.name)).all());
            assertThat(messages()).contains("Col (id, name)", "Row (1, ann)");
            lines.list.clear();
            logger.setLevel(Level.WARN);
            engine.begin(connection ->
                    connection.execute(select(people.id, people.name)).all());
            assertThat(messages()).isEmpty();
        }
    }

    @Tag("core-K31")
    @Test
    void linesCarryTheTokenOfTheConnection() {
        try (Engine engine = engine();
                Connection connection = engine.connect().options(ExecutionOptions.NONE.logToken("track1"))) {
            connection.execute(select(people.name)).all();
            connection.commit();
        }
        assertThat(messages()).hasSize(4).allMatch(line -> line.startsWith("[track1] "));
        lines.list.clear();
        filled(Engine.builder("sqlite://").logName("another-log").build()).close();
        assertThat(messages()).as("each engine has its logger").isEmpty();
    }

    @Tag("core-K33")
    @Test
    void longValuesAndManySetsAreShortened() {
        try (Engine engine = engine()) {
            List<Map<String, Object>> sets = new ArrayList<>();
            IntStream.range(0, 100).forEach(i -> sets.add(Map.of("name", "n" + i)));
            engine.begin(connection -> connection.execute(insert(people), sets));
            assertThat(messages().get(2))
                    .contains("('n7',)  ... displaying 10 of 100 total bound parameter sets ...  ('n98',), ('n99',)]")
                    .doesNotContain("'n8'");
            lines.list.clear();
            String cut = "'" + "x".repeat(149) + " ... (1702 characters truncated) ... " + "x".repeat(149) + "'";
            engine.begin(connection -> connection.execute(insert(people).set(people.name, "x".repeat(2000))));
            assertThat(messages().get(2)).endsWith(" (" + cut + ",)");
            assertThatThrownBy(() -> engine.begin(
                            connection -> connection.execute(insert(people).set(people.name, "x".repeat(2000)))))
                    .isInstanceOf(IntegrityException.class)
                    .hasMessageContaining("[parameters: (" + cut + ",)]");
            assertThatThrownBy(() -> engine.begin(connection -> connection.execute(insert(people), sets)))
                    .isInstanceOf(IntegrityException.class)
                    .hasMessageContaining("displaying 10 of 100 total bound parameter sets")
                    .hasMessageNotContaining("'n8'");
            lines.list.clear();
            List<Integer> many = IntStream.range(0, 150).boxed().toList();
            engine.begin(connection -> connection
                    .execute(select(people.id).where(people.id.in(many)))
                    .all());
            assertThat(messages().get(2)).endsWith(", 98, 99 ... 50 parameters truncated ...)");
        }
    }

    @Tag("core-K34")
    @Test
    void hiddenParametersAppearNowhereButInTheException() {
        try (Engine engine = filled(
                Engine.builder("sqlite://").logName("log-test").hideParameters().build())) {
            assertThatThrownBy(() -> engine.begin(
                            connection -> connection.execute(insert(people).set(people.name, "ann"))))
                    .isInstanceOfSatisfying(IntegrityException.class, failure -> assertThat(failure.parameters())
                            .containsExactly("ann"))
                    .hasMessageContaining("SQL parameters hidden due to hideParameters")
                    .hasMessageNotContaining("'ann'");
        }
        assertThat(messages())
                .anyMatch(line -> line.contains("SQL parameters hidden"))
                .noneMatch(line -> line.contains("'ann'"));
    }

    @Tag("core-K30")
    @Test
    void cacheCanBePassedByForACall() {
        try (Engine engine = engine();
                Connection connection = engine.connect()) {
            long known = engine.cache().statistics().misses();
            connection.with(ExecutionOptions.NONE.withoutCache(), inner -> inner.execute(select(people.name))
                    .all());
            assertThat(engine.cache().statistics().misses()).isEqualTo(known);
        }
    }
}

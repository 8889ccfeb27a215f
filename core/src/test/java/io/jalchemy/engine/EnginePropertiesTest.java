package io.jalchemy.engine;

import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.jalchemy.dialect.IsolationLevel;
import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.JalchemyException;
import io.jalchemy.error.NoSuchModuleException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class EnginePropertiesTest {
    private static Properties properties(Map<String, String> entries) {
        Properties properties = new Properties();
        properties.putAll(entries);
        properties.setProperty("db.url", "sqlite://");
        properties.setProperty("other.url", "not of this engine");
        return properties;
    }

    @Tag("core-K08")
    @Test
    void valuesAreReadAsWhatTheirOptionsTake() {
        Properties properties = properties(Map.of(
                "db.pool", "queue",
                "db.pool_size", "7",
                "db.poolTimeout", "1.5",
                "db.max_lifetime", "60",
                "db.pre_ping", "true",
                "db.hide_parameters", "no",
                "db.interruptible", "on",
                "db.statement_cache_size", "12",
                "db.isolation_level", "read uncommitted",
                "db.log_name", "settled"));
        try (Engine engine = Engine.create(properties, "db.")) {
            EngineOptions settings = engine.settings();
            assertThat(settings.pool).isEqualTo(PoolKind.QUEUE);
            assertThat(settings.poolSize).isEqualTo(7);
            assertThat(settings.poolTimeout).isEqualTo(Duration.ofMillis(1500));
            assertThat(settings.maxLifetime).isEqualTo(Duration.ofMinutes(1));
            assertThat(settings.prePing).isTrue();
            assertThat(settings.hideParameters).isFalse();
            assertThat(settings.interruptible).isTrue();
            assertThat(settings.statementCacheSize).isEqualTo(12);
            assertThat(settings.logName).isEqualTo("settled");
            assertThat(engine.options().isolationLevel()).isEqualTo(IsolationLevel.READ_UNCOMMITTED);
            assertThat(engine.<Integer>call(
                            connection -> connection.execute(select(literal(1))).one()))
                    .isEqualTo(1);
        }
    }

    @Tag("core-K08")
    @Tag("core-K21")
    @ParameterizedTest(name = "{0}={1}")
    @MethodSource
    void valueThatDoesNotFitIsRefused(String key, String value, String problem) {
        assertThatThrownBy(() -> Engine.create(properties(Map.of(key, value)), "db."))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("The property " + key + " cannot be \"" + value + "\"")
                .hasMessageContaining(problem);
    }

    static Stream<Arguments> valueThatDoesNotFitIsRefused() {
        return Stream.of(
                arguments("db.pool_size", "many", "many"),
                arguments("db.pool_size", "0", "at least 1"),
                arguments("db.pre_ping", "maybe", "neither true nor false"),
                arguments("db.pool", "queues", ": there is QUEUE, NONE, SHARED."),
                arguments(
                        "db.isolation_level",
                        "strict",
                        ": there is READ UNCOMMITTED, READ COMMITTED, REPEATABLE READ, SERIALIZABLE, AUTOCOMMIT."));
    }

    @Tag("core-K07")
    @Tag("core-K08")
    @ParameterizedTest
    @ValueSource(strings = {"db.pool_siez", "db.echo", "db.pool.size"})
    void unknownOptionIsNamedWithDialectAndPoolAndThoseThatThereAre(String key) {
        assertThatThrownBy(() -> Engine.create(properties(Map.of(key, "1", "db.pool", "none")), "db."))
                .isInstanceOf(ArgumentException.class)
                .hasMessageStartingWith("An engine of sqlite with pool NONE has no such option: " + key + ".")
                .hasMessageContaining("poolSize");
    }

    @Tag("core-K03")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://someone:s3cret@127.0.0.1:1/none",
                "jdbc:postgresql://127.0.0.1:1/none?user=someone&password=s3cret",
                "mariadb://someone:s3cret@127.0.0.1:1/none",
                "oracle://someone:s3cret@127.0.0.1:1/none",
                "jdbc:oracle:thin:someone/s3cret@127.0.0.1:1:none",
                "foo://someone:s3cret@127.0.0.1/none"
            })
    void passwordIsInNoMessageOfAFailureToConnect(String url) {
        List<Logger> loggers = Stream.of("com.zaxxer.hikari", "org.mariadb", "io.jalchemy")
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .toList();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        for (Logger logger : loggers) {
            logger.addAppender(lines);
            logger.setAdditive(false);
            logger.setLevel(Level.TRACE);
        }
        StringWriter trace = new StringWriter();
        try {
            assertThatThrownBy(() -> {
                        try (Engine engine = Engine.builder(url)
                                .poolTimeout(Duration.ofMillis(250))
                                .build()) {
                            engine.begin(connection -> connection.execute(select(literal(1))));
                        }
                    })
                    .isInstanceOf(JalchemyException.class)
                    .satisfies(failure -> failure.printStackTrace(new PrintWriter(trace)));
        } finally {
            for (Logger logger : loggers) {
                logger.detachAppender(lines);
                logger.setAdditive(true);
                logger.setLevel(null);
            }
        }
        assertThat(trace.toString()).doesNotContain("s3cret");
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("s3cret"));
    }

    @Tag("core-K07")
    @ParameterizedTest
    @ValueSource(strings = {"foo://host/db", "jdbc:foo://host/db"})
    void unknownDialectIsNamedWithThoseThatThereAre(String url) {
        assertThatThrownBy(() -> Engine.create(url))
                .isInstanceOf(NoSuchModuleException.class)
                .hasMessageContaining("foo")
                .hasMessageContaining("mariadb, mssql, mysql, oracle, postgres, postgresql, sqlite");
    }
}

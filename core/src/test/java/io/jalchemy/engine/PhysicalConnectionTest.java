package io.jalchemy.engine;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.jalchemy.dialect.IsolationLevel;
import io.jalchemy.error.DisconnectionException;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.error.TimeoutException;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What happens to a physical connection between two users. */
@OnDatabases
class PhysicalConnectionTest {
    private final TestDatabase database;
    private final People people = new People();
    private final List<String> heard = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    PhysicalConnectionTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void fill() throws SQLException {
        People.fill(database);
    }

    private EngineBuilder builder() {
        return Engine.builder(database.urlWithLogin()).poolSize(1).listener(new EngineListener() {
            @Override
            public void connect(java.sql.Connection opened) {
                heard.add("connect");
            }
        });
    }

    private long total(Connection connection) {
        return connection.execute(select(count(people.id))).one();
    }

    @Tag("core-K43")
    @Test
    void connectionThatIsTooOldIsReplacedWhenItIsAskedForAndNotInUse() {
        try (Engine engine =
                builder().maxLifetime(Duration.ofMinutes(1)).clock(() -> now).build()) {
            engine.begin(connection -> {
                total(connection);
                now = now.plusSeconds(60);
            });
            engine.begin(connection -> {
                total(connection);
                now = now.plusSeconds(1);
                assertThat(total(connection)).isEqualTo(3);
                assertThat(heard).as("just as old as it may be").hasSize(1);
            });
            engine.begin(this::total);
            assertThat(heard).hasSize(2);
        }
    }

    @Tag("core-K43")
    @Test
    void withoutALimitConnectionsAreKept() {
        try (Engine engine = builder().clock(() -> now).build()) {
            engine.begin(this::total);
            now = now.plus(Duration.ofDays(3650));
            engine.begin(this::total);
            assertThat(heard).hasSize(1);
        }
    }

    @Tag("core-K45")
    @Test
    void resetComesAfterTheRollbackAndOnlyForConnectionsThatAreKept() throws SQLException {
        EngineListener counting = new EngineListener() {
            @Override
            public void rollback(Connection connection) {
                heard.add("rollback");
            }

            @Override
            public void reset(java.sql.Connection physical) {
                try (var statement = physical.createStatement()) {
                    heard.add("reset");
                    statement.execute("UPDATE people SET city = 'reset' WHERE name = 'ann'");
                    physical.commit();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public void checkin(java.sql.Connection physical) {
                heard.add("checkin");
            }

            @Override
            public void invalidate(java.sql.Connection physical) {
                heard.add("invalidate");
            }
        };
        try (Engine engine = builder().listener(counting).build()) {
            try (Connection connection = engine.connect()) {
                connection.execute(insert(people).set(people.name, "dora"));
            }
            try (Connection connection = engine.connect()) {
                total(connection);
                connection.commit();
                connection.invalidate();
            }
        }
        assertThat(heard).containsExactly("connect", "rollback", "reset", "checkin", "invalidate");
        assertThat(database.rows("SELECT name, city FROM people ORDER BY id").getFirst())
                .containsExactly("ann", "reset");
        assertThat(database.rows("SELECT name FROM people")).hasSize(3);
    }

    @Tag("core-K45")
    @Test
    void connectionThatCannotBeResetIsThrownAway() {
        IllegalStateException failure = new IllegalStateException("cannot reset");
        EngineListener failing = new EngineListener() {
            @Override
            public void reset(java.sql.Connection physical) {
                throw failure;
            }
        };
        try (Engine engine = builder().listener(failing).build()) {
            assertThatThrownBy(() -> engine.begin(this::total)).isSameAs(failure);
            engine.removeListener(failing);
            engine.begin(this::total);
            assertThat(heard).hasSize(2);
        }
    }

    @Tag("core-K48")
    @Test
    void connectionThatAListenerFindsUnusableIsReplacedOnce() {
        AtomicInteger unusable = new AtomicInteger(1);
        try (Engine engine = builder()
                .listener(new EngineListener() {
                    @Override
                    public void checkout(java.sql.Connection physical) {
                        if (unusable.getAndDecrement() > 0) {
                            throw new DisconnectionException("Too quiet.");
                        }
                    }
                })
                .build()) {
            engine.begin(this::total);
            assertThat(heard).hasSize(2);
            unusable.set(2);
            assertThatThrownBy(() -> engine.begin(this::total))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Two connections in a row")
                    .hasMessageContaining("Too quiet.");
            engine.begin(this::total);
        }
    }

    @Tag("core-K09")
    @Test
    void givenSourceIsUsedForEveryPhysicalConnection() {
        AtomicInteger asked = new AtomicInteger();
        DataSource source = new TestDataSource(database) {
            @Override
            public java.sql.Connection getConnection() throws SQLException {
                asked.incrementAndGet();
                return super.getConnection();
            }
        };
        try (Engine engine = Engine.create(source, dialect())) {
            engine.begin(this::total);
            engine.begin(this::total);
            assertThat(asked).hasValue(2);
        }
    }

    @Tag("core-K49")
    @Test
    void infoStaysWithThePhysicalConnection() {
        try (Engine engine = builder().build()) {
            engine.begin(connection -> connection.info().put("tenant", "acme"));
            engine.begin(connection -> assertThat(connection.info()).isEqualTo(Map.of("tenant", "acme")));
            try (Connection connection = engine.connect()) {
                assertThat(connection.info()).isEqualTo(Map.of("tenant", "acme"));
                connection.invalidate();
                assertThat(connection.info()).isEmpty();
            }
            assertThat(heard).hasSize(2);
        }
    }

    @Tag("core-K25")
    @Test
    void autocommitConnectionReturnsWithoutARollback() {
        WatchedSource source = new WatchedSource(database);
        try (Engine engine = Engine.create(source, dialect())) {
            engine.begin(this::total);
            source.forget();
            try (Connection connection = engine.connect()) {
                total(connection);
            }
            assertThat(source.calls("rollback")).as("in a transaction").isPositive();
            source.forget();
            Engine autocommit = engine.options(ExecutionOptions.NONE.isolation(IsolationLevel.AUTOCOMMIT));
            try (Connection connection = autocommit.connect()) {
                total(connection);
                connection.rollback();
                total(connection);
            }
            assertThat(source.calls("rollback")).as("without one").isZero();
        }
    }

    private io.jalchemy.compiler.Dialect dialect() {
        try (Engine engine = Engine.create(database.urlWithLogin())) {
            return engine.dialect();
        }
    }

    private void forget(Engine engine) {
        total(engine.connect());
    }

    @Tag("core-K52")
    @Test
    void forgottenConnectionIsReportedAndComesBack() throws InterruptedException {
        LinkedBlockingQueue<ILoggingEvent> events = new LinkedBlockingQueue<>();
        AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                events.add(event);
            }
        };
        appender.start();
        Logger log = (Logger) LoggerFactory.getLogger(Engine.class.getName() + ".leaks");
        log.addAppender(appender);
        try (Engine engine = builder()
                .logName("leaks")
                .leakDetection(Duration.ofSeconds(2))
                .poolTimeout(Duration.ofMillis(250))
                .build()) {
            forget(engine);
            assertThat(takenInTheEnd(engine)).isEqualTo(3);
            ILoggingEvent event = events.poll(10, TimeUnit.SECONDS);
            assertThat(event).isNotNull();
            assertThat(event.getFormattedMessage()).contains("never closed").contains("try (Connection");
            assertThat(event.getThrowableProxy().getStackTraceElementProxyArray())
                    .anyMatch(frame ->
                            frame.getStackTraceElement().getMethodName().equals("forget"));
        } finally {
            log.detachAppender(appender);
        }
    }

    /** What is forgotten comes back when the garbage collector has found it, at some time. */
    private long takenInTheEnd(Engine engine) {
        TimeoutException last = null;
        for (int attempt = 0; attempt < 100; attempt++) {
            System.gc();
            try {
                return engine.<Long>call(this::total);
            } catch (TimeoutException stillTaken) {
                last = stillTaken;
            }
        }
        throw java.util.Objects.requireNonNull(last);
    }

    @Tag("core-K52")
    @Test
    void connectionInUseForTooLongIsReportedWithTheStackThatTookIt() throws InterruptedException {
        LinkedBlockingQueue<ILoggingEvent> events = new LinkedBlockingQueue<>();
        AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                events.add(event);
            }
        };
        appender.start();
        Logger log = (Logger) LoggerFactory.getLogger("com.zaxxer.hikari.pool.ProxyLeakTask");
        log.addAppender(appender);
        try (Engine engine = builder().leakDetection(Duration.ofSeconds(2)).build();
                Connection connection = engine.connect()) {
            total(connection);
            ILoggingEvent event = events.poll(30, TimeUnit.SECONDS);
            assertThat(event).isNotNull();
            assertThat(event.getThrowableProxy().getStackTraceElementProxyArray())
                    .anyMatch(frame ->
                            frame.getStackTraceElement().getMethodName().equals("total"));
        } finally {
            log.detachAppender(appender);
        }
    }
}

package io.jalchemy.engine;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.error.OperationalException;
import io.jalchemy.error.ProgrammingException;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Blocking calls on many threads, interrupted or not. */
@OnDatabases
class VirtualThreadsTest {
    private static final ScopedValue<String> TENANT = ScopedValue.newInstance();

    private enum Kind {
        VIRTUAL {
            @Override
            Thread unstarted(Runnable work) {
                return Thread.ofVirtual().unstarted(work);
            }
        },
        PLATFORM {
            @Override
            Thread unstarted(Runnable work) {
                return Thread.ofPlatform().unstarted(work);
            }
        };

        abstract Thread unstarted(Runnable work);
    }

    private final TestDatabase database;
    private final People people = new People();

    VirtualThreadsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void fill() throws SQLException {
        People.fill(database);
    }

    private EngineBuilder builder() {
        return Engine.builder(database.urlWithLogin());
    }

    private long total(Connection connection) {
        return connection.execute(select(count(people.id))).one();
    }

    /** A query that does not end by itself. */
    private String endless() {
        return switch (database.kind()) {
            case SQLITE ->
                "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n /* endless */";
            case POSTGRESQL -> "SELECT pg_sleep(3600) /* endless */";
            case MARIADB ->
                "SELECT count(*) FROM seq_1_to_1000000 a, seq_1_to_1000000 b, seq_1_to_1000 c /* endless */";
        };
    }

    /** Counts down when an endless query is about to be sent. */
    private static EngineListener announcing(CountDownLatch latch) {
        return new EngineListener() {
            @Override
            public void beforeExecute(Connection connection, Sent statement) {
                if (statement.sql().endsWith("/* endless */")) {
                    latch.countDown();
                }
            }
        };
    }

    @Tag("core-A01")
    @Tag("core-K57")
    @Test
    void thousandQueriesShareTwentyConnectionsAndPinNoCarrier(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path file = folder.resolve("pinned.jfr");
        try (Engine engine = builder().poolSize(20).build();
                Recording recording = new Recording()) {
            // whoever uses a class first waits for its initialisation, pinned: not what is asked here
            totals(engine, 200);
            recording.enable("jdk.VirtualThreadPinned");
            recording.start();
            Collection<Object> results = totals(engine, 1000);
            recording.stop();
            recording.dump(file);
            assertThat(results).hasSize(1000).containsOnly(3L);
            assertThat(engine.poolStatus()).contains("checked out connections: 0");
        }
        assertThat(RecordingFile.readAllEvents(file).stream().map(RecordedEvent::toString))
                .isEmpty();
    }

    /** The number of people, or what failed, as seen by so many virtual threads at once. */
    private Collection<Object> totals(Engine engine, int threads) throws InterruptedException {
        ConcurrentLinkedQueue<Object> results = new ConcurrentLinkedQueue<>();
        List<Thread> started = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            started.add(Thread.startVirtualThread(() -> {
                try {
                    results.add(engine.<Long>call(this::total));
                } catch (RuntimeException e) {
                    results.add(e);
                }
            }));
        }
        for (Thread thread : started) {
            thread.join();
        }
        return results;
    }

    @Tag("core-A03")
    @ParameterizedTest
    @EnumSource
    void interruptionCancelsTheStatementAndLeavesTheConnectionClean(Kind kind) throws InterruptedException {
        CountDownLatch sent = new CountDownLatch(1);
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        List<Object> after = new ArrayList<>();
        List<String> opened = new ArrayList<>();
        EngineListener counting = new EngineListener() {
            @Override
            public void connect(java.sql.Connection physical) {
                opened.add("opened");
            }
        };
        try (Engine engine = builder()
                .poolSize(1)
                .interruptible()
                .listener(announcing(sent))
                .listener(counting)
                .build()) {
            Thread thread = kind.unstarted(() -> {
                try (Connection connection = engine.connect()) {
                    connection.execute(insert(people).set(people.name, "dora"));
                    try {
                        connection.execute(text(endless()));
                    } catch (RuntimeException e) {
                        thrown.set(e);
                    }
                    connection.rollback();
                    after.add(Thread.interrupted());
                    after.add(total(connection));
                }
            });
            thread.start();
            sent.await();
            thread.interrupt();
            thread.join();
            assertThat(thrown.get()).isInstanceOfSatisfying(OperationalException.class, cancelled -> assertThat(
                            cancelled.isConnectionInvalidated())
                    .isFalse());
            assertThat(after).containsExactly(true, 3L);
            assertThat(opened).hasSize(1);
        }
    }

    @Tag("core-A03")
    @Test
    void threadThatIsInterruptedAlreadyDoesNotWait() {
        try (Engine engine = builder().interruptible().build();
                Connection connection = engine.connect()) {
            total(connection);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> connection.execute(text(endless()))).isInstanceOf(OperationalException.class);
            assertThat(Thread.interrupted()).isTrue();
            connection.rollback();
            assertThat(total(connection)).isEqualTo(3);
        }
    }

    @Tag("core-A04")
    @Test
    void oneFailureOfFiveCancelsTheOthers() throws InterruptedException {
        CountDownLatch othersAreSent = new CountDownLatch(4);
        try (Engine engine = builder()
                .poolSize(5)
                .interruptible()
                .listener(announcing(othersAreSent))
                .build()) {
            List<Future<Object>> all = new ArrayList<>();
            List<Throwable> ends = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                ExecutorCompletionService<Object> ended = new ExecutorCompletionService<>(threads);
                for (int i = 0; i < 4; i++) {
                    all.add(ended.submit(() -> engine.call(
                            connection -> connection.execute(text(endless())).all())));
                }
                othersAreSent.await();
                all.add(ended.submit(() -> engine.call(connection ->
                        connection.execute(text("SELECT nothing FROM nowhere")).all())));
                for (int i = 0; i < 5; i++) {
                    try {
                        ended.take().get();
                    } catch (ExecutionException failure) {
                        ends.add(Objects.requireNonNull(failure.getCause()));
                        all.forEach(other -> other.cancel(true));
                    } catch (CancellationException cancelled) {
                        ends.add(cancelled);
                    }
                }
            }
            assertThat(ends).hasSize(5);
            assertThat(ends.getFirst()).isInstanceOfAny(ProgrammingException.class, OperationalException.class);
            assertThat(ends.subList(1, 5)).hasOnlyElementsOfType(CancellationException.class);
            assertThat(engine.poolStatus()).contains("checked out connections: 0");
            assertThat(engine.<Long>call(this::total)).isEqualTo(3);
        }
    }

    @Tag("core-A05")
    @ParameterizedTest
    @EnumSource
    void listenersAreHeardOnTheThreadOfTheCallerWithItsScope(Kind kind) throws InterruptedException {
        ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
        EngineListener listener = new EngineListener() {
            private void hear(String event) {
                heard.add(event + " for " + TENANT.orElse("nobody") + " on "
                        + Thread.currentThread().getName());
            }

            @Override
            public void connect(java.sql.Connection opened) {
                hear("connect");
            }

            @Override
            public void checkout(java.sql.Connection physical) {
                hear("checkout");
            }

            @Override
            public void begin(Connection connection) {
                hear("begin");
            }

            @Override
            public void beforeExecute(Connection connection, Sent statement) {
                hear("before");
            }

            @Override
            public void afterExecute(Connection connection, Sent statement) {
                hear("after");
            }

            @Override
            public void commit(Connection connection) {
                hear("commit");
            }

            @Override
            public void reset(java.sql.Connection physical) {
                hear("reset");
            }

            @Override
            public void checkin(java.sql.Connection physical) {
                hear("checkin");
            }
        };
        for (boolean interruptible : new boolean[] {false, true}) {
            EngineBuilder builder = builder().listener(listener);
            try (Engine engine = (interruptible ? builder.interruptible() : builder).build()) {
                Thread thread =
                        kind.unstarted(() -> ScopedValue.where(TENANT, "acme").run(() -> engine.begin(this::total)));
                thread.setName("caller");
                thread.start();
                thread.join();
            }
            List<String> expected = new ArrayList<>();
            for (String event :
                    List.of("connect", "checkout", "begin", "before", "after", "commit", "reset", "checkin")) {
                expected.add(event + " for acme on caller");
            }
            assertThat(heard).containsExactlyElementsOf(expected);
            heard.clear();
        }
    }
}

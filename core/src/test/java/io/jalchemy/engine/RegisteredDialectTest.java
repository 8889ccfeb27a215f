package io.jalchemy.engine;

import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.DatabaseUrl;
import io.jalchemy.dialect.DialectProvider;
import io.jalchemy.dialect.JdbcTarget;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.error.NoSuchModuleException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases that a program brings itself. */
class RegisteredDialectTest {
    /** SQLite in memory under another name. */
    private static class Memory implements DialectProvider {
        private final String name;
        private final AtomicInteger prepared = new AtomicInteger();

        Memory(String name) {
            this.name = name;
        }

        @Override
        public Set<String> names() {
            return Set.of(name);
        }

        @Override
        public Dialect dialect() {
            return SqliteDialect.INSTANCE;
        }

        @Override
        public JdbcTarget target(DatabaseUrl url) {
            return new JdbcTarget("jdbc:sqlite::memory:", Map.of());
        }

        @Override
        public boolean isSingleConnection(JdbcTarget target) {
            return true;
        }

        @Override
        public void prepare(Connection connection) {
            prepared.incrementAndGet();
        }
    }

    @Tag("core-C14")
    @Test
    void aUrlOfItsNameLeadsToTheProvider() {
        assertThatThrownBy(() -> Engine.create("memory://"))
                .isInstanceOf(NoSuchModuleException.class)
                .hasMessageContaining("\"memory\"")
                .hasMessageContaining("EngineBuilder.provider");
        Memory memory = new Memory("memory");
        try (Engine engine = Engine.builder("memory://").provider(memory).build()) {
            assertThat(engine.<Integer>call(connection ->
                            connection.execute(select(literal(5, integer()))).one()))
                    .isEqualTo(5);
        }
        assertThat(memory.prepared).hasValue(1);
    }

    @Tag("core-C14")
    @Test
    void itWinsOverOneOfTheSameName() {
        Memory memory = new Memory("sqlite");
        try (Engine engine =
                Engine.builder("sqlite:///some/file.db").provider(memory).build()) {
            engine.begin(connection ->
                    connection.execute(select(literal(1, integer()))).all());
        }
        assertThat(memory.prepared).hasValue(1);
    }

    /** The same in a file, with what it learns from a server counted. */
    private static final class Learning extends Memory {
        private final Path file;
        private final AtomicInteger learned = new AtomicInteger();

        Learning(Path file) {
            super("learning");
            this.file = file;
        }

        @Override
        public JdbcTarget target(DatabaseUrl url) {
            return new JdbcTarget("jdbc:sqlite:" + file, Map.of());
        }

        @Override
        public boolean isSingleConnection(JdbcTarget target) {
            return false;
        }

        @Override
        public Dialect connected(Dialect unconnected, Connection connection) {
            learned.incrementAndGet();
            return unconnected;
        }
    }

    @Tag("core-K06")
    @Test
    void theServerIsLookedAtOnceHoweverManyConnectFirst(@TempDir Path folder) throws InterruptedException {
        Learning learning = new Learning(folder.resolve("learned.db"));
        ConcurrentLinkedQueue<Integer> results = new ConcurrentLinkedQueue<>();
        try (Engine engine = Engine.builder("learning://").provider(learning).build()) {
            CountDownLatch start = new CountDownLatch(1);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                threads.add(Thread.startVirtualThread(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    results.add(engine.<Integer>call(connection ->
                            connection.execute(select(literal(1, integer()))).one()));
                }));
            }
            assertThat(learning.learned).hasValue(0);
            start.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(results).hasSize(50).containsOnly(1);
        assertThat(learning.learned).hasValue(1);
    }
}

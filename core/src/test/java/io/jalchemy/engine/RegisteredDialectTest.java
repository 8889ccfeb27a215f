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
import java.sql.Connection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Databases that a program brings itself. */
class RegisteredDialectTest {
    /** SQLite in memory under another name. */
    private static final class Memory implements DialectProvider {
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
}

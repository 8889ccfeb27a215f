package io.jalchemy.safety;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.testing.BorrowedDatabase;
import io.jalchemy.testing.DatabaseKind;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** On PostgreSQL, whose names have at most 63 bytes. */
class PostgresSafetyProperties extends SafetyProperties {
    private static @Nullable BorrowedDatabase borrowed;
    private static @Nullable Engine engine;
    private static @Nullable Connection connection;

    @BeforeContainer
    static void connect() {
        BorrowedDatabase taken = BorrowedDatabase.of(DatabaseKind.POSTGRESQL, PostgresSafetyProperties.class);
        Engine made = Engine.create(taken.database().urlWithLogin());
        borrowed = taken;
        engine = made;
        connection = made.connect();
    }

    @AfterContainer
    static void disconnect() throws SQLException {
        try (BorrowedDatabase ignored = borrowed;
                Engine made = engine;
                Connection used = connection) {
            engine = null;
        }
    }

    @Override
    Engine engine() {
        return Objects.requireNonNull(engine);
    }

    @Override
    Connection connection() {
        return Objects.requireNonNull(connection);
    }

    @Override
    boolean isPossible(String identifier) {
        return !identifier.contains("\0") && identifier.getBytes(StandardCharsets.UTF_8).length < 60;
    }

    @Override
    boolean canKeep(String text) {
        return !text.contains("\0");
    }
}

package io.jalchemy.safety;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.testing.BorrowedDatabase;
import io.jalchemy.testing.DatabaseKind;
import java.sql.SQLException;
import java.util.Objects;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** On SQLite, which takes any name. */
class SqliteSafetyProperties extends SafetyProperties {
    private static @Nullable BorrowedDatabase borrowed;
    private static @Nullable Engine engine;
    private static @Nullable Connection connection;

    @BeforeContainer
    static void connect() {
        BorrowedDatabase taken = BorrowedDatabase.of(DatabaseKind.SQLITE, SqliteSafetyProperties.class);
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
        return !identifier.contains("\0");
    }

    @Override
    boolean canKeep(String text) {
        return !text.contains("\0");
    }
}

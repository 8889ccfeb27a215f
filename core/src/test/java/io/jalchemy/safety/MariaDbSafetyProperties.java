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

/** On MariaDB, whose names neither begin nor end with white space and stay in the basic plane. */
class MariaDbSafetyProperties extends SafetyProperties {
    private static @Nullable BorrowedDatabase borrowed;
    private static @Nullable Engine engine;
    private static @Nullable Connection connection;

    @BeforeContainer
    static void connect() {
        BorrowedDatabase taken = BorrowedDatabase.of(DatabaseKind.MARIADB, MariaDbSafetyProperties.class);
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
        return !identifier.contains("\0")
                && !identifier.isBlank()
                && !Character.isISOControl(identifier.charAt(0))
                && !Character.isWhitespace(identifier.charAt(0))
                && !Character.isWhitespace(identifier.charAt(identifier.length() - 1))
                && identifier.chars().noneMatch(letter -> Character.isSurrogate((char) letter));
    }

    @Override
    boolean canKeep(String text) {
        return !text.contains("\0");
    }
}

package io.jalchemy.safety;

import io.jalchemy.testing.DatabaseKind;
import java.sql.SQLException;
import java.util.Objects;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** On MariaDB, whose names neither begin nor end with white space and stay in the basic plane. */
class MariaDbSafetyProperties extends SafetyProperties {
    private static @Nullable OpenDatabase database;

    @BeforeContainer
    static void connect() {
        database = new OpenDatabase(DatabaseKind.MARIADB, MariaDbSafetyProperties.class);
    }

    @AfterContainer
    static void disconnect() throws SQLException {
        if (database != null) {
            database.close();
        }
    }

    @Override
    OpenDatabase database() {
        return Objects.requireNonNull(database);
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

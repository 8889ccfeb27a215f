package io.jalchemy.safety;

import io.jalchemy.testing.DatabaseKind;
import java.sql.SQLException;
import java.util.Objects;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** On SQLite, which takes any name. */
class SqliteSafetyProperties extends SafetyProperties {
    private static @Nullable OpenDatabase database;

    @BeforeContainer
    static void connect() {
        database = new OpenDatabase(DatabaseKind.SQLITE, SqliteSafetyProperties.class);
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
        return !identifier.contains("\0");
    }

    @Override
    boolean canKeep(String text) {
        return !text.contains("\0");
    }
}

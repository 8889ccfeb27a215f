package io.jalchemy.dialect;

import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.SqlType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Reads the value of one SQL expression with the codec of a type. */
record Reading(TestDatabase database) {
    <T> @Nullable T read(SqlType<T> type, String expression) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + expression)) {
            row.next();
            return RoundTrip.codecs(database.kind()).codec(type).read(row, 1);
        }
    }
}

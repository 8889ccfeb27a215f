package io.jalchemy.dialect;

import io.jalchemy.dialect.mysql.MySqlCodecs;
import io.jalchemy.dialect.postgresql.PostgresCodecs;
import io.jalchemy.dialect.sqlite.SqliteCodecs;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.DialectCodecs;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends values through a table of one column and back, with codecs and plain JDBC only. */
final class RoundTrip {
    private final TestDatabase database;
    private final DialectCodecs codecs;

    RoundTrip(TestDatabase database) {
        this.database = database;
        this.codecs = codecs(database.kind());
    }

    static DialectCodecs codecs(DatabaseKind kind) {
        return switch (kind) {
            case SQLITE -> DialectCodecs.of("sqlite", SqliteCodecs.INSTANCE);
            case POSTGRESQL -> DialectCodecs.of("postgresql", PostgresCodecs.INSTANCE);
            case MARIADB -> DialectCodecs.of("mariadb", MySqlCodecs.INSTANCE);
        };
    }

    <T> @Nullable T send(SqlType<T> type, String columnType, T value) throws SQLException {
        return sendAll(type, columnType, List.of(value)).getFirst();
    }

    DatabaseKind kind() {
        return database.kind();
    }

    <T> List<@Nullable T> sendAll(SqlType<T> type, String columnType, List<? extends @Nullable T> values)
            throws SQLException {
        JdbcCodec<T> codec = codecs.codec(type);
        try (Connection connection = database.connect();
                Statement plain = connection.createStatement()) {
            plain.execute("DROP TABLE IF EXISTS carrier");
            plain.execute("CREATE TABLE carrier (id INTEGER, x " + columnType + ")");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO carrier VALUES (?, ?)")) {
                for (int i = 0; i < values.size(); i++) {
                    insert.setInt(1, i);
                    codec.bindNullable(insert, 2, values.get(i));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            List<@Nullable T> read = new ArrayList<>();
            try (ResultSet row = plain.executeQuery("SELECT x FROM carrier ORDER BY id")) {
                while (row.next()) {
                    read.add(codec.read(row, 1));
                }
            }
            plain.execute("DROP TABLE carrier");
            return read;
        }
    }
}

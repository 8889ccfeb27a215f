package io.jalchemy.dialect;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.mysql.MariaDbProvider;
import io.jalchemy.dialect.mysql.MySqlCodecs;
import io.jalchemy.dialect.postgresql.PostgresCodecs;
import io.jalchemy.dialect.postgresql.PostgresProvider;
import io.jalchemy.dialect.sqlite.SqliteCodecs;
import io.jalchemy.dialect.sqlite.SqliteProvider;
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

    /** Writes the values into the text of INSERT, with what the server says of its literals. */
    <T> List<@Nullable T> writeAll(SqlType<T> type, String columnType, List<? extends @Nullable T> values)
            throws SQLException {
        try (Connection connection = database.connect();
                Statement plain = connection.createStatement()) {
            Dialect dialect = provider(database.kind())
                    .connected(provider(database.kind()).dialect(), connection);
            create(plain, columnType);
            for (int i = 0; i < values.size(); i++) {
                String literal = dialect.literals().literal(values.get(i), type);
                plain.execute("INSERT INTO carrier VALUES (" + i + ", " + literal + ")");
            }
            return readAll(plain, codecs.codec(type));
        }
    }

    private static DialectProvider provider(DatabaseKind kind) {
        return switch (kind) {
            case SQLITE -> new SqliteProvider();
            case POSTGRESQL -> new PostgresProvider();
            case MARIADB -> new MariaDbProvider();
        };
    }

    private static void create(Statement plain, String columnType) throws SQLException {
        plain.execute("DROP TABLE IF EXISTS carrier");
        plain.execute("CREATE TABLE carrier (id INTEGER, x " + columnType + ")");
    }

    private static <T> List<@Nullable T> readAll(Statement plain, JdbcCodec<T> codec) throws SQLException {
        List<@Nullable T> read = new ArrayList<>();
        try (ResultSet row = plain.executeQuery("SELECT x FROM carrier ORDER BY id")) {
            while (row.next()) {
                read.add(codec.read(row, 1));
            }
        }
        plain.execute("DROP TABLE carrier");
        return read;
    }

    <T> List<@Nullable T> sendAll(SqlType<T> type, String columnType, List<? extends @Nullable T> values)
            throws SQLException {
        JdbcCodec<T> codec = codecs.codec(type);
        try (Connection connection = database.connect();
                Statement plain = connection.createStatement()) {
            create(plain, columnType);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO carrier VALUES (?, ?)")) {
                for (int i = 0; i < values.size(); i++) {
                    insert.setInt(1, i);
                    codec.bindNullable(insert, 2, values.get(i));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return readAll(plain, codec);
        }
    }
}

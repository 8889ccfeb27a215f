package io.jalchemy.engine;

import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jalchemy.Carried;
import io.jalchemy.dialect.mysql.MySqlTypes;
import io.jalchemy.dialect.postgresql.PostgresTypes;
import io.jalchemy.dialect.sqlite.SqliteTypes;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.SqlType;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Very large values of the types that have no limit of their own. */
@OnDatabases
class TenMegabytesTest {
    private static final int SIZE = 10 * 1024 * 1024;

    private final TestDatabase database;
    private final Engine engine;

    TenMegabytesTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void clean() throws SQLException {
        database.clean();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static byte[] octets() {
        byte[] octets = new byte[SIZE];
        // no octet that a driver has to write as two: the largest packet of MariaDB is 16 MB by itself
        Arrays.fill(octets, (byte) 200);
        octets[SIZE - 1] = 0;
        return octets;
    }

    private static String words() {
        return "x".repeat(SIZE - 4) + "\uD83D\uDE00";
    }

    private <T> void comesBack(SqlType<T> type, T value) {
        engine.begin(connection -> {
            same(Carried.asParameters(connection, type, List.of(value)).getFirst(), value);
            if (database.kind() == DatabaseKind.POSTGRESQL) { // the others take no statement that is so long
                same(Carried.asLiterals(connection, type, List.of(value)).getFirst(), value);
            }
        });
    }

    /** Without showing the values. */
    private static void same(@Nullable Object read, Object sent) {
        assertThat(Objects.deepEquals(read, sent)).isTrue();
    }

    @Tag("core-T09")
    @Test
    void octetsComeBack() {
        SqlType<byte[]> type = database.kind() == DatabaseKind.MARIADB ? MySqlTypes.longBlob() : largeBinary();
        comesBack(type, octets());
    }

    @Test
    void textsComeBack() {
        SqlType<String> type = database.kind() == DatabaseKind.MARIADB ? MySqlTypes.longText() : text();
        comesBack(type, words());
    }

    @Tag("core-T13")
    @Test
    void documentsComeBack() {
        comesBack(json(), TextNode.valueOf(words()));
        Stream<SqlType<JsonNode>> binary =
                switch (database.kind()) {
                    case SQLITE -> Stream.of(SqliteTypes.jsonb());
                    case POSTGRESQL -> Stream.of(PostgresTypes.jsonb());
                    case MARIADB -> Stream.of();
                };
        binary.forEach(type -> comesBack(type, TextNode.valueOf(words())));
    }
}

package io.jalchemy.dialect.postgresql;

import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.DialectCodecs;
import io.jalchemy.types.SqlType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The server says what type a null has that is bound for a column of a type. */
@OnDatabases(DatabaseKind.POSTGRESQL)
class PostgresNullsTest {
    private final TestDatabase database;

    PostgresNullsTest(TestDatabase database) {
        this.database = database;
    }

    @Tag("core-T34")
    @ParameterizedTest(name = "{1}")
    @MethodSource
    void aNullHasTheTypeOfItsColumn(SqlType<?> type, String serverType) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement("SELECT pg_typeof(?)::text")) {
            DialectCodecs.of("postgresql", PostgresCodecs.INSTANCE).codec(type).bindNull(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                assertThat(row.getString(1)).isEqualTo(serverType);
            }
        }
    }

    static Stream<Arguments> aNullHasTheTypeOfItsColumn() {
        return Stream.of(
                arguments(integer(), "integer"),
                arguments(smallInteger(), "smallint"),
                arguments(bigInteger(), "bigint"),
                arguments(numeric(), "numeric"),
                arguments(doublePrecision(), "double precision"),
                arguments(string(), "character varying"),
                arguments(bool(), "boolean"),
                arguments(date(), "date"),
                arguments(largeBinary(), "bytea"));
    }

    /** What the driver has no type for is left to the server, which takes what the column is. */
    @Tag("core-T34")
    @ParameterizedTest(name = "{1}")
    @MethodSource
    void aNullFitsItsColumn(SqlType<?> type, String column) throws SQLException {
        try (Connection connection = database.connect();
                Statement plain = connection.createStatement()) {
            plain.execute("DROP TABLE IF EXISTS nulls");
            plain.execute("CREATE TABLE nulls (x " + column + ")");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO nulls VALUES (?)")) {
                DialectCodecs.of("postgresql", PostgresCodecs.INSTANCE)
                        .codec(type)
                        .bindNull(insert, 1);
                assertThat(insert.executeUpdate()).isEqualTo(1);
            }
        }
        assertThat(database.rows("SELECT count(*) FROM nulls WHERE x IS NULL")).containsExactly(List.of(1L));
    }

    static Stream<Arguments> aNullFitsItsColumn() {
        return Stream.of(
                arguments(integer(), "INTEGER"),
                arguments(bigInteger(), "BIGINT"),
                arguments(numeric(), "NUMERIC"),
                arguments(doublePrecision(), "DOUBLE PRECISION"),
                arguments(string(), "VARCHAR"),
                arguments(bool(), "BOOLEAN"),
                arguments(date(), "DATE"),
                arguments(time(), "TIME"),
                arguments(timeWithZone(), "TIME WITH TIME ZONE"),
                arguments(dateTime(), "TIMESTAMP"),
                arguments(dateTimeWithZone(), "TIMESTAMP WITH TIME ZONE"),
                arguments(instant(), "TIMESTAMP WITH TIME ZONE"),
                arguments(interval(), "INTERVAL"),
                arguments(largeBinary(), "BYTEA"),
                arguments(uuid(), "UUID"),
                arguments(array(integer()), "INTEGER[]"),
                arguments(nullType(), "JSONB"));
    }
}

package io.jalchemy.dialect.mssql;

import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.types.SqlType;
import java.lang.reflect.Proxy;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the driver of SQL Server is told of the type of a null. */
class MsSqlNullsTest {
    /** SQL Server converts no VARCHAR to VARBINARY, not even null. */
    @Tag("core-T34")
    @ParameterizedTest(name = "{1}")
    @MethodSource
    void sqlServerIsToldTheJdbcType(SqlType<?> type, JDBCType hint) throws SQLException {
        List<Object> calls = new ArrayList<>();
        Dialect dialect = MsSqlDialect.INSTANCE;
        dialect.codec(type).bindNull(recording(calls), 1);
        assertThat(calls).containsExactly("setNull", List.of(1, hint.getVendorTypeNumber()));
    }

    static Stream<Arguments> sqlServerIsToldTheJdbcType() {
        return Stream.of(
                arguments(largeBinary(), JDBCType.VARBINARY),
                arguments(binary(5), JDBCType.VARBINARY),
                arguments(integer(), JDBCType.INTEGER),
                arguments(string(), JDBCType.VARCHAR),
                arguments(numeric(), JDBCType.NUMERIC),
                arguments(bool(), JDBCType.BOOLEAN),
                arguments(date(), JDBCType.DATE),
                arguments(dateTime(), JDBCType.TIMESTAMP),
                arguments(dateTimeWithZone(), JDBCType.TIMESTAMP_WITH_TIMEZONE));
    }

    private static PreparedStatement recording(List<Object> calls) {
        return (PreparedStatement) Proxy.newProxyInstance(
                MsSqlNullsTest.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    calls.add(List.of(arguments));
                    return null;
                });
    }
}

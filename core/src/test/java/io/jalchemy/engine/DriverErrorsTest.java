package io.jalchemy.engine;

import static java.sql.Statement.EXECUTE_FAILED;
import static java.sql.Statement.SUCCESS_NO_INFO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIterable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.dialect.DialectProvider;
import io.jalchemy.dialect.mssql.MsSqlProvider;
import io.jalchemy.dialect.postgresql.PostgresProvider;
import io.jalchemy.error.DatabaseException;
import io.jalchemy.error.FailedStatement;
import io.jalchemy.error.IntegrityException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of the exceptions of drivers that are not here. */
class DriverErrorsTest {
    private static DatabaseException translated(DialectProvider provider, SQLException error) {
        return new DriverErrors(provider, false, List.of()).translate(error, FailedStatement.NONE);
    }

    @Tag("core-E02")
    @Test
    void whatTheDriverThrewIsTheCauseWithWhatFollowedIt() {
        SQLException first = new SQLException("duplicate", "23505");
        SQLException second = new SQLException("aborted", "25P02");
        first.setNextException(second);
        assertThat(translated(new PostgresProvider(), first)).satisfies(error -> {
            assertThat(error).isExactlyInstanceOf(IntegrityException.class);
            assertThat((Throwable) error.sqlException()).isSameAs(first);
            assertThatIterable(error.sqlException()).containsExactly(first, second);
        });
        BatchUpdateException batch = new BatchUpdateException("batch", "23505", new int[0]);
        batch.setNextException(first);
        assertThatIterable(translated(new PostgresProvider(), batch).sqlException())
                .containsExactly(first, second);
    }

    @Tag("core-E03")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusedSetIsReadFromTheCounts(String driver, int @Nullable [] counts, int refused) {
        BatchUpdateException batch = new BatchUpdateException("refused", "23000", 2627, counts);
        assertThat(translated(new MsSqlProvider(), batch).rowIndex()).isEqualTo(refused);
    }

    static Stream<Arguments> refusedSetIsReadFromTheCounts() {
        return Stream.of(
                arguments("goes on after the failure", new int[] {1, EXECUTE_FAILED, 1}, 1),
                arguments("stops at the failure", new int[] {1, 1}, 2),
                arguments("stops at the first", new int[] {}, 0),
                arguments("counts nothing", new int[] {SUCCESS_NO_INFO, EXECUTE_FAILED}, 1),
                arguments("gives up the whole batch", new int[] {EXECUTE_FAILED, EXECUTE_FAILED}, -1),
                arguments("says nothing", null, -1));
    }
}

package io.jalchemy.types;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Carries values of one type through one driver. Stateless and shared between threads. Column and parameter indexes
 * count from 1, as in JDBC. The primitive twins exist so that a hot loop reads and binds without boxing.
 *
 * @param <T> the Java type of the values
 */
public interface JdbcCodec<T> {
    /** Binds a value that is not null. */
    void bind(PreparedStatement statement, int index, T value) throws SQLException;

    /** Binds SQL NULL with the JDBC type that the driver wants for this type. */
    void bindNull(PreparedStatement statement, int index) throws SQLException;

    /** Reads a column; null for SQL NULL. */
    @Nullable T read(ResultSet row, int column) throws SQLException;

    /** Binds a value or SQL NULL. */
    default void bindNullable(PreparedStatement statement, int index, @Nullable T value) throws SQLException {
        if (value == null) {
            bindNull(statement, index);
        } else {
            bind(statement, index, value);
        }
    }
}

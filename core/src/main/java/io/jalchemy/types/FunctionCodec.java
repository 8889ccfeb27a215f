package io.jalchemy.types;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A codec put together from functions; see {@link JdbcCodec#of}. */
record FunctionCodec<T>(
        JdbcCodec.NullBinder nullBinder, JdbcCodec.Binder<? super T> binder, JdbcCodec.Reader<? extends T> reader)
        implements JdbcCodec<T> {
    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        binder.bind(statement, index, value);
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        nullBinder.bindNull(statement, index);
    }

    @Override
    public @Nullable T read(ResultSet row, int column) throws SQLException {
        return reader.read(row, column);
    }
}

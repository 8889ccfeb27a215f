package io.jalchemy.types;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Unknown. Binds a value as the type that belongs to its class, and reads whatever object the driver gives, with its
 * java.sql date classes turned into those of java.time.
 */
public record NullType() implements StandardType<Object> {
    @Override
    public Class<Object> javaType() {
        return Object.class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.NULL;
    }

    @Override
    public JdbcCodec<Object> codec(CodecSource dialect) {
        return new ByClass(dialect);
    }

    @Override
    public String toString() {
        return "NullType";
    }

    private record ByClass(CodecSource dialect) implements JdbcCodec<Object> {
        @Override
        public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
            SqlType<?> type = Types.ofValue(value);
            if (type instanceof NullType) {
                statement.setObject(index, value);
            } else {
                bindAs(type, statement, index, value);
            }
        }

        private <T> void bindAs(SqlType<T> type, PreparedStatement statement, int index, Object value)
                throws SQLException {
            dialect.codec(type).bind(statement, index, type.coerce(value));
        }

        @Override
        public void bindNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, java.sql.Types.NULL);
        }

        @Override
        public @Nullable Object read(ResultSet row, int column) throws SQLException {
            return DriverObjects.portable(row, column);
        }
    }
}

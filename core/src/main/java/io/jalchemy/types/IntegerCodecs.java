package io.jalchemy.types;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Whole numbers without boxing. Everything is read as a long, so that a value too large for its Java class is refused
 * with a message instead of losing bits, which some drivers do in {@code getInt}. */
final class IntegerCodecs {
    private IntegerCodecs() {}

    static <T extends Number> JdbcCodec<T> of(IntegerType<T> type) {
        return new Whole<>(type, jdbcType(type.javaType()));
    }

    private static int jdbcType(Class<?> javaType) {
        if (javaType == Long.class) {
            return java.sql.Types.BIGINT;
        }
        return javaType == Short.class ? java.sql.Types.SMALLINT : java.sql.Types.INTEGER;
    }

    private record Whole<T extends Number>(IntegerType<T> type, int jdbcType) implements JdbcCodec<T> {
        @Override
        public void bind(PreparedStatement statement, int index, T value) throws SQLException {
            switch (jdbcType) {
                case java.sql.Types.BIGINT -> statement.setLong(index, value.longValue());
                case java.sql.Types.SMALLINT -> statement.setShort(index, value.shortValue());
                default -> statement.setInt(index, value.intValue());
            }
        }

        @Override
        public void bindNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, jdbcType);
        }

        @Override
        public @Nullable T read(ResultSet row, int column) throws SQLException {
            long value = row.getLong(column);
            return (value == 0 && row.wasNull()) ? null : type.narrow(value);
        }

        @Override
        public int readInt(ResultSet row, int column) throws SQLException {
            long value = row.getLong(column);
            if (value != (int) value) {
                throw Coercions.outOfRange(type, value);
            }
            return (int) value;
        }

        @Override
        public long readLong(ResultSet row, int column) throws SQLException {
            return row.getLong(column);
        }
    }
}

package io.jalchemy.types;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Exact and approximate numbers through standard JDBC. */
final class NumberCodecs {
    static final JdbcCodec<BigDecimal> DECIMAL = JdbcCodec.of(
            java.sql.Types.NUMERIC, PreparedStatement::setBigDecimal, (row, column) -> row.getBigDecimal(column));

    static final JdbcCodec<Double> DOUBLE = new Doubles();

    private NumberCodecs() {}

    /** Doubles in the column, decimals in the program; with a scale only if one was asked for. */
    static JdbcCodec<BigDecimal> decimalOverDouble(@Nullable Integer scale) {
        return DOUBLE.map(BigDecimal::doubleValue, value -> scaled(BigDecimal.valueOf(value), scale));
    }

    static BigDecimal scaled(BigDecimal value, @Nullable Integer scale) {
        return scale == null ? value : value.setScale(scale, RoundingMode.HALF_EVEN);
    }

    private static final class Doubles implements JdbcCodec<Double> {
        @Override
        public void bind(PreparedStatement statement, int index, Double value) throws SQLException {
            statement.setDouble(index, value);
        }

        @Override
        public void bindNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, java.sql.Types.DOUBLE);
        }

        @Override
        public @Nullable Double read(ResultSet row, int column) throws SQLException {
            double value = row.getDouble(column);
            return (value == 0 && row.wasNull()) ? null : value;
        }

        @Override
        public double readDouble(ResultSet row, int column) throws SQLException {
            return row.getDouble(column);
        }
    }
}

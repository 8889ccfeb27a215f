package io.jalchemy.dialect.sqlite;

import io.jalchemy.error.ValueConversionException;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in SQLite's two storage classes. A float keeps 15 significant digits for certain
 * (https://sqlite.org/floatingpoint.html), and a column of NUMERIC affinity turns even text into a float; so an exact
 * number goes in as a float if it has no more digits than that, as an integer if it is whole and fits 64 bits, and is
 * refused otherwise: nothing is rounded behind the program's back. Long exact numbers belong into a text column.
 */
final class SqliteNumbers {
    private static final int EXACT_DIGITS = 15;

    static final JdbcCodec<Double> DOUBLE = new Doubles();

    static final JdbcCodec<Boolean> BOOLEAN = new Booleans();

    private SqliteNumbers() {}

    /**
     * Refuses a number that SQLite would round.
     *
     * @throws ValueConversionException naming the type
     */
    static void requireKept(BigDecimal value, SqlType<?> type) {
        BigDecimal plain = value.stripTrailingZeros();
        if (!isFloat(plain) && !isLong(plain)) {
            throw new ValueConversionException(
                    "Type %s cannot hold %s on SQLite, which keeps at most %d significant digits of an exact number. "
                                    .formatted(type, value, EXACT_DIGITS)
                            + "Round it, or keep it as text: a TypeDecorator over string().");
        }
    }

    private static boolean isFloat(BigDecimal plain) {
        double nearest = plain.doubleValue();
        return plain.precision() <= EXACT_DIGITS
                && Double.isFinite(nearest)
                && BigDecimal.valueOf(nearest).compareTo(plain) == 0;
    }

    private static boolean isLong(BigDecimal plain) {
        return plain.scale() <= 0
                && plain.precision() - plain.scale() < 20
                && plain.toBigInteger().bitLength() < Long.SIZE;
    }

    record Exact(SqlType<?> type, @Nullable Integer scale) implements JdbcCodec<BigDecimal> {
        @Override
        public void bind(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
            requireKept(value, type);
            BigDecimal plain = value.stripTrailingZeros();
            if (isFloat(plain)) {
                // A whole number as an integer would turn x / 2 into a division of integers.
                statement.setDouble(index, plain.doubleValue());
            } else {
                statement.setLong(index, plain.longValueExact());
            }
        }

        @Override
        public void bindNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, Types.NUMERIC);
        }

        @Override
        public @Nullable BigDecimal read(ResultSet row, int column) throws SQLException {
            Object stored = row.getObject(column);
            if (stored == null) {
                return null;
            }
            BigDecimal value =
                    switch (stored) {
                        case Integer whole -> BigDecimal.valueOf(whole);
                        case Long whole -> BigDecimal.valueOf(whole);
                        case Double approximate -> finite(approximate);
                        case String text -> parse(text);
                        default -> throw unreadable(stored);
                    };
            if (scale != null) {
                return value.setScale(scale, RoundingMode.HALF_EVEN);
            }
            // Double.toString writes 5.0 for 5: the zero says nothing about the column.
            return value.stripTrailingZeros().scale() <= 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
        }

        private BigDecimal finite(double stored) {
            if (Double.isFinite(stored)) {
                return BigDecimal.valueOf(stored);
            }
            throw unreadable(stored);
        }

        private BigDecimal parse(String stored) {
            try {
                return new BigDecimal(stored.strip());
            } catch (NumberFormatException notANumber) {
                throw unreadable(stored);
            }
        }

        private ValueConversionException unreadable(Object stored) {
            return new ValueConversionException(
                    "Type %s cannot be read: the column holds '%s' of class %s, expected a finite number."
                            .formatted(type, stored, stored.getClass().getSimpleName()));
        }
    }

    private static final class Doubles implements JdbcCodec<Double> {
        @Override
        public void bind(PreparedStatement statement, int index, Double value) throws SQLException {
            if (value.isNaN()) {
                throw new ValueConversionException(
                        "SQLite has no NaN: it would store NULL in its place. Use null, or another value that says so.");
            }
            statement.setDouble(index, value);
        }

        @Override
        public void bindNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, Types.DOUBLE);
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

    private static final class Booleans implements JdbcCodec<Boolean> {
        @Override
        public void bind(PreparedStatement statement, int index, Boolean value) throws SQLException {
            statement.setInt(index, value ? 1 : 0);
        }

        @Override
        public void bindNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, Types.INTEGER);
        }

        @Override
        public @Nullable Boolean read(ResultSet row, int column) throws SQLException {
            boolean value = readBoolean(row, column);
            return (!value && row.wasNull()) ? null : value;
        }

        /** Not 0 is true: what MATCH and arithmetic give counts by SQLite's own rule. */
        @Override
        public boolean readBoolean(ResultSet row, int column) throws SQLException {
            return row.getDouble(column) != 0;
        }
    }
}

package io.jalchemy.types;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Truth values.
 *
 * @param exact true writes exactly {@code BOOLEAN}
 * @param createConstraint whether a dialect without truth values adds a CHECK constraint for 0 and 1
 * @param name of that constraint; null leaves it to the naming convention
 */
public record BooleanType(
        boolean exact, boolean createConstraint, @Nullable String name) implements StandardType<Boolean> {
    static final JdbcCodec<Boolean> CODEC = new Booleans();

    @Override
    public Class<Boolean> javaType() {
        return Boolean.class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.BOOLEAN;
    }

    @Override
    public JdbcCodec<Boolean> codec(CodecSource dialect) {
        return CODEC;
    }

    /** Accepts 0 and 1 besides the two truth values. */
    @Override
    public Boolean coerce(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        Long number = Coercions.wholeNumber(value);
        if (number == null || number < 0 || number > 1) {
            throw Coercions.wrongClass(this, value, "the value " + value + " is not true, false, 0 or 1");
        }
        return number == 1;
    }

    @Override
    public String toString() {
        return Describe.type(exact ? "BOOLEAN" : "Boolean", name);
    }

    private static final class Booleans implements JdbcCodec<Boolean> {
        @Override
        public void bind(PreparedStatement statement, int index, Boolean value) throws SQLException {
            statement.setBoolean(index, value);
        }

        @Override
        public void bindNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, java.sql.Types.BOOLEAN);
        }

        @Override
        public @Nullable Boolean read(ResultSet row, int column) throws SQLException {
            boolean value = row.getBoolean(column);
            return (!value && row.wasNull()) ? null : value;
        }

        @Override
        public boolean readBoolean(ResultSet row, int column) throws SQLException {
            return row.getBoolean(column);
        }
    }
}

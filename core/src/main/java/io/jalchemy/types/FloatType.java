package io.jalchemy.types;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Approximate numbers.
 *
 * @param spelling what is written in DDL
 * @param precision binary digits; null leaves it to the database
 * @param asDecimal false reads {@link Double}, true reads {@link BigDecimal}
 * @param decimalReturnScale with {@code asDecimal}, the scale of the values read; null keeps the shortest form
 * @param <T> {@code Double} or {@code BigDecimal}
 */
public record FloatType<T extends Number>(
        Spelling spelling,
        @Nullable Integer precision,
        boolean asDecimal,
        @Nullable Integer decimalReturnScale) implements StandardType<T> {
    /** What is written in DDL. */
    public enum Spelling {
        /** Portable approximate number. */
        FLOAT,
        /** Portable number of double precision. */
        DOUBLE,
        /** Exactly {@code FLOAT}. */
        SQL_FLOAT,
        /** Exactly {@code REAL}. */
        SQL_REAL,
        /** Exactly {@code DOUBLE}. */
        SQL_DOUBLE,
        /** Exactly {@code DOUBLE PRECISION}. */
        SQL_DOUBLE_PRECISION
    }

    /** Approximate numbers as doubles. */
    public static FloatType<Double> of(Spelling spelling, @Nullable Integer precision) {
        return new FloatType<>(spelling, precision, false, null);
    }

    @Override
    @SuppressWarnings("unchecked") // asDecimal stands for T
    public Class<T> javaType() {
        return (Class<T>) (asDecimal ? BigDecimal.class : Double.class);
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.FLOAT;
    }

    @Override
    @SuppressWarnings("unchecked") // asDecimal stands for T
    public JdbcCodec<T> codec(CodecSource dialect) {
        return (JdbcCodec<T>) (asDecimal ? NumberCodecs.decimalOverDouble(decimalReturnScale) : NumberCodecs.DOUBLE);
    }

    @Override
    public T coerce(Object value) {
        Number number = asDecimal ? Coercions.decimal(value) : Coercions.approximate(value);
        if (number == null) {
            throw Coercions.wrongClass(this, value);
        }
        return javaType().cast(number);
    }

    @Override
    public String toString() {
        String name =
                switch (spelling) {
                    case FLOAT -> "Float";
                    case DOUBLE -> "Double";
                    case SQL_FLOAT -> "FLOAT";
                    case SQL_REAL -> "REAL";
                    case SQL_DOUBLE -> "DOUBLE";
                    case SQL_DOUBLE_PRECISION -> "DOUBLE_PRECISION";
                };
        return Describe.type(name, precision);
    }
}

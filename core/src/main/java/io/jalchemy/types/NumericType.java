package io.jalchemy.types;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Exact numbers with a scale.
 *
 * @param spelling what is written in DDL
 * @param precision number of digits; null leaves it to the database
 * @param scale digits after the point; null leaves it to the database
 * @param asDecimal true reads {@link BigDecimal}, false reads {@link Double}
 * @param decimalReturnScale scale of the values read where the database keeps approximate numbers; null means
 *     {@code scale}
 * @param <T> {@code BigDecimal} or {@code Double}
 */
public record NumericType<T extends Number>(
        Spelling spelling,
        @Nullable Integer precision,
        @Nullable Integer scale,
        boolean asDecimal,
        @Nullable Integer decimalReturnScale)
        implements StandardType<T> {
    /** What is written in DDL. */
    public enum Spelling {
        /** Portable exact number. */
        NUMERIC,
        /** Exactly {@code NUMERIC}. */
        SQL_NUMERIC,
        /** Exactly {@code DECIMAL}. */
        SQL_DECIMAL
    }

    /** Exact decimals. */
    public static NumericType<BigDecimal> decimal(
            Spelling spelling, @Nullable Integer precision, @Nullable Integer scale) {
        return new NumericType<>(spelling, precision, scale, true, null);
    }

    /** A column of exact decimals whose values are wanted as doubles. */
    public static NumericType<Double> approximate(
            Spelling spelling, @Nullable Integer precision, @Nullable Integer scale) {
        return new NumericType<>(spelling, precision, scale, false, null);
    }

    /** The scale that values are given where the database does not keep one; null leaves them as they are. */
    public @Nullable Integer effectiveReturnScale() {
        return decimalReturnScale != null ? decimalReturnScale : scale;
    }

    @Override
    @SuppressWarnings("unchecked") // asDecimal stands for T
    public Class<T> javaType() {
        return (Class<T>) (asDecimal ? BigDecimal.class : Double.class);
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.NUMERIC;
    }

    @Override
    @SuppressWarnings("unchecked") // asDecimal stands for T
    public JdbcCodec<T> codec(CodecSource dialect) {
        return (JdbcCodec<T>) (asDecimal ? NumberCodecs.DECIMAL : NumberCodecs.DOUBLE);
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
                    case NUMERIC -> "Numeric";
                    case SQL_NUMERIC -> "NUMERIC";
                    case SQL_DECIMAL -> "DECIMAL";
                };
        return Describe.type(name, precision, scale);
    }
}

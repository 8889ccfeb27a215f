package io.jalchemy.types;

import io.jalchemy.error.ValueConversionException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Lossless widening between Java's number classes, and the message for values that do not fit. */
final class Coercions {
    private Coercions() {}

    static ValueConversionException wrongClass(SqlType<?> type, Object value) {
        return wrongClass(type, value, "expected " + type.javaType().getName());
    }

    static ValueConversionException wrongClass(SqlType<?> type, Object value, String expected) {
        return new ValueConversionException("Type %s cannot hold a value of class %s: %s."
                .formatted(type, value.getClass().getName(), expected));
    }

    static ValueConversionException outOfRange(SqlType<?> type, Object value) {
        return new ValueConversionException("Type %s cannot hold %s: it is out of the range of %s. Use a wider type."
                .formatted(type, value, type.javaType().getName()));
    }

    /** The value as a long if it is one of the whole-number classes and fits, else null. */
    static @Nullable Long wholeNumber(Object value) {
        return switch (value) {
            case Integer i -> (long) i;
            case Long l -> l;
            case Short s -> (long) s;
            case Byte b -> (long) b;
            case BigInteger big -> big.bitLength() < Long.SIZE ? (Long) big.longValue() : null;
            default -> null;
        };
    }

    /** The value as an exact decimal if it is a number of a standard class, else null. */
    static @Nullable BigDecimal decimal(Object value) {
        return switch (value) {
            case BigDecimal decimal -> decimal;
            case BigInteger big -> new BigDecimal(big);
            case Double d -> Double.isFinite(d) ? BigDecimal.valueOf(d) : null;
            case Float f -> Float.isFinite(f) ? new BigDecimal(Float.toString(f)) : null;
            default -> {
                Long whole = wholeNumber(value);
                yield whole == null ? null : BigDecimal.valueOf(whole);
            }
        };
    }

    /** The value as a double if it is a number of a standard class, else null. */
    static @Nullable Double approximate(Object value) {
        return switch (value) {
            case Double d -> d;
            case Float f -> f.doubleValue();
            default -> {
                BigDecimal exact = decimal(value);
                yield exact == null ? null : exact.doubleValue();
            }
        };
    }
}

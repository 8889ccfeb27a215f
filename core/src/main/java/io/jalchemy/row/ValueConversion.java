package io.jalchemy.row;

import io.jalchemy.error.ArgumentException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Lossless conversion of a row's value to the Java type that the reader asks for. */
final class ValueConversion {
    private ValueConversion() {}

    @SuppressWarnings("unchecked")
    static <T> @Nullable T convert(@Nullable Object value, Class<T> type, Object column) {
        if (value == null) {
            if (type.isPrimitive()) {
                throw new ArgumentException("Column '%s' is NULL, which %s cannot hold. Ask for its boxed type."
                        .formatted(column, type.getName()));
            }
            return null;
        }
        Class<?> boxed = java.lang.invoke.MethodType.methodType(type).wrap().returnType();
        if (boxed.isInstance(value)) {
            return (T) value;
        }
        if (value instanceof Number number && Number.class.isAssignableFrom(boxed)) {
            try {
                return (T) number(new BigDecimal(number.toString()), boxed);
            } catch (ArithmeticException | NumberFormatException e) {
                throw new ArgumentException(
                        "Column '%s' holds %s, which does not fit into %s.".formatted(column, value, type.getName()),
                        e);
            }
        }
        throw new ArgumentException("Column '%s' holds a %s, not a %s. Ask for that type or cast in the statement."
                .formatted(column, value.getClass().getName(), type.getName()));
    }

    private static Number number(BigDecimal value, Class<?> type) {
        if (type == Integer.class) {
            return value.intValueExact();
        } else if (type == Long.class) {
            return value.longValueExact();
        } else if (type == Short.class) {
            return value.shortValueExact();
        } else if (type == Byte.class) {
            return value.byteValueExact();
        } else if (type == Double.class) {
            return value.doubleValue();
        } else if (type == Float.class) {
            return value.floatValue();
        } else if (type == BigInteger.class) {
            return value.toBigIntegerExact();
        } else if (type == BigDecimal.class) {
            return value;
        }
        throw new NumberFormatException(type.getName());
    }
}

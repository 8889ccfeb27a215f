package io.jalchemy.types;

import org.jspecify.annotations.Nullable;

/**
 * A type of one dialect. Elsewhere a compiler writes its portable counterpart, or refuses it by name if it has none.
 *
 * @param <T> the Java type of the values
 */
public interface DialectType<T> extends CustomType<T> {
    /** The name of the dialect that has this type, such as {@code postgresql}. */
    String dialect();

    /** Whether a value next to an expression of this type is one of this type too, instead of one of its class. */
    default boolean takesOperand(Object value) {
        return javaType().isInstance(value);
    }

    /** The portable type nearest to this one, with the same Java values; null if there is none. */
    default @Nullable SqlType<T> portable() {
        return null;
    }

    /** The type as Java source, for classes that are written from a schema; null writes the portable type in its place. */
    default @Nullable TypeSource source() {
        return null;
    }
}

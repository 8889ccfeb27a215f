package io.jalchemy.types;

/**
 * A type that exists on one dialect only. Elsewhere a compiler refuses it by name.
 *
 * @param <T> the Java type of the values
 */
public interface DialectType<T> extends CustomType<T> {
    /** The name of the dialect that has this type, such as {@code postgresql}. */
    String dialect();
}

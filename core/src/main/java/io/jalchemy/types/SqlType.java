package io.jalchemy.types;

/**
 * What a column or expression holds. Immutable; {@code equals} and {@code hashCode} compare by structure, because a type
 * is part of the cache key of every statement that mentions it.
 *
 * @param <T> the Java type of its values
 */
public interface SqlType<T> {
    /** The class of the values that this type reads and binds. */
    Class<T> javaType();

    /** The family that decides how operators behave between this type and others. */
    TypeFamily family();

    /**
     * How values travel through JDBC where the dialect has no choice of its own.
     *
     * @param dialect resolves the codecs of types that this one is made of
     */
    JdbcCodec<T> codec(CodecSource dialect);
}

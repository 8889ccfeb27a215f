package io.jalchemy.types;

import io.jalchemy.error.ValueConversionException;

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

    /**
     * Takes a value whose class is not known statically, such as one from a map of parameters, as a value of this type.
     * Types accept their own class and what widens to it without loss ({@code Integer} for a BIGINT).
     *
     * @throws ValueConversionException if the class does not fit; the message names the type, the value's class and the
     *     expected one
     */
    @SuppressWarnings("unchecked") // isInstance has just been asked; Class.cast would not accept List<T>
    default T coerce(Object value) {
        if (javaType().isInstance(value)) {
            return (T) value;
        }
        throw Coercions.wrongClass(this, value);
    }

    /**
     * This type with another one in its place on the named dialects, such as TEXT instead of VARCHAR on one database.
     *
     * @param replacement the type used there, with the same Java values
     * @param dialects names of dialects, at least one
     */
    default VariantType<T> withVariant(SqlType<T> replacement, String... dialects) {
        return VariantType.of(this, replacement, dialects);
    }
}

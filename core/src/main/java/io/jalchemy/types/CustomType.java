package io.jalchemy.types;

import org.jspecify.annotations.Nullable;

/**
 * A type that writes its own name in DDL and casts, for databases or extensions that Jalchemy does not know. Implement
 * {@code equals} and {@code hashCode} (a record does), or keep one instance: the type is part of statement cache keys.
 *
 * @param <T> the Java type of the values
 */
public interface CustomType<T> extends SqlType<T> {
    /**
     * The type as SQL, such as {@code geometry(POINT, 4326)}.
     *
     * @param rendering writes the parts that depend on the dialect
     */
    String ddl(TypeRendering rendering);

    /**
     * A value as it is written into SQL text, such as {@code POINT '(1,2)'}. What comes from the value has to go through
     * {@link TypeRendering#literal}, so that it cannot break out of its quotes.
     *
     * @return null if there is no such form; then a statement that asks for it is refused
     */
    default @Nullable String literal(T value, TypeRendering rendering) {
        return null;
    }

    @Override
    default TypeFamily family() {
        return TypeFamily.OTHER;
    }
}

package io.jalchemy.types;

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

    @Override
    default TypeFamily family() {
        return TypeFamily.OTHER;
    }
}

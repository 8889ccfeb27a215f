package io.jalchemy.orm.mapping;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A column that tells versions of a row apart, compared by every UPDATE and DELETE.
 *
 * @param property its attribute
 * @param next gives the next version from the last one, null for a new row; null when the database or the user makes versions
 */
public record Versioning(String property, @Nullable UnaryOperator<@Nullable Object> next) {
    /** Versions counted from 1. */
    public static Versioning counter(String property) {
        return new Versioning(property, Versioning::count);
    }

    private static Object count(@Nullable Object last) {
        return switch (last) {
            case Integer number -> number + 1;
            case Long number -> number + 1;
            case Short number -> (short) (number + 1);
            case null -> 1;
            default ->
                throw new IllegalArgumentException(
                        "A version counter cannot follow %s of %s; give a function that makes the next version."
                                .formatted(last, last.getClass().getName()));
        };
    }
}

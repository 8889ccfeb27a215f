package io.jalchemy.reflection;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CHECK constraint of a table.
 *
 * @param name null if it has none
 * @param sqlText the condition as the database keeps it, without the parentheses around it
 * @param comment null if it has none
 * @param options options of the dialect, under names such as {@code postgresql_not_valid}
 */
public record ReflectedCheck(
        @Nullable String name, String sqlText, @Nullable String comment, Map<String, Object> options) {
    /** Copies the options. */
    public ReflectedCheck {
        options = Map.copyOf(options);
    }
}

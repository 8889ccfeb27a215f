package io.jalchemy.reflection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint of a table.
 *
 * @param name null if it has none
 * @param columns in order, at least one
 * @param comment null if it has none
 * @param options options of the dialect, under names such as {@code postgresql_nulls_not_distinct}
 * @param duplicatesIndex the unique index that this constraint is known by, where the database has only that; or null
 * @param deferrable null if nothing was said
 * @param initially {@code DEFERRED}, or null
 */
public record ReflectedUnique(
        @Nullable String name,
        List<String> columns,
        @Nullable String comment,
        Map<String, Object> options,
        @Nullable String duplicatesIndex,
        @Nullable Boolean deferrable,
        @Nullable String initially) {
    /** Copies columns and options. */
    public ReflectedUnique {
        columns = List.copyOf(columns);
        options = Map.copyOf(options);
    }

    /** One that is checked at once. */
    public ReflectedUnique(
            @Nullable String name,
            List<String> columns,
            @Nullable String comment,
            Map<String, Object> options,
            @Nullable String duplicatesIndex) {
        this(name, columns, comment, options, duplicatesIndex, null, null);
    }
}

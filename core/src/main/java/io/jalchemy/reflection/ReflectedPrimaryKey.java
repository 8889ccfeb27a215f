package io.jalchemy.reflection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The primary key of a table.
 *
 * @param name of the constraint; null if it has none, or if there is no primary key
 * @param columns in the order of the key; empty if the table has no primary key
 * @param comment null if it has none
 * @param options options of the dialect, under names such as {@code postgresql_include}
 * @param deferrable null if nothing was said
 * @param initially {@code DEFERRED}, or null
 */
public record ReflectedPrimaryKey(
        @Nullable String name,
        List<String> columns,
        @Nullable String comment,
        Map<String, Object> options,
        @Nullable Boolean deferrable,
        @Nullable String initially) {
    /** That of a table without one. */
    public static final ReflectedPrimaryKey NONE = new ReflectedPrimaryKey(null, List.of(), null, Map.of());

    /** Copies columns and options. */
    public ReflectedPrimaryKey {
        columns = List.copyOf(columns);
        options = Map.copyOf(options);
    }

    /** One that is checked at once. */
    public ReflectedPrimaryKey(
            @Nullable String name, List<String> columns, @Nullable String comment, Map<String, Object> options) {
        this(name, columns, comment, options, null, null);
    }
}

package io.jalchemy.reflection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key of a table.
 *
 * @param name of the constraint; null if it has none
 * @param columns of the table itself, at least one
 * @param referred the table it leads to, with a schema where that is not the default one
 * @param referredColumns one per column, in the same order
 * @param onDelete the action, such as {@code CASCADE}; null if none was given, as for NO ACTION
 * @param onUpdate likewise
 * @param deferrable null if nothing was said
 * @param initially {@code DEFERRED}, or null
 * @param match {@code FULL}, or null
 * @param comment null if it has none
 * @param options options of the dialect, under names such as {@code postgresql_not_valid}
 */
public record ReflectedForeignKey(
        @Nullable String name,
        List<String> columns,
        TableName referred,
        List<String> referredColumns,
        @Nullable String onDelete,
        @Nullable String onUpdate,
        @Nullable Boolean deferrable,
        @Nullable String initially,
        @Nullable String match,
        @Nullable String comment,
        Map<String, Object> options) {
    /** Copies the lists. */
    public ReflectedForeignKey {
        columns = List.copyOf(columns);
        referredColumns = List.copyOf(referredColumns);
        options = Map.copyOf(options);
    }
}

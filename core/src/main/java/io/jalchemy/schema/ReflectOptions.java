package io.jalchemy.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How tables are read from a database. Immutable: each method gives a changed copy of {@link #DEFAULT}.
 *
 * @param schema where the tables are; null takes the schema of the metadata, or the default one
 * @param names only these tables; null for all
 * @param filter which of the names are taken
 * @param views whether views are read too
 * @param resolveForeignKeys whether the tables that foreign keys lead to are read too
 * @param known what happens to a table that the metadata has already
 * @param columns only these columns; null for all
 * @param excluded columns that are left out
 * @param listeners are told of each column before it is made
 * @param dialectOptions what one dialect lets choose, such as {@code postgresql_ignore_search_path}
 */
public record ReflectOptions(
        @Nullable String schema,
        @Nullable Set<String> names,
        Predicate<String> filter,
        boolean views,
        boolean resolveForeignKeys,
        Known known,
        @Nullable Set<String> columns,
        Set<String> excluded,
        List<Consumer<ColumnReflection>> listeners,
        Map<String, Object> dialectOptions) {
    /** What happens to a table that the metadata has already. */
    public enum Known {
        /** It stays as it is. */
        KEEP,
        /** Its reflected columns and constraints are added; a column of the same name is replaced. */
        EXTEND
    }

    /** All tables of the default schema, with what their foreign keys lead to. */
    public static final ReflectOptions DEFAULT =
            new ReflectOptions(null, null, name -> true, false, true, Known.KEEP, null, Set.of(), List.of(), Map.of());

    /** Copies the sets. */
    public ReflectOptions {
        names = names == null ? null : Set.copyOf(names);
        columns = columns == null ? null : Set.copyOf(columns);
        excluded = Set.copyOf(excluded);
        listeners = List.copyOf(listeners);
        dialectOptions = Map.copyOf(dialectOptions);
    }

    /** From this schema. */
    public ReflectOptions schema(@Nullable String value) {
        return new ReflectOptions(
                value, names, filter, views, resolveForeignKeys, known, columns, excluded, listeners, dialectOptions);
    }

    /** Only these tables. */
    public ReflectOptions only(Collection<String> some) {
        return new ReflectOptions(
                schema,
                new LinkedHashSet<>(some),
                filter,
                views,
                resolveForeignKeys,
                known,
                columns,
                excluded,
                listeners,
                dialectOptions);
    }

    /** Only the tables whose name passes. */
    public ReflectOptions only(Predicate<String> wanted) {
        return new ReflectOptions(
                schema, names, wanted, views, resolveForeignKeys, known, columns, excluded, listeners, dialectOptions);
    }

    /** Views too. */
    public ReflectOptions withViews() {
        return new ReflectOptions(
                schema, names, filter, true, resolveForeignKeys, known, columns, excluded, listeners, dialectOptions);
    }

    /** Without the tables that foreign keys lead to; such keys stay unresolved until their table is there. */
    public ReflectOptions withoutReferredTables() {
        return new ReflectOptions(
                schema, names, filter, views, false, known, columns, excluded, listeners, dialectOptions);
    }

    /** Tables that the metadata has already are extended by what the database has. */
    public ReflectOptions extending() {
        return new ReflectOptions(
                schema,
                names,
                filter,
                views,
                resolveForeignKeys,
                Known.EXTEND,
                columns,
                excluded,
                listeners,
                dialectOptions);
    }

    /** Only these columns. */
    public ReflectOptions includeColumns(String... some) {
        return new ReflectOptions(
                schema,
                names,
                filter,
                views,
                resolveForeignKeys,
                known,
                Set.of(some),
                excluded,
                listeners,
                dialectOptions);
    }

    /** Without these columns. */
    public ReflectOptions excludeColumns(String... some) {
        return new ReflectOptions(
                schema,
                names,
                filter,
                views,
                resolveForeignKeys,
                known,
                columns,
                Set.of(some),
                listeners,
                dialectOptions);
    }

    /** Tells a listener of each column of these tables; {@link MetaData#onColumnReflect} tells it of all. */
    public ReflectOptions onColumn(Consumer<ColumnReflection> listener) {
        List<Consumer<ColumnReflection>> all = new ArrayList<>(listeners);
        all.add(listener);
        return new ReflectOptions(
                schema, names, filter, views, resolveForeignKeys, known, columns, excluded, all, dialectOptions);
    }

    /** Chooses what one dialect lets choose. */
    public ReflectOptions dialectOption(String option, Object value) {
        Map<String, Object> all = new HashMap<>(dialectOptions);
        all.put(option, value);
        return new ReflectOptions(
                schema, names, filter, views, resolveForeignKeys, known, columns, excluded, listeners, all);
    }

    /** Whether a column is taken. */
    public boolean takes(String column) {
        return (columns == null || columns.contains(column)) && !excluded.contains(column);
    }
}

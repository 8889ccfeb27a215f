package io.jalchemy.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How tables are read from a database. Immutable to those who have one: each method gives a changed copy of {@link #DEFAULT}. */
public final class ReflectOptions {
    /** What happens to a table that the metadata has already. */
    public enum Known {
        /** It stays as it is. */
        KEEP,
        /** Its reflected columns and constraints are added; a column of the same name is replaced. */
        EXTEND
    }

    /** All tables of the default schema, with what their foreign keys lead to. */
    public static final ReflectOptions DEFAULT = new ReflectOptions();

    private @Nullable String schema;
    private @Nullable Set<String> names;
    private Predicate<String> filter = name -> true;
    private boolean views;
    private boolean resolveForeignKeys = true;
    private Known known = Known.KEEP;
    private @Nullable Set<String> columns;
    private Set<String> excluded = Set.of();
    private List<Consumer<ColumnReflection>> listeners = List.of();
    private Map<String, Object> dialectOptions = Map.of();

    private ReflectOptions() {}

    private ReflectOptions with(Consumer<ReflectOptions> change) {
        ReflectOptions copy = new ReflectOptions();
        copy.schema = schema;
        copy.names = names;
        copy.filter = filter;
        copy.views = views;
        copy.resolveForeignKeys = resolveForeignKeys;
        copy.known = known;
        copy.columns = columns;
        copy.excluded = excluded;
        copy.listeners = listeners;
        copy.dialectOptions = dialectOptions;
        change.accept(copy);
        return copy;
    }

    /** From this schema. */
    public ReflectOptions schema(@Nullable String value) {
        return with(copy -> copy.schema = value);
    }

    /** Only these tables. */
    public ReflectOptions only(Collection<String> some) {
        return with(copy -> copy.names = Set.copyOf(some));
    }

    /** Only the tables whose name passes. */
    public ReflectOptions only(Predicate<String> wanted) {
        return with(copy -> copy.filter = wanted);
    }

    /** Views too. */
    public ReflectOptions withViews() {
        return with(copy -> copy.views = true);
    }

    /** Without the tables that foreign keys lead to; such keys stay unresolved until their table is there. */
    public ReflectOptions withoutReferredTables() {
        return with(copy -> copy.resolveForeignKeys = false);
    }

    /** Tables that the metadata has already are extended by what the database has. */
    public ReflectOptions extending() {
        return with(copy -> copy.known = Known.EXTEND);
    }

    /** Only these columns. */
    public ReflectOptions includeColumns(String... some) {
        return with(copy -> copy.columns = Set.of(some));
    }

    /** Without these columns. */
    public ReflectOptions excludeColumns(String... some) {
        return with(copy -> copy.excluded = Set.of(some));
    }

    /** Tells a listener of each column of these tables; {@link MetaData#onColumnReflect} tells it of all. */
    public ReflectOptions onColumn(Consumer<ColumnReflection> listener) {
        List<Consumer<ColumnReflection>> all = new ArrayList<>(listeners);
        all.add(listener);
        return with(copy -> copy.listeners = List.copyOf(all));
    }

    /** Chooses what one dialect lets choose. */
    public ReflectOptions dialectOption(String option, Object value) {
        Map<String, Object> all = new HashMap<>(dialectOptions);
        all.put(option, value);
        return with(copy -> copy.dialectOptions = Map.copyOf(all));
    }

    /** Where the tables are; null takes the schema of the metadata, or the default one. */
    public @Nullable String schema() {
        return schema;
    }

    /** Only these tables; null for all. */
    public @Nullable Set<String> names() {
        return names;
    }

    /** Which of the names are taken. */
    public Predicate<String> filter() {
        return filter;
    }

    /** Whether views are read too. */
    public boolean views() {
        return views;
    }

    /** Whether the tables that foreign keys lead to are read too. */
    public boolean resolveForeignKeys() {
        return resolveForeignKeys;
    }

    /** What happens to a table that the metadata has already. */
    public Known known() {
        return known;
    }

    /** Whether a column is taken. */
    public boolean takes(String column) {
        return (columns == null || columns.contains(column)) && !excluded.contains(column);
    }

    /** Told of each column before it is made. */
    public List<Consumer<ColumnReflection>> listeners() {
        return listeners;
    }

    /** What one dialect lets choose, such as {@code postgresql_ignore_search_path}. */
    public Map<String, Object> dialectOptions() {
        return dialectOptions;
    }
}

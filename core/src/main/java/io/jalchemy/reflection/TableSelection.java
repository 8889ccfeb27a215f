package io.jalchemy.reflection;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tables of one schema are asked about.
 *
 * @param schema null for the default one
 * @param names only these; null for all
 * @param kinds what they may be
 * @param scope how long they may live
 * @param options what one dialect lets choose, such as {@code postgresql_ignore_search_path}
 */
public record TableSelection(
        @Nullable String schema,
        @Nullable Set<String> names,
        Set<ObjectKind> kinds,
        ObjectScope scope,
        Map<String, Object> options) {
    /** Copies the collections; names keep their order. */
    public TableSelection {
        names = names == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(names));
        kinds = Set.copyOf(kinds);
        options = Map.copyOf(options);
    }

    /** A selection without choices of a dialect. */
    public TableSelection(
            @Nullable String schema, @Nullable Set<String> names, Set<ObjectKind> kinds, ObjectScope scope) {
        this(schema, names, kinds, scope, Map.of());
    }

    /** All tables of a schema, without views and temporary ones; null is the default schema. */
    public static TableSelection ofSchema(@Nullable String schema) {
        return new TableSelection(schema, null, Set.of(ObjectKind.TABLE), ObjectScope.DEFAULT);
    }

    /** Whatever has one of these names in a schema: tables and views, temporary or not. */
    public static TableSelection ofNames(@Nullable String schema, Collection<String> names) {
        return new TableSelection(schema, new LinkedHashSet<>(names), ObjectKind.ANY, ObjectScope.ANY);
    }

    /** The same, of these names only. */
    public TableSelection only(Collection<String> some) {
        return new TableSelection(schema, new LinkedHashSet<>(some), kinds, scope, options);
    }

    /** The same, of these kinds. */
    public TableSelection kinds(Set<ObjectKind> some) {
        return new TableSelection(schema, names, some, scope, options);
    }

    /** The same, of another scope. */
    public TableSelection scope(ObjectScope other) {
        return new TableSelection(schema, names, kinds, other, options);
    }

    /** The same, with choices of a dialect. */
    public TableSelection options(Map<String, Object> choices) {
        return new TableSelection(schema, names, kinds, scope, choices);
    }

    /** Whether a name is among those asked about. */
    public boolean includes(String name) {
        return names == null || names.contains(name);
    }
}

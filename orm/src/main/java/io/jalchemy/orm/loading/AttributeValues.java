package io.jalchemy.orm.loading;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.CompositeProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.Property;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values by attribute, as bulk statements take them, and what they are by column. */
final class AttributeValues {
    private AttributeValues() {}

    /** The values by column attribute: those of composites are taken apart. */
    static Map<ColumnProperty, @Nullable Object> byProperty(Mapper<?> mapper, Map<String, ?> values) {
        Map<ColumnProperty, @Nullable Object> all = new LinkedHashMap<>();
        values.forEach((name, value) -> put(mapper, name, value, all));
        return all;
    }

    private static void put(
            Mapper<?> mapper, String name, @Nullable Object value, Map<ColumnProperty, @Nullable Object> into) {
        Property property = mapper.property(name);
        switch (property) {
            case ColumnProperty column -> into.put(column, value);
            case CompositeProperty composite -> {
                @Nullable Object[] parts = composite.decompose(value);
                for (int i = 0; i < parts.length; i++) {
                    put(mapper, composite.attributes().get(i), parts[i], into);
                }
            }
            default ->
                throw new ArgumentException(
                        "%s cannot be given in a bulk statement: it is no column. Give the columns that it stands for."
                                .formatted(property));
        }
    }

    /** Sets in their order, in groups of neighbours that have the same keys. */
    static <K> List<List<Map<K, @Nullable Object>>> groups(List<Map<K, @Nullable Object>> sets) {
        List<List<Map<K, @Nullable Object>>> groups = new ArrayList<>();
        for (Map<K, @Nullable Object> set : sets) {
            if (groups.isEmpty() || !groups.getLast().getFirst().keySet().equals(set.keySet())) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(set);
        }
        return groups;
    }
}

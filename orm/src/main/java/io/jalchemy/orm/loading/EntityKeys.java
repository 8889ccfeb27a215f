package io.jalchemy.orm.loading;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.spi.EntityState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What identifies a row among those of its mapping: the value of a key of one column, otherwise the list of values. */
public final class EntityKeys {
    private EntityKeys() {}

    /** The key made of the values of its columns, in the order of the mapping; null if one of them is null. */
    public static @Nullable Object of(@Nullable Object... values) {
        for (Object value : values) {
            if (value == null) {
                return null;
            }
        }
        return values.length == 1 ? values[0] : List.of(values);
    }

    /** The key that the attributes of an entity hold; null if one of them is null or absent. */
    public static @Nullable Object of(Mapper<?> mapper, EntityState state) {
        List<ColumnProperty> properties = mapper.keyProperties();
        @Nullable Object[] values = new Object[properties.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = state.value(properties.get(i).slot());
            values[i] = value == EntityState.ABSENT ? null : value;
        }
        return of(values);
    }

    /**
     * The key that a user gave: one value, several in a collection or an array, or a map from attributes to values.
     *
     * @throws ArgumentException if it does not have one value per column of the key, of its type
     */
    public static Object given(Mapper<?> mapper, Object key) {
        List<ColumnProperty> properties = mapper.keyProperties();
        List<?> values =
                switch (key) {
                    case Map<?, ?> map -> named(mapper, map);
                    case Collection<?> several -> new ArrayList<>(several);
                    case Object[] several -> Arrays.asList(several);
                    default -> List.of(key);
                };
        if (values.size() != properties.size()) {
            throw wrong(mapper, key, "the key has %d column(s)".formatted(properties.size()), null);
        }
        @Nullable Object[] coerced = new Object[values.size()];
        for (int i = 0; i < coerced.length; i++) {
            Object value = values.get(i);
            if (value == null) {
                throw wrong(mapper, key, "a value is null", null);
            }
            try {
                coerced[i] = properties.get(i).column().type().coerce(value);
            } catch (RuntimeException e) {
                throw wrong(mapper, key, String.valueOf(e.getMessage()), e);
            }
        }
        return java.util.Objects.requireNonNull(of(coerced));
    }

    private static List<?> named(Mapper<?> mapper, Map<?, ?> map) {
        List<@Nullable Object> values = new ArrayList<>();
        for (ColumnProperty property : mapper.keyProperties()) {
            if (map.containsKey(property.name())) {
                values.add(map.get(property.name()));
            }
        }
        return map.size() == values.size() ? values : List.of();
    }

    private static ArgumentException wrong(Mapper<?> mapper, Object key, String why, @Nullable RuntimeException cause) {
        List<String> names =
                mapper.keyProperties().stream().map(ColumnProperty::name).toList();
        String text = "%s is no key of %s: %s. Give the value%s of %s%s."
                .formatted(
                        key instanceof Object[] several ? Arrays.toString(several) : key,
                        mapper.entityName(),
                        why,
                        names.size() == 1 ? "" : "s",
                        String.join(", ", names),
                        names.size() == 1 ? "" : ", in this order or as a map");
        return cause == null ? new ArgumentException(text) : new ArgumentException(text, cause);
    }

    /** The values of a key, in the order of the mapping. */
    public static List<Object> values(Mapper<?> mapper, Object key) {
        if (mapper.keyProperties().size() == 1) {
            return List.of(key);
        }
        List<Object> all = new ArrayList<>();
        ((List<?>) key).forEach(all::add);
        return all;
    }
}

package io.jalchemy.engine;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.DmlStatement;
import io.jalchemy.sql.Executable;
import io.jalchemy.sql.FromClause;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as sets of parameters, one per component. A component of an INSERT or UPDATE belongs to the column whose key is its name,
 * or its name with words parted by underscores: {@code fullName} to {@code full_name}.
 */
final class RecordParameters {
    private final Class<?> type;
    private final List<Component> components = new ArrayList<>();

    private record Component(String parameter, Method accessor) {}

    private RecordParameters(Class<?> type, @Nullable FromClause table) {
        this.type = type;
        for (RecordComponent component : type.getRecordComponents()) {
            components.add(new Component(parameter(component.getName(), table), accessor(component)));
        }
    }

    static List<Map<String, @Nullable Object>> of(Executable<?> statement, Collection<? extends Record> records) {
        FromClause table = statement instanceof DmlStatement<?> dml ? dml.table() : null;
        List<Map<String, @Nullable Object>> sets = new ArrayList<>(records.size());
        RecordParameters reader = null;
        for (Record one : records) {
            if (reader == null) {
                reader = new RecordParameters(one.getClass(), table);
            } else if (reader.type != one.getClass()) {
                throw new ArgumentException(
                        "The records of one execution must be of one class: %s stands beside %s. Execute once per class, or give maps."
                                .formatted(one.getClass().getName(), reader.type.getName()));
            }
            sets.add(reader.read(one));
        }
        leaveKeysToTheDatabase(sets, table);
        return sets;
    }

    /** A numbered key that is null in every record is not given, so that the database makes it. */
    private static void leaveKeysToTheDatabase(
            List<Map<String, @Nullable Object>> sets, @Nullable FromClause from) {
        Column<?> numbered = from instanceof Table table ? table.autoincrementColumn() : null;
        if (numbered != null && sets.stream().allMatch(set -> set.get(numbered.key()) == null)) {
            sets.forEach(set -> set.remove(numbered.key()));
        }
    }

    private static String parameter(String name, @Nullable FromClause table) {
        if (table == null || table.columns().keys().contains(name)) {
            return name;
        }
        String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        return table.columns().keys().contains(words) ? words : name;
    }

    private Method accessor(RecordComponent component) {
        Method accessor = component.getAccessor();
        if (!accessor.trySetAccessible()) {
            throw new ArgumentException(
                    "Record %s cannot be read, because its module does not let Jalchemy see it. Add \"opens %s to io.jalchemy.core\" to that module, or give maps."
                            .formatted(type.getName(), type.getPackageName()));
        }
        return accessor;
    }

    private Map<String, @Nullable Object> read(Record one) {
        Map<String, @Nullable Object> values = HashMap.newHashMap(components.size());
        for (Component component : components) {
            values.put(component.parameter(), value(one, component.accessor()));
        }
        return values;
    }

    private @Nullable Object value(Record one, Method accessor) {
        try {
            return accessor.invoke(one);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new ArgumentException(
                    "Component %s of record %s cannot be read.".formatted(accessor.getName(), type.getName()), e);
        }
    }
}

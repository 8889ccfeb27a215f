package io.jalchemy.engine;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.DmlStatement;
import io.jalchemy.sql.Executable;
import io.jalchemy.sql.FromClause;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
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
    private static final MethodType READ = MethodType.methodType(Object.class, Record.class);

    /** What was learned of a record class, once and for as long as the class lives. */
    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return componentsOf(type);
        }
    };

    private final Class<?> type;
    private final List<Component> components;
    private final List<String> parameters;

    private record Component(String name, MethodHandle accessor) {}

    private RecordParameters(Class<?> type, @Nullable FromClause table) {
        this.type = type;
        this.components = COMPONENTS.get(type);
        this.parameters = components.stream()
                .map(component -> parameter(component.name(), table))
                .toList();
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
    private static void leaveKeysToTheDatabase(List<Map<String, @Nullable Object>> sets, @Nullable FromClause from) {
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

    private static List<Component> componentsOf(Class<?> type) {
        try {
            MethodHandles.Lookup inside = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            List<Component> components = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                MethodHandle accessor =
                        inside.findVirtual(type, component.getName(), MethodType.methodType(component.getType()));
                components.add(new Component(component.getName(), accessor.asType(READ)));
            }
            return List.copyOf(components);
        } catch (ReflectiveOperationException e) {
            throw new ArgumentException(
                    "Record %s cannot be read, because its module does not let Jalchemy see it. Add \"opens %s to io.jalchemy.core\" to that module, or give maps."
                            .formatted(type.getName(), type.getPackageName()),
                    e);
        }
    }

    private Map<String, @Nullable Object> read(Record one) {
        Map<String, @Nullable Object> values = HashMap.newHashMap(components.size());
        for (int i = 0; i < components.size(); i++) {
            values.put(parameters.get(i), value(one, components.get(i)));
        }
        return values;
    }

    private @Nullable Object value(Record one, Component component) {
        try {
            return component.accessor().invokeExact(one);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new ArgumentException(
                    "Component %s of record %s cannot be read.".formatted(component.name(), type.getName()), e);
        }
    }
}

package io.jalchemy.orm.unitofwork;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one row as a map over an array: the names are those of its table's {@link TableWrites} and shared, so that
 * a row costs one array and rows of the same shape are found by comparing positions. Only the engine reads it as a map.
 */
final class RowValues extends AbstractMap<String, @Nullable Object> {
    private static final Object UNSET = new Object();

    private final TableWrites table;
    private final @Nullable Object[] values;

    RowValues(TableWrites table) {
        this.table = table;
        this.values = new @Nullable Object[table.names().length];
        java.util.Arrays.fill(values, UNSET);
    }

    void set(int at, @Nullable Object value) {
        values[at] = value;
    }

    void unset(int at) {
        values[at] = UNSET;
    }

    boolean isSet(int at) {
        return values[at] != UNSET;
    }

    @Nullable Object at(int at) {
        return values[at];
    }

    /** Whether any of the first positions is set. */
    boolean anyBefore(int end) {
        for (int i = 0; i < end; i++) {
            if (values[i] != UNSET) {
                return true;
            }
        }
        return false;
    }

    boolean hasShapeOf(RowValues other) {
        for (int i = 0; i < values.length; i++) {
            if ((values[i] == UNSET) != (other.values[i] == UNSET)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        Integer at = table.positions().get(name);
        return at == null || values[at] == UNSET ? null : values[at];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        Integer at = table.positions().get(name);
        return at != null && values[at] != UNSET;
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                int count = 0;
                for (Object value : values) {
                    count += value == UNSET ? 0 : 1;
                }
                return count;
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, @Nullable Object>> {
        private int next;

        @Override
        public boolean hasNext() {
            while (next < values.length && values[next] == UNSET) {
                next++;
            }
            return next < values.length;
        }

        @Override
        public Map.Entry<String, @Nullable Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Map.Entry<String, @Nullable Object> entry = new SimpleImmutableEntry<>(table.names()[next], values[next]);
            next++;
            return entry;
        }
    }
}

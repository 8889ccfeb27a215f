package io.jalchemy.row;

import io.jalchemy.error.ArgumentException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a result: an immutable sequence of values that are also found by name or column. Equal if its values are. */
public class Row {
    private final RowKeys keys;
    private final @Nullable Object[] values;

    /**
     * @param keys shared by all rows of the result
     * @param values one per name of {@code keys}; owned by the row from here on
     */
    @SuppressWarnings("EI_EXPOSE_REP2")
    public Row(RowKeys keys, @Nullable Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    /**
     * A row of the class that its number of values has: {@code Row2} to {@code Row10}, otherwise a plain one.
     *
     * @param values one per name of {@code keys}; owned by the row from here on
     */
    public static Row of(RowKeys keys, @Nullable Object[] values) {
        return switch (values.length) {
            case 2 -> new Row2<>(keys, values);
            case 3 -> new Row3<>(keys, values);
            case 4 -> new Row4<>(keys, values);
            case 5 -> new Row5<>(keys, values);
            case 6 -> new Row6<>(keys, values);
            case 7 -> new Row7<>(keys, values);
            case 8 -> new Row8<>(keys, values);
            case 9 -> new Row9<>(keys, values);
            case 10 -> new Row10<>(keys, values);
            default -> new Row(keys, values);
        };
    }

    /** The number of values. */
    public final int size() {
        return values.length;
    }

    /** The value at a position counted from 0. */
    public final @Nullable Object get(int position) {
        if (position < 0 || position >= values.length) {
            throw new ArgumentException(
                    "Row has %d values; there is none at position %d.".formatted(values.length, position));
        }
        return values[position];
    }

    /** The value of a column, found by its name or by the column object that the statement selected. */
    public final @Nullable Object get(Object key) {
        return values[keys.position(key)];
    }

    /**
     * The value of a column as a Java type.
     *
     * @throws ArgumentException if the value is not of that type and no lossless number conversion leads there
     */
    public final <T> @Nullable T get(Object key, Class<T> type) {
        return ValueConversion.convert(values[keys.position(key)], type, key);
    }

    /** The value at a position counted from 0, as a Java type. */
    public final <T> @Nullable T get(int position, Class<T> type) {
        return ValueConversion.convert(get(position), type, position);
    }

    /** The keys of the row. */
    public final RowKeys keys() {
        return keys;
    }

    /** The values in order; unmodifiable, may hold null. */
    public final List<@Nullable Object> values() {
        List<@Nullable Object> all = new ArrayList<>(values.length);
        Collections.addAll(all, values);
        return Collections.unmodifiableList(all);
    }

    /** The values by name, in order. */
    public final Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put(keys.names().get(i), values[i]);
        }
        return Collections.unmodifiableMap(map);
    }

    /** The value at a position for the typed subclasses; the caller vouches for the type. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // T says whether it can be null
    protected final <T> T value(int position) {
        return (T) values[position];
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Row row && Arrays.equals(values, row.values);
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ").append(values[i]);
        }
        return text.append(')').toString();
    }
}

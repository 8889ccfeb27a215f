package io.jalchemy.row;

import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.error.NoSuchColumnException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The names and other keys by which the values of a row are found; one object shared by all rows of a result. A key is a
 * column name or whatever object stands for the column in the statement.
 */
public final class RowKeys {
    private static final int AMBIGUOUS = -2;

    private final List<String> names;
    private final Map<Object, Integer> positions;
    private final @Nullable Supplier<List<List<Object>>> further;
    private @Nullable Map<Object, Integer> furtherPositions;

    private RowKeys(RowKeys shared, Supplier<List<List<Object>>> further) {
        this.names = shared.names;
        this.positions = shared.positions;
        this.further = further;
    }

    /**
     * @param names one per value; a name that occurs twice can only be used by position
     * @param aliases further keys of each value, such as column objects; may be shorter than {@code names}
     */
    public RowKeys(List<String> names, List<List<Object>> aliases) {
        this.names = List.copyOf(names);
        this.positions = new HashMap<>();
        this.further = null;
        for (int i = 0; i < this.names.size(); i++) {
            positions.merge(this.names.get(i), i, (first, second) -> AMBIGUOUS);
            if (i < aliases.size()) {
                for (Object alias : aliases.get(i)) {
                    positions.putIfAbsent(alias, i);
                }
            }
        }
    }

    /**
     * The same names with further keys of each value, which are asked for only when a key is none of those known: the objects of
     * a statement that shares the names with one like it.
     */
    public RowKeys with(Supplier<List<List<Object>>> more) {
        return new RowKeys(this, more);
    }

    /** The names in order. */
    public List<String> names() {
        return names;
    }

    /** The position of a key, or -1 when there is no such key or it is not unique. */
    public int find(Object key) {
        Integer position = lookUp(key);
        return position == null || position < 0 ? -1 : position;
    }

    /**
     * The position of a key, counted from 0.
     *
     * @throws NoSuchColumnException if no column has this key
     * @throws InvalidRequestException if several columns have this name
     */
    public int position(Object key) {
        Integer position = lookUp(key);
        if (position == null) {
            throw new NoSuchColumnException("Could not locate column in row for column '%s'. The row has: %s."
                    .formatted(key, String.join(", ", names)));
        }
        if (position == AMBIGUOUS) {
            throw new InvalidRequestException(
                    "Ambiguous column name '%s' in the row: several columns have it. Use the position or label one of them."
                            .formatted(key));
        }
        return position;
    }

    private @Nullable Integer lookUp(Object key) {
        Integer position = positions.get(key);
        if (position != null || further == null || key instanceof String) {
            return position;
        }
        Map<Object, Integer> own = furtherPositions;
        if (own == null) {
            own = new HashMap<>();
            List<List<Object>> keys = further.get();
            for (int i = 0; i < keys.size(); i++) {
                for (Object one : keys.get(i)) {
                    own.putIfAbsent(one, i);
                }
            }
            furtherPositions = own;
        }
        return own.get(key);
    }
}

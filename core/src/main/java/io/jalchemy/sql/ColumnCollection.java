package io.jalchemy.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns in order, found by key or position. A key that occurs twice finds the first. Immutable. */
public final class ColumnCollection implements Iterable<ColumnClause<?>> {
    private final List<ColumnClause<?>> columns;
    private final Map<String, ColumnClause<?>> byKey = new HashMap<>();

    /** The given columns, under their keys. */
    public ColumnCollection(Collection<? extends ColumnClause<?>> columns) {
        this.columns = List.copyOf(columns);
        for (ColumnClause<?> column : this.columns) {
            byKey.putIfAbsent(column.key(), column);
        }
    }

    /** The columns under keys that may differ from their own. */
    public ColumnCollection(List<? extends ColumnClause<?>> columns, List<String> keys) {
        this.columns = List.copyOf(columns);
        for (int i = 0; i < keys.size(); i++) {
            byKey.putIfAbsent(keys.get(i), this.columns.get(i));
        }
    }

    /** The column of a key, or null. */
    public @Nullable ColumnClause<?> find(String key) {
        return byKey.get(key);
    }

    /** The column at a position counted from 0. */
    public ColumnClause<?> at(int position) {
        return columns.get(position);
    }

    /** The position of exactly this column object, or -1. */
    public int indexOf(ColumnClause<?> column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == column) {
                return i;
            }
        }
        return -1;
    }

    /** The number of columns. */
    public int size() {
        return columns.size();
    }

    /** The columns in order. */
    public List<ColumnClause<?>> list() {
        return columns;
    }

    /** The keys in order. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (ColumnClause<?> column : columns) {
            keys.add(column.key());
        }
        return keys;
    }

    /** The column that is the given one or passes it on; the shortest way wins; null if there is none. */
    @Nullable ColumnClause<?> corresponding(Expression<?> wanted) {
        ColumnClause<?> best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (ColumnClause<?> candidate : columns) {
            int distance = distance(candidate, wanted);
            if (distance >= 0 && distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static int distance(ColumnClause<?> from, Expression<?> to) {
        int steps = 0;
        Expression<?> at = from;
        while (at != null) {
            if (at == to) {
                return steps;
            }
            steps++;
            at = switch (at) {
                case ColumnClause<?> column -> column.source();
                case Label<?> label -> label.expression();
                case DelegatingExpression<?> delegating -> delegating.delegate();
                default -> null;
            };
        }
        return -1;
    }

    @Override
    public Iterator<ColumnClause<?>> iterator() {
        return columns.iterator();
    }
}

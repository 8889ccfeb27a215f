package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.loading.EntityKeys;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.spi.EntityState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of rows: new ones as they were added, then the others by key, so that flushes that meet do not deadlock. */
final class StateOrder {
    private StateOrder() {}

    static List<EntityState> sort(List<EntityState> states) {
        if (states.size() < 2) {
            return states;
        }
        List<EntityState> fresh = new ArrayList<>(states.size());
        List<EntityState> known = new ArrayList<>();
        for (EntityState state : states) {
            (state.key() == null ? fresh : known).add(state);
        }
        fresh.sort(Comparator.comparingInt(EntityState::order));
        known.sort(StateOrder::byKey);
        fresh.addAll(known);
        return fresh;
    }

    private static int byKey(EntityState a, EntityState b) {
        Object one = a.key();
        Object other = b.key();
        if (one instanceof Number x && other instanceof Number y && isWhole(x) && isWhole(y)) {
            return Long.compare(x.longValue(), y.longValue());
        }
        if (one == null || other == null) {
            return 0;
        }
        List<Object> left = EntityKeys.values(Mapper.of(a), one);
        List<Object> right = EntityKeys.values(Mapper.of(b), other);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int result = compare(left.get(i), right.get(i));
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer || number instanceof Long || number instanceof Short;
    }

    @SuppressWarnings("unchecked") // values of one column are of one class, which has just been checked
    private static int compare(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Comparable<?> left && b != null && a.getClass() == b.getClass()) {
            return ((Comparable<Object>) left).compareTo(b);
        }
        return 0;
    }
}

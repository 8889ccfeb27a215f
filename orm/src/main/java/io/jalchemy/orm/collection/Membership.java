package io.jalchemy.orm.collection;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers whether a list holds an object: by looking for a few elements, by an index of identities for many. */
final class Membership {
    private static final int FEW = 24;

    private final List<?> items;
    private @Nullable Set<Object> index;

    Membership(List<?> items) {
        this.items = items;
    }

    boolean holds(Object element) {
        Set<Object> known = index;
        if (known == null) {
            if (items.size() <= FEW) {
                for (int i = 0, n = items.size(); i < n; i++) {
                    if (items.get(i) == element) {
                        return true;
                    }
                }
                return false;
            }
            known = Collections.newSetFromMap(new IdentityHashMap<>());
            known.addAll(items);
            index = known;
        }
        return known.contains(element);
    }

    void added(Object element) {
        if (index != null) {
            index.add(element);
        }
    }

    void removed(Object element) {
        if (index != null) {
            index.remove(element);
        }
    }
}

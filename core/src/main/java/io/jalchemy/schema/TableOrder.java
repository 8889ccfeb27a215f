package io.jalchemy.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables in an order in which they can be created, and the foreign keys that must be added afterwards because tables
 * reference each other in a ring.
 *
 * @param tables those that are referenced before those that reference
 * @param deferred foreign keys to be added when all tables exist
 */
public record TableOrder(List<Table> tables, List<ForeignKeyConstraint> deferred) {
    /** Sorts by foreign keys; tables that do not depend on each other stay in the order of their names. */
    public static TableOrder of(Collection<Table> given) {
        List<Table> byName = new ArrayList<>(given);
        byName.sort((a, b) -> a.key().compareTo(b.key()));
        Set<Table> all = new LinkedHashSet<>(byName);
        List<ForeignKeyConstraint> deferred = new ArrayList<>();
        Map<Table, Set<Table>> needs = new LinkedHashMap<>();
        for (Table table : byName) {
            Set<Table> parents = new LinkedHashSet<>();
            for (ForeignKeyConstraint key : table.foreignKeyConstraints()) {
                Table parent = parentOf(key);
                if (key.isUseAlter()) {
                    deferred.add(key);
                } else if (parent != null && parent != table && all.contains(parent)) {
                    parents.add(parent);
                }
            }
            needs.put(table, parents);
        }
        List<Table> sorted = new ArrayList<>();
        Set<Table> done = new HashSet<>();
        while (done.size() < all.size()) {
            boolean progress = false;
            for (Table table : byName) {
                if (!done.contains(table) && done.containsAll(needs.getOrDefault(table, Set.of()))) {
                    sorted.add(table);
                    done.add(table);
                    progress = true;
                }
            }
            if (!progress) {
                breakRing(byName, done, needs, deferred);
            }
        }
        return new TableOrder(List.copyOf(sorted), List.copyOf(deferred));
    }

    private static @org.jspecify.annotations.Nullable Table parentOf(ForeignKeyConstraint key) {
        Column<?> target = key.elements().getFirst().resolve();
        return target == null ? null : target.table();
    }

    /** Puts off the foreign keys within the ring, so that its tables can be created in any order. */
    private static void breakRing(
            List<Table> byName, Set<Table> done, Map<Table, Set<Table>> needs, List<ForeignKeyConstraint> deferred) {
        for (Table table : byName) {
            if (done.contains(table) || !reaches(table, table, needs, new HashSet<>())) {
                continue;
            }
            for (ForeignKeyConstraint key : table.foreignKeyConstraints()) {
                Table parent = parentOf(key);
                if (parent != null
                        && parent != table
                        && !done.contains(parent)
                        && reaches(parent, table, needs, new HashSet<>())) {
                    deferred.add(key);
                }
            }
        }
        for (ForeignKeyConstraint key : deferred) {
            Table table = java.util.Objects.requireNonNull(key.table());
            Set<Table> parents = needs.get(table);
            if (parents != null) {
                parents.remove(parentOf(key));
            }
        }
    }

    private static boolean reaches(Table from, Table to, Map<Table, Set<Table>> needs, Set<Table> seen) {
        for (Table next : needs.getOrDefault(from, Set.of())) {
            if (next == to || seen.add(next) && reaches(next, to, needs, seen)) {
                return true;
            }
        }
        return false;
    }
}

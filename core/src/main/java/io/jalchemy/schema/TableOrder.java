package io.jalchemy.schema;

import io.jalchemy.error.CircularDependencyException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tables in an order in which they can be created, and the foreign keys that must be added afterwards because tables
 * reference each other in a ring.
 *
 * @param tables those that are referenced before those that reference
 * @param deferred foreign keys to be added when all tables exist
 */
public record TableOrder(List<Table> tables, List<ForeignKeyConstraint> deferred) {
    /** Copies both lists. */
    public TableOrder {
        tables = List.copyOf(tables);
        deferred = List.copyOf(deferred);
    }

    /** Sorts by foreign keys; tables that do not depend on each other stay in the order given. */
    public static TableOrder of(Collection<Table> given) {
        return of(given, key -> true);
    }

    /**
     * Sorts by foreign keys; tables that do not depend on each other stay in the order given.
     *
     * @param deferrable which foreign keys can be put off in order to break a ring
     * @throws CircularDependencyException if a ring stays that no foreign key can break
     */
    public static TableOrder of(Collection<Table> given, Predicate<ForeignKeyConstraint> deferrable) {
        return new Sorting(given, deferrable).sort();
    }

    /** The foreign keys of a table that can be part of its CREATE TABLE. */
    public List<ForeignKeyConstraint> inlineKeys(Table table) {
        List<ForeignKeyConstraint> keys = new ArrayList<>(table.foreignKeyConstraints());
        keys.removeAll(deferred);
        return keys;
    }

    private static final class Sorting {
        private final List<Table> tables;
        private final Predicate<ForeignKeyConstraint> deferrable;
        private final Map<Table, Set<Table>> fixed = new LinkedHashMap<>();
        private final Map<Table, Set<Table>> byKeys = new LinkedHashMap<>();
        private final Set<ForeignKeyConstraint> deferred = new LinkedHashSet<>();

        Sorting(Collection<Table> given, Predicate<ForeignKeyConstraint> deferrable) {
            this.tables = List.copyOf(given);
            this.deferrable = deferrable;
        }

        TableOrder sort() {
            Set<Table> all = new HashSet<>(tables);
            for (Table table : tables) {
                fixed.put(table, known(table.dependencies(), all));
                List<Table> parents = new ArrayList<>();
                for (ForeignKeyConstraint key : table.foreignKeyConstraints()) {
                    if (key.isUseAlter()) {
                        deferred.add(key);
                    } else if (key.referredTable() != table) {
                        parents.add(key.referredTable());
                    }
                }
                byKeys.put(table, known(parents, all));
            }
            List<Table> sorted = new ArrayList<>();
            if (!levels(sorted)) {
                breakRings();
                sorted.clear();
                if (!levels(sorted)) {
                    throw unbreakable();
                }
            }
            return new TableOrder(sorted, List.copyOf(deferred));
        }

        private static Set<Table> known(Collection<Table> parents, Set<Table> all) {
            Set<Table> found = new LinkedHashSet<>(parents);
            found.retainAll(all);
            return found;
        }

        /** Takes all tables without open parents, then those whose parents these were, and so on; false in a ring. */
        private boolean levels(List<Table> sorted) {
            Set<Table> open = new LinkedHashSet<>(tables);
            while (!open.isEmpty()) {
                List<Table> level = new ArrayList<>();
                for (Table table : open) {
                    if (parents(table).stream().noneMatch(open::contains)) {
                        level.add(table);
                    }
                }
                if (level.isEmpty()) {
                    return false;
                }
                sorted.addAll(level);
                level.forEach(open::remove);
            }
            return true;
        }

        private Set<Table> parents(Table table) {
            Set<Table> all = new LinkedHashSet<>(Objects.requireNonNull(fixed.get(table)));
            all.addAll(Objects.requireNonNull(byKeys.get(table)));
            return all;
        }

        /** Puts off all foreign keys of every table that is part of a ring. */
        private void breakRings() {
            for (Table table : ring()) {
                for (ForeignKeyConstraint key : table.foreignKeyConstraints()) {
                    if (deferrable.test(key)) {
                        deferred.add(key);
                        Objects.requireNonNull(byKeys.get(table)).remove(key.referredTable());
                    }
                }
            }
        }

        private List<Table> ring() {
            List<Table> inside = new ArrayList<>();
            for (Table table : tables) {
                if (reaches(table, table, new HashSet<>())) {
                    inside.add(table);
                }
            }
            return inside;
        }

        private boolean reaches(Table from, Table to, Set<Table> seen) {
            for (Table next : parents(from)) {
                if (next == to || seen.add(next) && reaches(next, to, seen)) {
                    return true;
                }
            }
            return false;
        }

        private CircularDependencyException unbreakable() {
            return new CircularDependencyException(
                    "Can't sort tables: an unresolvable dependency exists between %s. Name the foreign keys of the ring so that they can be dropped one by one, or call useAlter() on one of them."
                            .formatted(String.join(
                                    ", ",
                                    ring().stream()
                                            .map(Table::fullName)
                                            .sorted()
                                            .toList())));
        }
    }
}

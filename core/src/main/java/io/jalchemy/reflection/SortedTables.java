package io.jalchemy.reflection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables of a schema in the order in which they can be created: each behind those that it refers to.
 *
 * @param tables in that order; where the order is free, by name
 * @param deferred the foreign keys that have to be added when all tables are there, because their tables refer to each other in a
 *     ring; by table
 */
public record SortedTables(List<TableName> tables, Map<TableName, List<ReflectedForeignKey>> deferred) {
    private static final Comparator<TableName> BY_NAME = Comparator.comparing(TableName::toString);

    /** Copies. */
    public SortedTables {
        tables = List.copyOf(tables);
        deferred = Map.copyOf(deferred);
    }

    static SortedTables of(Map<TableName, List<ReflectedForeignKey>> keys) {
        Map<TableName, Set<TableName>> waitingFor = new TreeMap<>(BY_NAME);
        keys.forEach((table, own) -> {
            Set<TableName> others = new LinkedHashSet<>();
            own.forEach(key -> others.add(key.referred()));
            others.remove(table);
            others.retainAll(keys.keySet());
            waitingFor.put(table, others);
        });
        List<TableName> sorted = new ArrayList<>();
        Map<TableName, List<ReflectedForeignKey>> deferred = new LinkedHashMap<>();
        while (!waitingFor.isEmpty()) {
            List<TableName> ready = new ArrayList<>();
            waitingFor.forEach((table, others) -> {
                if (others.isEmpty()) {
                    ready.add(table);
                }
            });
            if (ready.isEmpty()) {
                Set<TableName> ring = ring(waitingFor);
                for (TableName table : ring) {
                    List<ReflectedForeignKey> later = keys.getOrDefault(table, List.of()).stream()
                            .filter(key -> !key.referred().equals(table) && ring.contains(key.referred()))
                            .toList();
                    deferred.put(table, later);
                    waitingFor.getOrDefault(table, Set.of()).removeAll(ring);
                }
            }
            ready.forEach(waitingFor::remove);
            waitingFor.values().forEach(others -> ready.forEach(others::remove));
            sorted.addAll(ready);
        }
        return new SortedTables(sorted, deferred);
    }

    /** The tables of a ring, found by going from table to table until one comes again. */
    private static Set<TableName> ring(Map<TableName, Set<TableName>> waitingFor) {
        Set<TableName> path = new LinkedHashSet<>();
        TableName at = waitingFor.keySet().iterator().next();
        while (path.add(at)) {
            at = waitingFor.getOrDefault(at, Set.of()).iterator().next();
        }
        TableName first = at;
        List<TableName> walked = new ArrayList<>(path);
        Set<TableName> ring = new TreeSet<>(BY_NAME);
        ring.addAll(walked.subList(walked.indexOf(first), walked.size()));
        return ring;
    }
}

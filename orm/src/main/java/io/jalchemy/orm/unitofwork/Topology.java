package io.jalchemy.orm.unitofwork;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Things with an order between some of them.
 *
 * @param <T> told apart by equals
 */
final class Topology<T> {
    private final Map<T, Set<T>> after = new LinkedHashMap<>();

    /** One thing comes before another. */
    void add(T first, T then) {
        after.computeIfAbsent(first, key -> new LinkedHashSet<>()).add(then);
    }

    /** Takes away all that was said about this order, and returns what came after each. */
    Map<T, Set<T>> edges() {
        return after;
    }

    /** Whether one thing comes before another, directly or through others. */
    boolean leads(T from, T to) {
        Set<T> seen = new LinkedHashSet<>();
        Deque<T> waiting = new ArrayDeque<>();
        waiting.push(from);
        while (!waiting.isEmpty()) {
            for (T next : after.getOrDefault(waiting.pop(), Set.of())) {
                if (next.equals(to)) {
                    return true;
                }
                if (seen.add(next)) {
                    waiting.push(next);
                }
            }
        }
        return false;
    }

    /**
     * The things in groups: each group depends only on those before it, and is in the order given.
     *
     * @return the groups; things that depend on each other in a ring are in none of them
     */
    List<List<T>> levels(List<T> things) {
        Map<T, Integer> waitsFor = new HashMap<>();
        for (T thing : things) {
            waitsFor.put(thing, 0);
        }
        for (T thing : things) {
            for (T next : after.getOrDefault(thing, Set.of())) {
                waitsFor.computeIfPresent(next, (key, count) -> count + 1);
            }
        }
        Map<T, Integer> place = new HashMap<>();
        for (int i = 0; i < things.size(); i++) {
            place.put(things.get(i), i);
        }
        List<List<T>> levels = new ArrayList<>();
        List<T> ready = new ArrayList<>();
        for (T thing : things) {
            if (waitsFor.getOrDefault(thing, 0) == 0) {
                ready.add(thing);
            }
        }
        while (!ready.isEmpty()) {
            levels.add(ready);
            List<T> next = new ArrayList<>();
            for (T thing : ready) {
                for (T then : after.getOrDefault(thing, Set.of())) {
                    Integer left = waitsFor.computeIfPresent(then, (key, count) -> count - 1);
                    if (left != null && left == 0) {
                        next.add(then);
                    }
                }
            }
            next.sort((a, b) -> Integer.compare(place.getOrDefault(a, 0), place.getOrDefault(b, 0)));
            ready = next;
        }
        return levels;
    }

    /** The things that depend on themselves, directly or through others. */
    Set<T> rings() {
        return new Rings().find();
    }

    /** Tarjan's strongly connected components, without recursion: chains of rows can be long. */
    private final class Rings {
        private final Map<T, Integer> index = new HashMap<>();
        private final Map<T, Integer> low = new HashMap<>();
        private final Deque<T> open = new ArrayDeque<>();
        private final Set<T> isOpen = new LinkedHashSet<>();
        private final Set<T> found = new LinkedHashSet<>();

        private record Visit<N>(N node, java.util.Iterator<N> rest) {}

        Set<T> find() {
            for (T node : after.keySet()) {
                if (!index.containsKey(node)) {
                    walk(node);
                }
            }
            return found;
        }

        private Visit<T> enter(T node) {
            index.put(node, index.size());
            low.put(node, index.get(node));
            open.push(node);
            isOpen.add(node);
            return new Visit<>(node, after.getOrDefault(node, Set.of()).iterator());
        }

        private void walk(T start) {
            Deque<Visit<T>> path = new ArrayDeque<>();
            path.push(enter(start));
            while (!path.isEmpty()) {
                Visit<T> visit = path.peek();
                if (visit.rest().hasNext()) {
                    T next = visit.rest().next();
                    if (!index.containsKey(next)) {
                        path.push(enter(next));
                    } else if (isOpen.contains(next)) {
                        low.merge(visit.node(), index.get(next), Math::min);
                    }
                } else {
                    path.pop();
                    Visit<T> caller = path.peek();
                    if (caller != null) {
                        low.merge(caller.node(), low.get(visit.node()), Math::min);
                    }
                    leave(visit.node());
                }
            }
        }

        private void leave(T node) {
            if (!java.util.Objects.equals(low.get(node), index.get(node))) {
                return;
            }
            List<T> component = new ArrayList<>();
            T member;
            do {
                member = open.pop();
                isOpen.remove(member);
                component.add(member);
            } while (!member.equals(node));
            if (component.size() > 1 || after.getOrDefault(node, Set.of()).contains(node)) {
                found.addAll(component);
            }
        }
    }
}

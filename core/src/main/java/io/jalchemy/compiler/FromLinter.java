package io.jalchemy.compiler;

import io.jalchemy.sql.FromClause;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds FROM elements of a select that no condition connects, so that every row of one is combined with every row of the
 * other. It runs while compiling, so a cached statement pays nothing.
 */
public final class FromLinter {
    FromLinter() {}

    private final Map<FromClause, String> froms = new LinkedHashMap<>();
    private final Map<FromClause, Set<FromClause>> edges = new IdentityHashMap<>();

    void add(FromClause from, String name) {
        froms.putIfAbsent(from, name);
    }

    void connect(Collection<FromClause> left, Collection<FromClause> right) {
        for (FromClause a : left) {
            for (FromClause b : right) {
                neighbours(a).add(b);
                neighbours(b).add(a);
            }
        }
    }

    private Set<FromClause> neighbours(FromClause from) {
        return edges.computeIfAbsent(from, key -> Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** A finding as a sentence, or null when everything is connected. */
    @Nullable String finding() {
        if (froms.size() < 2) {
            return null;
        }
        List<FromClause> rest = new ArrayList<>(froms.keySet());
        FromClause start = rest.removeFirst();
        Set<FromClause> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<FromClause> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty() && !rest.isEmpty()) {
            FromClause from = open.pop();
            if (seen.add(from)) {
                rest.removeIf(other -> other == from);
                open.addAll(edges.getOrDefault(from, Set.of()));
            }
        }
        if (rest.isEmpty()) {
            return null;
        }
        List<String> names = new ArrayList<>();
        rest.forEach(from -> names.add("\"" + froms.get(from) + "\""));
        return ("SELECT has a cartesian product: nothing connects FROM element \"%s\" with %s. Add a join condition between them, "
                        + "or join ON true if every combination is wanted.")
                .formatted(froms.get(start), String.join(", ", names));
    }
}

package io.jalchemy.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a statement, laid out once so that others can be compared with it at little cost: every execution of a
 * statement that is built anew is such a comparison. The pattern knows of each node its class, its parts and whether sharing matters,
 * so that only the other statement is asked.
 *
 * <p>A comparison collects the parameters of the other statement in the order in which the walk meets them. That order depends on
 * structure alone, so for two statements that match, the n-th parameter of one stands where the n-th of the other does. Immutable,
 * shared between threads.
 */
public final class StructurePattern {
    /** Up to so many shared objects a look along them is cheaper than a table of hashes. */
    private static final int LINEAR = 24;

    private final NodePattern root;
    private final int sharedCount;
    private final List<BindParameter<?>> binds;

    private StructurePattern(NodePattern root, int sharedCount, List<BindParameter<?>> binds) {
        this.root = root;
        this.sharedCount = sharedCount;
        this.binds = List.copyOf(binds);
    }

    /** The pattern of a statement or any other node. */
    public static StructurePattern of(SqlNode node) {
        Layout layout = new Layout();
        NodePattern root = layout.node(node);
        return new StructurePattern(root, layout.shared.size(), layout.binds);
    }

    /** The parameters of a statement in the order in which a comparison meets them, each once. */
    public static List<BindParameter<?>> bindsOf(SqlNode statement) {
        return of(statement).binds;
    }

    /** The parameters of the statement that the pattern was made of, each once. */
    public List<BindParameter<?>> binds() {
        return binds;
    }

    /** The parameters of a statement of this structure, as many as {@link #binds()}; null if its structure is another. */
    public @Nullable List<BindParameter<?>> match(SqlNode statement) {
        Walk walk = new Walk(sharedCount, binds.size());
        return walk.matches(root, statement) ? Arrays.asList(walk.binds) : null;
    }

    /** One node of the pattern. */
    private static final class NodePattern {
        final SqlNode node;
        final Class<?> type;

        /** Whether nothing in it and below it is shared, so that the very same node matches without a look inside. */
        final boolean selfContained;

        /** Whether it matches itself alone. */
        final boolean unique;

        /** Its number among the nodes whose sharing matters, -1 if it is none. */
        final int shared;

        /** Whether it stands further to the front already. */
        final boolean again;

        /** Whether its parts are read from one array. */
        final boolean clauses;

        /** Node patterns, arrays of parts for lists, and plain values. */
        final @Nullable Object[] parts;

        NodePattern(
                SqlNode node,
                boolean selfContained,
                boolean unique,
                int shared,
                boolean again,
                @Nullable Object[] parts) {
            this.node = node;
            this.type = node.getClass();
            this.selfContained = selfContained;
            this.unique = unique;
            this.shared = shared;
            this.again = again;
            this.clauses = node instanceof ClauseHolder;
            this.parts = parts;
        }
    }

    private static final class Layout {
        private static final @Nullable Object[] NO_PARTS = {};

        final Map<SqlNode, Integer> shared = new IdentityHashMap<>();
        final List<BindParameter<?>> binds = new ArrayList<>();
        private int occurrences;

        NodePattern node(SqlNode node) {
            if (node.isUnique()) {
                return new NodePattern(node, true, true, -1, false, NO_PARTS);
            }
            int number = -1;
            if (node.isShared()) {
                occurrences++;
                Integer known = shared.get(node);
                if (known != null) {
                    return new NodePattern(node, false, false, known, true, NO_PARTS);
                }
                number = shared.size();
                shared.put(node, number);
                if (node instanceof BindParameter<?> bind) {
                    binds.add(bind);
                }
            }
            int before = occurrences;
            @Nullable Object[] parts = new Object[node.partCount()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = part(node.part(i));
            }
            boolean selfContained = number < 0 && occurrences == before;
            return new NodePattern(node, selfContained, false, number, false, parts);
        }

        private @Nullable Object part(@Nullable Object part) {
            if (part instanceof SqlNode child) {
                return node(child);
            }
            if (part instanceof List<?> list && part != Structure.NONE) {
                @Nullable Object[] items = new Object[list.size()];
                for (int i = 0; i < items.length; i++) {
                    items[i] = part(list.get(i));
                }
                return items;
            }
            return part;
        }
    }

    /** One comparison: what was met so far. */
    private static final class Walk {
        final BindParameter<?>[] binds;
        private final @Nullable Object[] met;
        private final @Nullable Map<Object, Object> seen;
        private int metCount;
        private int bindCount;

        Walk(int sharedCount, int bindCount) {
            met = new Object[sharedCount];
            seen = sharedCount > LINEAR ? new IdentityHashMap<>() : null;
            binds = new BindParameter<?>[bindCount];
        }

        boolean matches(NodePattern known, SqlNode fresh) {
            if (fresh == known.node && known.selfContained) {
                return true;
            }
            if (fresh.getClass() != known.type || known.unique) {
                return false;
            }
            if (known.shared >= 0) {
                if (known.again) {
                    return met[known.shared] == fresh;
                }
                if (!meet(fresh)) {
                    return false;
                }
                if (fresh instanceof BindParameter<?> bind) {
                    binds[bindCount++] = bind;
                }
            }
            @Nullable Object[] parts = known.parts;
            if (known.clauses) {
                return arrayMatches(parts, ((ClauseHolder) fresh).clauses());
            }
            if (parts.length != fresh.partCount()) {
                return false;
            }
            for (int i = 0; i < parts.length; i++) {
                if (!partMatches(parts[i], fresh.part(i))) {
                    return false;
                }
            }
            return true;
        }

        private boolean arrayMatches(@Nullable Object[] known, @Nullable Object[] fresh) {
            for (int i = 0; i < known.length; i++) {
                if (!partMatches(known[i], fresh[i])) {
                    return false;
                }
            }
            return known.length == fresh.length;
        }

        private boolean partMatches(@Nullable Object known, @Nullable Object fresh) {
            if (known == fresh) {
                return true;
            }
            if (known instanceof NodePattern node) {
                return fresh instanceof SqlNode other && matches(node, other);
            }
            if (known instanceof @Nullable Object[] items) {
                return fresh instanceof List<?> list && itemsMatch(items, list);
            }
            return known != null && known.equals(fresh);
        }

        private boolean itemsMatch(@Nullable Object[] items, List<?> list) {
            if (items.length != list.size()) {
                return false;
            }
            for (int i = 0; i < items.length; i++) {
                if (!partMatches(items[i], list.get(i))) {
                    return false;
                }
            }
            return true;
        }

        /** Nodes are met in the order of their numbers; one that was met under another number has another pattern of sharing. */
        private boolean meet(SqlNode fresh) {
            if (seen != null) {
                if (seen.put(fresh, fresh) != null) {
                    return false;
                }
            } else {
                for (int i = 0; i < metCount; i++) {
                    if (met[i] == fresh) {
                        return false;
                    }
                }
            }
            met[metCount++] = fresh;
            return true;
        }
    }
}

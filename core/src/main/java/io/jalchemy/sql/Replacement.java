package io.jalchemy.sql;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Copies a statement with some nodes replaced. Nodes above a replaced one are rebuilt, all others stay the same objects;
 * a node that stands in several places is replaced by one new object, so that sharing survives.
 */
public final class Replacement {
    private final Function<SqlNode, @Nullable SqlNode> replace;
    private final Map<SqlNode, SqlNode> done = new IdentityHashMap<>();

    private Replacement(Function<SqlNode, @Nullable SqlNode> replace) {
        this.replace = replace;
    }

    /**
     * @param root where to start
     * @param replace gives the node to use instead, or null to look inside; what it returns is not looked into again
     */
    @SuppressWarnings("unchecked")
    public static <N extends SqlNode> N in(N root, Function<SqlNode, @Nullable SqlNode> replace) {
        return (N) new Replacement(replace).node(root);
    }

    private SqlNode node(SqlNode node) {
        SqlNode known = done.get(node);
        if (known != null) {
            return known;
        }
        SqlNode result = replace.apply(node);
        if (result == null) {
            result = node.isUnique() ? node : rebuild(node);
        }
        done.put(node, result);
        return result;
    }

    private SqlNode rebuild(SqlNode node) {
        int count = node.partCount();
        @Nullable Object[] parts = null;
        for (int i = 0; i < count; i++) {
            Object before = node.part(i);
            Object after = part(before);
            if (after != before && parts == null) {
                parts = new Object[count];
                for (int k = 0; k < i; k++) {
                    parts[k] = node.part(k);
                }
            }
            if (parts != null) {
                parts[i] = after;
            }
        }
        return parts == null ? node : node.withParts(new Parts(parts));
    }

    private @Nullable Object part(@Nullable Object part) {
        if (part instanceof SqlNode child) {
            return node(child);
        }
        if (part instanceof List<?> list) {
            List<@Nullable Object> copy = null;
            for (int i = 0; i < list.size(); i++) {
                Object before = list.get(i);
                Object after = part(before);
                if (after != before && copy == null) {
                    copy = new ArrayList<>(list.subList(0, i));
                }
                if (copy != null) {
                    copy.add(after);
                }
            }
            return copy == null ? part : List.copyOf(copy);
        }
        return part;
    }
}

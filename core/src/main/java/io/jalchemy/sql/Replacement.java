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
    private final Rule rule;
    private final Map<SqlNode, SqlNode> done = new IdentityHashMap<>();

    private Replacement(Rule rule) {
        this.rule = rule;
    }

    /** Says what stands in place of a node. */
    @FunctionalInterface
    public interface Rule {
        /**
         * The node to use instead, or null to look inside; what it returns is not looked into again.
         *
         * @param pass applies the same rule to nodes that come to light only here, so that sharing survives
         */
        @Nullable SqlNode replace(SqlNode node, Replacement pass);
    }

    /**
     * @param root where to start
     * @param replace gives the node to use instead, or null to look inside; what it returns is not looked into again
     */
    @SuppressWarnings("unchecked")
    public static <N extends SqlNode> N in(N root, Function<SqlNode, @Nullable SqlNode> replace) {
        return (N) new Replacement((node, pass) -> replace.apply(node)).node(root);
    }

    /**
     * @param root where to start
     * @param rule says what stands in place of a node
     */
    @SuppressWarnings("unchecked")
    public static <N extends SqlNode> N by(Rule rule, N root) {
        return (N) new Replacement(rule).node(root);
    }

    /** What stands in place of a node: for rules that lead to nodes which are not part of the statement yet. */
    public SqlNode node(SqlNode node) {
        SqlNode known = done.get(node);
        if (known != null) {
            return known;
        }
        SqlNode result = rule.replace(node, this);
        if (result == null) {
            result = node.isUnique() ? node : inside(node);
        }
        done.put(node, result);
        return result;
    }

    /** The node with its parts replaced, without asking what stands in place of the node itself. */
    public SqlNode inside(SqlNode node) {
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

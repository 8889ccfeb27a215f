package io.jalchemy.sql;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One node of the expression language. A node is immutable and describes itself as a sequence of parts: other nodes,
 * lists of parts, and plain values that compare by {@code equals}. All walks (structural hash and comparison, bind
 * collection, traversal, replacement) are written once over that description.
 */
public abstract sealed class SqlNode
        permits Clause, ElementNode, Expression, FromClause, JoinPath, StatementNode, StatementOption {
    private int hash;

    /** For the families in this package. */
    SqlNode() {}

    /** How many parts the node has. */
    protected abstract int partCount();

    /** One part: a node, a list of parts, a plain value, or null where the node leaves it out. */
    protected abstract @Nullable Object part(int index);

    /**
     * How many of the parts, from the first on, enter the structural hash. A node that statements are full of leaves out those in
     * which nodes of its kind hardly ever differ: comparison looks at all of them in any case.
     */
    protected int hashedParts() {
        return partCount();
    }

    /**
     * The same kind of node with other parts, each of the class that {@link #part} gives at its index.
     *
     * @param parts as many as {@link #partCount()}
     */
    protected abstract SqlNode withParts(Parts parts);

    /**
     * Whether it matters that two places of a statement hold the very same object: an alias without a name, a bind used
     * twice, a label that ORDER BY refers to. Structural comparison then requires the same pattern of sharing.
     */
    protected boolean isShared() {
        return false;
    }

    /** Whether the node is a thing of its own, equal to nothing but itself, such as a table of a schema. */
    protected boolean isUnique() {
        return false;
    }

    /** A hash of the structure: equal for statements that differ only in bound values. Computed once. */
    public final int structuralHash() {
        int known = hash;
        if (known == 0) {
            known = isUnique() ? System.identityHashCode(this) : Structure.hash(this);
            if (known == 0) {
                known = 1;
            }
            hash = known;
        }
        return known;
    }

    /** Whether the other node has the same structure; bound values may differ. */
    public final boolean sameStructure(SqlNode other) {
        return structuralHash() == other.structuralHash()
                && StructurePattern.of(this).match(other) != null;
    }

    /** Calls the visitor for this node and every node below it, parents first; a node in two places is visited twice. */
    public final void traverse(Consumer<? super SqlNode> visitor) {
        visitor.accept(this);
        forEachChild(child -> child.traverse(visitor));
    }

    /** Calls the visitor for each node that is a direct part of this one. */
    public final void forEachChild(Consumer<? super SqlNode> visitor) {
        for (int i = 0, n = partCount(); i < n; i++) {
            eachNode(part(i), visitor);
        }
    }

    private static void eachNode(@Nullable Object part, Consumer<? super SqlNode> visitor) {
        if (part instanceof SqlNode node) {
            visitor.accept(node);
        } else if (part instanceof List<?> list) {
            for (Object item : list) {
                eachNode(item, visitor);
            }
        }
    }

    /** The node in the words of a dialect: {@code statement.compile(PostgresDialect.INSTANCE)}; no connection is needed. */
    public final <C> C compile(StatementCompiler<C> dialect) {
        return dialect.compile(this);
    }

    /** The text of the node for the generic dialect; never fails, marks what that dialect cannot write. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}

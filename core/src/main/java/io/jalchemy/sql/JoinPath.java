package io.jalchemy.sql;

/**
 * A join target that knows its own ON clause, such as a relationship of a mapping. Whoever defines one rewrites the
 * statement before it is compiled ({@link StatementTransform}).
 */
public abstract non-sealed class JoinPath extends SqlNode implements JoinTarget {
    /** For subclasses. */
    protected JoinPath() {}
}

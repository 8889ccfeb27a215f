package io.jalchemy.sql;

/**
 * An option that travels with a statement and is part of its structure, such as a loader option of the mapper. It has no
 * text of its own; whoever defines it interprets it when the statement is transformed or executed.
 */
public abstract non-sealed class StatementOption extends SqlNode {
    /** For subclasses. */
    protected StatementOption() {}
}

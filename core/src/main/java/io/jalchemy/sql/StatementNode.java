package io.jalchemy.sql;

/**
 * A statement of the language.
 *
 * @param <R> what one row of its result yields
 */
public abstract sealed class StatementNode<R> extends SqlNode implements Executable<R>
        permits DdlNode, DmlStatement, Merge, SelectBase, TextClause {
    /** For the families in this package. */
    StatementNode() {}
}

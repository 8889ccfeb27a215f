package io.jalchemy.sql;

/**
 * Turns a node into what a database is sent. Declared here so that statements can be asked for their compiled form; a dialect
 * is one.
 *
 * @param <C> the compiled form
 */
@FunctionalInterface
public interface StatementCompiler<C> {
    /**
     * Compiles a node.
     *
     * @throws io.jalchemy.error.CompileException if it cannot be written; the message says what is lacking
     */
    C compile(SqlNode node);
}

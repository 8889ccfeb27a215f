package io.jalchemy.sql;

/**
 * What a connection can execute. Every implementation is also a {@link SqlNode}.
 *
 * @param <R> what one row of its result yields
 */
public interface Executable<R> {}

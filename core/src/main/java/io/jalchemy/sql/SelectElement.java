package io.jalchemy.sql;

/**
 * What can stand between SELECT and FROM and yields one {@code T} per row: an expression, a record made of expressions,
 * all columns of a FROM element, or an entity of a mapping. Every implementation is also a {@link SqlNode}.
 *
 * @param <T> what one row yields for it
 */
public interface SelectElement<T extends @org.jspecify.annotations.Nullable Object> {}

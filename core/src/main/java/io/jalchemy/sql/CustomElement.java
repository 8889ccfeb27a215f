package io.jalchemy.sql;

import io.jalchemy.types.SqlType;

/**
 * The extension point of the expression language: an expression that a third party defines. How it is written is
 * registered with a dialect; see the dialect's {@code render} registry.
 *
 * @param <T> the Java type of its values
 */
public abstract non-sealed class CustomElement<T> extends Expression<T> {
    /** For subclasses, which give their type. */
    protected CustomElement(SqlType<T> type) {
        super(type);
    }
}

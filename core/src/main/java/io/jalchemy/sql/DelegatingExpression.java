package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/**
 * An expression that stands for another one and knows more about it, such as the attribute of a mapped entity. It is
 * written as the expression that it stands for.
 *
 * @param <T> the Java type of its values
 */
public abstract non-sealed class DelegatingExpression<T> extends Expression<T> {
    private final Expression<T> delegate;

    /** For subclasses. */
    protected DelegatingExpression(Expression<T> delegate) {
        super(delegate.type());
        this.delegate = delegate;
    }

    /** What this stands for. */
    public final Expression<T> delegate() {
        return delegate;
    }

    @Override
    protected String bindKey() {
        return delegate.bindKey();
    }

    @Override
    public @Nullable Name resultName() {
        return delegate.resultName();
    }

    @Override
    Condition negated() {
        return delegate.negated();
    }
}

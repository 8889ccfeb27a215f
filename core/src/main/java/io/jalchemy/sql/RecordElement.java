package io.jalchemy.sql;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Several expressions that are read into one object by a constructor, without a row in between. Begin with
 * {@link Sql#record}.
 *
 * @param <T> what one row yields
 */
public final class RecordElement<T> extends ElementNode<T> {
    private final List<Expression<?>> expressions;
    private final Function<@Nullable Object[], T> constructor;

    /**
     * @param expressions what the constructor takes, in its order
     * @param constructor makes the object of the values; not part of the structure of a statement
     */
    public RecordElement(List<? extends Expression<?>> expressions, Function<@Nullable Object[], T> constructor) {
        this.expressions = List.copyOf(expressions);
        this.constructor = constructor;
    }

    @Override
    public List<Expression<?>> expressions() {
        return expressions;
    }

    /** Makes the object of the values. */
    public Function<@Nullable Object[], T> constructor() {
        return constructor;
    }

    @Override
    protected int partCount() {
        return 1;
    }

    @Override
    protected @Nullable Object part(int index) {
        return expressions;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new RecordElement<>(parts.get(0), constructor);
    }
}

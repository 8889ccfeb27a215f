package io.jalchemy.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code f() FILTER (WHERE …)}. */
public final class FunctionFilter<T> extends Expression<T> {
    private final Expression<T> function;
    private final Expression<?> criterion;

    /**
     * @param function the aggregate, also with WITHIN GROUP
     * @param criterion which rows it sees
     */
    public FunctionFilter(Expression<T> function, Expression<?> criterion) {
        super(function.type());
        this.function = function;
        this.criterion = criterion;
    }

    /** The aggregate, also with WITHIN GROUP. */
    public Expression<T> function() {
        return function;
    }

    /** Which rows it sees. */
    public Expression<?> criterion() {
        return criterion;
    }

    /** {@code f() FILTER (WHERE …) WITHIN GROUP (ORDER BY …)}. */
    public WithinGroup<T> withinGroup(Expression<?>... orderBy) {
        return new WithinGroup<>(this, List.of(orderBy), type());
    }

    /** {@code f() FILTER (WHERE …) OVER ()}. */
    public Over<T> over() {
        return new Over<>(this, List.of(), List.of(), null);
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> function;
            default -> criterion;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new FunctionFilter<>(parts.get(0), parts.get(1));
    }
}

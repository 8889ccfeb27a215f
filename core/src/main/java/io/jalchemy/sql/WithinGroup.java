package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code f() WITHIN GROUP (ORDER BY …)}. */
public final class WithinGroup<T> extends Expression<T> {
    private final Expression<?> function;
    private final List<Expression<?>> orderBy;

    /**
     * @param function the ordered-set aggregate
     * @param orderBy at least one
     * @param type the SQL type of the value
     */
    public WithinGroup(Expression<?> function, List<Expression<?>> orderBy, SqlType<T> type) {
        super(type);
        this.function = function;
        this.orderBy = List.copyOf(orderBy);
    }

    /** The ordered-set aggregate. */
    public Expression<?> function() {
        return function;
    }

    /** At least one. */
    public List<Expression<?>> orderBy() {
        return orderBy;
    }

    /** {@code f() WITHIN GROUP (…) OVER ()}. */
    public Over<T> over() {
        return new Over<>(this, List.of(), List.of(), null);
    }

    /** {@code f() WITHIN GROUP (…) FILTER (WHERE …)}. */
    @SafeVarargs
    public final FunctionFilter<T> filter(Expression<Boolean>... criteria) {
        return new FunctionFilter<>(this, Conditions.all(List.of(criteria)));
    }

    @Override
    protected int partCount() {
        return 3;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> function;
            case 1 -> orderBy;
            default -> type();
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new WithinGroup<>(parts.get(0), parts.get(1), parts.get(2));
    }
}

package io.jalchemy.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code x ORDER BY …} inside an aggregate function. */
public final class AggregateOrderBy<T> extends Expression<T> {
    private final Expression<T> expression;
    private final List<Expression<?>> orderBy;

    /**
     * @param expression the last argument of the aggregate
     * @param orderBy at least one
     */
    public AggregateOrderBy(Expression<T> expression, List<Expression<?>> orderBy) {
        super(expression.type());
        this.expression = expression;
        this.orderBy = List.copyOf(orderBy);
    }

    /** The last argument of the aggregate. */
    public Expression<T> expression() {
        return expression;
    }

    /** At least one. */
    public List<Expression<?>> orderBy() {
        return orderBy;
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> expression;
            default -> orderBy;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new AggregateOrderBy<>(parts.get(0), parts.get(1));
    }
}

package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import org.jspecify.annotations.Nullable;

/** An operand with an operator before or behind it. */
public final class UnaryExpression<T> extends Expression<T> {
    private final Expression<?> operand;
    private final Operator operator;
    private final boolean suffix;

    /**
     * @param operand what the operator applies to
     * @param operator the operator
     * @param suffix whether it stands behind its operand
     * @param type the SQL type of the value
     */
    public UnaryExpression(Expression<?> operand, Operator operator, boolean suffix, SqlType<T> type) {
        super(type);
        this.operand = operand;
        this.operator = operator;
        this.suffix = suffix;
    }

    /** What the operator applies to. */
    public Expression<?> operand() {
        return operand;
    }

    /** The operator. */
    public Operator operator() {
        return operator;
    }

    /** Whether it stands behind its operand. */
    public boolean suffix() {
        return suffix;
    }

    /** Whether it is {@code ANY (…)} or {@code ALL (…)}, which keeps a comparison from being negated by its operator. */
    public boolean isCollectionAggregate() {
        return operator == StandardOperator.ANY || operator == StandardOperator.ALL;
    }

    @Override
    Condition negated() {
        return Conditions.isBoolean(this) ? new NotCondition(this) : Conditions.negateGeneric(this);
    }

    @Override
    protected int partCount() {
        return 4;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> operand;
            case 1 -> operator;
            case 2 -> suffix;
            default -> type();
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new UnaryExpression<>(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }
}

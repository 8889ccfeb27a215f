package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** {@code NOT x}. */
public final class NotCondition extends Condition {
    private final Expression<?> operand;

    /**
     * @param operand what is negated
     */
    public NotCondition(Expression<?> operand) {
        this.operand = operand;
    }

    /** What is negated. */
    public Expression<?> operand() {
        return operand;
    }

    @Override
    Condition negated() {
        return new NotCondition(this);
    }

    @Override
    protected int partCount() {
        return 1;
    }

    @Override
    protected @Nullable Object part(int index) {
        return operand;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new NotCondition(parts.get(0));
    }
}

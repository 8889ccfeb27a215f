package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** A boolean expression used as a condition: {@code x}, or {@code x = 1} where there is no boolean type; negated {@code NOT x} or {@code x = 0}. */
public final class AsBoolean extends Condition {
    private final Expression<?> operand;
    private final boolean positive;

    /**
     * @param operand an expression of boolean type
     * @param positive whether it must be true or false
     */
    public AsBoolean(Expression<?> operand, boolean positive) {
        this.operand = operand;
        this.positive = positive;
    }

    /** An expression of boolean type. */
    public Expression<?> operand() {
        return operand;
    }

    /** Whether it must be true or false. */
    public boolean positive() {
        return positive;
    }

    @Override
    Condition negated() {
        return operand instanceof BooleanConstant constant ? constant.negated() : new AsBoolean(operand, !positive);
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> operand;
            default -> positive;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new AsBoolean(parts.get(0), parts.get(1));
    }
}

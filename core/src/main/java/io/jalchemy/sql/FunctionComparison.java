package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** A function that acts as a comparison between two of its arguments, for use as a join condition. */
public final class FunctionComparison extends Condition {
    private final FunctionExpression<?> function;
    private final int leftIndex;
    private final int rightIndex;

    /**
     * @param function the function whose truth says whether left and right are related
     * @param leftIndex which argument is the left side, from 1
     * @param rightIndex which argument is the right side, from 1
     */
    public FunctionComparison(FunctionExpression<?> function, int leftIndex, int rightIndex) {
        this.function = function;
        this.leftIndex = leftIndex;
        this.rightIndex = rightIndex;
    }

    /** The function whose truth says whether left and right are related. */
    public FunctionExpression<?> function() {
        return function;
    }

    /** Which argument is the left side, from 1. */
    public int leftIndex() {
        return leftIndex;
    }

    /** Which argument is the right side, from 1. */
    public int rightIndex() {
        return rightIndex;
    }

    @Override
    Condition negated() {
        return new AsBoolean(new Grouping<>(this), false);
    }

    @Override
    protected int partCount() {
        return 3;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> function;
            case 1 -> leftIndex;
            default -> rightIndex;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new FunctionComparison(parts.get(0), parts.get(1), parts.get(2));
    }
}

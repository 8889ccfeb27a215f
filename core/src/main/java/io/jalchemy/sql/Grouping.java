package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** Parentheses that precedence alone would not give. */
public final class Grouping<T> extends Expression<T> {
    private final Expression<T> expression;

    /**
     * @param expression what stands in the parentheses
     */
    public Grouping(Expression<T> expression) {
        super(expression.type());
        this.expression = expression;
    }

    /** What stands in the parentheses. */
    public Expression<T> expression() {
        return expression;
    }

    @Override
    public @Nullable Name resultName() {
        return expression.resultName();
    }

    @Override
    protected String bindKey() {
        return expression.bindKey();
    }

    @Override
    protected int partCount() {
        return 1;
    }

    @Override
    protected @Nullable Object part(int index) {
        return expression;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new Grouping<>(parts.get(0));
    }
}

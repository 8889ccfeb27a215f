package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import org.jspecify.annotations.Nullable;

/** Two operands with an operator between them whose result is not a plain truth value: arithmetic, concatenation, indexing. */
public final class BinaryExpression<T> extends Expression<T> implements BinaryNode {
    private final Expression<?> left;
    private final Operator operator;
    private final Expression<?> right;

    /**
     * @param left the left operand
     * @param operator what stands between the operands
     * @param right the right operand
     * @param type the SQL type of the value
     */
    public BinaryExpression(Expression<?> left, Operator operator, Expression<?> right, SqlType<T> type) {
        super(type);
        this.left = left;
        this.operator = operator;
        this.right = right;
    }

    @Override
    public Expression<?> left() {
        return left;
    }

    @Override
    public Operator operator() {
        return operator;
    }

    @Override
    public Expression<?> right() {
        return right;
    }

    @Override
    public Modifiers modifiers() {
        return Modifiers.NONE;
    }

    @Override
    public @Nullable Object flags() {
        return null;
    }

    @Override
    Condition negated() {
        return new Grouping<>(this).negated();
    }

    @Override
    protected int partCount() {
        return 4;
    }

    @Override
    protected int hashedParts() {
        return 3;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> left;
            case 1 -> operator;
            case 2 -> right;
            default -> type();
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new BinaryExpression<>(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }
}

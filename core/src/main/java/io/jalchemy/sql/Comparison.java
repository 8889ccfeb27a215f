package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import org.jspecify.annotations.Nullable;

/** Two operands compared by an operator. */
public final class Comparison extends Condition implements BinaryNode {
    private final Expression<?> left;
    private final Operator operator;
    private final Expression<?> right;
    private final Modifiers modifiers;
    private final @Nullable Object flags;

    /**
     * @param left the left operand
     * @param operator what stands between the operands
     * @param right the right operand
     * @param modifiers what qualifies the operator
     * @param flags flags of a regular expression: a string or an expression, null without
     * @param type the SQL type of the value
     */
    public Comparison(
            Expression<?> left,
            Operator operator,
            Expression<?> right,
            Modifiers modifiers,
            @Nullable Object flags,
            SqlType<Boolean> type) {
        super(type);
        this.left = left;
        this.operator = operator;
        this.right = right;
        this.modifiers = modifiers;
        this.flags = flags;
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
        return modifiers;
    }

    @Override
    public @Nullable Object flags() {
        return flags;
    }

    Comparison(Expression<?> left, Operator operator, Expression<?> right) {
        this(left, operator, right, Modifiers.NONE, null, Types.bool());
    }

    @Override
    Condition negated() {
        return Conditions.negate(this);
    }

    @Override
    protected int partCount() {
        return 6;
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
            case 3 -> modifiers;
            case 4 -> flags;
            default -> type();
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new Comparison(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.orNull(4), parts.get(5));
    }
}

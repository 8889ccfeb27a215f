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

    /** The left operand. */
    public Expression<?> left() {
        return left;
    }

    /** What stands between the operands. */
    public Operator operator() {
        return operator;
    }

    /** The right operand. */
    public Expression<?> right() {
        return right;
    }

    /** What qualifies the operator. */
    public Modifiers modifiers() {
        return modifiers;
    }

    /** Flags of a regular expression: a string or an expression, null without. */
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
    @SuppressWarnings("unchecked")
    protected SqlNode withParts(@Nullable Object[] parts) {
        return new Comparison(
                (Expression<?>) parts[0],
                (Operator) parts[1],
                (Expression<?>) parts[2],
                (Modifiers) parts[3],
                (@Nullable Object) parts[4],
                (SqlType<Boolean>) parts[5]);
    }
}

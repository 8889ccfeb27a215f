package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** What {@link Comparison} and {@link BinaryExpression} have in common: two operands and an operator. */
public sealed interface BinaryNode permits BinaryExpression, Comparison {
    /** The left operand. */
    Expression<?> left();

    /** What stands between the operands. */
    Operator operator();

    /** The right operand. */
    Expression<?> right();

    /** What qualifies the operator. */
    Modifiers modifiers();

    /** Flags of a regular expression: a string or an expression, null without. */
    @Nullable Object flags();
}

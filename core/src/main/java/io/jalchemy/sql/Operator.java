package io.jalchemy.sql;

/**
 * An operator as the compiler sees it: how tightly it binds and how it behaves next to itself.
 *
 * <p>Precedence follows SQLAlchemy's table: a higher number binds tighter, and an operand is put in parentheses when its
 * operator does not bind tighter than the one around it.
 */
public sealed interface Operator permits StandardOperator, CustomOperator {
    /** How tightly it binds. */
    int precedence();

    /** How tightly it binds in the eyes of its operands. */
    default int outerPrecedence() {
        return precedence();
    }

    /** Whether {@code (a op b) op c} needs no parentheses. */
    boolean isNaturalSelfPrecedent();

    /** Whether the result is a truth value. */
    boolean isComparison();

    /** Whether an operand with this operator must be put in parentheses next to {@code against}. */
    default boolean needsGroupingAgainst(Operator against) {
        if (this == against && isNaturalSelfPrecedent()) {
            return false;
        }
        return precedence() <= against.outerPrecedence();
    }
}

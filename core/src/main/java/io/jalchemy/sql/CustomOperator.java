package io.jalchemy.sql;

/**
 * An operator that the user spells out.
 *
 * @param text as written between the operands
 * @param precedence how tightly it binds; 0 binds looser than every standard operator but the list comma
 * @param isComparison whether the result is a truth value
 * @param isNaturalSelfPrecedent whether {@code (a op b) op c} needs no parentheses
 * @param eagerGrouping whether it is put in parentheses inside any other operator
 */
public record CustomOperator(
        String text, int precedence, boolean isComparison, boolean isNaturalSelfPrecedent, boolean eagerGrouping)
        implements Operator {
    /** An operator that binds loosely and whose result has the type of its left operand. */
    public static CustomOperator of(String text) {
        return new CustomOperator(text, 0, false, false, false);
    }

    /** An operator whose result is a truth value. */
    public static CustomOperator comparison(String text) {
        return new CustomOperator(text, 0, true, false, false);
    }

    /** The same operator with another precedence. */
    public CustomOperator withPrecedence(int value) {
        return new CustomOperator(text, value, isComparison, isNaturalSelfPrecedent, eagerGrouping);
    }
}

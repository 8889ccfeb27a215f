package io.jalchemy.compiler;

import java.math.BigDecimal;

/** Numbers as SQL literals: plain digits where they are of a sensible length, with an exponent otherwise. */
final class NumberText {
    private static final double PLAIN_FROM = 1e-4;
    private static final double PLAIN_BELOW = 1e16;
    private static final int PLAIN_DIGITS = 100;

    private NumberText() {}

    static String of(Number number) {
        return switch (number) {
            case BigDecimal decimal ->
                Math.abs(decimal.scale()) < PLAIN_DIGITS ? decimal.toPlainString() : decimal.toString();
            case Double value -> approximate(value, value.toString());
            case Float value -> approximate(value, value.toString());
            default -> number.toString();
        };
    }

    private static String approximate(double value, String shortest) {
        double size = Math.abs(value);
        boolean plain = size == 0 || size >= PLAIN_FROM && size < PLAIN_BELOW;
        if (!plain || shortest.indexOf('E') < 0) {
            return shortest;
        }
        String digits = new BigDecimal(shortest).toPlainString();
        return digits.indexOf('.') < 0 ? digits + ".0" : digits;
    }
}

package io.jalchemy.dialect.postgresql;

import io.jalchemy.error.ArgumentException;
import org.jspecify.annotations.Nullable;

/**
 * A range of values, as PostgreSQL's range types hold it. Equality is that of the parts: {@code [1,4)} and {@code [1,3]}
 * are different objects, even where the database says that they are the same.
 *
 * @param lower the lower bound; null for none
 * @param upper the upper bound; null for none
 * @param bounds whether the bounds belong to the range
 * @param isEmpty whether it contains nothing; then the bounds are null
 * @param <T> the Java type of the bounds
 */
public record Range<T>(@Nullable T lower, @Nullable T upper, Bounds bounds, boolean isEmpty) {
    /** Whether the bounds belong to a range. */
    public enum Bounds {
        /** {@code [)}: the lower one does. */
        CLOSED_OPEN('[', ')'),
        /** {@code []}: both do. */
        CLOSED('[', ']'),
        /** {@code (]}: the upper one does. */
        OPEN_CLOSED('(', ']'),
        /** {@code ()}: none does. */
        OPEN('(', ')');

        private final char opening;
        private final char closing;

        Bounds(char opening, char closing) {
            this.opening = opening;
            this.closing = closing;
        }

        /** The bounds that are written with these brackets. */
        public static Bounds of(String brackets) {
            for (Bounds bounds : values()) {
                if (bounds.toString().equals(brackets)) {
                    return bounds;
                }
            }
            throw new ArgumentException(
                    "The bounds of a range are one of [) [] (] (), not \"%s\".".formatted(brackets));
        }

        boolean includesLower() {
            return opening == '[';
        }

        boolean includesUpper() {
            return closing == ']';
        }

        char opening() {
            return opening;
        }

        char closing() {
            return closing;
        }

        /** The two brackets. */
        @Override
        public String toString() {
            return "" + opening + closing;
        }
    }

    /** Refuses an empty range with bounds. */
    public Range {
        if (isEmpty && (lower != null || upper != null)) {
            throw new ArgumentException("An empty range has no bounds, not %s and %s.".formatted(lower, upper));
        }
    }

    /** From {@code lower} to just below {@code upper}; null for no bound. */
    public static <T> Range<T> of(@Nullable T lower, @Nullable T upper) {
        return new Range<>(lower, upper, Bounds.CLOSED_OPEN, false);
    }

    /** From {@code lower} to {@code upper}, with them; null for no bound. */
    public static <T> Range<T> closed(@Nullable T lower, @Nullable T upper) {
        return new Range<>(lower, upper, Bounds.CLOSED, false);
    }

    /** From {@code lower} to {@code upper}; null for no bound. */
    public static <T> Range<T> of(@Nullable T lower, @Nullable T upper, Bounds bounds) {
        return new Range<>(lower, upper, bounds, false);
    }

    /** A range that contains nothing. */
    public static <T> Range<T> empty() {
        return new Range<>(null, null, Bounds.CLOSED_OPEN, true);
    }

    /** Whether the value lies in the range. The values have to be comparable with each other. */
    public boolean contains(T value) {
        if (isEmpty) {
            return false;
        }
        int aboveLower = lower == null ? 1 : compare(value, lower);
        int belowUpper = upper == null ? -1 : compare(value, upper);
        return (aboveLower > 0 || aboveLower == 0 && bounds.includesLower())
                && (belowUpper < 0 || belowUpper == 0 && bounds.includesUpper());
    }

    /** Whether every value of the other range lies in this one; bounds are compared as they stand. */
    public boolean contains(Range<T> other) {
        if (other.isEmpty) {
            return true;
        }
        return !isEmpty && compareLower(this, other) <= 0 && compareUpper(this, other) >= 0;
    }

    /** Whether some value lies in both ranges; bounds are compared as they stand. */
    public boolean overlaps(Range<T> other) {
        return !isEmpty && !other.isEmpty && !endsBefore(other) && !other.endsBefore(this);
    }

    /** Whether all values of this range lie below those of the other one. */
    public boolean endsBefore(Range<T> other) {
        if (isEmpty || other.isEmpty || upper == null || other.lower == null) {
            return false;
        }
        int order = compare(upper, other.lower);
        return order < 0 || order == 0 && !(bounds.includesUpper() && other.bounds.includesLower());
    }

    private static <T> int compareLower(Range<T> a, Range<T> b) {
        if (a.lower == null || b.lower == null) {
            return a.lower == b.lower ? 0 : a.lower == null ? -1 : 1;
        }
        int order = compare(a.lower, b.lower);
        return order != 0 ? order : Boolean.compare(b.bounds.includesLower(), a.bounds.includesLower());
    }

    private static <T> int compareUpper(Range<T> a, Range<T> b) {
        if (a.upper == null || b.upper == null) {
            return a.upper == b.upper ? 0 : a.upper == null ? 1 : -1;
        }
        int order = compare(a.upper, b.upper);
        return order != 0 ? order : Boolean.compare(a.bounds.includesUpper(), b.bounds.includesUpper());
    }

    @SuppressWarnings("unchecked") // said in the documentation of contains
    private static <T> int compare(T a, T b) {
        return ((Comparable<T>) a).compareTo(b);
    }

    /** {@code [lower,upper)}, or {@code empty}. */
    @Override
    public String toString() {
        return isEmpty
                ? "empty"
                : bounds.opening()
                        + (lower == null ? "" : lower.toString())
                        + ","
                        + (upper == null ? "" : upper.toString())
                        + bounds.closing();
    }
}

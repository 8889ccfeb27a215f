package io.jalchemy.dialect.postgresql;

import io.jalchemy.error.ArgumentException;
import org.jspecify.annotations.Nullable;

/**
 * A range of values, as PostgreSQL's range types hold it. Equality is that of the parts: {@code [1,4)} and {@code [1,3]}
 * are different objects, even where the database says that they are the same; {@link #canonical()} makes them one.
 *
 * <p>Questions and operations are answered as the server answers them. They want bounds that are comparable with each
 * other, and give canonical ranges.
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

    /** Whether the value lies in the range. */
    public boolean contains(T value) {
        return RangeAlgebra.contains(this, value);
    }

    /** Whether every value of the other range lies in this one ({@code @>}). */
    public boolean contains(Range<T> other) {
        return RangeAlgebra.contains(this, other);
    }

    /** Whether every value of this range lies in the other one ({@code <@}). */
    public boolean containedBy(Range<T> other) {
        return RangeAlgebra.contains(other, this);
    }

    /** Whether some value lies in both ranges ({@code &&}). */
    public boolean overlaps(Range<T> other) {
        return RangeAlgebra.overlaps(this, other);
    }

    /** Whether all values of this range lie below those of the other one ({@code <<}). */
    public boolean strictlyLeftOf(Range<T> other) {
        return RangeAlgebra.strictlyLeftOf(this, other);
    }

    /** Whether all values of this range lie above those of the other one ({@code >>}). */
    public boolean strictlyRightOf(Range<T> other) {
        return RangeAlgebra.strictlyLeftOf(other, this);
    }

    /** Whether no value of this range lies above the other one ({@code &<}). */
    public boolean notExtendRightOf(Range<T> other) {
        return RangeAlgebra.notExtendRightOf(this, other);
    }

    /** Whether no value of this range lies below the other one ({@code &>}). */
    public boolean notExtendLeftOf(Range<T> other) {
        return RangeAlgebra.notExtendLeftOf(this, other);
    }

    /** Whether the ranges have no value in common and none between them ({@code -|-}). */
    public boolean adjacentTo(Range<T> other) {
        return RangeAlgebra.adjacent(this, other);
    }

    /**
     * The values of both ranges ({@code +}).
     *
     * @throws ArgumentException if there are values between them, so that they are not one range
     */
    public Range<T> union(Range<T> other) {
        return RangeAlgebra.union(this, other);
    }

    /** The values that both ranges have ({@code *}). */
    public Range<T> intersection(Range<T> other) {
        return RangeAlgebra.intersection(this, other);
    }

    /**
     * The values of this range that the other one does not have ({@code -}).
     *
     * @throws ArgumentException if the other range lies in the middle of this one, so that two would be left
     */
    public Range<T> difference(Range<T> other) {
        return RangeAlgebra.difference(this, other);
    }

    /**
     * The range as the database keeps it: of whole numbers and days {@code [)}, unbounded sides excluded, and {@code empty} if
     * nothing lies in it.
     *
     * @throws ArgumentException if the lower bound lies above the upper one
     */
    public Range<T> canonical() {
        return RangeAlgebra.canonical(this);
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

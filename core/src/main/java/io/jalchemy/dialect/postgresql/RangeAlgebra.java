package io.jalchemy.dialect.postgresql;

import io.jalchemy.dialect.postgresql.Range.Bounds;
import io.jalchemy.error.ArgumentException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's operators on ranges give, worked out without it. */
final class RangeAlgebra {
    private RangeAlgebra() {}

    /** Infinite bounds are excluded; discrete ranges are {@code [)}; what contains nothing is empty. */
    static <T> Range<T> canonical(Range<T> range) {
        if (range.isEmpty()) {
            return Range.empty();
        }
        @Nullable T lower = range.lower();
        @Nullable T upper = range.upper();
        if (lower != null && upper != null && compare(lower, upper) > 0) {
            throw new ArgumentException(
                    "The lower bound of the range %s lies above its upper bound. Swap them, or use Range.empty()."
                            .formatted(range));
        }
        boolean withLower = lower != null && range.bounds().includesLower();
        boolean withUpper = upper != null && range.bounds().includesUpper();
        if (lower != null && !withLower && isDiscrete(lower)) {
            lower = next(lower);
            withLower = true;
        }
        if (upper != null && withUpper && isDiscrete(upper)) {
            upper = next(upper);
            withUpper = false;
        }
        if (lower != null && upper != null) {
            int order = compare(lower, upper);
            if (order > 0 || order == 0 && !(withLower && withUpper)) {
                return Range.empty();
            }
        }
        return Range.of(lower, upper, bounds(withLower, withUpper));
    }

    private static Bounds bounds(boolean withLower, boolean withUpper) {
        if (withLower) {
            return withUpper ? Bounds.CLOSED : Bounds.CLOSED_OPEN;
        }
        return withUpper ? Bounds.OPEN_CLOSED : Bounds.OPEN;
    }

    private static boolean isDiscrete(Object bound) {
        return bound instanceof Integer || bound instanceof Long || bound instanceof LocalDate;
    }

    /** The value behind a discrete one; the server has none behind the last either. */
    @SuppressWarnings("unchecked") // each branch gives the class that it was given
    private static <T> T next(T value) {
        try {
            return (T)
                    switch (value) {
                        case Integer number -> Math.addExact(number, 1);
                        case Long number -> Math.addExact(number, 1L);
                        case LocalDate day -> day.plusDays(1);
                        default -> value;
                    };
        } catch (ArithmeticException e) {
            throw new ArgumentException(
                    "No value follows %s, so a range cannot include or exclude it as a bound. Leave the bound out."
                            .formatted(value),
                    e);
        }
    }

    static <T> boolean contains(Range<T> range, T value) {
        if (range.isEmpty()) {
            return false;
        }
        T lower = range.lower();
        T upper = range.upper();
        int aboveLower = lower == null ? 1 : compare(value, lower);
        int belowUpper = upper == null ? -1 : compare(value, upper);
        return (aboveLower > 0 || aboveLower == 0 && range.bounds().includesLower())
                && (belowUpper < 0 || belowUpper == 0 && range.bounds().includesUpper());
    }

    static <T> boolean contains(Range<T> outer, Range<T> inner) {
        Range<T> a = canonical(outer);
        Range<T> b = canonical(inner);
        return b.isEmpty() || !a.isEmpty() && compareLower(a, b) <= 0 && compareUpper(a, b) >= 0;
    }

    static <T> boolean overlaps(Range<T> one, Range<T> other) {
        Range<T> a = canonical(one);
        Range<T> b = canonical(other);
        return !a.isEmpty() && !b.isEmpty() && !endsBefore(a, b) && !endsBefore(b, a);
    }

    static <T> boolean strictlyLeftOf(Range<T> one, Range<T> other) {
        return endsBefore(canonical(one), canonical(other));
    }

    private static <T> boolean endsBefore(Range<T> a, Range<T> b) {
        T upper = a.upper();
        T lower = b.lower();
        if (a.isEmpty() || b.isEmpty() || upper == null || lower == null) {
            return false;
        }
        int order = compare(upper, lower);
        return order < 0
                || order == 0 && !(a.bounds().includesUpper() && b.bounds().includesLower());
    }

    static <T> boolean notExtendRightOf(Range<T> one, Range<T> other) {
        Range<T> a = canonical(one);
        Range<T> b = canonical(other);
        return !a.isEmpty() && !b.isEmpty() && compareUpper(a, b) <= 0;
    }

    static <T> boolean notExtendLeftOf(Range<T> one, Range<T> other) {
        Range<T> a = canonical(one);
        Range<T> b = canonical(other);
        return !a.isEmpty() && !b.isEmpty() && compareLower(a, b) >= 0;
    }

    static <T> boolean adjacent(Range<T> one, Range<T> other) {
        Range<T> a = canonical(one);
        Range<T> b = canonical(other);
        return !a.isEmpty() && !b.isEmpty() && (meets(a, b) || meets(b, a));
    }

    /** Whether the second begins where the first ends, and exactly one of them has that bound. */
    private static <T> boolean meets(Range<T> a, Range<T> b) {
        T upper = a.upper();
        T lower = b.lower();
        return upper != null
                && lower != null
                && compare(upper, lower) == 0
                && a.bounds().includesUpper() != b.bounds().includesLower();
    }

    static <T> Range<T> union(Range<T> one, Range<T> other) {
        Range<T> a = canonical(one);
        Range<T> b = canonical(other);
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        if (!overlaps(a, b) && !adjacent(a, b)) {
            throw new ArgumentException(
                    "The union of the ranges %s and %s is not one range: values lie between them. Keep them as a list, as in a multirange."
                            .formatted(one, other));
        }
        Range<T> first = compareLower(a, b) <= 0 ? a : b;
        Range<T> last = compareUpper(a, b) >= 0 ? a : b;
        return between(first, last);
    }

    static <T> Range<T> intersection(Range<T> one, Range<T> other) {
        Range<T> a = canonical(one);
        Range<T> b = canonical(other);
        if (!overlaps(a, b)) {
            return Range.empty();
        }
        Range<T> first = compareLower(a, b) >= 0 ? a : b;
        Range<T> last = compareUpper(a, b) <= 0 ? a : b;
        return between(first, last);
    }

    private static <T> Range<T> between(Range<T> first, Range<T> last) {
        return Range.of(
                first.lower(),
                last.upper(),
                bounds(first.bounds().includesLower(), last.bounds().includesUpper()));
    }

    static <T> Range<T> difference(Range<T> one, Range<T> other) {
        Range<T> a = canonical(one);
        Range<T> b = canonical(other);
        if (!overlaps(a, b)) {
            return a;
        }
        boolean below = compareLower(a, b) < 0;
        boolean above = compareUpper(a, b) > 0;
        if (below && above) {
            throw new ArgumentException(
                    "The range %s without %s is not one range: values lie on both sides. Take the difference of lists on the server, as multiranges."
                            .formatted(one, other));
        }
        if (below) {
            return Range.of(
                    a.lower(),
                    b.lower(),
                    bounds(a.bounds().includesLower(), !b.bounds().includesLower()));
        }
        return above
                ? Range.of(
                        b.upper(),
                        a.upper(),
                        bounds(!b.bounds().includesUpper(), a.bounds().includesUpper()))
                : Range.empty();
    }

    private static <T> int compareLower(Range<T> a, Range<T> b) {
        T left = a.lower();
        T right = b.lower();
        if (left == null || right == null) {
            return Boolean.compare(right == null, left == null);
        }
        int order = compare(left, right);
        return order != 0
                ? order
                : Boolean.compare(b.bounds().includesLower(), a.bounds().includesLower());
    }

    private static <T> int compareUpper(Range<T> a, Range<T> b) {
        T left = a.upper();
        T right = b.upper();
        if (left == null || right == null) {
            return Boolean.compare(left == null, right == null);
        }
        int order = compare(left, right);
        return order != 0
                ? order
                : Boolean.compare(a.bounds().includesUpper(), b.bounds().includesUpper());
    }

    /** Points on the time line compare as such, whatever their offsets. */
    @SuppressWarnings("unchecked") // said in the documentation of Range
    private static <T> int compare(T a, T b) {
        return a instanceof OffsetDateTime left && b instanceof OffsetDateTime right
                ? left.toInstant().compareTo(right.toInstant())
                : ((Comparable<T>) a).compareTo(b);
    }
}

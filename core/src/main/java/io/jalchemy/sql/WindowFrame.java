package io.jalchemy.sql;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a window: {@code ROWS BETWEEN … AND …}. A bound is null (unbounded), a number (0 is the current row, negative
 * before it), or, for {@code RANGE} over dates and times, a duration.
 */
public final class WindowFrame extends Clause {
    private final Unit unit;
    private final @Nullable Object lower;
    private final @Nullable Object upper;

    /**
     * @param unit what the bounds count
     * @param lower null is unbounded, 0 the current row, negative before it
     * @param upper null is unbounded, 0 the current row, negative before it
     */
    public WindowFrame(Unit unit, @Nullable Integer lower, @Nullable Integer upper) {
        this(unit, (Object) lower, upper);
    }

    private WindowFrame(Unit unit, @Nullable Object lower, @Nullable Object upper) {
        this.unit = unit;
        this.lower = lower;
        this.upper = upper;
    }

    /** What the bounds count. */
    public Unit unit() {
        return unit;
    }

    /** Null is unbounded; an Integer or a Duration, zero the current row, negative before it. */
    public @Nullable Object lower() {
        return lower;
    }

    /** Null is unbounded; an Integer or a Duration, zero the current row, negative before it. */
    public @Nullable Object upper() {
        return upper;
    }

    /** What the bounds of a frame count. */
    public enum Unit {
        /** Rows. */
        ROWS,
        /** Differences of the value that orders the window. */
        RANGE,
        /** Groups of rows that the order does not tell apart. */
        GROUPS
    }

    /** A frame that counts rows; null is unbounded, 0 the current row, negative before it. */
    public static WindowFrame rows(@Nullable Integer lower, @Nullable Integer upper) {
        return new WindowFrame(Unit.ROWS, lower, upper);
    }

    /** A frame over values. */
    public static WindowFrame range(@Nullable Integer lower, @Nullable Integer upper) {
        return new WindowFrame(Unit.RANGE, lower, upper);
    }

    /** A frame over dates and times; null is unbounded, zero the current row, negative before it. */
    public static WindowFrame range(@Nullable Duration lower, @Nullable Duration upper) {
        return new WindowFrame(Unit.RANGE, (Object) lower, upper);
    }

    /** A frame that counts groups of peers. */
    public static WindowFrame groups(@Nullable Integer lower, @Nullable Integer upper) {
        return new WindowFrame(Unit.GROUPS, lower, upper);
    }

    @Override
    protected int partCount() {
        return 3;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> unit;
            case 1 -> lower;
            default -> upper;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new WindowFrame(parts.get(0), parts.orNull(1), parts.orNull(2));
    }
}

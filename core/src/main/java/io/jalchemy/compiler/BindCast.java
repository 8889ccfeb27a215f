package io.jalchemy.compiler;

/**
 * A cast that a dialect writes around a parameter because its driver sends values without a usable type.
 *
 * @param before what stands before the mark
 * @param after what stands behind it, such as {@code ::JSONB}
 */
public record BindCast(String before, String after) {
    /** No cast. */
    public static final BindCast NONE = new BindCast("", "");

    String around(String mark) {
        return before.isEmpty() && after.isEmpty() ? mark : before + mark + after;
    }
}

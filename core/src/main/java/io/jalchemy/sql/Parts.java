package io.jalchemy.sql;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parts of a node on the way into a changed copy, each of the class that {@link SqlNode#part} gives at its index. */
public final class Parts {
    private final @Nullable Object[] values;

    Parts(@Nullable Object[] values) {
        this.values = values;
    }

    /** A part that every node of the kind has. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T get(int index) {
        return (T) Objects.requireNonNull(values[index]);
    }

    /** A part that a node may leave out. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T orNull(int index) {
        return (T) values[index];
    }

    @Nullable Object[] all() {
        return values;
    }
}

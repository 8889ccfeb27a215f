package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import org.jspecify.annotations.Nullable;

/** The next value of a sequence, in the dialect's own form. */
public final class NextValue<T> extends Expression<T> {
    private final SequenceRef sequence;

    /**
     * @param sequence the sequence
     * @param type the SQL type of the value
     */
    public NextValue(SequenceRef sequence, SqlType<T> type) {
        super(type);
        this.sequence = sequence;
    }

    /** The sequence. */
    public SequenceRef sequence() {
        return sequence;
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> sequence;
            default -> type();
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new NextValue<>(parts.get(0), parts.get(1));
    }
}

package io.jalchemy.sql;

import io.jalchemy.types.Types;
import org.jspecify.annotations.Nullable;

/** {@code lower:upper:step} inside an array index. */
public final class Slice extends Expression<Object> {
    private final Expression<?> start;
    private final Expression<?> stop;
    private final @Nullable Expression<?> step;

    /**
     * @param start the lower bound
     * @param stop the upper bound
     * @param step the step, null without
     */
    public Slice(Expression<?> start, Expression<?> stop, @Nullable Expression<?> step) {
        super(Types.nullType());
        this.start = start;
        this.stop = stop;
        this.step = step;
    }

    /** The elements of an array from one position to another, both included; parameters are named after the array. */
    public static Slice of(Expression<?> array, int start, int stop) {
        return new Slice(bound(array, start), bound(array, stop), null);
    }

    static Expression<Integer> bound(Expression<?> array, int position) {
        return BindParameter.anonymous(array.bindKey(), Types.integer(), position);
    }

    /** The lower bound. */
    public Expression<?> start() {
        return start;
    }

    /** The upper bound. */
    public Expression<?> stop() {
        return stop;
    }

    /** The step, null without. */
    public @Nullable Expression<?> step() {
        return step;
    }

    @Override
    protected int partCount() {
        return 3;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> start;
            case 1 -> stop;
            default -> step;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new Slice(parts.get(0), parts.get(1), parts.orNull(2));
    }
}

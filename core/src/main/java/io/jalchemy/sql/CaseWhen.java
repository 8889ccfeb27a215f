package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** One branch of a CASE. */
public final class CaseWhen extends Clause {
    private final Expression<?> when;
    private final Expression<?> then;

    /**
     * @param when a condition, or a value to compare with
     * @param then the result
     */
    public CaseWhen(Expression<?> when, Expression<?> then) {
        this.when = when;
        this.then = then;
    }

    /** A condition, or a value to compare with. */
    public Expression<?> when() {
        return when;
    }

    /** The result. */
    public Expression<?> then() {
        return then;
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> when;
            default -> then;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new CaseWhen(parts.get(0), parts.get(1));
    }
}

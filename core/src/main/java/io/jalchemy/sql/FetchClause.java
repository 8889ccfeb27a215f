package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** {@code FETCH FIRST n ROWS}. */
public final class FetchClause extends Clause {
    private final Expression<?> count;
    private final boolean withTies;
    private final boolean percent;

    /**
     * @param count how many rows, or percent of them
     * @param withTies also those that tie with the last
     * @param percent whether the count is percent
     */
    public FetchClause(Expression<?> count, boolean withTies, boolean percent) {
        this.count = count;
        this.withTies = withTies;
        this.percent = percent;
    }

    /** How many rows, or percent of them. */
    public Expression<?> count() {
        return count;
    }

    /** Also those that tie with the last. */
    public boolean withTies() {
        return withTies;
    }

    /** Whether the count is percent. */
    public boolean percent() {
        return percent;
    }

    @Override
    protected int partCount() {
        return 3;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> count;
            case 1 -> withTies;
            default -> percent;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new FetchClause(parts.get(0), parts.get(1), parts.get(2));
    }
}

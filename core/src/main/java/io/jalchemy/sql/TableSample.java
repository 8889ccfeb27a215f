package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** {@code table AS name TABLESAMPLE method(…)}. */
public final class TableSample extends AliasedFrom {
    private final FromClause of;
    private final FunctionExpression<?> sampling;
    private final @Nullable Expression<?> seed;

    /**
     * @param of what is sampled
     * @param givenName null for one that is made while compiling
     * @param sampling the method with its argument
     * @param seed makes the sample repeatable, null without
     */
    public TableSample(
            FromClause of, @Nullable Name givenName, FunctionExpression<?> sampling, @Nullable Expression<?> seed) {
        super(of, givenName);
        this.of = of;
        this.sampling = sampling;
        this.seed = seed;
    }

    @Override
    public FromClause of() {
        return of;
    }

    /** The method with its argument. */
    public FunctionExpression<?> sampling() {
        return sampling;
    }

    /** Makes the sample repeatable, null without. */
    public @Nullable Expression<?> seed() {
        return seed;
    }

    /** The same sample under a name. */
    @Override
    public TableSample alias(String name) {
        return new TableSample(of, Name.of(name), sampling, seed);
    }

    /** The same sample, repeatable. */
    public TableSample seed(Expression<?> value) {
        return new TableSample(of, givenName(), sampling, value);
    }

    @Override
    protected int partCount() {
        return 4;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> of;
            case 1 -> givenName();
            case 2 -> sampling;
            default -> seed;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new TableSample(parts.get(0), parts.orNull(1), parts.get(2), parts.orNull(3));
    }
}

package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** {@code table AS name}. */
public final class Alias extends AliasedFrom {
    private final FromClause of;

    /**
     * @param of what is inside
     * @param givenName null for one that is made while compiling
     */
    public Alias(FromClause of, @Nullable Name givenName) {
        super(of, givenName);
        this.of = of;
    }

    @Override
    public FromClause of() {
        return of;
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> of;
            default -> givenName();
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new Alias(parts.get(0), parts.orNull(1));
    }
}

package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** {@code (SELECT …) AS name}. */
public final class Subquery extends AliasedFrom {
    private final SelectBase<?> of;

    /**
     * @param of what is inside
     * @param givenName null for one that is made while compiling
     */
    public Subquery(SelectBase<?> of, @Nullable Name givenName) {
        super(of, givenName);
        this.of = of.disambiguated();
    }

    @Override
    public SelectBase<?> of() {
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
        return new Subquery(parts.get(0), parts.orNull(1));
    }
}

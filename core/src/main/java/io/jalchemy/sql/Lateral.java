package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** {@code LATERAL (SELECT …) AS name}: what is inside may refer to elements before it. */
public final class Lateral extends AliasedFrom {
    private final SqlNode of;

    /**
     * @param of a select or table function
     * @param givenName null for one that is made while compiling
     */
    public Lateral(SqlNode of, @Nullable Name givenName) {
        super(of, givenName);
        this.of = of instanceof SelectBase<?> select ? select.disambiguated() : of;
    }

    @Override
    public SqlNode of() {
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
        return new Lateral(parts.get(0), parts.orNull(1));
    }
}

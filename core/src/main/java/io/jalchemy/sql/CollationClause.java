package io.jalchemy.sql;

import io.jalchemy.types.Types;
import org.jspecify.annotations.Nullable;

/** A collation name written as an expression. */
public final class CollationClause extends Expression<String> {
    private final Name name;

    /**
     * @param name the collation
     */
    public CollationClause(Name name) {
        super(Types.string());
        this.name = name;
    }

    /** The collation. */
    public Name name() {
        return name;
    }

    @Override
    protected int partCount() {
        return 1;
    }

    @Override
    protected @Nullable Object part(int index) {
        return name;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new CollationClause(parts.get(0));
    }
}

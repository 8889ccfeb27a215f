package io.jalchemy.sql;

import io.jalchemy.types.Types;
import org.jspecify.annotations.Nullable;

/** A VALUES list used as an expression, such as the right side of IN. */
public final class ScalarValues extends Expression<Object> {
    private final Values values;

    /**
     * @param values the rows
     */
    public ScalarValues(Values values) {
        super(Types.nullType());
        this.values = values;
    }

    /** The rows. */
    public Values values() {
        return values;
    }

    @Override
    protected int partCount() {
        return 1;
    }

    @Override
    protected @Nullable Object part(int index) {
        return values;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new ScalarValues(parts.get(0));
    }
}

package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** The constant true or false. */
public final class BooleanConstant extends Condition {
    private final boolean value;

    /**
     * @param value true or false
     */
    public BooleanConstant(boolean value) {
        this.value = value;
    }

    /** True or false. */
    public boolean value() {
        return value;
    }

    @Override
    Condition negated() {
        return Sql.constant(!value);
    }

    @Override
    protected int partCount() {
        return 1;
    }

    @Override
    protected @Nullable Object part(int index) {
        return value;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new BooleanConstant(parts.get(0));
    }
}

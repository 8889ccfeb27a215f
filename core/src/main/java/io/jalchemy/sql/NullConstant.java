package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import org.jspecify.annotations.Nullable;

/** The constant NULL. */
public final class NullConstant<T> extends Expression<T> {

    /**
     * @param type the SQL type of the value
     */
    public NullConstant(SqlType<T> type) {
        super(type);
    }

    @Override
    protected int partCount() {
        return 1;
    }

    @Override
    protected @Nullable Object part(int index) {
        return type();
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new NullConstant<>(parts.get(0));
    }
}

package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ARRAY[a, b]}. */
public final class ArrayLiteral<T> extends Expression<T> {
    private final List<Expression<?>> items;

    /**
     * @param items may be empty
     * @param type the SQL type of the value
     */
    public ArrayLiteral(List<Expression<?>> items, SqlType<T> type) {
        super(type);
        this.items = List.copyOf(items);
    }

    /** May be empty. */
    public List<Expression<?>> items() {
        return items;
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> items;
            default -> type();
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new ArrayLiteral<>(parts.get(0), parts.get(1));
    }
}

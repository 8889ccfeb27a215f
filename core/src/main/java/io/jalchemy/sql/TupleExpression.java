package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code (a, b)}. */
public final class TupleExpression extends Expression<Object> {
    private final List<Expression<?>> items;

    /**
     * @param items the members
     * @param type the type of the row
     */
    @SuppressWarnings("unchecked")
    public TupleExpression(List<Expression<?>> items, SqlType<?> type) {
        super((SqlType<Object>) type);
        this.items = List.copyOf(items);
    }

    /** The members. */
    public List<Expression<?>> items() {
        return items;
    }

    @Override
    public @Nullable Name resultName() {
        return null;
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
        return new TupleExpression(parts.get(0), parts.get(1));
    }
}

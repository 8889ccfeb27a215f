package io.jalchemy.sql;

import io.jalchemy.types.Types;
import org.jspecify.annotations.Nullable;

/** {@code EXTRACT(field FROM x)}. */
public final class Extract extends Expression<Integer> {
    private final String field;
    private final Expression<?> expression;

    /**
     * @param field such as {@code year}
     * @param expression a date, time or interval
     */
    public Extract(String field, Expression<?> expression) {
        super(Types.integer());
        this.field = field;
        this.expression = expression;
    }

    /** Such as {@code year}. */
    public String field() {
        return field;
    }

    /** A date, time or interval. */
    public Expression<?> expression() {
        return expression;
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> field;
            default -> expression;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new Extract(parts.get(0), parts.get(1));
    }
}

package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import org.jspecify.annotations.Nullable;

/** An expression that is treated as another type on the Java side; it has no text of its own. */
public final class TypeCoerce<T> extends Expression<T> {
    private final Expression<?> expression;

    /**
     * @param expression what gets the type
     * @param type the SQL type of the value
     */
    public TypeCoerce(Expression<?> expression, SqlType<T> type) {
        super(type);
        this.expression = expression;
    }

    /** What gets the type. */
    public Expression<?> expression() {
        return expression;
    }

    @Override
    public @Nullable Name resultName() {
        return expression instanceof ColumnClause<?> ? expression.resultName() : null;
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> expression;
            default -> type();
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new TypeCoerce<>(parts.get(0), parts.get(1));
    }
}

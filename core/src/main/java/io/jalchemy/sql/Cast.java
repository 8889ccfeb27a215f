package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import org.jspecify.annotations.Nullable;

/** {@code CAST(x AS type)}. */
public final class Cast<T> extends Expression<T> {
    private final Expression<?> expression;
    private final boolean lenient;

    /**
     * @param expression what is converted
     * @param type the SQL type of the value
     * @param lenient whether a failed conversion gives NULL: {@code TRY_CAST}
     */
    public Cast(Expression<?> expression, SqlType<T> type, boolean lenient) {
        super(type);
        this.expression = expression;
        this.lenient = lenient;
    }

    /** What is converted. */
    public Expression<?> expression() {
        return expression;
    }

    /** Whether a failed conversion gives NULL: {@code TRY_CAST}. */
    public boolean lenient() {
        return lenient;
    }

    @Override
    public @Nullable Name resultName() {
        return expression instanceof ColumnClause<?> || expression instanceof Cast<?> ? expression.resultName() : null;
    }

    @Override
    protected int partCount() {
        return 3;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> expression;
            case 1 -> type();
            default -> lenient;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new Cast<>(parts.get(0), parts.get(1), parts.get(2));
    }
}

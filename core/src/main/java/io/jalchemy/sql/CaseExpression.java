package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code CASE … END}. */
public final class CaseExpression<T> extends Expression<T> {
    private final @Nullable Expression<?> value;
    private final List<CaseWhen> whens;
    private final @Nullable Expression<?> otherwise;

    /**
     * @param value what the branches are compared with, null for a searched CASE
     * @param whens the branches, at least one
     * @param otherwise the ELSE branch
     * @param type the SQL type of the value
     */
    public CaseExpression(
            @Nullable Expression<?> value, List<CaseWhen> whens, @Nullable Expression<?> otherwise, SqlType<T> type) {
        super(type);
        this.value = value;
        this.whens = List.copyOf(whens);
        this.otherwise = otherwise;
    }

    /** What the branches are compared with, null for a searched CASE. */
    public @Nullable Expression<?> value() {
        return value;
    }

    /** The branches, at least one. */
    public List<CaseWhen> whens() {
        return whens;
    }

    /** The ELSE branch. */
    public @Nullable Expression<?> otherwise() {
        return otherwise;
    }

    /** The same CASE with an ELSE branch; a value or an expression. It gives the type if all other branches are null. */
    @SuppressWarnings("unchecked")
    public CaseExpression<T> otherwise(Object result) {
        Expression<?> last = Coercion.literal(result, type());
        SqlType<?> type = Coercion.isUntyped(type()) ? last.type() : type();
        return new CaseExpression<>(value, whens, last, (SqlType<T>) type);
    }

    @Override
    protected int partCount() {
        return 4;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> value;
            case 1 -> whens;
            case 2 -> otherwise;
            default -> type();
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new CaseExpression<>(parts.orNull(0), parts.get(1), parts.orNull(2), parts.get(3));
    }
}

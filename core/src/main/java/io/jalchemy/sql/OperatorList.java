package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An associative operator applied to a flat list: {@code a + b + c}. Also operands that are only kept together, as in BETWEEN. */
public final class OperatorList<T> extends Expression<T> {
    private final Operator operator;
    private final List<Expression<?>> operands;
    private final boolean grouped;

    /**
     * @param operator what stands between the operands
     * @param operands at least two
     * @param grouped whether it is put in parentheses where precedence asks for it
     * @param type the SQL type of the value
     */
    public OperatorList(Operator operator, List<Expression<?>> operands, boolean grouped, SqlType<T> type) {
        super(type);
        this.operator = operator;
        this.operands = List.copyOf(operands);
        this.grouped = grouped;
    }

    /** What stands between the operands. */
    public Operator operator() {
        return operator;
    }

    /** At least two. */
    public List<Expression<?>> operands() {
        return operands;
    }

    /** Whether it is put in parentheses where precedence asks for it. */
    public boolean grouped() {
        return grouped;
    }

    @Override
    Condition negated() {
        return new NotCondition(this);
    }

    @Override
    protected int partCount() {
        return 4;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> operator;
            case 1 -> operands;
            case 2 -> grouped;
            default -> type();
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new OperatorList<>(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }
}

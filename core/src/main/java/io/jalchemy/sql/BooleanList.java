package io.jalchemy.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions joined by AND or OR, as one flat list. */
public final class BooleanList extends Condition {
    private final StandardOperator operator;
    private final List<Expression<?>> clauses;

    /**
     * @param operator AND or OR
     * @param clauses at least two
     */
    public BooleanList(StandardOperator operator, List<Expression<?>> clauses) {
        this.operator = operator;
        this.clauses = List.copyOf(clauses);
    }

    /** AND or OR. */
    public StandardOperator operator() {
        return operator;
    }

    /** At least two. */
    public List<Expression<?>> clauses() {
        return clauses;
    }

    @Override
    Condition negated() {
        return new NotCondition(this);
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> operator;
            default -> clauses;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new BooleanList(parts.get(0), parts.get(1));
    }
}

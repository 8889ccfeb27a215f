package io.jalchemy.schema;

import io.jalchemy.sql.Expression;

/** A condition that every row meets. */
public final class CheckConstraint extends Constraint {
    private final Expression<?> condition;

    /**
     * @param condition over columns of the table, or text
     */
    public CheckConstraint(Expression<?> condition) {
        this.condition = condition;
    }

    /** The condition. */
    public Expression<?> condition() {
        return condition;
    }
}

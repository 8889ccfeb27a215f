package io.jalchemy.schema;

import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Name;
import java.util.ArrayList;
import java.util.List;

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
    public Expression<?> sqlText() {
        return condition;
    }

    /** The columns that the condition mentions, each once. */
    @Override
    public List<ColumnClause<?>> columns() {
        List<ColumnClause<?>> all = new ArrayList<>();
        condition.traverse(node -> {
            if (node instanceof ColumnClause<?> column && !all.contains(column)) {
                all.add(column);
            }
        });
        return all;
    }

    @Override
    public CheckConstraint named(String value) {
        super.named(value);
        return this;
    }

    @Override
    public CheckConstraint named(Name value) {
        super.named(value);
        return this;
    }

    @Override
    protected String conventionKey() {
        return "ck";
    }
}

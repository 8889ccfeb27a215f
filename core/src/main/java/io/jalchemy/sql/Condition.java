package io.jalchemy.sql;

import io.jalchemy.types.Types;

/** An expression that is true, false or unknown: what WHERE, HAVING and ON take. */
public abstract sealed class Condition extends Expression<Boolean>
        permits AsBoolean,
                BooleanConstant,
                BooleanList,
                Comparison,
                Exists,
                FunctionComparison,
                NotCondition,
                TextCondition {
    Condition() {
        super(Types.bool());
    }

    Condition(io.jalchemy.types.SqlType<Boolean> type) {
        super(type);
    }

    /** True where both are. Chains stay one flat list. */
    @SafeVarargs
    public final Condition and(Expression<Boolean>... others) {
        return Conditions.chain(StandardOperator.AND, this, others);
    }

    /** True where either is. Chains stay one flat list. */
    @SafeVarargs
    public final Condition or(Expression<Boolean>... others) {
        return Conditions.chain(StandardOperator.OR, this, others);
    }

    /** The opposite: comparisons take the opposite operator, the rest is put behind NOT. */
    public final Condition not() {
        return negated();
    }
}

package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A SQL expression that has one value per row. Immutable. Its operators ({@link Operators}) build larger expressions.
 *
 * @param <T> the Java type of its values; whether it can be null is not part of the type
 */
public abstract sealed class Expression<T> extends SqlNode implements SelectElement<T>, Operators<T>
        permits AggregateOrderBy,
                ArrayLiteral,
                BinaryExpression,
                BindParameter,
                CaseExpression,
                Cast,
                ClauseList,
                CollationClause,
                ColumnClause,
                Condition,
                CustomElement,
                DelegatingExpression,
                Extract,
                FunctionColumn,
                FunctionExpression,
                FunctionFilter,
                Grouping,
                Label,
                LabelReference,
                NextValue,
                NullConstant,
                OperatorList,
                Over,
                RegexpReplace,
                ScalarSubquery,
                ScalarValues,
                Slice,
                TextExpression,
                TableRow,
                TupleExpression,
                TypeClause,
                TypeCoerce,
                UnaryExpression,
                WithinGroup {
    private final SqlType<T> type;

    /** For the families in this package. */
    Expression(SqlType<T> type) {
        this.type = type;
    }

    /** The SQL type of the value. */
    public final SqlType<T> type() {
        return type;
    }

    @Override
    public final Expression<T> self() {
        return this;
    }

    /** The base of the name of a parameter that this expression is compared with: {@code name} in {@code name_1}. */
    protected String bindKey() {
        return "param";
    }

    /** The name under which the expression appears in a result if it is selected bare, or null when it has none. */
    public @Nullable Name resultName() {
        return null;
    }

    /** The opposite as a condition; see {@link Sql#not(Expression)}. */
    Condition negated() {
        return Conditions.negateGeneric(this);
    }
}

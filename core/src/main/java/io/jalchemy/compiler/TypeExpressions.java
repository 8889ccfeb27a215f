package io.jalchemy.compiler;

import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.ExpressionType;
import io.jalchemy.types.SqlType;
import org.jspecify.annotations.Nullable;

/** The SQL that a type puts around its parameters and its selected columns. */
final class TypeExpressions {
    private TypeExpressions() {}

    static @Nullable Expression<?> aroundBind(BindParameter<?> bind) {
        return around(bind.type(), bind, true);
    }

    static @Nullable Expression<?> aroundColumn(Expression<?> column) {
        return around(column.type(), column, false);
    }

    private static <T> @Nullable Expression<?> around(SqlType<T> type, Expression<?> inner, boolean bind) {
        if (!(type instanceof ExpressionType<?> wrapping)) {
            return null;
        }
        Expression<?> result = bind ? wrapping.bindExpression(inner) : wrapping.columnExpression(inner);
        return result == inner ? null : result;
    }
}

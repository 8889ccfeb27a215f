package io.jalchemy.compiler;

import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.ExpressionType;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.SqlType;
import org.jspecify.annotations.Nullable;

/** The SQL that a type puts around its parameters and its selected columns, as it is in force on the dialect. */
final class TypeExpressions {
    private TypeExpressions() {}

    static @Nullable Expression<?> aroundBind(BindParameter<?> bind, TypeCompiler types) {
        return around(bind.type(), bind, true, types);
    }

    static @Nullable Expression<?> aroundColumn(Expression<?> column, TypeCompiler types) {
        return around(column.type(), column, false, types);
    }

    private static @Nullable Expression<?> around(
            SqlType<?> given, Expression<?> inner, boolean bind, TypeCompiler types) {
        SqlType<?> type = types.inForce(given);
        boolean foreign = type instanceof DialectType<?> own && !types.knows(own.dialect());
        if (foreign || !(type instanceof ExpressionType<?> wrapping)) {
            return null;
        }
        Expression<?> result = bind ? wrapping.bindExpression(inner) : wrapping.columnExpression(inner);
        return result == inner ? null : result;
    }
}

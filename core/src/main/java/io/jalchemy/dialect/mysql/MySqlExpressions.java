package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.ExpressionCompiler;
import io.jalchemy.compiler.Scope;
import io.jalchemy.sql.BooleanConstant;
import io.jalchemy.sql.Cast;
import io.jalchemy.types.SqlType;

/** Casts and constants in MySQL's words. */
final class MySqlExpressions extends ExpressionCompiler {
    MySqlExpressions(MySqlCompiler compiler) {
        super(compiler);
    }

    /** The words true and false exist, even though there is no boolean type. */
    @Override
    protected String visitBooleanConstant(BooleanConstant constant) {
        return Boolean.toString(constant.value());
    }

    /** A cast to a type that CAST does not take is left out. */
    @Override
    protected String visitCast(Cast<?> cast, Scope scope) {
        String type = MySqlCasts.target(cast.type(), compiler().dialect());
        return type == null && !cast.lenient() ? standalone(cast.expression(), scope) : super.visitCast(cast, scope);
    }

    @Override
    protected String castType(SqlType<?> type) {
        String target = MySqlCasts.target(type, compiler().dialect());
        return target == null ? super.castType(type) : target;
    }
}

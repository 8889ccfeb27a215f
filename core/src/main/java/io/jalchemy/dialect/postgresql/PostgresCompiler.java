package io.jalchemy.dialect.postgresql;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.DmlCompiler;
import io.jalchemy.compiler.ExpressionCompiler;
import io.jalchemy.compiler.FromCompiler;
import io.jalchemy.compiler.FunctionCompiler;
import io.jalchemy.compiler.OperatorCompiler;
import io.jalchemy.compiler.SelectCompiler;
import io.jalchemy.compiler.SqlCompiler;

/** What PostgreSQL writes differently, cut by the kind of node. */
final class PostgresCompiler extends SqlCompiler {
    PostgresCompiler(PostgresDialect dialect, CompileOptions options) {
        super(dialect, options);
    }

    @Override
    protected ExpressionCompiler newExpressions() {
        return new PostgresExpressions(this);
    }

    @Override
    protected OperatorCompiler newOperators() {
        return new PostgresOperators(this);
    }

    @Override
    protected FunctionCompiler newFunctions() {
        return new PostgresFunctions(this);
    }

    @Override
    protected FromCompiler newFroms() {
        return new PostgresFroms(this);
    }

    @Override
    protected SelectCompiler newSelects() {
        return new PostgresSelects(this);
    }

    @Override
    protected DmlCompiler newDml() {
        return new PostgresDml(this);
    }

    PostgresOptions server() {
        return ((PostgresDialect) dialect()).options();
    }
}

package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.DmlCompiler;
import io.jalchemy.compiler.ExpressionCompiler;
import io.jalchemy.compiler.FromCompiler;
import io.jalchemy.compiler.FunctionCompiler;
import io.jalchemy.compiler.OperatorCompiler;
import io.jalchemy.compiler.SelectCompiler;
import io.jalchemy.compiler.SqlCompiler;
import io.jalchemy.sql.JoinStep;

/** What MySQL and MariaDB write differently, cut by the kind of node. */
final class MySqlCompiler extends SqlCompiler {
    MySqlCompiler(MySqlDialect dialect, CompileOptions options) {
        super(dialect, options);
    }

    @Override
    protected ExpressionCompiler newExpressions() {
        return new MySqlExpressions(this);
    }

    @Override
    protected OperatorCompiler newOperators() {
        return new MySqlOperators(this);
    }

    @Override
    protected FunctionCompiler newFunctions() {
        return new MySqlFunctions(this);
    }

    @Override
    protected FromCompiler newFroms() {
        return new Froms(this);
    }

    @Override
    protected SelectCompiler newSelects() {
        return new MySqlSelects(this);
    }

    @Override
    protected DmlCompiler newDml() {
        return new MySqlDml(this);
    }

    MySqlOptions server() {
        return ((MySqlDialect) dialect()).options();
    }

    private static final class Froms extends FromCompiler {
        Froms(SqlCompiler compiler) {
            super(compiler);
        }

        @Override
        protected String joinKeyword(JoinStep.Kind kind) {
            return kind == JoinStep.Kind.INNER ? " INNER JOIN " : super.joinKeyword(kind);
        }

        @Override
        protected String fromHint(String text, String hint, boolean crud) {
            return text + " " + hint;
        }
    }
}

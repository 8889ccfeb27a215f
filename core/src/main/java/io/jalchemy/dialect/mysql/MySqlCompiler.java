package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.DmlCompiler;
import io.jalchemy.compiler.ExpressionCompiler;
import io.jalchemy.compiler.FromCompiler;
import io.jalchemy.compiler.FunctionCompiler;
import io.jalchemy.compiler.OperatorCompiler;
import io.jalchemy.compiler.Scope;
import io.jalchemy.compiler.SelectCompiler;
import io.jalchemy.compiler.SqlCompiler;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.JoinStep;
import io.jalchemy.sql.Lateral;
import io.jalchemy.sql.Values;
import java.util.List;

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
        return new Froms();
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

    private final class Froms extends FromCompiler {
        Froms() {
            super(MySqlCompiler.this);
        }

        @Override
        protected String visitLateral(Lateral lateral, Scope scope) {
            if (server().mariadb()) {
                throw lacksLateral();
            }
            return super.visitLateral(lateral, scope);
        }

        @Override
        protected String valuesRow(List<Expression<?>> row, Scope scope) {
            return (server().mariadb() ? "" : "ROW") + super.valuesRow(row, scope);
        }

        /** MariaDB cannot name the columns of a derived table behind it, so the first row names them. */
        @Override
        protected String derivedValues(Values values, String suffix, Scope scope) {
            if (!server().mariadb()) {
                return super.derivedValues(values, suffix, scope);
            }
            Scope inner = scope.withAsFrom(false).withLinter(null);
            return "(" + valuesAsSelects(values, values.literalBinds() ? inner.withLiteralBinds(true) : inner) + ")"
                    + suffix;
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

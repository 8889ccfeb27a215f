package io.jalchemy.dialect.oracle;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.DmlCompiler;
import io.jalchemy.compiler.ExpressionCompiler;
import io.jalchemy.compiler.FromCompiler;
import io.jalchemy.compiler.FunctionCompiler;
import io.jalchemy.compiler.OperatorCompiler;
import io.jalchemy.compiler.SelectCompiler;
import io.jalchemy.compiler.SqlCompiler;

/** What Oracle writes differently, cut by the kind of node. */
final class OracleCompiler extends SqlCompiler {
    OracleCompiler(OracleDialect dialect, CompileOptions options) {
        super(dialect, options);
    }

    @Override
    protected ExpressionCompiler newExpressions() {
        return new OracleExpressions(this);
    }

    @Override
    protected OperatorCompiler newOperators() {
        return new OracleOperators(this);
    }

    @Override
    protected FunctionCompiler newFunctions() {
        return new OracleFunctions(this);
    }

    @Override
    protected FromCompiler newFroms() {
        return new OracleFroms(this);
    }

    @Override
    protected SelectCompiler newSelects() {
        return new OracleSelects(this);
    }

    @Override
    protected DmlCompiler newDml() {
        return new OracleDml(this);
    }

    OracleOptions server() {
        return ((OracleDialect) dialect()).options();
    }
}

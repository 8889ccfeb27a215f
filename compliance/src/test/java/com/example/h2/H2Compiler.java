package com.example.h2;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.compiler.FunctionCompiler;
import io.jalchemy.compiler.Scope;
import io.jalchemy.compiler.SelectCompiler;
import io.jalchemy.compiler.SqlCompiler;
import io.jalchemy.sql.NextValue;
import io.jalchemy.sql.RowLimits;

/** What H2 writes differently. */
final class H2Compiler extends SqlCompiler {
    H2Compiler(Dialect dialect, CompileOptions options) {
        super(dialect, options);
    }

    @Override
    protected FunctionCompiler newFunctions() {
        return new Functions(this);
    }

    @Override
    protected SelectCompiler newSelects() {
        return new Selects(this);
    }

    private static final class Selects extends SelectCompiler {
        Selects(SqlCompiler compiler) {
            super(compiler);
        }

        /** OFFSET stands alone here. */
        @Override
        protected String limitClause(RowLimits select, Scope scope) {
            return select.limit() == null && select.offset() != null
                    ? "\n OFFSET " + rowCount(select.offset(), scope)
                    : super.limitClause(select, scope);
        }
    }

    private static final class Functions extends FunctionCompiler {
        Functions(SqlCompiler compiler) {
            super(compiler);
        }

        @Override
        protected String visitNextValue(NextValue<?> next, Scope scope) {
            return "NEXT VALUE FOR " + compiler().froms().sequenceName(next.sequence());
        }
    }
}

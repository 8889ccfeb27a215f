package io.jalchemy.dialect.mssql;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.DmlCompiler;
import io.jalchemy.compiler.ExpressionCompiler;
import io.jalchemy.compiler.FromCompiler;
import io.jalchemy.compiler.FunctionCompiler;
import io.jalchemy.compiler.OperatorCompiler;
import io.jalchemy.compiler.SelectCompiler;
import io.jalchemy.compiler.SqlCompiler;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.TableClause;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What SQL Server writes differently, cut by the kind of node. */
final class MsSqlCompiler extends SqlCompiler {
    private final Map<FromClause, FromClause> schemaAliases = new IdentityHashMap<>();
    private boolean changesRows;

    MsSqlCompiler(MsSqlDialect dialect, CompileOptions options) {
        super(dialect, options);
    }

    @Override
    protected ExpressionCompiler newExpressions() {
        return new MsSqlExpressions(this);
    }

    @Override
    protected OperatorCompiler newOperators() {
        return new MsSqlOperators(this);
    }

    @Override
    protected FunctionCompiler newFunctions() {
        return new MsSqlFunctions(this);
    }

    @Override
    protected FromCompiler newFroms() {
        return new MsSqlFroms(this);
    }

    @Override
    protected SelectCompiler newSelects() {
        return new MsSqlSelects(this);
    }

    @Override
    protected DmlCompiler newDml() {
        return new MsSqlDml(this);
    }

    MsSqlOptions server() {
        return ((MsSqlDialect) dialect()).options();
    }

    /** The statement is an UPDATE or DELETE, in which columns name the table itself. */
    void changesRows() {
        changesRows = true;
    }

    /** Whether columns are written under the alias that stands for a table of a schema. */
    boolean namesSchemaAliases() {
        return !changesRows || isSubquery();
    }

    /** The alias that stands for a table of a schema in the legacy mode; null where the table stands for itself. */
    @Nullable FromClause schemaAlias(FromClause from) {
        return server().legacySchemaAliasing() && from instanceof TableClause && from.schema() != null
                ? schemaAliases.computeIfAbsent(from, FromClause::alias)
                : null;
    }
}

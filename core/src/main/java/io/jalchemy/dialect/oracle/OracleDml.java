package io.jalchemy.dialect.oracle;

import io.jalchemy.compiler.DmlCompiler;
import io.jalchemy.compiler.Scope;
import io.jalchemy.error.CompileException;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.DmlStatement;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.SelectFroms;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.List;

/** INSERT, UPDATE and DELETE in Oracle's words: values come back through output parameters. */
final class OracleDml extends DmlCompiler {
    OracleDml(OracleCompiler compiler) {
        super(compiler);
    }

    /** Keys come back through output parameters only. */
    @Override
    protected boolean reportsGeneratedKey() {
        return false;
    }

    @Override
    protected String returning(
            DmlStatement<?> statement, List<? extends SqlNode> elements, boolean wantsResult, Scope scope) {
        if (!supportsReturning(statement)) {
            throw new CompileException("RETURNING is switched off for this statement of dialect oracle.");
        }
        List<String> marks = new ArrayList<>();
        for (SqlNode element : SelectFroms.expand(elements)) {
            SqlType<?> type = element instanceof Expression<?> expression ? expression.type() : Types.nullType();
            marks.add(compiler()
                    .process(
                            BindParameter.named("ret_" + marks.size(), type, null),
                            scope.withBindTypes(false).withLiteralBinds(false)));
        }
        return "RETURNING " + String.join(", ", unlabelledReturning(elements, wantsResult, scope)) + " INTO "
                + String.join(", ", marks);
    }
}

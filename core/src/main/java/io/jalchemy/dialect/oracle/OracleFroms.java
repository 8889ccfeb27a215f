package io.jalchemy.dialect.oracle;

import io.jalchemy.compiler.FromCompiler;
import io.jalchemy.compiler.Scope;
import io.jalchemy.sql.Join;

/** FROM elements in Oracle's words: no AS before an alias, and joins by comma where the server knows no others. */
final class OracleFroms extends FromCompiler {
    OracleFroms(OracleCompiler compiler) {
        super(compiler);
    }

    @Override
    protected String aliasSuffix(String alias) {
        return " " + alias;
    }

    /** Hints stand behind SELECT. */
    @Override
    protected String fromHint(String text, String hint, boolean crud) {
        return text;
    }

    /** The condition of a join by comma is found in WHERE; see {@link CommaJoins}. */
    @Override
    protected String visitJoin(Join join, Scope scope) {
        if (((OracleCompiler) compiler()).server().ansiJoins()) {
            return super.visitJoin(join, scope);
        }
        Scope inner = scope.withAsFrom(true);
        return compiler().process(join.left(), inner) + ", " + compiler().process(join.right(), inner);
    }
}

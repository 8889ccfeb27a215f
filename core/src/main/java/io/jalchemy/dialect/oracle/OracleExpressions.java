package io.jalchemy.dialect.oracle;

import io.jalchemy.compiler.ExpressionCompiler;
import io.jalchemy.compiler.Scope;
import io.jalchemy.sql.AliasColumn;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.CustomElement;
import io.jalchemy.sql.TableRow;

/** Constants and columns in Oracle's words. */
final class OracleExpressions extends ExpressionCompiler {
    OracleExpressions(OracleCompiler compiler) {
        super(compiler);
    }

    /** The rows of a collection of plain values have one column of this name. */
    @Override
    protected String visitColumn(ColumnClause<?> column, Scope scope) {
        String text = super.visitColumn(column, scope);
        return column instanceof AliasColumn<?> ? text + ".COLUMN_VALUE" : text;
    }

    @Override
    protected String visitTableRow(TableRow row, Scope scope) {
        return super.visitTableRow(row, scope) + ".COLUMN_VALUE";
    }

    @Override
    protected String visitCustom(CustomElement<?> element, Scope scope) {
        return element instanceof OuterJoinColumn<?> column
                ? compiler().process(column.column(), scope) + "(+)"
                : super.visitCustom(element, scope);
    }
}

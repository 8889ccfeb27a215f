package io.jalchemy.compiler;

import io.jalchemy.sql.Assignment;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.OnConflict;
import io.jalchemy.sql.StandardOperator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code ON CONFLICT …}, for the dialects that have it. */
public final class OnConflictWriter {
    private final SqlCompiler compiler;
    private final FromClause table;
    private final boolean literalIndexCriteria;

    /**
     * @param compiler writes the expressions
     * @param table the table that is inserted into
     * @param literalIndexCriteria whether values in the criterion of a partial index are written as late literals
     */
    public OnConflictWriter(SqlCompiler compiler, FromClause table, boolean literalIndexCriteria) {
        this.compiler = compiler;
        this.table = table;
        this.literalIndexCriteria = literalIndexCriteria;
    }

    /** The clause. */
    public String write(OnConflict conflict, Scope scope) {
        String target = target(conflict, scope);
        String start = "ON CONFLICT" + (target.isEmpty() ? "" : " " + target);
        List<Assignment> set = conflict.set();
        if (set == null) {
            return start + " DO NOTHING";
        }
        String text = start + " DO UPDATE SET " + String.join(", ", assignments(set, scope));
        return conflict.where() == null
                ? text
                : text + " WHERE "
                        + compiler.operators().criteria(List.of(conflict.where()), scope.withIncludeTable(true));
    }

    private String target(OnConflict conflict, Scope scope) {
        Name constraint = conflict.constraint();
        if (constraint != null) {
            return "ON CONSTRAINT "
                    + compiler.dialect().ddlCompiler(compiler.options()).names().constraintName(constraint);
        }
        if (conflict.indexElements().isEmpty()) {
            return "";
        }
        List<String> elements = new ArrayList<>();
        Scope bare = scope.withIncludeTable(false);
        for (Object element : conflict.indexElements()) {
            elements.add(
                    element instanceof Expression<?> expression
                            ? compiler.process(ParenthesisRules.operand(expression, StandardOperator.COMMA), bare)
                            : compiler.identifiers().quote(String.valueOf(element)));
        }
        String text = "(" + String.join(", ", elements) + ")";
        return conflict.indexWhere() == null
                ? text
                : text + " WHERE "
                        + compiler.operators()
                                .criteria(
                                        List.of(conflict.indexWhere()), bare.withLiteralExecute(literalIndexCriteria));
    }

    private List<String> assignments(List<Assignment> set, Scope scope) {
        Map<String, Assignment> byKey = Upserts.byKey(set);
        Map<String, Assignment> left = new LinkedHashMap<>(byKey);
        List<String> texts = new ArrayList<>();
        for (ColumnClause<?> column : table.columns()) {
            Assignment assignment = left.remove(column.key());
            if (assignment != null) {
                texts.add(compiler.identifiers().quote(column.name()) + " = "
                        + Upserts.write(Upserts.value(assignment, column), compiler, scope));
            }
        }
        left.forEach((key, assignment) -> texts.add(
                compiler.identifiers().quote(key) + " = " + compiler.process(Upserts.value(assignment, null), scope)));
        return texts;
    }
}

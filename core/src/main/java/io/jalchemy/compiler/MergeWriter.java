package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import io.jalchemy.sql.Assignment;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Merge;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code MERGE}, as the SQL standard and the databases that have it agree. */
final class MergeWriter {
    private final SqlCompiler compiler;
    private final Merge merge;

    MergeWriter(SqlCompiler compiler, Merge merge) {
        this.compiler = compiler;
        this.merge = merge;
    }

    String write(Scope scope) {
        if (merge.matched().isEmpty() && merge.notMatched().isEmpty()) {
            throw new CompileException(
                    "MERGE does nothing. Call whenMatchedSet(...), whenNotMatchedSet(...), or both.");
        }
        Scope from = scope.withAsFrom(true);
        StringBuilder text = new StringBuilder("MERGE INTO ")
                .append(compiler.process(merge.target(), from))
                .append(" USING ")
                .append(compiler.process(merge.source(), from))
                .append(" ON (")
                .append(compiler.operators().criteria(List.of(merge.on()), scope))
                .append(')');
        if (!merge.matched().isEmpty()) {
            text.append(" WHEN MATCHED THEN UPDATE SET ").append(String.join(", ", updates(scope)));
        }
        if (!merge.notMatched().isEmpty()) {
            List<String> columns = new ArrayList<>();
            List<String> values = new ArrayList<>();
            for (Assignment each : merge.notMatched()) {
                columns.add(name(each));
                values.add(value(each, scope));
            }
            text.append(" WHEN NOT MATCHED THEN INSERT (")
                    .append(String.join(", ", columns))
                    .append(") VALUES (")
                    .append(String.join(", ", values))
                    .append(')');
        }
        return text.toString();
    }

    private List<String> updates(Scope scope) {
        List<String> texts = new ArrayList<>();
        for (Assignment each : merge.matched()) {
            texts.add(name(each) + " = " + value(each, scope));
        }
        return texts;
    }

    private String name(Assignment assignment) {
        return compiler.identifiers().quote(column(assignment).name());
    }

    private String value(Assignment assignment, Scope scope) {
        return Upserts.write(Upserts.value(assignment, column(assignment)), compiler, scope);
    }

    private static ColumnClause<?> column(Assignment assignment) {
        if (assignment.target() instanceof ColumnClause<?> column) {
            return column;
        }
        throw new CompileException("MERGE sets columns, not %s.".formatted(assignment.target()));
    }
}

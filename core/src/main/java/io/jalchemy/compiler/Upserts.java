package io.jalchemy.compiler;

import io.jalchemy.sql.Assignment;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.StandardOperator;
import io.jalchemy.types.TypeFamily;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the forms of "insert or update" have in common: the assignments behind the conflict. */
public final class Upserts {
    private Upserts() {}

    /** Assignments by the key of their column. */
    public static Map<String, Assignment> byKey(List<Assignment> assignments) {
        return ColumnValues.byKey(assignments, Set.of());
    }

    /** The value of an assignment behind a conflict: a plain value has no parameter name of its own. */
    public static Expression<?> value(Assignment assignment, @Nullable ColumnClause<?> column) {
        if (!(assignment.value() instanceof BindParameter<?> bind)) {
            return assignment.value();
        }
        BindParameter<?> typed =
                column != null && bind.type().family() == TypeFamily.NULL ? bind.withType(column.type()) : bind;
        return assignment.isPlain() ? typed.anonymous("param") : typed;
    }

    /** The value as SQL: operators in parentheses. */
    public static String write(Expression<?> value, SqlCompiler compiler, Scope scope) {
        return compiler.process(ParenthesisRules.operand(value, StandardOperator.NULLS_FIRST), scope);
    }
}

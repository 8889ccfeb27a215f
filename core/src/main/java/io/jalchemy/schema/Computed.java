package io.jalchemy.schema;

import io.jalchemy.sql.Expression;
import org.jspecify.annotations.Nullable;

/**
 * {@code GENERATED ALWAYS AS (expression)}.
 *
 * @param expression what the column is computed from
 * @param persisted true to store it, false to compute it when read, null for the database's own choice
 */
public record Computed(Expression<?> expression, @Nullable Boolean persisted) {
    /** A computed column in the database's own way. */
    public static Computed of(Expression<?> expression) {
        return new Computed(expression, null);
    }

    /** A computed column from text. */
    public static Computed of(String sql) {
        return new Computed(io.jalchemy.sql.Sql.text(sql).asExpression(), null);
    }

    /** The same column, stored. */
    public Computed stored() {
        return new Computed(expression, true);
    }
}

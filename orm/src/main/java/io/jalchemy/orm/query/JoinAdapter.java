package io.jalchemy.orm.query;

import io.jalchemy.orm.mapping.JoinColumns;
import io.jalchemy.orm.mapping.MarkedColumn;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Replacement;
import io.jalchemy.sql.SqlNode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the condition of a relationship for the FROM elements that stand on its two sides in a statement. */
public final class JoinAdapter {
    private JoinAdapter() {}

    /**
     * The condition with each column replaced.
     *
     * @param near what to write for a column of this side; null leaves the column
     * @param far what to write for a column of the target's side; null leaves the column
     */
    @SuppressWarnings("unchecked") // a condition stays one when its columns are replaced
    public static Expression<Boolean> adapt(
            Expression<Boolean> condition,
            Function<ColumnClause<?>, @Nullable SqlNode> near,
            Function<ColumnClause<?>, @Nullable SqlNode> far) {
        return Replacement.in(condition, node -> {
            if (node instanceof MarkedColumn<?> marked) {
                ColumnClause<?> column = JoinColumns.columnOf(marked);
                if (column == null) {
                    return null;
                }
                SqlNode other = (marked.isRemote() ? far : near).apply(column);
                return other != null ? other : column;
            }
            if (node instanceof ColumnClause<?> column) {
                SqlNode other = near.apply(column);
                if (other == null) {
                    other = far.apply(column);
                }
                return other;
            }
            return null;
        });
    }

    /** Takes columns from another FROM element; those that it does not have stay. */
    public static Function<ColumnClause<?>, @Nullable SqlNode> from(@Nullable FromClause element) {
        return column -> element == null ? null : element.correspondingColumn(column);
    }

    /** Leaves every column as it is. */
    public static Function<ColumnClause<?>, @Nullable SqlNode> unchanged() {
        return column -> null;
    }
}

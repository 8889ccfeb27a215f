package io.jalchemy.orm.mapping;

import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Comparison;
import io.jalchemy.sql.Condition;
import io.jalchemy.sql.Conditions;
import io.jalchemy.sql.DelegatingExpression;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Modifiers;
import io.jalchemy.sql.Replacement;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StandardOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads columns out of join conditions. */
public final class JoinColumns {
    private JoinColumns() {}

    /** {@code a = b}. */
    public static Condition equal(Expression<?> a, Expression<?> b) {
        return Conditions.compare(a, StandardOperator.EQ, b, Modifiers.NONE, null);
    }

    /** The column behind marks and other wrappers, or null if it is none. */
    public static @Nullable ColumnClause<?> columnOf(Expression<?> expression) {
        return switch (expression) {
            case ColumnClause<?> column -> column;
            case DelegatingExpression<?> delegating -> columnOf(delegating.delegate());
            default -> null;
        };
    }

    /** The condition with plain columns in the place of what stands for them, such as attributes of metamodels. */
    static Expression<Boolean> plain(Expression<Boolean> condition) {
        return Replacement.in(
                condition,
                node -> node instanceof DelegatingExpression<?> wrapper && !(wrapper instanceof MarkedColumn<?>)
                        ? columnOf(wrapper)
                        : null);
    }

    /** Each comparison in a condition. */
    static void eachComparison(SqlNode condition, Consumer<Comparison> visitor) {
        condition.traverse(node -> {
            if (node instanceof Comparison comparison) {
                visitor.accept(comparison);
            }
        });
    }

    /** The marked columns of one operand, in order; an unmarked column stands for itself without marks. */
    static List<MarkedColumn<?>> marks(Expression<?> operand) {
        List<MarkedColumn<?>> found = new ArrayList<>();
        collect(operand, found);
        return found;
    }

    private static void collect(SqlNode node, List<MarkedColumn<?>> into) {
        switch (node) {
            case MarkedColumn<?> marked -> into.add(marked);
            case ColumnClause<?> column -> into.add(new MarkedColumn<>(column, false, false));
            default -> node.forEachChild(child -> collect(child, into));
        }
    }
}

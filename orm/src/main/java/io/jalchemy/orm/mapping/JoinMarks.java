package io.jalchemy.orm.mapping;

import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Comparison;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.ForeignKeyLink;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Replacement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out, for each column in the condition of a relationship, whether it holds the reference and whether it belongs to
 * the target's side. Marks that the user gave win; then options; then foreign keys and tables.
 */
final class JoinMarks {
    private final RelationshipProperty relationship;
    private final FromClause near;
    private final FromClause far;
    private final @Nullable FromClause secondary;
    private final Set<ColumnClause<?>> foreignKeys;
    private final List<ColumnClause<?>> remoteSide;

    JoinMarks(RelationshipProperty relationship, FromClause near, FromClause far, @Nullable FromClause secondary) {
        this.relationship = relationship;
        this.near = near;
        this.far = far;
        this.secondary = secondary;
        this.foreignKeys = new HashSet<>(relationship.givenForeignKeys());
        this.remoteSide = relationship.givenRemoteSide();
    }

    /** The same condition with every column marked. */
    Expression<Boolean> mark(Expression<Boolean> condition) {
        return markRemote(markForeign(condition));
    }

    private static boolean any(Expression<?> condition, Predicate<MarkedColumn<?>> test) {
        boolean[] found = {false};
        condition.traverse(node -> found[0] |= node instanceof MarkedColumn<?> marked && test.test(marked));
        return found[0];
    }

    private Expression<Boolean> markForeign(Expression<Boolean> condition) {
        if (any(condition, MarkedColumn::isForeign)) {
            return condition;
        }
        if (!foreignKeys.isEmpty()) {
            return markEach(condition, foreignKeys::contains, false);
        }
        return Replacement.in(condition, node -> {
            if (!(node instanceof Comparison comparison)) {
                return null;
            }
            ColumnClause<?> left = JoinColumns.columnOf(comparison.left());
            ColumnClause<?> right = JoinColumns.columnOf(comparison.right());
            if (left == null || right == null) {
                return null;
            }
            if (references(left, right) || inSecondary(left) && !inSecondary(right)) {
                return withOperands(comparison, marked(comparison.left(), false, true), comparison.right());
            }
            if (references(right, left) || inSecondary(right) && !inSecondary(left)) {
                return withOperands(comparison, comparison.left(), marked(comparison.right(), false, true));
            }
            return null;
        });
    }

    private boolean inSecondary(ColumnClause<?> column) {
        return secondary != null && secondary.columns().indexOf(column) >= 0;
    }

    private static boolean references(ColumnClause<?> holder, ColumnClause<?> target) {
        for (ForeignKeyLink link : holder.foreignKeys()) {
            if (link.target() != null && root(link.target()) == root(target)) {
                return true;
            }
        }
        return false;
    }

    private static Expression<?> root(Expression<?> column) {
        return column instanceof ColumnClause<?> clause && clause.source() != null ? root(clause.source()) : column;
    }

    private Expression<Boolean> markRemote(Expression<Boolean> condition) {
        if (any(condition, MarkedColumn::isRemote)) {
            return condition;
        }
        if (secondary != null) {
            return markEach(condition, this::inSecondary, true);
        }
        boolean toItself = refersToOwnTable();
        if (!remoteSide.isEmpty()) {
            Set<ColumnClause<?>> given = new HashSet<>(remoteSide);
            return toItself
                    ? markSelfReference(condition, column -> given.contains(JoinColumns.columnOf(column)))
                    : markEach(condition, given::contains, true);
        }
        if (toItself) {
            return markSelfReference(
                    condition, column -> column instanceof MarkedColumn<?> marked && marked.isForeign());
        }
        FromClause nearLocal = relationship.owner().table();
        FromClause farLocal = relationship.findTarget().table();
        return markEach(
                condition,
                column -> has(far, column) && (!has(near, column) || has(farLocal, column) && !has(nearLocal, column)),
                true);
    }

    private static boolean has(@Nullable FromClause from, ColumnClause<?> column) {
        return from != null && from.columns().indexOf(column) >= 0;
    }

    private boolean refersToOwnTable() {
        return near == far
                || relationship.owner().isRelated(relationship.findTarget())
                        && relationship.givenTargetFrom() == null
                        && near.members().stream().anyMatch(far.members()::contains);
    }

    /** In a condition between rows of one table, only the position of a column tells which of them it belongs to. */
    private static Expression<Boolean> markSelfReference(
            Expression<Boolean> condition, Predicate<Expression<?>> isRemote) {
        return Replacement.in(condition, node -> {
            if (!(node instanceof Comparison comparison)) {
                return null;
            }
            ColumnClause<?> left = JoinColumns.columnOf(comparison.left());
            ColumnClause<?> right = JoinColumns.columnOf(comparison.right());
            if (left == null || right == null) {
                return null;
            }
            boolean leftRemote = isRemote.test(comparison.left());
            boolean rightRemote = left != right && isRemote.test(comparison.right());
            return withOperands(
                    comparison,
                    marked(comparison.left(), leftRemote, false),
                    marked(comparison.right(), rightRemote, false));
        });
    }

    private static Expression<Boolean> markEach(
            Expression<Boolean> condition, Predicate<ColumnClause<?>> test, boolean remote) {
        return Replacement.in(condition, node -> {
            if (node instanceof Expression<?> expression) {
                ColumnClause<?> column = JoinColumns.columnOf(expression);
                if (column != null && test.test(column)) {
                    return marked(expression, remote, !remote);
                }
            }
            return null;
        });
    }

    private static Expression<?> marked(Expression<?> column, boolean remote, boolean foreign) {
        return new MarkedColumn<>(column, remote, foreign);
    }

    private static Comparison withOperands(Comparison comparison, Expression<?> left, Expression<?> right) {
        return new Comparison(
                left, comparison.operator(), right, comparison.modifiers(), comparison.flags(), comparison.type());
    }
}

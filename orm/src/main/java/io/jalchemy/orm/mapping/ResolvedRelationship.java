package io.jalchemy.orm.mapping;

import io.jalchemy.orm.error.MappingException;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Comparison;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.StandardOperator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a relationship.
 *
 * @param target the mapper of the target
 * @param targetFrom what stands for the target in joins: its FROM element, or another one that was given
 * @param secondary the table between both, or null
 * @param primaryJoin the condition towards the target or the table in the middle, every column marked
 * @param secondaryJoin the condition from the table in the middle to the target, every column marked; null without one
 * @param direction which side holds the reference
 * @param localRemote columns of this entity with those of the far side that they are compared with
 * @param sync columns that are kept equal: where the value comes from, and the reference that takes it
 * @param secondarySync the same between the target and the table in the middle
 * @param byPrimaryKey whether the reference names the primary key of the target and nothing else, so that the identity map
 *     can answer
 * @param reverse the opposite side that is kept in step, or null
 */
public record ResolvedRelationship(
        Mapper<?> target,
        FromClause targetFrom,
        @Nullable FromClause secondary,
        Expression<Boolean> primaryJoin,
        @Nullable Expression<Boolean> secondaryJoin,
        Direction direction,
        List<ColumnPair> localRemote,
        List<ColumnPair> sync,
        List<ColumnPair> secondarySync,
        boolean byPrimaryKey,
        @Nullable RelationshipProperty reverse) {

    static ResolvedRelationship of(RelationshipProperty relationship) {
        Mapper<?> owner = relationship.owner();
        Mapper<?> target = relationship.findTarget();
        FromClause near = owner.selectable();
        FromClause given = relationship.givenTargetFrom();
        FromClause far = given != null ? given : target.selectable();
        FromClause secondary = relationship.givenSecondary();
        Set<ColumnClause<?>> only = new LinkedHashSet<>(relationship.givenForeignKeys());
        Expression<Boolean> primary = relationship.givenPrimaryJoin();
        Expression<Boolean> second = relationship.givenSecondaryJoin();
        if (secondary == null && second != null) {
            throw new MappingException(
                    "%s: a secondaryJoin needs a secondary table. Name it, or drop the secondaryJoin."
                            .formatted(relationship));
        }
        if (secondary != null && second == null) {
            second = JoinDerivation.between(far, secondary, only, relationship.toString());
        }
        if (primary == null) {
            primary = JoinDerivation.between(near, secondary != null ? secondary : far, only, relationship.toString());
        }
        JoinMarks marks = new JoinMarks(relationship, near, far, secondary);
        primary = marks.mark(primary);
        second = second == null ? null : marks.mark(second);
        Pairs first = Pairs.of(primary);
        Pairs other = second == null ? new Pairs() : Pairs.of(second);
        requireReference(relationship, first, other);
        Direction direction =
                second != null ? Direction.MANY_TO_MANY : RelationshipDirection.of(relationship, near, far, primary);
        boolean byKey = direction == Direction.MANY_TO_ONE && given == null && namesPrimaryKey(primary, first, target);
        ResolvedRelationship result = new ResolvedRelationship(
                target,
                far,
                secondary,
                primary,
                second,
                direction,
                List.copyOf(first.localRemote),
                List.copyOf(first.sync),
                List.copyOf(other.sync),
                byKey,
                OppositeSide.of(relationship, target));
        RelationshipDirection.check(relationship, result);
        return result;
    }

    private static void requireReference(RelationshipProperty relationship, Pairs first, Pairs other) {
        if (first.localRemote.isEmpty() && other.localRemote.isEmpty()) {
            throw new MappingException(
                    "%s: its condition compares no column of this side with one of the other. Mark the columns of the target's side with remote(...), or name them with remoteSide."
                            .formatted(relationship));
        }
        if (!relationship.isViewOnly() && first.sync.isEmpty()) {
            throw new MappingException(
                    "%s: its condition equates no reference with a column, so it cannot be written. Mark the column that holds the reference with foreign(...), or make the relationship viewOnly."
                            .formatted(relationship));
        }
    }

    private static boolean namesPrimaryKey(Expression<Boolean> condition, Pairs pairs, Mapper<?> target) {
        int[] comparisons = {0};
        JoinColumns.eachComparison(condition, comparison -> comparisons[0]++);
        List<ColumnClause<?>> key = target.primaryKey();
        if (comparisons[0] != key.size() || pairs.localRemote.size() != key.size()) {
            return false;
        }
        Set<ColumnClause<?>> remote = new LinkedHashSet<>();
        for (ColumnPair pair : pairs.localRemote) {
            remote.add(target.canonical(pair.to()));
        }
        return remote.size() == key.size() && remote.containsAll(key);
    }

    /** The columns of this entity that the condition compares, in its order. */
    public List<ColumnClause<?>> localColumns() {
        List<ColumnClause<?>> all = new ArrayList<>();
        for (ColumnPair pair : localRemote) {
            if (!all.contains(pair.from())) {
                all.add(pair.from());
            }
        }
        return all;
    }

    /** The columns of the far side that the condition compares, in its order. */
    public List<ColumnClause<?>> remoteColumns() {
        List<ColumnClause<?>> all = new ArrayList<>();
        for (ColumnPair pair : localRemote) {
            if (!all.contains(pair.to())) {
                all.add(pair.to());
            }
        }
        return all;
    }

    private static final class Pairs {
        final LinkedHashSet<ColumnPair> localRemote = new LinkedHashSet<>();
        final LinkedHashSet<ColumnPair> sync = new LinkedHashSet<>();

        static Pairs of(Expression<Boolean> condition) {
            Pairs pairs = new Pairs();
            JoinColumns.eachComparison(condition, pairs::collect);
            return pairs;
        }

        private void collect(Comparison comparison) {
            Expression<?> right = comparison.right();
            if (!(right instanceof io.jalchemy.sql.ScalarValues)) {
                for (MarkedColumn<?> a : JoinColumns.marks(comparison.left())) {
                    for (MarkedColumn<?> b : JoinColumns.marks(right)) {
                        pair(a, b, comparison.operator() == StandardOperator.EQ);
                    }
                }
            }
        }

        private void pair(MarkedColumn<?> left, MarkedColumn<?> right, boolean equality) {
            ColumnClause<?> a = JoinColumns.columnOf(left);
            ColumnClause<?> b = JoinColumns.columnOf(right);
            if (a == null || b == null) {
                return;
            }
            if (right.isRemote() && !left.isRemote()) {
                localRemote.add(new ColumnPair(a, b));
            } else if (left.isRemote() && !right.isRemote()) {
                localRemote.add(new ColumnPair(b, a));
            }
            if (equality && right.isForeign()) {
                sync.add(new ColumnPair(a, b));
            } else if (equality && left.isForeign()) {
                sync.add(new ColumnPair(b, a));
            }
        }
    }
}

package io.jalchemy.orm.mapping;

import io.jalchemy.orm.error.MappingException;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Finds out which side holds the reference, and checks what depends on it. */
final class RelationshipDirection {
    private RelationshipDirection() {}

    static Direction of(
            RelationshipProperty relationship, FromClause near, FromClause far, Expression<Boolean> condition) {
        Set<ColumnClause<?>> foreign = columns(condition, MarkedColumn::isForeign);
        boolean onFar = foreign.stream().anyMatch(column -> far.columns().indexOf(column) >= 0);
        boolean onNear = foreign.stream().anyMatch(column -> near.columns().indexOf(column) >= 0);
        if (onFar && onNear) {
            Set<ColumnClause<?>> remote = columns(condition, mark -> mark.isForeign() && mark.isRemote());
            Set<ColumnClause<?>> local = columns(condition, mark -> mark.isForeign() && !mark.isRemote());
            if (!remote.isEmpty() && !local.isEmpty()) {
                Set<ColumnClause<?>> both = columns(condition, MarkedColumn::isRemote);
                both.retainAll(columns(condition, mark -> !mark.isRemote()));
                remote.removeAll(both);
                local.removeAll(both);
            }
            if (!remote.isEmpty() && local.isEmpty()) {
                return Direction.ONE_TO_MANY;
            }
            if (!local.isEmpty() && remote.isEmpty()) {
                return Direction.MANY_TO_ONE;
            }
            throw new MappingException(
                    "%s: both sides hold references in its condition, so its direction is open. Mark the columns of the target's side with remote(...), or name them with remoteSide."
                            .formatted(relationship));
        }
        if (onFar) {
            return Direction.ONE_TO_MANY;
        }
        if (onNear) {
            return Direction.MANY_TO_ONE;
        }
        throw new MappingException(
                "%s: no column in its condition holds the reference, so its direction is open. Add a foreign key, or mark the column that holds it with foreign(...)."
                        .formatted(relationship));
    }

    private static Set<ColumnClause<?>> columns(Expression<Boolean> condition, Predicate<MarkedColumn<?>> test) {
        Set<ColumnClause<?>> found = new LinkedHashSet<>();
        for (MarkedColumn<?> mark : JoinColumns.marks(condition)) {
            ColumnClause<?> column = JoinColumns.columnOf(mark);
            if (column != null && test.test(mark)) {
                found.add(column);
            }
        }
        return found;
    }

    static void check(RelationshipProperty relationship, ResolvedRelationship resolved) {
        if (relationship.cascades(Cascade.DELETE_ORPHAN)
                && resolved.direction() != Direction.ONE_TO_MANY
                && !relationship.isSingleParent()) {
            throw new MappingException(
                    "%s: DELETE_ORPHAN on a %s relationship deletes a target that others may refer to. Put the cascade on the other side, or call singleParent() if each target has one parent at most."
                            .formatted(relationship, words(resolved.direction())));
        }
        if (relationship.isCollection() && resolved.direction() == Direction.MANY_TO_ONE) {
            throw new MappingException(
                    "%s is a collection, but its own table holds the reference, so it leads to one %s. Make it a reference; between rows of one table, name the far columns with remoteSide if the other direction is meant."
                            .formatted(relationship, resolved.target().entityName()));
        }
    }

    static String words(Direction direction) {
        return switch (direction) {
            case ONE_TO_MANY -> "one-to-many";
            case MANY_TO_ONE -> "many-to-one";
            case MANY_TO_MANY -> "many-to-many";
        };
    }
}

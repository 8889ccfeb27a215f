package io.jalchemy.sql;

import io.jalchemy.error.AmbiguousForeignKeysException;
import io.jalchemy.error.NoForeignKeysException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ON clause that foreign keys imply between two FROM elements. */
public final class JoinConditions {
    private JoinConditions() {}

    /**
     * The condition under which two elements belong together.
     *
     * @throws NoForeignKeysException if no foreign key leads from one to the other
     * @throws AmbiguousForeignKeysException if several do
     */
    public static Condition between(FromClause left, FromClause right) {
        FromClause near = left instanceof Join join ? join.right() : null;
        Map<Object, List<Condition>> byConstraint = near == null ? Map.of() : scan(near, right);
        if (byConstraint.isEmpty()) {
            byConstraint = scan(left, right);
        }
        if (byConstraint.isEmpty()) {
            throw new NoForeignKeysException(
                    "Can't find any foreign key relationships between %s and %s. Give the condition: join(right, on)."
                            .formatted(left.description(), right.description()));
        }
        if (byConstraint.size() > 1) {
            throw new AmbiguousForeignKeysException(
                    "Can't determine join between %s and %s: %d foreign keys lead from one to the other. Give the condition: join(right, on)."
                            .formatted(left.description(), right.description(), byConstraint.size()));
        }
        return Conditions.all(byConstraint.values().iterator().next());
    }

    /** Whether a foreign key leads from one to the other. */
    static boolean canJoin(FromClause left, FromClause right) {
        return left instanceof Join join && !scan(join.right(), right).isEmpty()
                || !scan(left, right).isEmpty();
    }

    private static Map<Object, List<Condition>> scan(FromClause left, FromClause right) {
        Map<Object, List<Condition>> found = new LinkedHashMap<>();
        for (ForeignKeyLink link : links(right)) {
            ColumnClause<?> target = link.target();
            ColumnClause<?> there = target == null ? null : left.correspondingColumn(target);
            if (there != null) {
                add(found, link.constraint(), there, link.parent());
            }
        }
        if (left != right) {
            for (ForeignKeyLink link : links(left)) {
                ColumnClause<?> target = link.target();
                ColumnClause<?> there = target == null ? null : right.correspondingColumn(target);
                if (there != null) {
                    add(found, link.constraint(), there, link.parent());
                }
            }
        }
        return found;
    }

    private static void add(
            Map<Object, List<Condition>> found, Object constraint, ColumnClause<?> target, ColumnClause<?> parent) {
        found.computeIfAbsent(constraint, key -> new ArrayList<>())
                .add(new Comparison(target, StandardOperator.EQ, parent));
    }

    private static List<ForeignKeyLink> links(FromClause from) {
        List<ForeignKeyLink> all = new ArrayList<>();
        for (ColumnClause<?> column : from.columns()) {
            all.addAll(column.foreignKeys());
        }
        ForeignKeyLink[] sorted = all.toArray(new ForeignKeyLink[0]);
        Arrays.sort(sorted, Comparator.comparingInt(ForeignKeyLink::order));
        return List.of(sorted);
    }
}

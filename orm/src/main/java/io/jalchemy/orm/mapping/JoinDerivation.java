package io.jalchemy.orm.mapping;

import io.jalchemy.error.AmbiguousForeignKeysException;
import io.jalchemy.error.NoForeignKeysException;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Condition;
import io.jalchemy.sql.Conditions;
import io.jalchemy.sql.ForeignKeyLink;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Join;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The condition that foreign keys imply between two FROM elements, possibly those over certain columns only. */
final class JoinDerivation {
    private JoinDerivation() {}

    /**
     * @param near the left side; of a join, its right end is tried alone first
     * @param far the right side
     * @param only the columns whose foreign keys count; empty for all
     * @param what is being joined, as messages call it
     */
    static Condition between(FromClause near, FromClause far, Set<ColumnClause<?>> only, String what) {
        Map<Object, List<Condition>> found = Map.of();
        if (near instanceof Join join) {
            found = scan(join.right(), far, only);
        }
        if (found.isEmpty() && far instanceof Join join) {
            found = scan(near, join.right(), only);
        }
        if (found.isEmpty()) {
            found = scan(near, far, only);
        }
        if (found.isEmpty()) {
            throw new NoForeignKeysException(
                    "%s: no foreign key leads from one of %s and %s to the other, so the join cannot be derived. Add a foreign key to the column that holds the reference, or give the condition as primaryJoin, with foreign(...) around that column."
                            .formatted(what, near.description(), far.description()));
        }
        if (found.size() > 1) {
            throw new AmbiguousForeignKeysException(
                    "%s: %d foreign keys lead from one of %s and %s to the other, so the join cannot be derived. Name the columns of the one that is meant with foreignKeys."
                            .formatted(what, found.size(), near.description(), far.description()));
        }
        return Conditions.all(found.values().iterator().next());
    }

    private static Map<Object, List<Condition>> scan(FromClause near, FromClause far, Set<ColumnClause<?>> only) {
        Map<Object, List<Condition>> found = new LinkedHashMap<>();
        collect(far, near, only, found);
        if (near != far) {
            collect(near, far, only, found);
        }
        return found;
    }

    private static void collect(
            FromClause holder, FromClause other, Set<ColumnClause<?>> only, Map<Object, List<Condition>> into) {
        for (ForeignKeyLink link : links(holder)) {
            ColumnClause<?> target = link.target();
            ColumnClause<?> there = target == null ? null : other.correspondingColumn(target);
            if (there != null && (only.isEmpty() || only.contains(link.parent()))) {
                into.computeIfAbsent(link.constraint(), constraint -> new ArrayList<>())
                        .add(JoinColumns.equal(there, link.parent()));
            }
        }
    }

    private static List<ForeignKeyLink> links(FromClause from) {
        List<ForeignKeyLink> all = new ArrayList<>();
        for (ColumnClause<?> column : from.columns()) {
            all.addAll(column.foreignKeys());
        }
        all.sort(Comparator.comparingInt(ForeignKeyLink::order));
        return all;
    }
}

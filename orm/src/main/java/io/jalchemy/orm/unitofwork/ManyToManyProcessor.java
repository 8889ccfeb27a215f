package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.mapping.ColumnPair;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.spi.EntityState;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table in between holds the references: its rows are inserted and deleted as members come and go. */
final class ManyToManyProcessor extends DependencyProcessor {
    private final List<ColumnPair> near;
    private final List<ColumnPair> far;

    ManyToManyProcessor(RelationshipProperty side) {
        super(side);
        this.near = side.resolve().sync();
        this.far = side.resolve().secondarySync();
    }

    /** An association row, whichever of the two sides tells of it. */
    private record Pair(EntityState one, EntityState other) {}

    @Override
    void order(
            UnitOfWork work,
            FlushAction parentSaves,
            FlushAction targetSaves,
            FlushAction parentDeletes,
            FlushAction targetDeletes,
            FlushAction afterSave,
            FlushAction beforeDelete) {
        work.before(parentSaves, afterSave);
        work.before(targetSaves, afterSave);
        work.before(afterSave, targetDeletes);
        // an entity that takes over the row of a deleted one must not take over its association rows
        work.before(beforeDelete, parentSaves);
        work.before(beforeDelete, parentDeletes);
        work.before(beforeDelete, targetDeletes);
        work.before(beforeDelete, targetSaves);
    }

    @Override
    void orderSingle(
            UnitOfWork work,
            FlushAction own,
            @Nullable FlushAction member,
            FlushAction process,
            boolean delete,
            boolean memberIsDeleted) {
        if (delete) {
            work.before(process, member);
            work.before(process, own);
            return;
        }
        work.before(own, process);
        if (memberIsDeleted) {
            work.before(process, member);
        } else {
            work.before(member, process);
        }
    }

    @Override
    void presortDeletes(UnitOfWork work, List<EntityState> states) {
        if (loadsForDelete()) {
            for (EntityState state : states) {
                History.load(state, side());
            }
        }
    }

    @Override
    void presortSaves(UnitOfWork work, List<EntityState> states) {
        for (EntityState state : states) {
            if (!side().isPassiveUpdates() && isKeyChanged(state)) {
                History.load(state, side());
            }
            if (!state.isChanged(side().slot())) {
                continue;
            }
            for (EntityState child : History.added(state, side())) {
                work.requireReachable(state, side(), child);
            }
            if (deletesOrphans()) {
                for (EntityState child : History.removed(state, side())) {
                    if (isWithoutParent(child)) {
                        deleteOrphan(work, child);
                    }
                }
            }
        }
    }

    private boolean isKeyChanged(EntityState state) {
        return state.key() != null && ColumnSync.isSourceModified(state, parent(), side());
    }

    /** The pairs that the opposite side has dealt with already; null without an opposite side. */
    private @Nullable Set<Pair> processed(UnitOfWork work) {
        RelationshipProperty reverse = side().reverse();
        if (reverse == null) {
            return null;
        }
        Object key = reverse == side() ? Set.of(side()) : Set.of(side(), reverse);
        return work.memo(key, HashSet::new);
    }

    @Override
    void processDeletes(UnitOfWork work, List<EntityState> states) {
        AssociationRows rows = new AssociationRows(side());
        Set<Pair> processed = processed(work);
        Set<Pair> mine = new HashSet<>();
        for (EntityState state : states) {
            for (EntityState child : History.unchanged(state, side())) {
                remove(work, state, child, processed, mine, rows);
            }
            for (EntityState child : History.removed(state, side())) {
                remove(work, state, child, processed, mine, rows);
            }
        }
        if (processed != null) {
            processed.addAll(mine);
        }
        rows.write(work.session().connection(parent()));
    }

    private void remove(
            UnitOfWork work,
            EntityState state,
            EntityState child,
            @Nullable Set<Pair> processed,
            Set<Pair> mine,
            AssociationRows rows) {
        mine.add(new Pair(child, state));
        if ((processed == null || !processed.contains(new Pair(state, child)))
                && work.session().contains(child)) {
            rows.delete(row(state, child));
        }
    }

    @Override
    void processSaves(UnitOfWork work, List<EntityState> states) {
        AssociationRows rows = new AssociationRows(side());
        Set<Pair> processed = processed(work);
        Set<Pair> mine = new HashSet<>();
        for (EntityState state : states) {
            for (EntityState child : History.added(state, side())) {
                mine.add(new Pair(child, state));
                if ((processed == null || !processed.contains(new Pair(state, child)))
                        && work.session().contains(child)) {
                    rows.insert(row(state, child));
                }
            }
            for (EntityState child : History.removed(state, side())) {
                remove(work, state, child, processed, mine, rows);
            }
            if (!side().isPassiveUpdates() && isKeyChanged(state)) {
                for (EntityState child : History.unchanged(state, side())) {
                    rows.update(changedRow(state, child));
                }
            }
        }
        if (processed != null) {
            processed.addAll(mine);
        }
        rows.write(work.session().connection(parent()));
    }

    private Map<String, @Nullable Object> row(EntityState state, EntityState child) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        put(row, "", state, parent(), near, false);
        put(row, "", child, target(), far, false);
        return row;
    }

    private Map<String, @Nullable Object> changedRow(EntityState state, EntityState child) {
        Map<String, @Nullable Object> row = row(state, child);
        put(row, AssociationRows.OLD, state, parent(), near, true);
        put(row, AssociationRows.OLD, child, target(), far, true);
        return row;
    }

    private void put(
            Map<String, @Nullable Object> row,
            String prefix,
            EntityState from,
            Mapper<?> mapper,
            List<ColumnPair> pairs,
            boolean committed) {
        for (ColumnPair pair : pairs) {
            var property = ColumnSync.property(mapper, pair.from(), side());
            Object value = committed ? History.committed(from, property) : ColumnSync.read(from, property);
            row.put(prefix + pair.to().key(), value);
        }
    }
}

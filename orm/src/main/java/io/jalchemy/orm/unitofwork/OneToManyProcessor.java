package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.mapping.Cascade;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.spi.EntityState;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of the others hold the reference: it is written, or taken away, when this side changes. */
final class OneToManyProcessor extends DependencyProcessor {
    OneToManyProcessor(RelationshipProperty side) {
        super(side);
    }

    @Override
    void order(
            UnitOfWork work,
            FlushAction parentSaves,
            FlushAction targetSaves,
            FlushAction parentDeletes,
            FlushAction targetDeletes,
            FlushAction afterSave,
            FlushAction beforeDelete) {
        if (side().isPostUpdate()) {
            FlushAction updates = work.postUpdate(target().topmost(), false);
            FlushAction updatesBefore = work.postUpdate(target().topmost(), true);
            work.before(targetSaves, afterSave);
            work.before(parentSaves, afterSave);
            work.before(afterSave, updates);
            work.before(beforeDelete, updatesBefore);
            work.before(updatesBefore, parentDeletes);
            work.before(updatesBefore, targetDeletes);
        } else {
            work.before(parentSaves, afterSave);
            work.before(afterSave, targetSaves);
            work.before(afterSave, targetDeletes);
            work.before(targetSaves, parentDeletes);
            work.before(targetDeletes, parentDeletes);
            work.before(beforeDelete, targetSaves);
            work.before(beforeDelete, targetDeletes);
        }
    }

    @Override
    void orderSingle(
            UnitOfWork work,
            FlushAction own,
            @Nullable FlushAction member,
            FlushAction process,
            boolean delete,
            boolean memberIsDeleted) {
        if (side().isPostUpdate()) {
            if (delete) {
                FlushAction updatesBefore = work.postUpdate(target().topmost(), true);
                work.before(process, updatesBefore);
                work.before(updatesBefore, own);
            } else {
                if (!memberIsDeleted) {
                    work.before(own, process);
                }
                work.before(member, process);
                work.before(process, work.postUpdate(target().topmost(), false));
            }
        } else if (delete) {
            work.before(process, member);
            work.before(member, own);
        } else {
            work.before(own, process);
            work.before(process, member);
            work.before(own, member);
        }
    }

    private Set<EntityState> childrenAdded(UnitOfWork work) {
        return work.memo(this, () -> Collections.newSetFromMap(new IdentityHashMap<EntityState, Boolean>()));
    }

    @Override
    void presortDeletes(UnitOfWork work, List<EntityState> states) {
        boolean setsNull = !side().cascades(Cascade.DELETE) && !leavesAllToDatabase();
        for (EntityState state : states) {
            if (loadsForDelete()) {
                History.load(state, side());
            }
            for (EntityState child : History.removed(state, side())) {
                if (isWithoutParent(child)) {
                    work.register(child, deletesOrphans(), false, false);
                }
            }
            if (setsNull) {
                for (EntityState child : History.unchanged(state, side())) {
                    work.register(child, false, false, false);
                }
            }
        }
    }

    @Override
    void presortSaves(UnitOfWork work, List<EntityState> states) {
        boolean setsNull = !deletesOrphans() && !leavesAllToDatabase();
        Set<EntityState> childrenAdded = childrenAdded(work);
        for (EntityState state : states) {
            boolean keyChanged = isKeyChanged(state);
            if (keyChanged && !side().isPassiveUpdates()) {
                History.load(state, side());
            }
            if (state.isChanged(side().slot())) {
                for (EntityState child : History.added(state, side())) {
                    work.registerAdded(state, side(), child, true);
                    childrenAdded.add(child);
                }
                for (EntityState child : History.removed(state, side())) {
                    if (!deletesOrphans()) {
                        if (setsNull) {
                            work.register(child, false, false, false);
                        }
                    } else if (isWithoutParent(child)) {
                        deleteOrphan(work, child);
                    }
                }
            }
            if (keyChanged) {
                for (EntityState child : History.unchanged(state, side())) {
                    work.register(child, false, side().isPassiveUpdates(), false);
                }
            }
        }
    }

    private boolean isKeyChanged(EntityState state) {
        return state.key() != null && ColumnSync.isSourceModified(state, parent(), side());
    }

    @Override
    void processDeletes(UnitOfWork work, List<EntityState> states) {
        if (!side().isPostUpdate() && leavesAllToDatabase()) {
            return;
        }
        Set<EntityState> childrenAdded = childrenAdded(work);
        for (EntityState state : states) {
            for (EntityState child : History.removed(state, side())) {
                if (isWithoutParent(child)) {
                    clear(work, child);
                }
            }
            if (side().isPostUpdate() || !side().cascades(Cascade.DELETE)) {
                for (EntityState child : History.unchanged(state, side())) {
                    if (!childrenAdded.contains(child)) {
                        clear(work, child);
                    }
                }
            }
        }
    }

    @Override
    void processSaves(UnitOfWork work, List<EntityState> states) {
        boolean setsNull = !deletesOrphans() && !leavesAllToDatabase();
        for (EntityState state : states) {
            for (EntityState child : History.added(state, side())) {
                populate(state, child, false);
                if (side().isPostUpdate()) {
                    work.postUpdates().register(child, side());
                }
            }
            if (setsNull) {
                for (EntityState child : History.removed(state, side())) {
                    if (isWithoutParent(child) && !isOut(child)) {
                        ColumnSync.clear(child, target(), side());
                    }
                }
            }
            if (isKeyChanged(state)) {
                for (EntityState child : History.unchanged(state, side())) {
                    populate(state, child, side().isPassiveUpdates());
                }
            }
        }
    }

    private void populate(EntityState state, EntityState child, boolean cascaded) {
        if (!isOut(child)) {
            ColumnSync.populate(
                    state, parent(), child, target(), side().resolve().sync(), side(), cascaded);
        }
    }

    private void clear(UnitOfWork work, EntityState child) {
        if (!isOut(child)) {
            ColumnSync.clear(child, target(), side());
        }
        if (side().isPostUpdate()) {
            work.postUpdates().register(child, side());
        }
    }

    /** A row that goes away needs no reference. */
    private boolean isOut(EntityState child) {
        return !side().isPostUpdate() && FlushItem.isDeleted(child);
    }
}

package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.mapping.Cascade;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.spi.EntityState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The own row holds the reference: the entity that it leads to is written first. */
final class ManyToOneProcessor extends DependencyProcessor {
    ManyToOneProcessor(RelationshipProperty side) {
        super(side);
    }

    /** The deletion of an entity does not need the one that it refers to, unless that is deleted along. */
    @Override
    void loadForDelete(EntityState state) {}

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
            FlushAction updates = work.postUpdate(parent().topmost(), false);
            FlushAction updatesBefore = work.postUpdate(parent().topmost(), true);
            work.before(targetSaves, afterSave);
            work.before(parentSaves, afterSave);
            work.before(afterSave, updates);
            work.before(afterSave, updatesBefore);
            work.before(beforeDelete, updatesBefore);
            work.before(updatesBefore, targetDeletes);
            work.before(updatesBefore, parentDeletes);
        } else {
            work.before(targetSaves, afterSave);
            work.before(afterSave, parentSaves);
            work.before(parentSaves, targetDeletes);
            work.before(parentDeletes, targetDeletes);
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
                FlushAction updatesBefore = work.postUpdate(parent().topmost(), true);
                work.before(process, updatesBefore);
                work.before(updatesBefore, own);
                work.before(updatesBefore, member);
                return;
            }
            FlushAction updates = work.postUpdate(parent().topmost(), false);
            work.before(process, updates);
            if (memberIsDeleted) {
                work.before(updates, member);
            } else {
                work.before(own, process);
                work.before(member, process);
            }
        } else if (!delete) {
            if (!memberIsDeleted) {
                work.before(member, process);
            }
            work.before(process, own);
        } else if (memberIsDeleted) {
            work.before(own, member);
        }
    }

    @Override
    void presortDeletes(UnitOfWork work, List<EntityState> states) {
        if (!side().cascades(Cascade.DELETE)) {
            return;
        }
        for (EntityState state : states) {
            if (loadsForDelete()) {
                History.load(state, side());
            }
            for (EntityState child :
                    deletesOrphans() ? History.everyone(state, side()) : History.current(state, side())) {
                deleteOrphan(work, child);
            }
        }
    }

    @Override
    void presortSaves(UnitOfWork work, List<EntityState> states) {
        for (EntityState state : states) {
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

    @Override
    void processDeletes(UnitOfWork work, List<EntityState> states) {
        if (!side().isPostUpdate() || deletesOrphans() || leavesAllToDatabase()) {
            return;
        }
        for (EntityState state : states) {
            ColumnSync.clear(state, parent(), side());
            if (!History.everyone(state, side()).isEmpty()) {
                work.postUpdates().register(state, side());
            }
        }
    }

    @Override
    void processSaves(UnitOfWork work, List<EntityState> states) {
        for (EntityState state : states) {
            if (side().isPostUpdate() || !FlushItem.isDeleted(state)) {
                synchronize(state);
            }
            if (side().isPostUpdate() && History.isKnown(state, side())) {
                work.postUpdates().register(state, side());
            }
        }
    }

    private void synchronize(EntityState state) {
        List<EntityState> added = History.added(state, side());
        if (!added.isEmpty()) {
            ColumnSync.populate(
                    added.getFirst(),
                    target(),
                    state,
                    parent(),
                    side().resolve().sync(),
                    side(),
                    false);
        } else if (History.isCleared(state, side())) {
            ColumnSync.clear(state, parent(), side());
        }
    }
}

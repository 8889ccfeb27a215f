package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.mapping.Cascade;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.PassiveDeletes;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.spi.EntityState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one relationship contributes to a flush: entities that it draws in, the order of actions, and the columns and association
 * rows that it writes.
 */
abstract class DependencyProcessor {
    private final RelationshipProperty side;
    private final Mapper<?> parent;
    private final Mapper<?> target;

    DependencyProcessor(RelationshipProperty side) {
        this.side = side;
        this.parent = side.owner();
        this.target = side.target();
    }

    static DependencyProcessor of(RelationshipProperty side) {
        return switch (side.direction()) {
            case ONE_TO_MANY -> new OneToManyProcessor(side);
            case MANY_TO_ONE -> new ManyToOneProcessor(side);
            case MANY_TO_MANY -> new ManyToManyProcessor(side);
        };
    }

    final RelationshipProperty side() {
        return side;
    }

    /** The mapper that declares the relationship. */
    final Mapper<?> parent() {
        return parent;
    }

    /** The mapper that it leads to. */
    final Mapper<?> target() {
        return target;
    }

    final String sortKey() {
        return parent.entityName() + "_" + side.name();
    }

    final boolean loadsForDelete() {
        return side.passiveDeletes() == PassiveDeletes.LOAD;
    }

    final boolean leavesAllToDatabase() {
        return side.passiveDeletes() == PassiveDeletes.ALL_LEFT_TO_DATABASE;
    }

    final boolean deletesOrphans() {
        return side.cascades(Cascade.DELETE_ORPHAN);
    }

    final boolean isWithoutParent(EntityState member) {
        return !member.hasParent(side, false);
    }

    /** Draws in what deleted entities concern. */
    void presortDeletes(UnitOfWork work, List<EntityState> states) {}

    /** Draws in what saved entities concern. */
    void presortSaves(UnitOfWork work, List<EntityState> states) {}

    final void process(UnitOfWork work, List<EntityState> states, boolean delete) {
        if (delete) {
            processDeletes(work, states);
        } else {
            processSaves(work, states);
        }
    }

    /** Writes what the relationship of deleted entities means for columns and association rows. */
    void processDeletes(UnitOfWork work, List<EntityState> states) {}

    /** Writes what the relationship of saved entities means for columns and association rows. */
    void processSaves(UnitOfWork work, List<EntityState> states) {}

    /** Whether the relationship has any part in the flush. */
    boolean hasChanges(UnitOfWork work, List<EntityState> states, boolean delete) {
        for (EntityState state : states) {
            if (delete && loadsForDelete()) {
                loadForDelete(state);
            }
            if (History.isKnown(state, side)) {
                return true;
            }
        }
        return !states.isEmpty() && parent.topmost() != target.topmost() && work.concerns(target);
    }

    void loadForDelete(EntityState state) {
        History.load(state, side);
    }

    /** Orders the actions of whole hierarchies. */
    void plan(UnitOfWork work) {
        order(
                work,
                work.saves(parent.topmost()),
                work.saves(target.topmost()),
                work.deletes(parent.topmost()),
                work.deletes(target.topmost()),
                work.process(this, false, true),
                work.process(this, true, true));
    }

    abstract void order(
            UnitOfWork work,
            FlushAction parentSaves,
            FlushAction targetSaves,
            FlushAction parentDeletes,
            FlushAction targetDeletes,
            FlushAction afterSave,
            FlushAction beforeDelete);

    /** Orders the actions of single entities, for those that are part of a ring. */
    void planSingle(UnitOfWork work, List<EntityState> states, boolean delete) {
        FlushAction targetSaves = work.saves(target.topmost());
        FlushAction targetDeletes = work.deletes(target.topmost());
        work.disable(work.process(this, delete, true));
        boolean targetInRing = work.isInRing(targetSaves);
        FlushAction parentAll = delete ? work.deletes(parent.topmost()) : work.saves(parent.topmost());
        boolean parentInRing = work.isInRing(parentAll);
        for (EntityState state : states) {
            if (delete && loadsForDelete()) {
                History.load(state, side);
            }
            if (!isPending(state)) {
                continue;
            }
            FlushAction process = work.processOne(this, delete, state);
            FlushAction own = !parentInRing ? parentAll : delete ? work.deleteOne(state) : work.saveOne(state);
            for (Member member : targetInRing ? members(work, state) : all(targetSaves, targetDeletes)) {
                orderSingle(work, own, member.action, process, delete, member.delete);
            }
        }
    }

    /** An entity at the other end, or all of them; without an action where the flush does not concern it. */
    private record Member(@Nullable FlushAction action, boolean delete) {}

    private static List<Member> all(FlushAction saves, FlushAction deletes) {
        return List.of(new Member(saves, false), new Member(deletes, true));
    }

    private boolean isPending(EntityState state) {
        int slot = side.slot();
        if (!side.isCollection()) {
            return state.has(slot) || state.isChanged(slot);
        }
        return !History.everyone(state, side).isEmpty();
    }

    private List<Member> members(UnitOfWork work, EntityState state) {
        List<Member> members = new ArrayList<>();
        for (EntityState member : History.everyone(state, side)) {
            FlushItem item = FlushItem.of(member);
            if (item == null) {
                members.add(new Member(null, false));
            } else {
                members.add(new Member(item.delete ? work.deleteOne(member) : work.saveOne(member), item.delete));
            }
        }
        if (members.isEmpty()) {
            members.add(new Member(null, false));
        }
        return members;
    }

    /** Orders the action of one entity, that of one at the other end, and the processing between them. */
    abstract void orderSingle(
            UnitOfWork work,
            FlushAction own,
            @Nullable FlushAction member,
            FlushAction process,
            boolean delete,
            boolean memberIsDeleted);

    /** Deletes an entity and what its deletion cascades to. */
    static void deleteOrphan(UnitOfWork work, EntityState orphan) {
        work.register(orphan, true, false, false);
        for (EntityState reached : Cascades.reach(orphan, Cascade.DELETE)) {
            work.register(reached, true, false, false);
        }
    }

    @Override
    public String toString() {
        return side.toString();
    }
}

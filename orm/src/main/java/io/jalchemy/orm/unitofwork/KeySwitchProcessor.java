package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.spi.EntityAccess;
import io.jalchemy.orm.spi.EntityState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows a changed key to the entities of the session that refer to it by a many-to-one relationship, where no opposite side
 * does that. Only then is the session searched.
 */
final class KeySwitchProcessor extends DependencyProcessor {
    KeySwitchProcessor(RelationshipProperty side) {
        super(side);
    }

    static boolean applies(RelationshipProperty side) {
        RelationshipProperty reverse = side.reverse();
        return reverse == null || !side.isPassiveUpdates() && reverse.isPassiveUpdates();
    }

    @Override
    void order(
            UnitOfWork work,
            FlushAction parentSaves,
            FlushAction targetSaves,
            FlushAction parentDeletes,
            FlushAction targetDeletes,
            FlushAction afterSave,
            FlushAction beforeDelete) {}

    @Override
    void orderSingle(
            UnitOfWork work,
            FlushAction own,
            @Nullable FlushAction member,
            FlushAction process,
            boolean delete,
            boolean memberIsDeleted) {}

    @Override
    void plan(UnitOfWork work) {
        work.before(work.saves(parent().topmost()), work.process(this, false, false));
    }

    @Override
    void planSingle(UnitOfWork work, List<EntityState> states, boolean delete) {}

    @Override
    boolean hasChanges(UnitOfWork work, List<EntityState> states, boolean delete) {
        return !delete && side().isPassiveUpdates() && !switched(states).isEmpty();
    }

    @Override
    void presortSaves(UnitOfWork work, List<EntityState> states) {
        if (!side().isPassiveUpdates()) {
            follow(work, states);
        }
    }

    @Override
    void processSaves(UnitOfWork work, List<EntityState> states) {
        follow(work, states);
    }

    private List<EntityState> switched(List<EntityState> states) {
        List<EntityState> switched = new ArrayList<>();
        for (EntityState state : states) {
            if (state.key() != null && ColumnSync.isSourceModified(state, target(), side())) {
                switched.add(state);
            }
        }
        return switched;
    }

    private void follow(UnitOfWork work, List<EntityState> states) {
        List<EntityState> switched = switched(states);
        if (switched.isEmpty()) {
            return;
        }
        Set<EntityState> targets = Collections.newSetFromMap(new IdentityHashMap<>());
        targets.addAll(switched);
        for (EntityState state : work.session().persistent()) {
            if (!Mapper.of(state).isA(parent())) {
                continue;
            }
            if (!side().isPassiveUpdates()) {
                History.load(state, side());
            }
            Object related = state.value(side().slot());
            if (related == null || related == EntityState.ABSENT) {
                continue;
            }
            EntityState source = EntityAccess.stateOf(related);
            if (targets.contains(source)) {
                work.register(state, false, side().isPassiveUpdates(), false);
                ColumnSync.populate(
                        source, target(), state, parent(), side().resolve().sync(), side(), side().isPassiveUpdates());
            }
        }
    }
}

package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.spi.EntityState;
import java.util.ArrayList;
import java.util.List;

/**
 * One piece of a flush. Actions of the same kind for the same thing are equal, so that each is there once. In a flush without
 * rings they concern whole hierarchies; where there is a ring, single entities.
 */
sealed interface FlushAction {
    /** Unrelated actions are carried out in the order of these texts, so that a flush is the same every time. */
    String sortKey();

    /** Does it. */
    void execute(UnitOfWork work);

    /** Does it together with others of its kind, which are taken from the list. */
    default void execute(UnitOfWork work, List<FlushAction> others) {
        execute(work);
    }

    /** Inserts and updates the rows of a hierarchy. */
    record SaveAll(Mapper<?> top) implements FlushAction {
        @Override
        public String sortKey() {
            return "SaveUpdateAll " + top.entityName();
        }

        @Override
        public void execute(UnitOfWork work) {
            new StateWriter(work, top).save(work.states(top, false));
        }
    }

    /** Deletes the rows of a hierarchy. */
    record DeleteAll(Mapper<?> top) implements FlushAction {
        @Override
        public String sortKey() {
            return "DeleteAll " + top.entityName();
        }

        @Override
        public void execute(UnitOfWork work) {
            new StateWriter(work, top).delete(work.states(top, true));
        }
    }

    /** Writes references that have a statement of their own. */
    record PostUpdateAll(Mapper<?> top, boolean delete) implements FlushAction {
        @Override
        public String sortKey() {
            return "PostUpdateAll " + top.entityName() + " " + delete;
        }

        @Override
        public void execute(UnitOfWork work) {
            work.postUpdates().execute(work, top, delete);
        }
    }

    /** Carries a relationship over into columns and association rows. */
    record ProcessAll(DependencyProcessor processor, boolean delete, boolean fromParent) implements FlushAction {
        @Override
        public String sortKey() {
            return "ProcessAll " + processor.sortKey() + " " + delete;
        }

        @Override
        public void execute(UnitOfWork work) {
            List<EntityState> states = new ArrayList<>();
            for (Mapper<?> mapper : work.mappersOf(processor, fromParent)) {
                for (FlushItem item : work.items(mapper)) {
                    if (item.delete == delete && !item.listOnly) {
                        states.add(item.state);
                    }
                }
            }
            processor.process(work, states, delete);
        }
    }

    /** Inserts or updates the rows of one entity. */
    record SaveOne(EntityState state, Mapper<?> top) implements FlushAction {
        @Override
        public String sortKey() {
            return "ProcessState " + top.entityName();
        }

        @Override
        public void execute(UnitOfWork work) {
            new StateWriter(work, top).save(List.of(state));
        }

        @Override
        public void execute(UnitOfWork work, List<FlushAction> others) {
            List<EntityState> states = new ArrayList<>();
            states.add(state);
            others.removeIf(other -> {
                boolean mine = other instanceof SaveOne one && one.top == top;
                if (mine) {
                    states.add(((SaveOne) other).state);
                }
                return mine;
            });
            new StateWriter(work, top).save(states);
        }
    }

    /** Deletes the rows of one entity. */
    record DeleteOne(EntityState state, Mapper<?> top) implements FlushAction {
        @Override
        public String sortKey() {
            return "DeleteState " + top.entityName();
        }

        @Override
        public void execute(UnitOfWork work) {
            new StateWriter(work, top).delete(List.of(state));
        }

        @Override
        public void execute(UnitOfWork work, List<FlushAction> others) {
            List<EntityState> states = new ArrayList<>();
            states.add(state);
            others.removeIf(other -> {
                boolean mine = other instanceof DeleteOne one && one.top == top;
                if (mine) {
                    states.add(((DeleteOne) other).state);
                }
                return mine;
            });
            states.removeIf(one -> !FlushItem.isDeleted(one));
            new StateWriter(work, top).delete(states);
        }
    }

    /** Carries a relationship of one entity over into columns and association rows. */
    record ProcessOne(DependencyProcessor processor, boolean delete, EntityState state) implements FlushAction {
        @Override
        public String sortKey() {
            return "ProcessState " + processor.sortKey();
        }

        @Override
        public void execute(UnitOfWork work) {
            processor.process(work, List.of(state), delete);
        }

        @Override
        public void execute(UnitOfWork work, List<FlushAction> others) {
            List<EntityState> states = new ArrayList<>();
            states.add(state);
            others.removeIf(other -> {
                boolean mine = other instanceof ProcessOne one && one.processor == processor && one.delete == delete;
                if (mine) {
                    states.add(((ProcessOne) other).state);
                }
                return mine;
            });
            processor.process(work, states, delete);
        }
    }
}

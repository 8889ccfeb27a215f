package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.mapping.Cascade;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.PassiveDeletes;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.spi.EntityState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Follows cascades from an entity to those that the same is done to. */
public final class Cascades {
    private Cascades() {}

    /** The entities that are reached, without the first one; depth first, each once. */
    public static List<EntityState> reach(EntityState from, Cascade what) {
        return reach(from, what, state -> false);
    }

    /**
     * The entities that are reached, without the first one; depth first, each once. Deleting loads what it leads to, everything
     * else follows only what is known.
     *
     * @param halt an entity for which this is true is neither reached nor followed
     */
    public static List<EntityState> reach(EntityState from, Cascade what, Predicate<EntityState> halt) {
        if (!leadsAnywhere(from, what)) {
            return List.of();
        }
        List<EntityState> reached = new ArrayList<>();
        Set<EntityState> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Step> path = new ArrayDeque<>();
        path.push(new Step(from));
        while (!path.isEmpty()) {
            Step step = path.peek();
            if (step.members.hasNext()) {
                EntityState member = step.members.next();
                reached.add(member);
                path.push(new Step(member));
            } else if (step.sides.hasNext()) {
                RelationshipProperty side = step.sides.next();
                if (side.cascades(what)) {
                    step.members = members(step.state, side, what, halt, seen).iterator();
                }
            } else {
                path.pop();
            }
        }
        return reached;
    }

    /** Whether there is anything to walk; most entities that are added lead nowhere. Deleting may load what it leads to. */
    private static boolean leadsAnywhere(EntityState from, Cascade what) {
        List<RelationshipProperty> sides = Mapper.of(from).relationships();
        for (int i = 0; i < sides.size(); i++) {
            RelationshipProperty side = sides.get(i);
            if (side.cascades(what)
                    && (what == Cascade.DELETE || from.has(side.slot()) || from.isChanged(side.slot()))) {
                return true;
            }
        }
        return false;
    }

    /** Where the walk stands in one entity: one relationship after the other, each with all that it leads to. */
    private static final class Step {
        final EntityState state;
        final Iterator<RelationshipProperty> sides;
        Iterator<EntityState> members = Collections.emptyIterator();

        Step(EntityState state) {
            this.state = state;
            this.sides = Mapper.of(state).relationships().iterator();
        }
    }

    private static List<EntityState> members(
            EntityState at,
            RelationshipProperty side,
            Cascade what,
            Predicate<EntityState> halt,
            Set<EntityState> seen) {
        if (what == Cascade.DELETE && side.passiveDeletes() == PassiveDeletes.LOAD) {
            History.load(at, side);
        }
        boolean skipsPending = what == Cascade.REFRESH_EXPIRE && !side.cascades(Cascade.SAVE_UPDATE);
        List<EntityState> members =
                what == Cascade.SAVE_UPDATE ? History.everyone(at, side) : History.current(at, side);
        List<EntityState> fresh = new ArrayList<>(members.size());
        for (EntityState member : members) {
            boolean skipped = skipsPending && member.key() == null;
            if (!skipped && !seen.contains(member) && !halt.test(member)) {
                seen.add(member);
                fresh.add(member);
            }
        }
        return fresh;
    }
}

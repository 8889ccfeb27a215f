package io.jalchemy.orm.unitofwork;

import io.jalchemy.error.CircularDependencyException;
import io.jalchemy.orm.error.FlushException;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.Property;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.orm.spi.Lifecycle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One flush: collects the entities that are concerned, sorts the work, carries it out. Used once, by one thread. */
public final class UnitOfWork {
    private final FlushSession session;
    private final List<FlushItem> all = new ArrayList<>();
    private final Map<Mapper<?>, List<FlushItem>> byMapper = new LinkedHashMap<>();
    private final Map<RelationshipProperty, DependencyProcessor> processors = new IdentityHashMap<>();
    private final Map<RelationshipProperty, DependencyProcessor> keySwitches = new IdentityHashMap<>();
    private final Set<Mapper<?>> planned = new HashSet<>();
    private final List<Preprocess> preprocesses = new ArrayList<>();
    private final Map<FlushAction, FlushAction> actions = new LinkedHashMap<>();
    private final Set<FlushAction> disabled = new HashSet<>();
    private final Map<Mapper<?>, Set<DependencyProcessor>> processorsOf = new HashMap<>();
    private final Map<Object, Object> memos = new HashMap<>();
    private final PostUpdates postUpdates = new PostUpdates();
    private Topology<FlushAction> order = new Topology<>();
    private Set<FlushAction> rings = Set.of();

    /** A flush of nothing so far. */
    public UnitOfWork(FlushSession session) {
        this.session = session;
    }

    FlushSession session() {
        return session;
    }

    PostUpdates postUpdates() {
        return postUpdates;
    }

    // ---- who is concerned

    /** An entity whose row is to be inserted or updated. */
    public void save(EntityState state) {
        register(state, false, false, false);
    }

    /** An entity whose row is to be deleted. */
    public void delete(EntityState state) {
        register(state, true, false, false);
    }

    /** Whether there is anything to do. */
    public boolean hasWork() {
        return !all.isEmpty();
    }

    boolean register(EntityState state, boolean delete, boolean listOnly, boolean cancelsDelete) {
        if (!session.contains(state)) {
            return false;
        }
        FlushItem item = FlushItem.of(state);
        if (item == null) {
            Mapper<?> mapper = Mapper.of(state);
            List<FlushItem> items = byMapper.get(mapper);
            if (items == null) {
                items = new ArrayList<>();
                byMapper.put(mapper, items);
                planMapper(mapper);
            }
            item = new FlushItem(state, mapper, delete, listOnly);
            state.plan(item);
            items.add(item);
            all.add(item);
        } else if (!listOnly && (delete || cancelsDelete)) {
            item.delete = delete;
            item.listOnly = false;
        }
        return true;
    }

    /**
     * An entity that a relationship leads to newly.
     *
     * @throws FlushException if it is not in the session, so that its row would be lost silently
     */
    void registerAdded(EntityState from, RelationshipProperty side, EntityState member, boolean cancelsDelete) {
        requireReachable(from, side, member);
        register(member, false, false, cancelsDelete);
    }

    void requireReachable(EntityState from, RelationshipProperty side, EntityState member) {
        if (!session.contains(member) && member.lifecycle() != Lifecycle.DELETED) {
            throw new FlushException(
                    "%s of %s leads to %s, which is not in this session and is not saved along. Add it with session.add(...), give the relationship the cascade SAVE_UPDATE, or take it out."
                            .formatted(side, from.describe(), member.describe()));
        }
    }

    private void planMapper(Mapper<?> mapper) {
        Mapper<?> top = mapper.topmost();
        if (planned.add(top)) {
            before(saves(top), deletes(top));
        }
        for (RelationshipProperty referrer : mapper.referrers()) {
            DependencyProcessor keySwitch = keySwitches.get(referrer);
            if (keySwitch == null && KeySwitchProcessor.applies(referrer)) {
                keySwitch = new KeySwitchProcessor(referrer);
                keySwitches.put(referrer, keySwitch);
                preprocesses.add(new Preprocess(keySwitch, false));
            }
        }
        for (RelationshipProperty side : mapper.relationships()) {
            if (!side.isViewOnly() && !processors.containsKey(side)) {
                DependencyProcessor processor = DependencyProcessor.of(side);
                processors.put(side, processor);
                preprocesses.add(new Preprocess(processor, true));
            }
        }
    }

    List<FlushItem> items(Mapper<?> mapper) {
        return byMapper.getOrDefault(mapper, List.of());
    }

    boolean concerns(Mapper<?> mapper) {
        return byMapper.containsKey(mapper);
    }

    /** The mappers whose entities a relationship starts from, or leads to. */
    List<Mapper<?>> mappersOf(DependencyProcessor processor, boolean fromParent) {
        if (!fromParent) {
            return processor.target().hierarchy();
        }
        List<Mapper<?>> mappers = new ArrayList<>();
        for (Mapper<?> mapper : processor.parent().hierarchy()) {
            if (has(mapper, processor)) {
                mappers.add(mapper);
            }
        }
        return mappers;
    }

    private static boolean has(Mapper<?> mapper, DependencyProcessor processor) {
        Property found = mapper.find(processor.side().name());
        return found == processor.side();
    }

    List<EntityState> states(Mapper<?> top, boolean delete) {
        List<EntityState> states = new ArrayList<>();
        for (Mapper<?> mapper : top.hierarchy()) {
            for (FlushItem item : items(mapper)) {
                if (item.delete == delete && !item.listOnly) {
                    states.add(item.state);
                }
            }
        }
        return states;
    }

    /** What processors share during the flush. */
    @SuppressWarnings("unchecked") // each key has one kind of value
    <T> T memo(Object key, java.util.function.Supplier<T> make) {
        return (T) memos.computeIfAbsent(key, ignored -> make.get());
    }

    // ---- the plan

    private <A extends FlushAction> A action(A action) {
        @SuppressWarnings("unchecked") // equal actions are of one class
        A known = (A) actions.putIfAbsent(action, action);
        return known == null ? action : known;
    }

    FlushAction saves(Mapper<?> top) {
        return action(new FlushAction.SaveAll(top));
    }

    FlushAction deletes(Mapper<?> top) {
        return action(new FlushAction.DeleteAll(top));
    }

    FlushAction postUpdate(Mapper<?> top, boolean delete) {
        return action(new FlushAction.PostUpdateAll(top, delete));
    }

    FlushAction process(DependencyProcessor processor, boolean delete, boolean fromParent) {
        processorsOf
                .computeIfAbsent(processor.parent().topmost(), key -> new LinkedHashSet<>())
                .add(processor);
        return action(new FlushAction.ProcessAll(processor, delete, fromParent));
    }

    FlushAction saveOne(EntityState state) {
        return action(new FlushAction.SaveOne(state, Mapper.of(state).topmost()));
    }

    FlushAction deleteOne(EntityState state) {
        return action(new FlushAction.DeleteOne(state, Mapper.of(state).topmost()));
    }

    FlushAction processOne(DependencyProcessor processor, boolean delete, EntityState state) {
        return action(new FlushAction.ProcessOne(processor, delete, state));
    }

    void disable(FlushAction action) {
        disabled.add(action);
    }

    boolean isInRing(FlushAction action) {
        return rings.contains(action);
    }

    /** One action comes before another; null stands for an entity that the flush does not concern. */
    void before(@Nullable FlushAction first, @Nullable FlushAction then) {
        if (first != null && then != null) {
            order.add(first, then);
        }
    }

    private void preprocess() {
        boolean again = true;
        while (again) {
            again = false;
            for (Preprocess preprocess : List.copyOf(preprocesses)) {
                again |= preprocess.execute(this);
            }
        }
    }

    private List<FlushAction> plan() {
        preprocess();
        SchemaOrder.add(this, order, planned);
        rings = order.rings();
        if (!rings.isEmpty()) {
            breakRings();
        }
        List<FlushAction> left = new ArrayList<>();
        for (FlushAction action : actions.keySet()) {
            if (!disabled.contains(action) && !rings.contains(action)) {
                left.add(action);
            }
        }
        left.sort(Comparator.comparing(FlushAction::sortKey));
        return left;
    }

    /** Replaces the actions in rings by actions on single entities, and points what was said about them to those. */
    private void breakRings() {
        Map<FlushAction, Set<FlushAction>> single = new HashMap<>();
        for (FlushAction action : rings) {
            single.put(action, new LinkedHashSet<>(singleActions(action)));
        }
        Topology<FlushAction> rewritten = new Topology<>();
        order.edges().forEach((first, thens) -> {
            for (FlushAction then : thens) {
                rewrite(first, then, single, rewritten);
            }
        });
        order = rewritten;
    }

    private void rewrite(
            FlushAction first,
            FlushAction then,
            Map<FlushAction, Set<FlushAction>> single,
            Topology<FlushAction> into) {
        if (disabled.contains(first) || disabled.contains(then)) {
            return;
        }
        boolean firstInRing = rings.contains(first);
        boolean thenInRing = rings.contains(then);
        if (firstInRing && thenInRing) {
            return;
        }
        Collection<FlushAction> firsts = firstInRing ? single.getOrDefault(first, Set.of()) : List.of(first);
        Collection<FlushAction> others = thenInRing ? single.getOrDefault(then, Set.of()) : List.of(then);
        for (FlushAction one : firsts) {
            for (FlushAction other : others) {
                into.add(one, other);
            }
        }
    }

    private List<FlushAction> singleActions(FlushAction action) {
        return switch (action) {
            case FlushAction.SaveAll all -> singleActions(all.top(), false);
            case FlushAction.DeleteAll all -> singleActions(all.top(), true);
            default -> List.of();
        };
    }

    private List<FlushAction> singleActions(Mapper<?> top, boolean delete) {
        List<FlushAction> single = new ArrayList<>();
        List<EntityState> states = states(top, delete);
        for (EntityState state : states) {
            // saves stay before deletes, so that a row can be taken over by a new entity
            FlushAction one = delete ? deleteOne(state) : saveOne(state);
            if (delete) {
                before(saves(top), one);
            } else {
                before(one, deletes(top));
            }
            single.add(one);
        }
        for (DependencyProcessor processor : List.copyOf(processorsOf.getOrDefault(top, Set.of()))) {
            List<EntityState> having = new ArrayList<>();
            for (EntityState state : states) {
                if (has(Mapper.of(state), processor)) {
                    having.add(state);
                }
            }
            processor.planSingle(this, having, delete);
        }
        return single;
    }

    // ---- carrying it out

    /**
     * Sends everything.
     *
     * @throws CircularDependencyException if rows refer to each other in a ring; nothing has been sent then
     */
    public void execute() {
        List<FlushAction> left = plan();
        List<List<FlushAction>> levels = order.levels(left);
        requireComplete(left, levels);
        for (List<FlushAction> level : levels) {
            if (rings.isEmpty()) {
                for (FlushAction action : level) {
                    action.execute(this);
                }
            } else {
                List<FlushAction> rest = new ArrayList<>(level);
                while (!rest.isEmpty()) {
                    rest.removeFirst().execute(this, rest);
                }
            }
        }
    }

    private static void requireComplete(List<FlushAction> left, List<List<FlushAction>> levels) {
        Set<FlushAction> stuck = new LinkedHashSet<>(left);
        levels.forEach(stuck::removeAll);
        if (stuck.isEmpty()) {
            return;
        }
        String rows = stuck.stream()
                .map(UnitOfWork::rowOf)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        throw new CircularDependencyException(
                "These entities refer to each other in a ring, so no order of their rows works: %s. Mark one of the relationships as postUpdate, so that its reference is written by a statement of its own."
                        .formatted(rows));
    }

    private static String rowOf(FlushAction action) {
        return switch (action) {
            case FlushAction.SaveOne one -> one.state().describe();
            case FlushAction.DeleteOne one -> one.state().describe();
            default -> "";
        };
    }

    /** The entities that were written or followed a key, once everything has been sent. */
    public List<EntityState> saved() {
        List<EntityState> states = new ArrayList<>();
        for (FlushItem item : all) {
            if (!item.delete) {
                states.add(item.state);
            }
        }
        return states;
    }

    /** The entities that were deleted, or whose row another one took over. */
    public List<EntityState> deleted() {
        List<EntityState> states = new ArrayList<>();
        for (FlushItem item : all) {
            if (item.delete) {
                states.add(item.state);
            }
        }
        return states;
    }

    /** Takes the notes off the entities; to be called also when the flush has failed. */
    public void close() {
        for (FlushItem item : all) {
            item.state.plan(null);
        }
    }
}

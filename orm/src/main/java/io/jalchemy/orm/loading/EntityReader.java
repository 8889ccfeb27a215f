package io.jalchemy.orm.loading;

import io.jalchemy.orm.collection.Tracked;
import io.jalchemy.orm.error.DataIntegrityException;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.LoadStrategy;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.Property;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.query.EntityPlan;
import io.jalchemy.orm.query.LoadTree;
import io.jalchemy.orm.spi.EntityAccess;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.orm.spi.RowReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the entities of one place in the rows of one execution: finds each row's entity in the session or makes it, fills what
 * is absent, and goes on to relationships that the same rows hold. Notes what is to be loaded afterwards.
 */
final class EntityReader {

    private final LoadingSession session;
    private final LoadPass pass;
    private final EntityPlan plan;
    private final LoadTree tree;
    private final @Nullable LoadWay way;
    private final Mapper<?> mapper;
    private final int[] keyAt;
    private final boolean wholeNumberKey;
    private final boolean alwaysRefresh;
    private final JoinedReader[] joined;
    private final List<RelationshipProperty> following;
    private final boolean mayFollow;
    private List<EntityState> toFollow = new ArrayList<>();

    private long lastKey;
    private @Nullable EntityState last;
    private @Nullable Object lastDiscriminator;
    private @Nullable EntityLayout lastLayout;

    EntityReader(LoadingSession session, LoadPass pass, EntityPlan plan, LoadTree tree, @Nullable LoadWay way) {
        this.session = session;
        this.pass = pass;
        this.plan = plan;
        this.tree = tree;
        this.way = way;
        this.mapper = plan.mapper();
        this.keyAt = plan.keyPositions();
        this.wholeNumberKey = keyAt.length == 1
                && keyAt[0] >= 0
                && isWholeNumber(mapper.keyProperties().getFirst());
        this.alwaysRefresh = pass.overwrites;
        this.following = plan.following();
        this.mayFollow = !following.isEmpty() || mapper.hierarchy().size() > 1;
        this.joined = new JoinedReader[plan.joined().size()];
        for (int i = 0; i < joined.length; i++) {
            EntityPlan.Joined each = plan.joined().get(i);
            joined[i] = JoinedReader.of(
                    each.relationship(),
                    new EntityReader(
                            session,
                            pass,
                            each.plan(),
                            tree.below(each.relationship()),
                            way == null ? null : way.along(each.relationship())),
                    pass);
        }
    }

    private static boolean isWholeNumber(ColumnProperty property) {
        Class<?> type = property.column().type().javaType();
        return type == Integer.class || type == Long.class || type == Short.class;
    }

    /** The entity of the current row; null if the row has none here. */
    @Nullable EntityState read(RowReader row) throws SQLException {
        EntityState state = find(row);
        if (state == null) {
            return null;
        }
        for (JoinedReader each : joined) {
            each.read(state, row);
        }
        return state;
    }

    /** The entity of the current row where it is known whose row it is. */
    EntityState refresh(EntityState state, RowReader row) throws SQLException {
        if (!pass.touched(state)) {
            met(state, row);
        }
        for (JoinedReader each : joined) {
            each.read(state, row);
        }
        return state;
    }

    private @Nullable EntityState find(RowReader row) throws SQLException {
        if (wholeNumberKey) {
            long key = row.readLong(keyAt[0]);
            if (key == 0 && row.wasNull()) {
                return null;
            }
            EntityState same = last;
            if (same != null && lastKey == key) {
                return same;
            }
            EntityState state = session.find(mapper, key);
            if (state == null) {
                state = create(row, row.read(keyAt[0]));
                if (state == null) {
                    return null;
                }
            } else {
                met(state, row);
            }
            lastKey = key;
            last = state;
            return state;
        }
        Object key = key(row);
        if (key == null) {
            return null;
        }
        EntityState state = session.find(mapper, key);
        if (state == null) {
            return create(row, key);
        }
        met(state, row);
        return state;
    }

    private @Nullable Object key(RowReader row) throws SQLException {
        @Nullable Object[] values = new Object[keyAt.length];
        int missing = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = keyAt[i] < 0 ? null : row.read(keyAt[i]);
            missing += values[i] == null ? 1 : 0;
        }
        if (missing == 0) {
            return EntityKeys.of(values);
        }
        return missing == values.length || !mapper.options().allowPartialKeys()
                ? null
                : Collections.unmodifiableList(Arrays.asList(values));
    }

    /** Makes the entity of a row; null if the row is one of another class. */
    private @Nullable EntityState create(RowReader row, @Nullable Object key) throws SQLException {
        EntityLayout layout = layout(row, key);
        if (layout == null) {
            return null;
        }
        Object entity = layout.access.create();
        EntityState state = EntityAccess.stateOf(entity);
        state.key(key);
        state.pass(pass.met);
        session.register(state);
        layout.fill(entity, row);
        if (tree != LoadTree.NONE) {
            state.loadOptions(tree);
        }
        for (JoinedReader each : joined) {
            each.begin(state);
        }
        if (mayFollow) {
            toFollow.add(state);
        }
        session.loaded(state);
        return state;
    }

    /** A row of an entity that the session has: the first one of this execution may fill it. */
    private void met(EntityState state, RowReader row) throws SQLException {
        if (pass.touched(state)) {
            pass.plan.layout(plan, Mapper.of(state)).fillAbsent(state, row);
            for (JoinedReader each : joined) {
                each.meet(state);
            }
            return;
        }
        state.pass(pass.met);
        EntityLayout layout = pass.plan.layout(plan, Mapper.of(state));
        boolean changed;
        if (alwaysRefresh && (pass.refreshed == null || pass.refreshed == state)) {
            layout.overwrite(state, row);
            if (!tree.isExact()) {
                dropOthers(state, layout);
            }
            changed = true;
        } else {
            changed = layout.fillAbsent(state, row);
        }
        for (JoinedReader each : joined) {
            each.meet(state);
        }
        if (mayFollow) {
            toFollow.add(state);
        }
        if (changed) {
            session.refreshed(state);
        }
    }

    /** What the rows do not hold is loaded again when it is read. */
    private static void dropOthers(EntityState state, EntityLayout layout) {
        for (Property property : layout.mapper.properties()) {
            int slot = property.slot();
            if (slot < 0 || !state.has(slot) || layout.holds(slot)) {
                continue;
            }
            if (property instanceof RelationshipProperty relationship) {
                if (relationship.strategy() == LoadStrategy.WRITE_ONLY) {
                    continue;
                }
                if (state.value(slot) instanceof Tracked collection) {
                    collection.retire();
                }
                state.forget(slot);
                state.drop(slot);
            } else {
                state.forget(slot);
                state.drop(slot);
            }
        }
    }

    private @Nullable EntityLayout layout(RowReader row, @Nullable Object key) throws SQLException {
        int at = plan.discriminatorPosition();
        if (at < 0) {
            EntityLayout known = lastLayout;
            if (known == null) {
                known = pass.plan.layout(plan, mapper);
                lastLayout = known;
            }
            return known;
        }
        Object value = row.read(at);
        EntityLayout known = lastLayout;
        if (known != null && value != null && value.equals(lastDiscriminator)) {
            return known;
        }
        Object described = java.util.Objects.requireNonNullElse(key, "?");
        if (value == null) {
            throw new DataIntegrityException(
                    "%s %s cannot be loaded: the discriminator of its row is NULL, so its class is unknown. Correct the row."
                            .formatted(mapper.entityName(), described));
        }
        Mapper<?> actual = mapper.discriminator().mapperOf(value, described);
        EntityLayout layout = actual.isA(mapper) ? pass.plan.layout(plan, actual) : null;
        lastDiscriminator = value;
        lastLayout = layout;
        return layout;
    }

    /** Ends the rows of this execution, or of one part of them: collections are put into place. */
    void finishJoined() {
        for (JoinedReader each : joined) {
            each.finish();
        }
    }

    /** Calls back for each relationship that is loaded after the rows, with the entities that need it. */
    void follow(RelationshipLoads loads) {
        List<EntityState> states = toFollow;
        toFollow = new ArrayList<>();
        if (!states.isEmpty()) {
            if (!tree.isExact() && mapper.hierarchy().size() > 1) {
                loads.loadSubclasses(mapper, tree, states);
            }
            for (RelationshipProperty relationship : following) {
                loads.load(relationship, tree, states, pass, way);
            }
            for (Mapper<?> sub : mapper.hierarchy()) {
                if (sub != mapper) {
                    followSubclass(sub, states, loads);
                }
            }
        }
        for (JoinedReader each : joined) {
            each.target().follow(loads);
        }
    }

    private void followSubclass(Mapper<?> sub, List<EntityState> states, RelationshipLoads loads) {
        for (RelationshipProperty relationship : sub.relationships()) {
            if (relationship.owner() != sub || !tree.follows(relationship, sub)) {
                continue;
            }
            List<EntityState> own = new ArrayList<>();
            for (EntityState state : states) {
                if (Mapper.of(state).isA(sub)) {
                    own.add(state);
                }
            }
            if (!own.isEmpty()) {
                loads.load(relationship, tree, own, pass, way);
            }
        }
    }

    LoadTree tree() {
        return tree;
    }

    EntityPlan plan() {
        return plan;
    }

    /** Forgets which entity came last: rows of another part may find it changed. */
    void forgetLast() {
        last = null;
        for (JoinedReader each : joined) {
            each.target().forgetLast();
        }
    }
}

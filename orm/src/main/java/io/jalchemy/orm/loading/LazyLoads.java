package io.jalchemy.orm.loading;

import io.jalchemy.orm.mapping.ColumnPair;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.LoadStrategy;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.mapping.ResolvedRelationship;
import io.jalchemy.orm.query.EntityPath;
import io.jalchemy.orm.query.LoadTree;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.sql.ColumnClause;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Loads the relationship of one entity: from the identity map if the reference names a key, otherwise by a SELECT. */
final class LazyLoads {
    private final EntityLoader loader;
    private final Map<RelationshipProperty, Map<LoadTree, LazyQuery>> queries = new IdentityHashMap<>();
    private final Map<RelationshipProperty, int[]> keySlots = new IdentityHashMap<>();

    LazyLoads(EntityLoader loader) {
        this.loader = loader;
    }

    /** The attribute was read: it is loaded if it may be. */
    void load(EntityState state, RelationshipProperty relationship) {
        LoadTree tree = EntityLoader.treeOf(state);
        LoadStrategy strategy = tree.strategyOf(relationship);
        if (strategy == LoadStrategy.RAISE) {
            throw Refusals.relationship(relationship, "raiseload");
        }
        if (strategy == LoadStrategy.WRITE_ONLY) {
            throw Refusals.writeOnly(relationship);
        }
        loader.session().autoflush();
        if (state.has(relationship.slot())) {
            return;
        }
        load(state, relationship, tree, strategy == LoadStrategy.RAISE_ON_SQL);
    }

    /** Loads the attribute whatever its strategy says. */
    void loadEagerly(EntityState state, RelationshipProperty relationship, LoadTree tree) {
        load(state, relationship, tree, false);
    }

    private void load(EntityState state, RelationshipProperty relationship, LoadTree tree, boolean withoutSql) {
        ResolvedRelationship resolved = relationship.resolve();
        LoadTree below = tree.below(relationship);
        EntityPath<?> narrowed = tree.narrowed(relationship);
        boolean plain = narrowed == null && tree.criteriaOf(relationship).isEmpty();
        if (resolved.byPrimaryKey() && !relationship.isCollection() && plain) {
            loadByKey(state, relationship, below, withoutSql);
            return;
        }
        if (withoutSql) {
            throw Refusals.relationship(relationship, "raiseload on SQL");
        }
        LazyQuery query = plain
                ? queries.computeIfAbsent(relationship, key -> new IdentityHashMap<>())
                        .computeIfAbsent(
                                tree == LoadTree.NONE ? tree : below, key -> new LazyQuery(relationship, below, tree))
                : new LazyQuery(relationship, below, tree);
        Loaded.put(state, relationship, query.load(loader, state));
    }

    private void loadByKey(EntityState state, RelationshipProperty relationship, LoadTree below, boolean withoutSql) {
        Object key = keyOf(state, relationship, true);
        Object found = null;
        if (key != null) {
            Mapper<?> target = relationship.target();
            EntityState known = loader.attributes().known(target, key);
            if (known != null) {
                found = Mapper.of(known).isA(target) ? known.entity() : null;
            } else if (withoutSql) {
                throw Refusals.relationship(relationship, "raiseload on SQL");
            } else {
                found = loader.attributes().select(new EntityPath<>(target), key, List.of(below));
            }
        }
        Loaded.putReference(state, relationship, found);
    }

    /** What the session has of the entity that a reference names; nothing is loaded. */
    @Nullable Object peek(EntityState state, RelationshipProperty relationship) {
        if (relationship.isCollection() || !relationship.resolve().byPrimaryKey()) {
            return null;
        }
        Object key = keyOf(state, relationship, false);
        EntityState known = key == null ? null : loader.session().find(relationship.target(), key);
        return known != null && Mapper.of(known).isA(relationship.target()) ? known.entity() : null;
    }

    /** The key of the entity that a reference names; null if it names none. */
    @Nullable Object keyOf(EntityState state, RelationshipProperty relationship, boolean mayLoad) {
        int[] slots = keySlots.get(relationship);
        if (slots == null) {
            slots = slotsOf(relationship);
            keySlots.put(relationship, slots);
        }
        @Nullable Object[] values = new Object[slots.length];
        for (int i = 0; i < slots.length; i++) {
            if (mayLoad) {
                state.readNullable(slots[i]);
            }
            Object value = state.value(slots[i]);
            if (value == null || value == EntityState.ABSENT) {
                return null;
            }
            values[i] = value;
        }
        return EntityKeys.of(values);
    }

    /** The attributes that hold the key of the target, in the order of that key. */
    private static int[] slotsOf(RelationshipProperty relationship) {
        Mapper<?> owner = relationship.owner();
        Mapper<?> target = relationship.target();
        List<Integer> slots = new ArrayList<>();
        for (ColumnClause<?> column : target.primaryKey()) {
            for (ColumnPair pair : relationship.resolve().localRemote()) {
                if (target.canonical(pair.to()) == column) {
                    ColumnProperty property = Objects.requireNonNull(
                            owner.propertyOf(pair.from()),
                            () -> "%s has no attribute for column \"%s\", which its relationship needs. Map the column."
                                    .formatted(owner.entityName(), pair.from().key()));
                    slots.add(property.slot());
                    break;
                }
            }
        }
        return slots.stream().mapToInt(Integer::intValue).toArray();
    }
}

package io.jalchemy.orm.session;

import static java.util.Objects.requireNonNull;

import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.orm.collection.Tracked;
import io.jalchemy.orm.error.StaleDataException;
import io.jalchemy.orm.loading.EntityKeys;
import io.jalchemy.orm.mapping.Cascade;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.ExpressionProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.Property;
import io.jalchemy.orm.mapping.RelationshipEvents;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.mapping.Versioning;
import io.jalchemy.orm.query.EntityPath;
import io.jalchemy.orm.spi.EntityAccess;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.orm.spi.Lifecycle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One merge: copies the state of entities from outside onto the session's own, along relationships that merge. */
final class Merge {
    private final Session session;
    private final boolean load;
    private final Map<EntityState, EntityState> merged = new IdentityHashMap<>();
    private final Map<Row, EntityState> byRow = new HashMap<>();
    private final Set<Way> ways = new HashSet<>();

    /** A row, whether or not the session has it yet. */
    private record Row(Mapper<?> root, Object key) {}

    /** An entity that was reached along a relationship. */
    private record Way(EntityState source, RelationshipProperty side) {}

    Merge(Session session, boolean load) {
        this.session = session;
        this.load = load;
    }

    EntityState merge(EntityState source) {
        EntityState known = merged.get(source);
        if (known != null) {
            return known;
        }
        Mapper<?> mapper = Mapper.of(source);
        Object key = source.key();
        if (key == null) {
            requireLoadable(source);
            key = EntityKeys.of(mapper, source);
        }
        EntityState target = find(source, mapper, key);
        merged.put(source, target);
        if (key != null) {
            byRow.put(new Row(mapper.root(), key), target);
        }
        if (target != source) {
            requireSameVersion(source, target, mapper);
            for (Property property : mapper.properties()) {
                copy(source, target, property);
            }
        }
        if (!load) {
            target.forgetChanges();
        }
        return target;
    }

    private void requireLoadable(EntityState source) {
        if (!load) {
            throw new InvalidRequestException(
                    "%s has no row, so it cannot be merged without loading. Flush it in its own session first, or merge it with loading."
                            .formatted(source.describe()));
        }
    }

    private EntityState find(EntityState source, Mapper<?> mapper, @Nullable Object key) {
        EntityState known = key == null ? null : session.entities().find(mapper, key);
        if (known == null && key != null) {
            known = byRow.get(new Row(mapper.root(), key));
        }
        if (known == null && key != null && load) {
            Object found = session.loader().get(new EntityPath<>(mapper), key);
            known = found == null ? null : EntityAccess.stateOf(found);
        }
        if (known != null) {
            return known;
        }
        if (!load && source.hasChanges()) {
            throw new InvalidRequestException(
                    "%s has changes that were not written, so it cannot be merged without loading. Flush it in its own session first, or merge it with loading."
                            .formatted(source.describe()));
        }
        EntityState made = EntityAccess.stateOf(mapper.access().create());
        if (!load) {
            made.key(key);
            made.lifecycle(Lifecycle.DETACHED);
        }
        session.entities().add(made);
        return made;
    }

    private static void requireSameVersion(EntityState source, EntityState target, Mapper<?> mapper) {
        Versioning rule = mapper.options().versioning();
        if (rule == null) {
            return;
        }
        int slot = mapper.property(rule.property()).slot();
        Object given = source.value(slot);
        Object existing = target.value(slot);
        if (given != EntityState.ABSENT && existing != EntityState.ABSENT && !EntityState.same(given, existing)) {
            throw new StaleDataException(
                    "%s is of version %s and cannot be merged: the session has version %s of the row. Load it again and repeat the change."
                            .formatted(source.describe(), given, existing));
        }
    }

    private void copy(EntityState source, EntityState target, Property property) {
        switch (property) {
            case ColumnProperty column -> copyValue(source, target, column.slot());
            case ExpressionProperty expression -> copyValue(source, target, expression.slot());
            case RelationshipProperty side -> copyRelated(source, target, side);
            default -> {
                // other kinds have no value of their own
            }
        }
    }

    private void copyValue(EntityState source, EntityState target, int slot) {
        if (source.has(slot)) {
            Object value = source.value(slot);
            if (!load) {
                target.put(slot, value);
            } else if (target.changes(slot, target.has(slot) ? target.value(slot) : null, value)) {
                target.put(slot, value);
            }
        } else if (target.key() != null && !target.has(slot)) {
            target.unexpire(slot);
        }
    }

    private void copyRelated(EntityState source, EntityState target, RelationshipProperty side) {
        RelationshipProperty reverse = side.reverse();
        if (load && reverse != null && ways.contains(new Way(source, reverse))) {
            return;
        }
        int slot = side.slot();
        if (!side.cascades(Cascade.MERGE) || !source.has(slot)) {
            return;
        }
        if (!side.isCollection()) {
            Object value = source.value(slot);
            Object counterpart =
                    value == null ? null : mergeRelated(value, side).entity();
            if (load) {
                target.refer(slot, counterpart);
            } else {
                target.put(slot, counterpart);
            }
            return;
        }
        if (load) {
            target.readCollection(slot);
        }
        List<Object> counterparts = new ArrayList<>();
        for (Object element : ((Tracked) requireNonNull(source.value(slot))).elements()) {
            counterparts.add(mergeRelated(element, side).entity());
        }
        if (load) {
            target.replaceCollection(slot, counterparts);
        } else {
            Tracked collection = RelationshipEvents.newCollection(target, side);
            counterparts.forEach(collection::place);
            target.put(slot, collection);
        }
    }

    private EntityState mergeRelated(Object related, RelationshipProperty side) {
        EntityState source = EntityAccess.stateOf(related);
        ways.add(new Way(source, side));
        return merge(source);
    }
}

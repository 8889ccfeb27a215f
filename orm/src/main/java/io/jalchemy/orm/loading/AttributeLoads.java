package io.jalchemy.orm.loading;

import io.jalchemy.orm.error.ObjectDeletedException;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.ExpressionProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.Property;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.query.EntityPath;
import io.jalchemy.orm.query.FetchOption;
import io.jalchemy.orm.query.LoadTree;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.StatementOption;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loads entities by key, and attributes that are absent because they are deferred, expired or of a subclass. */
final class AttributeLoads {
    private final EntityLoader loader;
    private final Map<Mapper<?>, Select<?>> byKey = new IdentityHashMap<>();

    AttributeLoads(EntityLoader loader) {
        this.loader = loader;
    }

    /** The entity of a key, or null. */
    @Nullable Object get(EntityPath<?> path, Object key, List<? extends StatementOption> options) {
        Mapper<?> mapper = path.mapper();
        EntityState known = FetchOption.has(options, FetchOption.Kind.POPULATE_EXISTING)
                ? null
                : loader.session().find(mapper, key);
        if (known != null) {
            return Mapper.of(known).isA(mapper) && isThere(known) ? known.entity() : null;
        }
        return select(path, key, options);
    }

    /** The entity that a key leads to within the session; null if the session does not have it or its row is gone. */
    @Nullable EntityState known(Mapper<?> mapper, Object key) {
        EntityState known = loader.session().find(mapper, key);
        return known != null && isThere(known) ? known : null;
    }

    /** An entity that is expired as a whole may be gone; whether it is there is known when it has been loaded. */
    private boolean isThere(EntityState state) {
        List<ColumnProperty> key = Mapper.of(state).keyProperties();
        if (!state.isExpired(key.getFirst().slot())) {
            return true;
        }
        try {
            load(state, key.getFirst().slot());
            return true;
        } catch (ObjectDeletedException gone) {
            return false;
        }
    }

    private static boolean isComplete(List<?> key) {
        for (Object value : key) {
            if (value == null) {
                return false;
            }
        }
        return true;
    }

    /** The entity whose row has a key, loaded from the database; null if there is none. */
    @Nullable Object select(EntityPath<?> path, Object key, List<? extends StatementOption> options) {
        Mapper<?> mapper = path.mapper();
        List<?> values = KeyCriteria.values(mapper, key);
        boolean plain = options.isEmpty() && !path.isAlias() && isComplete(values);
        Select<?> statement =
                plain ? byKey.computeIfAbsent(mapper, each -> KeyCriteria.select(path, List.of(), values)) : null;
        if (statement == null) {
            statement = KeyCriteria.select(path, options, values);
        }
        if (!FetchOption.has(options, FetchOption.Kind.NO_AUTOFLUSH)) {
            loader.session().autoflush();
        }
        try (EntityRows<?> rows =
                loader.open(statement, mapper, null, statement.options(), KeyCriteria.parameters(values), 0)) {
            List<?> found = rows.all();
            return found.isEmpty() ? null : found.getFirst();
        }
    }

    /** Loads the row of an entity again; returns whether it is there. */
    boolean refresh(EntityState state, @Nullable Set<String> names, List<? extends StatementOption> options) {
        Mapper<?> mapper = Mapper.of(state);
        mapper.configure();
        List<StatementOption> all = new ArrayList<>();
        LoadTree tree = EntityLoader.treeOf(state);
        if (names == null) {
            all.add(tree);
            all.addAll(options);
            return selectInto(state, all);
        }
        Set<String> columns = new LinkedHashSet<>();
        List<RelationshipProperty> relationships = new ArrayList<>();
        for (String name : names) {
            if (mapper.property(name) instanceof RelationshipProperty relationship) {
                relationships.add(relationship);
            } else {
                columns.add(mapper.property(name).name());
            }
        }
        if (!relationships.isEmpty()) {
            mapper.keyProperties().forEach(key -> columns.add(key.name()));
        }
        all.add(tree.exactly(columns));
        if (!selectInto(state, all)) {
            return false;
        }
        for (RelationshipProperty relationship : relationships) {
            state.forget(relationship.slot());
            state.drop(relationship.slot());
            loader.lazy().loadEagerly(state, relationship, tree);
        }
        return true;
    }

    private boolean selectInto(EntityState state, List<? extends StatementOption> options) {
        Mapper<?> mapper = Mapper.of(state);
        List<?> key = KeyCriteria.values(mapper, Objects.requireNonNull(state.key()));
        Select<?> statement = KeyCriteria.select(new EntityPath<>(mapper), options, key);
        try (EntityRows<?> rows = loader.open(statement, mapper, state, options, KeyCriteria.parameters(key), 0)) {
            return !rows.all().isEmpty();
        }
    }

    /** Loads an absent column of an entity, and with it what is absent for the same reason. */
    void load(EntityState state, int slot) {
        Mapper<?> mapper = Mapper.of(state);
        LoadTree tree = EntityLoader.treeOf(state);
        String name = mapper.access().attributes().get(slot);
        Property property = mapper.property(name);
        Set<String> names =
                isDeferred(property, tree) ? deferred(mapper, property, tree) : expected(mapper, state, tree);
        names.add(name);
        if (property instanceof ExpressionProperty given && given.expression() == null) {
            state.put(slot, null);
            return;
        }
        boolean found = SubclassColumns.load(loader, state, names) || selectInto(state, List.of(tree.exactly(names)));
        if (!found) {
            throw new ObjectDeletedException(
                    "%s cannot be loaded: the row of %s is gone. Another transaction has deleted it, or its key was changed there."
                            .formatted(state.nameOf(slot), state.describe()));
        }
    }

    private static boolean isDeferred(Property property, LoadTree tree) {
        return switch (property) {
            case ColumnProperty column -> !tree.loads(column);
            case ExpressionProperty expression -> !tree.loads(expression);
            default -> false;
        };
    }

    private static boolean raises(Property property) {
        return property instanceof ColumnProperty column
                ? column.isRaiseOnLoad()
                : property instanceof ExpressionProperty expression && expression.isRaiseOnLoad();
    }

    private static @Nullable String group(Property property) {
        return property instanceof ColumnProperty column
                ? column.group()
                : property instanceof ExpressionProperty expression ? expression.group() : null;
    }

    /** A deferred attribute comes with its group. */
    private static Set<String> deferred(Mapper<?> mapper, Property property, LoadTree tree) {
        if (tree.raises(property.name(), raises(property))) {
            throw Refusals.column(mapper, property);
        }
        Set<String> names = new LinkedHashSet<>();
        String group = group(property);
        if (group != null) {
            for (Property each : mapper.properties()) {
                if (group.equals(group(each))) {
                    names.add(each.name());
                }
            }
        }
        return names;
    }

    /** All that is loaded with the entity and absent now, unless it has been changed meanwhile. */
    private static Set<String> expected(Mapper<?> mapper, EntityState state, LoadTree tree) {
        Set<String> names = new LinkedHashSet<>();
        for (Property each : mapper.properties()) {
            boolean column = each instanceof ColumnProperty || each instanceof ExpressionProperty;
            if (column && each.slot() >= 0 && !state.has(each.slot()) && !isDeferred(each, tree)) {
                names.add(each.name());
            }
        }
        return names;
    }
}

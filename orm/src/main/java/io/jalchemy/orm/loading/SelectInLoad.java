package io.jalchemy.orm.loading;

import io.jalchemy.orm.mapping.ColumnPair;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Direction;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.mapping.ResolvedRelationship;
import io.jalchemy.orm.query.EntityPath;
import io.jalchemy.orm.query.FetchOption;
import io.jalchemy.orm.query.LoadTree;
import io.jalchemy.orm.query.Loaders;
import io.jalchemy.orm.query.RelationshipPath;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.row.Row;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Comparison;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.LabelStyle;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SelectElement;
import io.jalchemy.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Loads a relationship of many entities by SELECTs with their keys in IN. Where the target itself holds the key, it is asked
 * alone; otherwise it is joined to an alias of the entity.
 */
final class SelectInLoad {
    private static final int KEYS_PER_STATEMENT = 500;

    private final EntityLoader loader;
    private final RelationshipProperty relationship;
    private final ResolvedRelationship resolved;
    private final LoadTree tree;
    private final LoadPass pass;
    private final EntityPath<?> target;
    /** What is sent for a key that is compared. */
    private final Map<Object, Object> sent = new HashMap<>();

    SelectInLoad(EntityLoader loader, RelationshipProperty relationship, LoadTree tree, LoadPass pass) {
        this.loader = loader;
        this.relationship = relationship;
        this.resolved = relationship.resolve();
        this.tree = tree;
        this.pass = pass;
        EntityPath<?> narrowed = tree.narrowed(relationship);
        this.target = narrowed != null ? narrowed : new EntityPath<>(resolved.target());
    }

    void load(List<EntityState> states) {
        if (resolved.direction() == Direction.MANY_TO_ONE && resolved.byPrimaryKey()) {
            Map<Object, List<EntityState>> byReference = byReference(states);
            if (byReference != null) {
                loadReferences(byReference);
                return;
            }
        } else if (isKeyInTarget()) {
            loadByKey(states, referenceColumns(), target, null);
            return;
        }
        EntityPath<?> parent = new EntityPath<>(
                relationship.owner(), relationship.owner().selectable().alias());
        List<ColumnClause<?>> columns = new ArrayList<>();
        relationship.owner().primaryKey().forEach(column -> columns.add(parent.columnFor(column)));
        loadByKey(states, columns, parent, parent);
    }

    // ---- references: the key of the target is known

    /** Entities by the key that they refer to; null if one of them does not have its reference loaded. */
    private @Nullable Map<Object, List<EntityState>> byReference(List<EntityState> states) {
        Map<Object, List<EntityState>> all = new LinkedHashMap<>();
        for (EntityState state : states) {
            for (ColumnPair pair : resolved.localRemote()) {
                ColumnProperty property = relationship.owner().propertyOf(pair.from());
                if (property == null || !state.has(property.slot())) {
                    return null;
                }
            }
            Object key = loader.lazy().keyOf(state, relationship, false);
            if (key == null) {
                Loaded.put(state, relationship, List.of());
            } else {
                all.computeIfAbsent(remembered(key), each -> new ArrayList<>()).add(state);
            }
        }
        return all;
    }

    private void loadReferences(Map<Object, List<EntityState>> byReference) {
        List<Object> keys = sorted(byReference.keySet());
        List<ColumnClause<?>> columns = new ArrayList<>();
        resolved.target().primaryKey().forEach(column -> columns.add(target.columnFor(column)));
        Select<Row> statement = statement(columns, target, null);
        for (List<Object> part : parts(keys)) {
            Map<Object, List<Object>> found = execute(statement, columns.size(), part);
            for (Object key : part) {
                for (EntityState state : Objects.requireNonNull(byReference.get(key))) {
                    if (!state.has(relationship.slot())) {
                        Loaded.put(state, relationship, found.getOrDefault(key, List.of()));
                    }
                }
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // keys of one relationship are of one type
    private static List<Object> sorted(Iterable<Object> keys) {
        List<Object> all = new ArrayList<>();
        keys.forEach(all::add);
        if (all.stream().allMatch(Comparable.class::isInstance)) {
            all.sort((a, b) -> ((Comparable) a).compareTo(b));
        }
        return all;
    }

    // ---- everything else: the key of the entity is compared

    /** Whether the target's reference is to the key of the entity and nothing else. */
    private boolean isKeyInTarget() {
        if (resolved.direction() != Direction.ONE_TO_MANY || resolved.secondary() != null) {
            return false;
        }
        int[] comparisons = new int[1];
        resolved.primaryJoin().traverse(node -> comparisons[0] += node instanceof Comparison ? 1 : 0);
        List<ColumnClause<?>> key = relationship.owner().primaryKey();
        if (comparisons[0] != key.size() || resolved.localRemote().size() != key.size()) {
            return false;
        }
        for (ColumnClause<?> column : key) {
            if (referenceTo(column) == null) {
                return false;
            }
        }
        return true;
    }

    private @Nullable ColumnClause<?> referenceTo(ColumnClause<?> key) {
        for (ColumnPair pair : resolved.localRemote()) {
            if (relationship.owner().canonical(pair.from()) == key) {
                return pair.to();
            }
        }
        return null;
    }

    private List<ColumnClause<?>> referenceColumns() {
        List<ColumnClause<?>> columns = new ArrayList<>();
        for (ColumnClause<?> key : relationship.owner().primaryKey()) {
            columns.add(target.columnFor(Objects.requireNonNull(referenceTo(key))));
        }
        return columns;
    }

    private void loadByKey(
            List<EntityState> states,
            List<ColumnClause<?>> columns,
            EntityPath<?> from,
            @Nullable EntityPath<?> parent) {
        Select<Row> statement = statement(columns, from, parent);
        Map<Object, EntityState> byKey = new LinkedHashMap<>();
        for (EntityState state : states) {
            byKey.put(remembered(Objects.requireNonNull(state.key())), state);
        }
        for (List<Object> part : parts(new ArrayList<>(byKey.keySet()))) {
            Map<Object, List<Object>> found = execute(statement, columns.size(), part);
            for (Object key : part) {
                EntityState state = Objects.requireNonNull(byKey.get(key));
                if (!state.has(relationship.slot())) {
                    Loaded.put(state, relationship, found.getOrDefault(key, List.of()));
                }
            }
        }
    }

    // ---- the statement

    private Select<Row> statement(List<ColumnClause<?>> columns, EntityPath<?> from, @Nullable EntityPath<?> parent) {
        List<SelectElement<?>> elements = new ArrayList<>(columns);
        elements.add(target);
        Select<Row> select = Sql.select(elements)
                .labelStyle(LabelStyle.TABLENAME_PLUS_COL)
                .options(tree.below(relationship))
                .selectFrom(from);
        if (FetchOption.has(pass.options, FetchOption.Kind.POPULATE_EXISTING)) {
            select = select.options(Loaders.populateExisting());
        }
        if (parent != null) {
            select = select.join(way(parent, relationship, target));
        }
        BindParameter<?> keys = columns.size() == 1
                ? BindParameter.required("primary_keys", columns.getFirst().type())
                : BindParameter.required(
                        "primary_keys",
                        Sql.tuple(columns.toArray(new Expression<?>[0])).type());
        Expression<?> compared =
                columns.size() == 1 ? columns.getFirst() : Sql.tuple(columns.toArray(new Expression<?>[0]));
        select = select.where(compared.in(keys.expanding()));
        for (Expression<Boolean> criterion : tree.criteriaOf(relationship)) {
            select = select.where(target.adapt(criterion));
        }
        List<Expression<?>> order = new ArrayList<>();
        relationship.orderBy().forEach(each -> order.add(target.adapt(each)));
        return order.isEmpty() ? select : select.orderBy(order.toArray(new Expression<?>[0]));
    }

    /** The way from an entity along a relationship to a target. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the path of a mapper leads where its relationship leads
    static RelationshipPath<?, ?> way(EntityPath<?> parent, RelationshipProperty relationship, EntityPath<?> target) {
        EntityPath to = target;
        return relationship.isCollection()
                ? parent.collection(relationship.name(), () -> to).of(to)
                : parent.reference(relationship.name(), () -> to).of(to);
    }

    private Object remembered(Object key) {
        Object comparable = comparable(key);
        sent.putIfAbsent(comparable, key);
        return comparable;
    }

    private Map<Object, List<Object>> execute(Select<Row> statement, int width, List<Object> part) {
        List<Object> keys = new ArrayList<>();
        part.forEach(key -> keys.add(Objects.requireNonNull(sent.get(key))));
        Map<Object, List<Object>> found = new HashMap<>();
        try (EntityRows<Row> rows =
                loader.open(statement, target.mapper(), null, statement.options(), Map.of("primary_keys", keys), 0)) {
            for (Row row : rows.all()) {
                @Nullable Object[] key = new Object[width];
                for (int i = 0; i < width; i++) {
                    key[i] = row.get(i);
                }
                Object entity = row.get(width);
                Object whole = EntityKeys.of(key);
                if (entity != null && whole != null) {
                    found.computeIfAbsent(comparable(whole), each -> new ArrayList<>())
                            .add(entity);
                }
            }
        }
        return found;
    }

    private List<List<Object>> parts(List<Object> keys) {
        int chunk = tree.chunkOf(relationship);
        int size = chunk > 0 ? chunk : KEYS_PER_STATEMENT;
        List<List<Object>> parts = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += size) {
            parts.add(keys.subList(from, Math.min(keys.size(), from + size)));
        }
        return parts;
    }

    /** Whole numbers are the same key whatever the type of the column on either side. */
    static Object comparable(Object key) {
        return switch (key) {
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case List<?> several -> {
                List<Object> all = new ArrayList<>();
                several.forEach(each -> all.add(comparable(each)));
                yield all;
            }
            default -> key;
        };
    }
}

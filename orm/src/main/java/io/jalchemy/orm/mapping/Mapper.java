package io.jalchemy.orm.mapping;

import static java.util.Objects.requireNonNull;

import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.spi.EntityAccess;
import io.jalchemy.orm.spi.EntityModel;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.FromClause;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How an entity and its rows belong together. Constant but for the list of subclasses, and shared between threads.
 *
 * @param <E> the entity as the user sees it
 */
public final class Mapper<E> implements EntityModel {
    private final MapperRegistry registry;
    private final String entityName;
    private final EntityAccess<Object> access;
    private final @Nullable Mapper<?> base;
    private final @Nullable Inheritance inheritance;
    private final FromClause table;
    private final FromClause selectable;
    private final List<Table> tables;
    private final List<Property> properties;
    private final Map<String, Property> byName = new LinkedHashMap<>();
    private final Map<ColumnClause<?>, ColumnProperty> byColumn = new HashMap<>();
    private final List<ColumnClause<?>> primaryKey;
    private final List<ColumnProperty> keyProperties;
    private final List<RelationshipProperty> relationships;
    private final @Nullable RelationshipProperty[] relationshipBySlot;
    private final List<Mapper<?>> subclasses = new CopyOnWriteArrayList<>();
    private final List<RelationshipProperty> wholes = new CopyOnWriteArrayList<>();
    private final List<RelationshipProperty> referrers = new CopyOnWriteArrayList<>();
    private final Discriminator discriminator;
    private final MapperOptions options;
    private final RelationshipEvents events;
    private volatile @Nullable Object attachment;
    private volatile boolean configured;

    /** Begins a mapping. */
    public static <E> MapperBuilder<E> builder(String entityName, EntityAccess<? extends E> access) {
        return new MapperBuilder<>(entityName, access);
    }

    @SuppressWarnings("unchecked") // the access only ever meets objects that it made
    Mapper(MapperBuilder<E> builder) {
        this.registry = builder.registry;
        this.entityName = builder.entityName;
        this.access = (EntityAccess<Object>) builder.access;
        this.base = builder.base;
        this.inheritance = builder.inheritance;
        this.table = builder.table != null
                ? builder.table
                : requireNonNull(builder.base).table();
        MappedTables from = MappedTables.of(this, table, builder.inheritCondition);
        this.selectable = from.selectable();
        this.tables = from.tables();
        this.properties = List.copyOf(builder.ordered());
        this.relationshipBySlot =
                new @Nullable RelationshipProperty[access.attributes().size()];
        properties.forEach(this::take);
        this.primaryKey = PrimaryKeys.of(this, builder.primaryKey);
        this.keyProperties = primaryKey.stream().map(this::requireProperty).toList();
        this.relationships = properties.stream()
                .filter(RelationshipProperty.class::isInstance)
                .map(RelationshipProperty.class::cast)
                .toList();
        this.options = MapperOptions.of(builder, base);
        this.discriminator = Discriminator.of(this, builder);
        this.events = new RelationshipEvents(this);
        if (base != null) {
            base.subclasses.add(this);
        }
    }

    private void take(Property property) {
        byName.put(property.name(), property);
        boolean inherited = base != null && base.byName.get(property.name()) == property;
        int slot = property.hasSlot() ? access.indexOf(property.name()) : -1;
        if (property.hasSlot() && slot < 0) {
            throw new MappingException("%s has no field for attribute \"%s\". It has: %s."
                    .formatted(entityName, property.name(), String.join(", ", access.attributes())));
        }
        if (!inherited) {
            property.attach(this, slot);
        } else if (property.slot() != slot) {
            throw new MappingException(
                    "%s: the attribute \"%s\" of the base has number %d there and %d here. The attributes of an implementation begin with those of its base."
                            .formatted(entityName, property.name(), property.slot(), slot));
        }
        if (property instanceof ColumnProperty columns) {
            for (ColumnClause<?> column : columns.columns()) {
                takeColumn(column, columns);
            }
        }
        if (property instanceof RelationshipProperty relationship) {
            relationshipBySlot[slot] = relationship;
        }
    }

    private void takeColumn(ColumnClause<?> column, ColumnProperty property) {
        boolean known = selectable.columns().indexOf(column) >= 0
                || table.columns().indexOf(column) >= 0
                || column instanceof Column<?> own && own.table() != null && tables.contains(own.table());
        if (!known) {
            throw new MappingException("%s: column \"%s\" is not part of %s. Map a column of the entity's own table."
                    .formatted(property, column.key(), selectable.description()));
        }
        ColumnProperty other = byColumn.put(column, property);
        if (other != null && other != property && other.owner() == this) {
            throw new MappingException("%s and %s map the same column \"%s\". Use a synonym for a second name."
                    .formatted(other, property, column.key()));
        }
    }

    private ColumnProperty requireProperty(ColumnClause<?> column) {
        ColumnProperty property = byColumn.get(column);
        if (property == null) {
            throw new MappingException(
                    "%s: primary key column \"%s\" has no attribute. Add one; the mapper needs the whole key."
                            .formatted(entityName, column.key()));
        }
        return property;
    }

    /**
     * Resolves relationships unless that has been done. Called before the first statement or change that needs them.
     *
     * @throws io.jalchemy.error.JalchemyException naming entity, attribute and remedy if one of them cannot work
     */
    public void configure() {
        if (!configured) {
            registry.load();
            synchronized (MapperRegistry.RESOLUTION) {
                if (!configured) {
                    if (base != null) {
                        base.configure();
                    }
                    resolveAll();
                    configured = true;
                }
            }
        }
    }

    private void resolveAll() {
        long watched = 0;
        for (RelationshipProperty relationship : relationships) {
            ResolvedRelationship resolved = relationship.resolve();
            OppositeSide.check(relationship);
            if (relationship.owner() == this) {
                announce(relationship, resolved);
            }
            if (resolved.direction() == Direction.MANY_TO_ONE) {
                for (ColumnClause<?> column : resolved.localColumns()) {
                    ColumnProperty property = byColumn.get(column);
                    if (property != null && property.slot() < Long.SIZE) {
                        watched |= 1L << property.slot();
                    }
                }
            }
        }
        WriteConflicts.check(this);
        access.watch(watched);
    }

    /** Tells the target about relationships that a flush of its entities has to mind. */
    private static void announce(RelationshipProperty relationship, ResolvedRelationship resolved) {
        if (relationship.cascades(Cascade.DELETE_ORPHAN)) {
            resolved.target().wholes.add(relationship);
        }
        if (resolved.direction() == Direction.MANY_TO_ONE && !relationship.isViewOnly()) {
            resolved.target().referrers.add(relationship);
        }
    }

    /** Whether an entity has been taken out of something that it is part of, or was never put into it. */
    public boolean isOrphan(EntityState state) {
        for (Mapper<?> at = this; at != null; at = at.base) {
            for (RelationshipProperty whole : at.wholes) {
                if (!state.hasParent(whole, state.key() != null)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The many-to-one relationships of others that lead to entities of this mapper or of a base, as far as known. */
    public List<RelationshipProperty> referrers() {
        List<RelationshipProperty> all = new ArrayList<>(referrers);
        for (Mapper<?> at = base; at != null; at = at.base) {
            all.addAll(at.referrers);
        }
        return all;
    }

    @Override
    public String entityName() {
        return entityName;
    }

    @Override
    public void refer(EntityState state, int attribute, @Nullable Object target) {
        configure();
        events.refer(state, relationshipAt(attribute), target);
    }

    @Override
    public void openCollection(EntityState state, int attribute) {
        configure();
        events.open(state, relationshipAt(attribute));
    }

    @Override
    public void replaceCollection(EntityState state, int attribute, Object content) {
        configure();
        events.replace(state, relationshipAt(attribute), content);
    }

    @Override
    public void keyChanged(EntityState state, int attribute) {
        events.keyChanged(state, attribute);
    }

    /** The relationship of a field. */
    public RelationshipProperty relationshipAt(int slot) {
        RelationshipProperty found = relationshipBySlot[slot];
        if (found == null) {
            throw new MappingException("%s.%s is no relationship."
                    .formatted(entityName, access.attributes().get(slot)));
        }
        return found;
    }

    /** Whether a field belongs to a relationship. */
    public boolean isRelationship(int slot) {
        return relationshipBySlot[slot] != null;
    }

    /** What keeps both sides of relationships in step. */
    public RelationshipEvents events() {
        return events;
    }

    /** How fields are reached. */
    public EntityAccess<Object> access() {
        return access;
    }

    /** The metadata of its registry, with the tables of this entity and of all that relationships lead to from here. */
    public MetaData metadata() {
        Set<Mapper<?>> reached = new LinkedHashSet<>();
        Deque<Mapper<?>> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            Mapper<?> next = open.pop();
            if (reached.add(next)) {
                next.configure();
                next.relationships().forEach(relationship -> open.push(relationship.target()));
            }
        }
        return registry.metadata();
    }

    /** The registry that it belongs to. */
    public MapperRegistry registry() {
        return registry;
    }

    /** The entity that it is a special case of, or null. */
    public @Nullable Mapper<?> base() {
        return base;
    }

    /** The topmost entity of the hierarchy. */
    public Mapper<?> root() {
        return base == null || inheritance == Inheritance.CONCRETE ? this : base.root();
    }

    /** How it inherits, or null. */
    public @Nullable Inheritance inheritance() {
        return inheritance;
    }

    /** Its direct subclasses so far. */
    public List<Mapper<?>> subclasses() {
        return subclasses;
    }

    /** It and all entities that inherit from it, level by level. */
    public List<Mapper<?>> hierarchy() {
        List<Mapper<?>> all = new ArrayList<>(List.of(this));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).subclasses);
        }
        return all;
    }

    /** Whether each of its entities is one of the other mapper. */
    public boolean isA(Mapper<?> other) {
        for (Mapper<?> at = this; at != null; at = at.base) {
            if (at == other) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is in one hierarchy with the other. */
    public boolean isRelated(Mapper<?> other) {
        return isA(other.topmost());
    }

    /** The entity that the whole hierarchy begins with, also across tables that stand alone. */
    public Mapper<?> topmost() {
        return base == null ? this : base.topmost();
    }

    /** What holds its rows; for a subclass its own table, or that of the base. */
    public FromClause table() {
        return table;
    }

    /** What a query selects from: the table, joined to those of the bases. */
    public FromClause selectable() {
        return selectable;
    }

    /** The tables that rows are written to, that of the topmost base first; empty if it is mapped to a subquery. */
    public List<Table> tables() {
        return tables;
    }

    /** The attributes in the order in which they are selected. */
    public List<Property> properties() {
        return properties;
    }

    /** The names of the attributes. */
    public List<String> attributeNames() {
        return List.copyOf(byName.keySet());
    }

    /** The attribute of a name, or null. */
    public @Nullable Property find(String attribute) {
        return byName.get(attribute);
    }

    /**
     * The attribute of a name, with synonyms followed.
     *
     * @throws MappingException if there is none
     */
    public Property property(String attribute) {
        Property found = byName.get(attribute);
        if (found == null) {
            throw new MappingException("%s has no attribute \"%s\". It has: %s."
                    .formatted(entityName, attribute, String.join(", ", byName.keySet())));
        }
        return found instanceof SynonymProperty synonym ? property(synonym.target()) : found;
    }

    /** The relationship of a name. */
    public RelationshipProperty relationship(String attribute) {
        if (property(attribute) instanceof RelationshipProperty relationship) {
            return relationship;
        }
        throw new MappingException("%s.%s is no relationship.".formatted(entityName, attribute));
    }

    /** The attribute that holds a column, or null. */
    public @Nullable ColumnProperty propertyOf(ColumnClause<?> column) {
        return byColumn.get(column);
    }

    /** The relationships in order. */
    public List<RelationshipProperty> relationships() {
        return relationships;
    }

    /** The columns that identify a row, those of the topmost base. */
    public List<ColumnClause<?>> primaryKey() {
        return primaryKey;
    }

    /** The attributes that hold the key. */
    public List<ColumnProperty> keyProperties() {
        return keyProperties;
    }

    /** The key column that always equals the given one; the column itself if there is none. */
    public ColumnClause<?> canonical(ColumnClause<?> column) {
        ColumnProperty property = byColumn.get(column);
        int at = property == null ? -1 : keyProperties.indexOf(property);
        return at < 0 ? column : primaryKey.get(at);
    }

    /** How rows of the hierarchy are told apart. */
    public Discriminator discriminator() {
        return discriminator;
    }

    /** The rules that are neither columns nor relationships. */
    public MapperOptions options() {
        return options;
    }

    /** Whether an object is an entity of this mapper or one that inherits from it. */
    public boolean accepts(Object entity) {
        return of(EntityAccess.stateOf(entity)).isA(this);
    }

    /** The mapper of an entity. */
    public static Mapper<?> of(EntityState state) {
        return (Mapper<?>) state.model();
    }

    /** What the unit of work keeps with the mapper; made on first use, possibly more than once by threads that race. */
    @SuppressWarnings("unchecked") // one kind of object is kept
    public <T> T attachment(Supplier<T> make) {
        Object known = attachment;
        if (known == null) {
            known = make.get();
            attachment = known;
        }
        return (T) known;
    }

    @Override
    public String toString() {
        return entityName;
    }
}

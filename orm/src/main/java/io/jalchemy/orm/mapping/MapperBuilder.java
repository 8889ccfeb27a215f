package io.jalchemy.orm.mapping;

import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.spi.EntityAccess;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is to be known about an entity. Properties are selected in the order in which they are added; those of a
 * base entity come first unless {@link #inherited} puts them elsewhere.
 *
 * @param <E> the entity as the user sees it
 */
public final class MapperBuilder<E> {
    final String entityName;
    final EntityAccess<?> access;
    MapperRegistry registry = MapperRegistry.standard();

    @Nullable FromClause table;

    @Nullable Mapper<?> base;

    @Nullable Inheritance inheritance;

    @Nullable Supplier<? extends Expression<Boolean>> inheritCondition;

    final Map<String, @Nullable Property> properties = new LinkedHashMap<>();
    List<ColumnClause<?>> primaryKey = List.of();

    @Nullable String discriminatorAttribute;

    @Nullable Supplier<? extends Expression<?>> discriminatorExpression;

    @Nullable Object identity;

    boolean polymorphicAbstract;

    @Nullable Versioning versioning;

    EagerDefaults eagerDefaults = EagerDefaults.AUTO;
    boolean confirmDeletedRows = true;
    boolean passiveUpdates = true;
    boolean passiveDeletes;
    boolean allowPartialKeys = true;
    boolean batch = true;
    boolean polymorphicSelectin;

    @Nullable PolymorphicLoading polymorphicLoading;

    MapperBuilder(String entityName, EntityAccess<?> access) {
        this.entityName = entityName;
        this.access = access;
    }

    /** Puts the mapping into a registry other than the standard one. */
    public MapperBuilder<E> registry(MapperRegistry other) {
        registry = other;
        return this;
    }

    /** What holds the rows: a table, or any FROM element with a key. A single-table subclass has none of its own. */
    public MapperBuilder<E> table(FromClause from) {
        table = from;
        return this;
    }

    /** Makes it a special case of another entity. */
    public MapperBuilder<E> inherits(Mapper<?> baseMapper, Inheritance how) {
        base = baseMapper;
        inheritance = how;
        return this;
    }

    /** How rows of the own table belong to those of the base's, where the foreign key does not say it. */
    public MapperBuilder<E> inheritCondition(Supplier<? extends Expression<Boolean>> condition) {
        inheritCondition = condition;
        return this;
    }

    /** Adds an attribute. */
    public MapperBuilder<E> add(Property property) {
        if (properties.containsKey(property.name())) {
            throw new MappingException(
                    "%s has two attributes named \"%s\". Rename one of them.".formatted(entityName, property.name()));
        }
        properties.put(property.name(), property);
        return this;
    }

    /** Puts an attribute of the base at this place. */
    public MapperBuilder<E> inherited(String attribute) {
        properties.put(attribute, null);
        return this;
    }

    /** The columns that identify a row, where the table does not say it. */
    public MapperBuilder<E> primaryKey(ColumnClause<?>... columns) {
        primaryKey = List.of(columns);
        return this;
    }

    /** The attribute whose value tells which entity a row is. */
    public MapperBuilder<E> discriminator(String attribute) {
        discriminatorAttribute = attribute;
        return this;
    }

    /** The expression whose value tells which entity a row is. */
    public MapperBuilder<E> discriminator(Supplier<? extends Expression<?>> expression) {
        discriminatorExpression = expression;
        return this;
    }

    /** The value of the discriminator for rows of exactly this entity. */
    public MapperBuilder<E> identity(Object value) {
        identity = value;
        return this;
    }

    /** There are no rows of exactly this entity. */
    public MapperBuilder<E> polymorphicAbstract() {
        polymorphicAbstract = true;
        return this;
    }

    /** Attributes of this subclass are loaded by one more SELECT when the base is queried. */
    public MapperBuilder<E> loadSubclassBySelectin() {
        polymorphicSelectin = true;
        return this;
    }

    /** What a query for this entity selects from and loads for subclasses. */
    public MapperBuilder<E> withPolymorphic(PolymorphicLoading loading) {
        polymorphicLoading = loading;
        return this;
    }

    /** The column that tells versions of a row apart. */
    public MapperBuilder<E> version(Versioning rule) {
        versioning = rule;
        return this;
    }

    /** When values that the database makes are fetched. */
    public MapperBuilder<E> eagerDefaults(EagerDefaults rule) {
        eagerDefaults = rule;
        return this;
    }

    /** Whether a DELETE that finds fewer rows than expected is an error. */
    public MapperBuilder<E> confirmDeletedRows(boolean value) {
        confirmDeletedRows = value;
        return this;
    }

    /** Whether the database carries a changed key to the tables of subclasses. */
    public MapperBuilder<E> passiveUpdates(boolean value) {
        passiveUpdates = value;
        return this;
    }

    /** Whether rows of subclass tables are left to ON DELETE CASCADE. */
    public MapperBuilder<E> passiveDeletes(boolean value) {
        passiveDeletes = value;
        return this;
    }

    /** Whether a row identifies an entity although some of its key columns are NULL. */
    public MapperBuilder<E> allowPartialKeys(boolean value) {
        allowPartialKeys = value;
        return this;
    }

    /** Whether several entities may be written by one statement. */
    public MapperBuilder<E> batch(boolean value) {
        batch = value;
        return this;
    }

    /**
     * Makes the mapper and puts it into the registry.
     *
     * @throws MappingException if something is missing or contradicts itself
     */
    public Mapper<E> build() {
        if (base == null && table == null) {
            throw new MappingException(
                    "%s has no table. Call table(...), or inherits(...) for a subclass.".formatted(entityName));
        }
        if (base != null && inheritance == Inheritance.SINGLE && table != null) {
            throw new MappingException(
                    "%s shares the table of %s and cannot have one of its own. Drop table(...), or choose JOINED or CONCRETE."
                            .formatted(entityName, base.entityName()));
        }
        Mapper<E> mapper = new Mapper<>(this);
        registry.add(mapper);
        access.bind(mapper);
        return mapper;
    }

    /** The properties in order, with those of the base in their places. */
    List<Property> ordered() {
        List<Property> all = new ArrayList<>();
        if (base != null && inheritance != Inheritance.CONCRETE) {
            for (Property property : base.properties()) {
                if (!properties.containsKey(property.name())) {
                    all.add(property);
                }
            }
        }
        properties.forEach((name, property) -> all.add(property != null ? property : inheritedFrom(name)));
        return all;
    }

    private Property inheritedFrom(String name) {
        Property property = base == null ? null : base.find(name);
        return Objects.requireNonNull(property, () -> "%s inherits no attribute \"%s\"".formatted(entityName, name));
    }
}

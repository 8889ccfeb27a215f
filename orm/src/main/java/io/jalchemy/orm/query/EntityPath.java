package io.jalchemy.orm.query;

import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.ExpressionProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.Property;
import io.jalchemy.schema.MetaData;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.ColumnCollection;
import io.jalchemy.sql.DelegatingFrom;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Parts;
import io.jalchemy.sql.Replacement;
import io.jalchemy.sql.SelectElement;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StatementTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An entity in statements: what is selected from, and what selecting yields. The metamodel classes that the processor
 * writes extend it with a field per attribute:
 *
 * {@snippet :
 * select(user).join(user.addresses).where(user.name.eq("sandy"))
 * }
 *
 * @param <E> the entity
 */
public class EntityPath<E> extends DelegatingFrom implements SelectElement<E>, StatementTransform.Required {
    private final Mapper<E> mapper;
    private final @Nullable FromClause alias;
    private final List<Mapper<?>> subclasses;

    /** The entity itself. */
    public EntityPath(Mapper<E> mapper) {
        this(mapper, null);
    }

    /**
     * The entity under another name.
     *
     * @param alias what its columns are taken from: an alias of its table, or any FROM element that passes them on
     */
    public EntityPath(Mapper<E> mapper, @Nullable FromClause alias) {
        this(mapper, alias, List.of());
    }

    /**
     * The entity together with subclasses whose columns are selected along.
     *
     * @param alias what the columns are taken from, those of the subclasses too
     */
    EntityPath(Mapper<E> mapper, @Nullable FromClause alias, List<Mapper<?>> subclasses) {
        this.mapper = mapper;
        this.alias = alias;
        this.subclasses = subclasses;
    }

    /**
     * The entity together with columns of its subclasses, whose tables are joined to its own: they are there without further
     * statements, and their attributes can be used in criteria.
     *
     * @param only the subclasses; none for all
     */
    public final EntityPath<E> withPolymorphic(EntityPath<?>... only) {
        mapper.configure();
        List<Mapper<?>> chosen = new ArrayList<>();
        for (EntityPath<?> each : only) {
            chosen.add(each.mapper());
        }
        Polymorphic polymorphic = Polymorphic.of(mapper, only.length == 0 ? Polymorphic.all(mapper) : chosen);
        return new EntityPath<>(mapper, polymorphic.selectable(), polymorphic.subclasses());
    }

    /** Subclasses whose columns are selected along. */
    public final List<Mapper<?>> loadedSubclasses() {
        return alias == null && subclasses.isEmpty()
                ? Polymorphic.mapped(mapper).subclasses()
                : subclasses;
    }

    /** Subclasses that were named for this statement. */
    final List<Mapper<?>> namedSubclasses() {
        return subclasses;
    }

    /** What the entity is selected from, with the tables of subclasses that are loaded along. */
    final FromClause selectedFrom() {
        return alias != null ? alias : Polymorphic.mapped(mapper).selectable();
    }

    /** The mapping. */
    public final Mapper<E> mapper() {
        return mapper;
    }

    /**
     * The metadata with the tables of this entity and of all that relationships lead to from here:
     * {@code user.metadata().createAll(engine)}.
     */
    public final MetaData metadata() {
        return mapper.metadata();
    }

    @Override
    public final FromClause delegate() {
        return alias != null ? alias : mapper.selectable();
    }

    /** Whether it stands for the entity under another name. */
    public final boolean isAlias() {
        return alias != null;
    }

    /** What the columns are taken from, if not from the tables of the mapping; null otherwise. */
    public final @Nullable FromClause source() {
        return alias;
    }

    /** An attribute that has a value, by name; for the fields of metamodel classes. */
    @SuppressWarnings("unchecked") // whoever names the type knows the mapping
    public final <T> Attribute<T> attribute(String name) {
        return new Attribute<>(this, name, (Expression<T>) expression(name));
    }

    /** A reference to another entity, by name; for the fields of metamodel classes. */
    public final <T> ReferencePath<E, T> reference(String name, Supplier<? extends EntityPath<T>> target) {
        return new ReferencePath<>(this, name, target);
    }

    /** A collection of other entities, by name; for the fields of metamodel classes. */
    public final <T> CollectionPath<E, T> collection(String name, Supplier<? extends EntityPath<T>> target) {
        return new CollectionPath<>(this, name, target);
    }

    /** What an attribute is written as. */
    final Expression<?> expression(String name) {
        Property property = mapper.property(name);
        return switch (property) {
            case ColumnProperty columns -> columnFor(columns.column());
            case ExpressionProperty computed -> {
                Expression<?> expression = computed.expression();
                yield expression == null ? io.jalchemy.sql.Sql.nullValue() : adapt(expression);
            }
            default ->
                throw new MappingException(
                        "%s is no single value; it cannot be used as an expression.".formatted(property));
        };
    }

    /** A column of the mapping, as it is called here. */
    public final ColumnClause<?> columnFor(ColumnClause<?> column) {
        if (alias == null) {
            return column;
        }
        return Objects.requireNonNull(alias.correspondingColumn(column), () -> "%s does not pass on column \"%s\" of %s"
                .formatted(alias.description(), column.key(), mapper.entityName()));
    }

    /** An expression over columns of the mapping, written with those that it has here. */
    public final <N extends SqlNode> N adapt(N expression) {
        if (alias == null) {
            return expression;
        }
        FromClause here = alias;
        return Replacement.in(
                expression, node -> node instanceof ColumnClause<?> column ? here.correspondingColumn(column) : null);
    }

    @Override
    public final StatementTransform transform() {
        return EntityTransform.INSTANCE;
    }

    @Override
    public String description() {
        return mapper.entityName();
    }

    @Override
    public List<? extends SqlNode> selectedExpressions() {
        List<Expression<?>> selected = new ArrayList<>();
        EntityColumns.append(this, LoadTree.NONE, selected, new SelectedColumns());
        return selected;
    }

    /** The columns under the names of their attributes. */
    @Override
    protected ColumnCollection makeColumns() {
        List<ColumnClause<?>> columns = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Property property : mapper.properties()) {
            if (property instanceof ColumnProperty mapped) {
                for (ColumnClause<?> column : mapped.columns()) {
                    columns.add(columnFor(column));
                    names.add(property.name());
                }
            }
        }
        return new ColumnCollection(columns, names);
    }

    @Override
    protected final int partCount() {
        return 3;
    }

    @Override
    protected final @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> mapper;
            case 1 -> alias;
            default -> subclasses;
        };
    }

    @Override
    protected final SqlNode withParts(Parts parts) {
        return new EntityPath<>(mapper, parts.orNull(1), subclasses);
    }
}

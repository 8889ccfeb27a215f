package io.jalchemy.orm.spi;

import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.error.UnmappedInstanceException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the mapper reaches the fields of one implementation of an entity: by number, without events, without reflection. One
 * object per implementation, shared between threads.
 *
 * @param <I> the implementation
 */
public abstract class EntityAccess<I> {
    private final List<String> attributes;
    private volatile @Nullable EntityModel model;
    private volatile long keyAttributes;

    /**
     * @param attributes the names of the attributes in the order of their numbers
     */
    protected EntityAccess(String... attributes) {
        this.attributes = List.of(attributes);
    }

    /** A new object without any value. */
    public abstract I create();

    /** The field as it is, boxed; meaningless while the attribute is absent. */
    public abstract @Nullable Object get(I entity, int attribute);

    /** Writes the field and nothing else. */
    public abstract void set(I entity, int attribute, @Nullable Object value);

    /** A field that holds a number, without boxing. */
    public long getLong(I entity, int attribute) {
        return get(entity, attribute) instanceof Number number ? number.longValue() : 0;
    }

    /** Which attributes {@link #hydrate(Object, RowReader, int)} reads, in the order in which it reads them. */
    public abstract int[] layout();

    /** Reads the attributes of the layout from consecutive columns, and marks them as present. */
    public abstract void hydrate(I entity, RowReader row, int at) throws SQLException;

    /** Reads one attribute, and marks it as present. */
    public abstract void hydrateOne(I entity, int attribute, RowReader row, int at) throws SQLException;

    /** The names of the attributes in the order of their numbers. */
    public final List<String> attributes() {
        return attributes;
    }

    /** The number of an attribute, or -1. */
    public final int indexOf(String attribute) {
        return attributes.indexOf(attribute);
    }

    /** The state of an entity. */
    public static EntityState stateOf(Object entity) {
        if (entity instanceof ManagedEntity managed) {
            return managed.entityState();
        }
        throw new UnmappedInstanceException(
                "%s is not an entity: its objects are made by the create() of its metamodel class, such as User_.create()."
                        .formatted(entity.getClass().getName()));
    }

    /** Joins the access to its mapping; called once, by the mapper. */
    public final void bind(EntityModel mapping) {
        if (model != null) {
            throw new MappingException(
                    "%s is mapped already. Map another implementation, or use the mapper that is there."
                            .formatted(mapping.entityName()));
        }
        model = mapping;
    }

    /** Names the columns that references are derived from: bit n for attribute n, as far as there are bits. */
    public final void watch(long columns) {
        keyAttributes = columns;
    }

    final boolean isWatched(int attribute) {
        return attribute < Long.SIZE && (keyAttributes & 1L << attribute) != 0;
    }

    /** The mapping. */
    public final EntityModel model() {
        EntityModel known = model;
        if (known == null) {
            throw new MappingException(
                    "%s belongs to no mapping yet. Its metamodel class makes it when it is first used."
                            .formatted(getClass().getName()));
        }
        return known;
    }
}

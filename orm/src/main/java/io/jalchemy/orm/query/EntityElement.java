package io.jalchemy.orm.query;

import io.jalchemy.sql.ElementNode;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Parts;
import io.jalchemy.sql.SqlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity between SELECT and FROM after the transform: the columns that are selected for it.
 *
 * @param <E> the entity
 */
public final class EntityElement<E> extends ElementNode<E> {
    private final EntityPath<E> entity;
    private final List<Expression<?>> columns;

    EntityElement(EntityPath<E> entity, List<? extends Expression<?>> columns) {
        this.entity = entity;
        this.columns = List.copyOf(columns);
    }

    /** The entity. */
    public EntityPath<E> entity() {
        return entity;
    }

    @Override
    public List<Expression<?>> expressions() {
        return columns;
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return index == 0 ? entity.mapper() : columns;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new EntityElement<>(entity, parts.<List<Expression<?>>>get(1));
    }
}

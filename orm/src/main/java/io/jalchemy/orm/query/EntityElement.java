package io.jalchemy.orm.query;

import io.jalchemy.sql.ElementNode;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Parts;
import io.jalchemy.sql.SqlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity between SELECT and FROM after the transform: the columns that are selected for it, and the plan by which its
 * entities are made of them.
 *
 * @param <E> the entity
 */
public final class EntityElement<E> extends ElementNode<E> {
    private final EntityPlan plan;
    private final List<Expression<?>> columns;

    EntityElement(EntityPlan plan, List<? extends Expression<?>> columns) {
        this.plan = plan;
        this.columns = List.copyOf(columns);
    }

    /** How entities are made of the rows. */
    public EntityPlan plan() {
        return plan;
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
        return index == 0 ? plan.mapper() : columns;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new EntityElement<>(plan, parts.<List<Expression<?>>>get(1));
    }
}

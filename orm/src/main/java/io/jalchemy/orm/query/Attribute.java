package io.jalchemy.orm.query;

import io.jalchemy.sql.DelegatingExpression;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Parts;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StatementTransform;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of an entity in statements: an expression like its column, and a key for loader options.
 *
 * @param <T> the Java type of its values
 */
public final class Attribute<T> extends DelegatingExpression<T> implements StatementTransform.Required {
    private final EntityPath<?> entity;
    private final String attribute;

    Attribute(EntityPath<?> entity, String attribute, Expression<T> column) {
        super(column);
        this.entity = entity;
        this.attribute = attribute;
    }

    /** The entity that it belongs to. */
    public EntityPath<?> entity() {
        return entity;
    }

    /** The name of the attribute. */
    public String attribute() {
        return attribute;
    }

    @Override
    public StatementTransform transform() {
        return EntityTransform.INSTANCE;
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return index == 0 ? entity : attribute;
    }

    @Override
    @SuppressWarnings("unchecked")
    protected SqlNode withParts(Parts parts) {
        EntityPath<?> owner = parts.get(0);
        return new Attribute<>(owner, attribute, (Expression<T>) owner.expression(attribute));
    }
}

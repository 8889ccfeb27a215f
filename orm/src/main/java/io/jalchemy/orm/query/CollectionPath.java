package io.jalchemy.orm.query;

import io.jalchemy.sql.Condition;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Parts;
import io.jalchemy.sql.SqlNode;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A relationship that leads to a collection.
 *
 * @param <S> the entity where it starts
 * @param <T> the entity of the elements
 */
public final class CollectionPath<S, T> extends RelationshipPath<S, T> {
    CollectionPath(EntityPath<S> source, String attribute, Supplier<? extends EntityPath<T>> target) {
        super(source, attribute, target, null, List.of());
    }

    private CollectionPath(
            CollectionPath<S, T> like,
            EntityPath<S> source,
            @Nullable EntityPath<? extends T> narrowed,
            List<Expression<Boolean>> criteria) {
        super(source, like.attribute(), like.mapped(), narrowed, criteria);
    }

    /** The same way, leading to an alias or a subclass of the target. */
    public CollectionPath<S, T> of(EntityPath<? extends T> alias) {
        return new CollectionPath<>(this, source(), alias, criteria());
    }

    /** The same way with further criteria on the target, for this statement only. */
    @SafeVarargs
    public final CollectionPath<S, T> and(Expression<Boolean>... more) {
        return new CollectionPath<>(this, source(), narrowed(), criteriaPlus(more));
    }

    /** Whether the collection has an element for which all criteria hold; without criteria, whether it has any. */
    @SafeVarargs
    public final Condition any(Expression<Boolean>... criteria) {
        return RelationshipConditions.exists(this, List.of(criteria));
    }

    /** Whether the collection contains an entity. Its key is read when the statement is executed. */
    public Condition contains(T element) {
        return RelationshipConditions.contains(this, element);
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new CollectionPath<>(this, parts.get(0), parts.orNull(2), parts.get(3));
    }
}

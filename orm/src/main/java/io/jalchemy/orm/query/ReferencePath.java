package io.jalchemy.orm.query;

import io.jalchemy.sql.Condition;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Parts;
import io.jalchemy.sql.SqlNode;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A relationship that leads to one entity.
 *
 * @param <S> the entity where it starts
 * @param <T> the entity where it leads
 */
public final class ReferencePath<S, T> extends RelationshipPath<S, T> {
    ReferencePath(EntityPath<S> source, String attribute, Supplier<? extends EntityPath<T>> target) {
        super(source, attribute, target, null, List.of());
    }

    private ReferencePath(
            ReferencePath<S, T> like,
            EntityPath<S> source,
            @Nullable EntityPath<? extends T> narrowed,
            List<Expression<Boolean>> criteria) {
        super(source, like.attribute(), like.mapped(), narrowed, criteria);
    }

    /** The same way, leading to an alias or a subclass of the target. */
    public ReferencePath<S, T> of(EntityPath<? extends T> alias) {
        return new ReferencePath<>(this, source(), alias, criteria());
    }

    /** The same way with further criteria on the target, for this statement only. */
    @SafeVarargs
    public final ReferencePath<S, T> and(Expression<Boolean>... more) {
        return new ReferencePath<>(this, source(), narrowed(), criteriaPlus(more));
    }

    /** Whether there is a target for which all criteria hold; without criteria, whether there is one. */
    @SafeVarargs
    public final Condition has(Expression<Boolean>... criteria) {
        return RelationshipConditions.exists(this, List.of(criteria));
    }

    /** Whether it leads to this entity, or to none for null. The key is read when the statement is executed. */
    public Condition eq(@Nullable T target) {
        return RelationshipConditions.equal(this, target);
    }

    /** Whether it leads to another entity than this one or to none, or to any for null. */
    public Condition ne(@Nullable T target) {
        return RelationshipConditions.unequal(this, target);
    }

    /** Whether it leads to none. */
    public Condition isNull() {
        return RelationshipConditions.equal(this, null);
    }

    /** Whether it leads to one. */
    public Condition isNotNull() {
        return RelationshipConditions.unequal(this, null);
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new ReferencePath<>(this, parts.get(0), parts.orNull(2), parts.get(3));
    }
}

package io.jalchemy.orm.query;

import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.JoinPath;
import io.jalchemy.sql.StatementTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way from an entity to another: what a select joins along, and a key for loader options. Its target may be narrowed to
 * an alias ({@code of}) and its join condition extended ({@code and}).
 *
 * @param <S> the entity where it starts
 * @param <T> the entity where it leads
 */
public abstract sealed class RelationshipPath<S, T> extends JoinPath implements StatementTransform.Required
        permits CollectionPath, ReferencePath {
    private final EntityPath<S> source;
    private final String attribute;
    private final Supplier<? extends EntityPath<T>> mapped;
    private final @Nullable EntityPath<? extends T> narrowed;
    private final List<Expression<Boolean>> criteria;

    RelationshipPath(
            EntityPath<S> source,
            String attribute,
            Supplier<? extends EntityPath<T>> mapped,
            @Nullable EntityPath<? extends T> narrowed,
            List<Expression<Boolean>> criteria) {
        this.source = source;
        this.attribute = attribute;
        this.mapped = mapped;
        this.narrowed = narrowed;
        this.criteria = List.copyOf(criteria);
    }

    /** The entity where it starts. */
    public final EntityPath<S> source() {
        return source;
    }

    /** The name of the attribute. */
    public final String attribute() {
        return attribute;
    }

    /** The relationship of the mapping. */
    public final RelationshipProperty relationship() {
        source.mapper().configure();
        return source.mapper().relationship(attribute);
    }

    /** Where it leads: the target as mapped, or what it has been narrowed to. */
    @SuppressWarnings("unchecked") // an entity path of a subclass yields entities of the target as well
    public final EntityPath<T> target() {
        return narrowed != null ? (EntityPath<T>) narrowed : mapped.get();
    }

    /** Whether the target has been narrowed to an alias or subclass. */
    public final boolean isNarrowed() {
        return narrowed != null;
    }

    /** Criteria that are added to the join condition. */
    public final List<Expression<Boolean>> criteria() {
        return criteria;
    }

    final Supplier<? extends EntityPath<T>> mapped() {
        return mapped;
    }

    final @Nullable EntityPath<? extends T> narrowed() {
        return narrowed;
    }

    @SafeVarargs
    final List<Expression<Boolean>> criteriaPlus(Expression<Boolean>... more) {
        List<Expression<Boolean>> all = new ArrayList<>(criteria);
        all.addAll(List.of(more));
        return all;
    }

    @Override
    public final StatementTransform transform() {
        return EntityTransform.INSTANCE;
    }

    @Override
    protected final int partCount() {
        return 4;
    }

    @Override
    protected final @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> source;
            case 1 -> attribute;
            case 2 -> narrowed;
            default -> criteria;
        };
    }
}

package io.jalchemy.orm.mapping;

import io.jalchemy.orm.error.DataIntegrityException;
import io.jalchemy.orm.error.MappingException;
import io.jalchemy.sql.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How rows of a hierarchy are told apart: what is compared, and which value means which entity. */
public final class Discriminator {
    private final Mapper<?> mapper;
    private final @Nullable Property property;
    private final @Nullable Supplier<? extends Expression<?>> expression;
    private final @Nullable Object identity;
    private final boolean isAbstract;
    private final Map<Object, Mapper<?>> byIdentity;

    private Discriminator(
            Mapper<?> mapper,
            @Nullable Property property,
            @Nullable Supplier<? extends Expression<?>> expression,
            @Nullable Object identity,
            boolean isAbstract,
            Map<Object, Mapper<?>> byIdentity) {
        this.mapper = mapper;
        this.property = property;
        this.expression = expression;
        this.identity = identity;
        this.isAbstract = isAbstract;
        this.byIdentity = byIdentity;
    }

    static Discriminator of(Mapper<?> mapper, MapperBuilder<?> builder) {
        Mapper<?> base = mapper.base();
        Discriminator above = base == null ? null : base.discriminator();
        String attribute = builder.discriminatorAttribute;
        Property property = attribute != null ? mapper.property(attribute) : above == null ? null : above.property;
        Supplier<? extends Expression<?>> expression = builder.discriminatorExpression != null
                ? builder.discriminatorExpression
                : attribute != null || above == null ? null : above.expression;
        Map<Object, Mapper<?>> shared = above == null ? new ConcurrentHashMap<>() : above.byIdentity;
        Discriminator own =
                new Discriminator(mapper, property, expression, builder.identity, builder.polymorphicAbstract, shared);
        if (builder.identity != null) {
            Mapper<?> other = shared.putIfAbsent(builder.identity, mapper);
            if (other != null) {
                throw new MappingException(
                        "%s and %s both have the identity %s, so their rows cannot be told apart. Give one of them another identity."
                                .formatted(other.entityName(), mapper.entityName(), builder.identity));
            }
        }
        return own;
    }

    /** Whether the hierarchy has a discriminator at all. */
    public boolean isPresent() {
        return property != null || expression != null;
    }

    /** The attribute that is compared, or null if it is an expression or there is none. */
    public @Nullable Property property() {
        return property;
    }

    /** The expression that is compared where it is no attribute, or null. */
    public @Nullable Expression<?> expression() {
        return expression == null ? null : expression.get();
    }

    /** The value for rows of exactly this entity, or null if it has none. */
    public @Nullable Object identity() {
        return identity;
    }

    /** Whether there are no rows of exactly this entity. */
    public boolean isAbstract() {
        return isAbstract;
    }

    /** The values for rows of this entity and of those that inherit from it. */
    public List<Object> identities() {
        List<Object> all = new ArrayList<>();
        for (Mapper<?> each : mapper.hierarchy()) {
            Object value = each.discriminator().identity;
            if (value != null) {
                all.add(value);
            }
        }
        return all;
    }

    /**
     * The mapper that a row belongs to.
     *
     * @throws DataIntegrityException if no entity has this value
     */
    public Mapper<?> mapperOf(Object value, Object key) {
        Mapper<?> found = byIdentity.get(value);
        if (found == null) {
            throw new DataIntegrityException(
                    "%s %s: no entity has the identity %s that its row names. Known are: %s. Map the missing entity, or correct the row."
                            .formatted(mapper.entityName(), key, value, byIdentity.keySet()));
        }
        return found;
    }
}

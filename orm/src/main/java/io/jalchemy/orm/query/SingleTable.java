package io.jalchemy.orm.query;

import io.jalchemy.orm.mapping.Inheritance;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.Property;
import io.jalchemy.sql.Expression;
import org.jspecify.annotations.Nullable;

/** Entities that share the table of their base are told apart by the discriminator in every statement. */
final class SingleTable {
    private SingleTable() {}

    /** The condition under which a row of the table is one of the entity; null where every row is. */
    @SuppressWarnings("unchecked") // the identities are values of the discriminator
    static @Nullable Expression<Boolean> criterion(EntityPath<?> entity) {
        Mapper<?> mapper = entity.mapper();
        if (mapper.inheritance() != Inheritance.SINGLE
                || !mapper.discriminator().isPresent()) {
            return null;
        }
        Property property = mapper.discriminator().property();
        Expression<?> compared = property != null && property.slot() >= 0
                ? entity.expression(property.name())
                : entity.adapt(
                        java.util.Objects.requireNonNull(mapper.discriminator().expression()));
        return ((Expression<Object>) compared).in(mapper.discriminator().identities());
    }
}

package io.jalchemy.orm.loading;

import io.jalchemy.orm.error.AttributeNotLoadedException;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.Property;
import io.jalchemy.orm.mapping.RelationshipProperty;
import java.util.Locale;

/** What a reader of an attribute is told that must not be loaded. */
final class Refusals {
    private Refusals() {}

    static AttributeNotLoadedException relationship(RelationshipProperty relationship, String rule) {
        return new AttributeNotLoadedException(
                """
                Lazy load of %s is not allowed here (%s). Load it with the statement:
                    .options(selectinload(%s))""".formatted(relationship, rule, path(relationship.owner(), relationship)));
    }

    static AttributeNotLoadedException writeOnly(RelationshipProperty relationship) {
        return new AttributeNotLoadedException(
                "%s is write-only: it is never loaded as a whole. Select its elements with a statement."
                        .formatted(relationship));
    }

    static AttributeNotLoadedException column(Mapper<?> mapper, Property property) {
        return new AttributeNotLoadedException(
                """
                Load of %s.%s is not allowed here (raiseload). Load it with the statement:
                    .options(undefer(%s))""".formatted(mapper.entityName(), property.name(), path(mapper, property)));
    }

    /** As a statement writes the attribute: {@code user.addresses}. */
    private static String path(Mapper<?> mapper, Property property) {
        String entity = mapper.entityName();
        return entity.substring(0, 1).toLowerCase(Locale.ROOT) + entity.substring(1) + "." + property.name();
    }
}

package io.jalchemy.orm.mapping;

import io.jalchemy.orm.error.MappingException;
import org.jspecify.annotations.Nullable;

/** Finds the attribute that is kept in step with a relationship. */
final class OppositeSide {
    private OppositeSide() {}

    static @Nullable RelationshipProperty of(RelationshipProperty relationship, Mapper<?> target) {
        String name = relationship.backPopulates();
        if (name == null) {
            return null;
        }
        Property found = target.find(name);
        if (found == null) {
            throw new MappingException("%s: %s has no attribute \"%s\" to keep in step with. It has: %s."
                    .formatted(relationship, target.entityName(), name, String.join(", ", target.attributeNames())));
        }
        if (!(found instanceof RelationshipProperty opposite)) {
            throw new MappingException(
                    "%s: %s is no relationship, so it cannot be kept in step. Name a relationship of %s."
                            .formatted(relationship, found, target.entityName()));
        }
        if (!opposite.findTarget().isRelated(relationship.owner())) {
            throw new MappingException("%s: %s leads to %s, not back to %s. Name the relationship that does."
                    .formatted(
                            relationship,
                            opposite,
                            opposite.findTarget().entityName(),
                            relationship.owner().entityName()));
        }
        return opposite;
    }

    /** Both sides of a pair must differ in direction, unless both are many-to-many. */
    static void check(RelationshipProperty relationship) {
        RelationshipProperty opposite = relationship.reverse();
        if (opposite == null) {
            return;
        }
        Direction here = relationship.direction();
        if (here == opposite.direction() && here != Direction.MANY_TO_MANY) {
            throw new MappingException(
                    "%s and %s are kept in step, but both are of the same direction, %s. Between rows of one table, name the far columns of the many-to-one side with remoteSide."
                            .formatted(relationship, opposite, RelationshipDirection.words(here)));
        }
    }
}

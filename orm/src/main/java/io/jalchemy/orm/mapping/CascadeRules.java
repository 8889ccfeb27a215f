package io.jalchemy.orm.mapping;

import io.jalchemy.orm.error.MappingException;
import java.util.EnumSet;

/** Combinations of options of a relationship that contradict each other, as far as they show without its target. */
final class CascadeRules {
    private CascadeRules() {}

    static void check(RelationshipProperty relationship) {
        if (relationship.cascades(Cascade.DELETE_ORPHAN) && !relationship.cascades(Cascade.DELETE)) {
            throw new MappingException(
                    "%s: DELETE_ORPHAN deletes parts that are taken out, so DELETE must delete them with the whole. Add DELETE to its cascades."
                            .formatted(relationship));
        }
        if (relationship.isViewOnly()) {
            checkViewOnly(relationship);
        }
        if (relationship.passiveDeletes() == PassiveDeletes.ALL_LEFT_TO_DATABASE
                && relationship.cascades(Cascade.DELETE)) {
            throw new MappingException(
                    "%s: all deletes are left to the database and deleted by cascade at once. Drop the cascade DELETE, or choose UNLOADED_LEFT_TO_DATABASE."
                            .formatted(relationship));
        }
    }

    private static void checkViewOnly(RelationshipProperty relationship) {
        EnumSet<Cascade> writing =
                EnumSet.of(Cascade.SAVE_UPDATE, Cascade.DELETE, Cascade.DELETE_ORPHAN, Cascade.MERGE);
        writing.retainAll(relationship.cascades());
        if (!writing.isEmpty()) {
            throw new MappingException("%s: it is viewOnly, so the cascades %s cannot apply. Drop them or viewOnly."
                    .formatted(relationship, writing));
        }
        if (Boolean.TRUE.equals(relationship.givenSyncBackref())) {
            throw new MappingException(
                    "%s: it is viewOnly, so it cannot keep the other side in step. Drop syncBackref(true) or viewOnly."
                            .formatted(relationship));
        }
    }
}

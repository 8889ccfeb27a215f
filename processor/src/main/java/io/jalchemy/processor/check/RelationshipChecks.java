package io.jalchemy.processor.check;

import io.jalchemy.processor.entity.Attribute;
import io.jalchemy.processor.entity.EntityDescription;
import io.jalchemy.processor.entity.RelationshipOptions;
import io.jalchemy.processor.read.Annotation;
import io.jalchemy.processor.read.Entities;
import io.jalchemy.processor.read.Problems;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Checks what a relationship says about the other entity, and that foreign keys decide where it leads. */
final class RelationshipChecks {
    private static final Set<String> WRITING = Set.of("ALL", "SAVE_UPDATE", "MERGE", "DELETE", "DELETE_ORPHAN");

    private final EntityDescription entity;
    private final Entities entities;
    private final Problems problems;

    RelationshipChecks(EntityDescription entity, Entities entities, Problems problems) {
        this.entity = entity;
        this.entities = entities;
        this.problems = problems;
    }

    /**
     * Reports whatever is wrong with one.
     *
     * @param isComplete whether all of this entity could be read, so that what is missing is not there
     */
    void check(Attribute.Relationship relationship, boolean isComplete) {
        EntityDescription target = entities.get(relationship.target());
        backPopulates(relationship, target);
        names(relationship, target);
        cascades(relationship);
        RelationshipOptions options = relationship.options();
        boolean isDerived = !options.hasCondition() && options.secondary() == null;
        if (isDerived && isComplete && entities.isSound(relationship.target())) {
            foreignKeys(relationship, target);
        }
    }

    private String nameOf(Attribute.Relationship relationship) {
        return entity.type().getSimpleName() + "." + relationship.name();
    }

    private void report(Attribute.Relationship relationship, String option, String message) {
        ExecutableElement at = relationship.accessor().getter();
        Annotation annotation = Annotation.find(at, "Relationship");
        if (annotation == null) {
            problems.report(at, message);
        } else {
            problems.report(at, annotation, option, message);
        }
    }

    private void backPopulates(Attribute.Relationship relationship, EntityDescription target) {
        String name = relationship.options().backPopulates();
        if (name == null) {
            return;
        }
        String other = target.type().getSimpleName() + "." + name;
        Attribute found = target.find(name);
        if (found == null) {
            if (!target.accessors().containsKey(name)) {
                report(
                        relationship,
                        "backPopulates",
                        "%s: %s has no attribute \"%s\" to keep in step with. Its relationships are: %s."
                                .formatted(
                                        nameOf(relationship),
                                        target.type().getSimpleName(),
                                        name,
                                        relationshipNames(target)));
            }
            return;
        }
        if (!(found instanceof Attribute.Relationship opposite)) {
            report(
                    relationship,
                    "backPopulates",
                    "%s: %s is no relationship, so it cannot be kept in step. The relationships of %s are: %s."
                            .formatted(
                                    nameOf(relationship),
                                    other,
                                    target.type().getSimpleName(),
                                    relationshipNames(target)));
            return;
        }
        if (!isRelated(opposite.target())) {
            report(
                    relationship,
                    "backPopulates",
                    "%s: %s leads to %s, not back to %s. Name the relationship that does."
                            .formatted(
                                    nameOf(relationship),
                                    other,
                                    opposite.target().getSimpleName(),
                                    entity.type().getSimpleName()));
            return;
        }
        String back = opposite.options().backPopulates();
        if (!relationship.name().equals(back)) {
            report(
                    relationship,
                    "backPopulates",
                    "%s: %s does not name it back%s. Write @Relationship(backPopulates = \"%s\") there."
                            .formatted(
                                    nameOf(relationship),
                                    other,
                                    back == null ? "" : ", but \"" + back + "\"",
                                    relationship.name()));
        } else if (isCollection(relationship) && isCollection(opposite) && !hasTable(relationship)) {
            report(
                    relationship,
                    "backPopulates",
                    "%s and %s are both collections, which takes a table in between. Name it on both sides: secondary = \"...\"."
                            .formatted(nameOf(relationship), other));
        }
    }

    private static boolean isCollection(Attribute.Relationship relationship) {
        return relationship.shape() != Attribute.Shape.REFERENCE;
    }

    private static boolean hasTable(Attribute.Relationship relationship) {
        return relationship.options().secondary() != null
                || relationship.options().hasCondition();
    }

    private static String relationshipNames(EntityDescription entity) {
        List<String> names = entity.allAttributes().values().stream()
                .filter(Attribute.Relationship.class::isInstance)
                .map(Attribute::name)
                .toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /** Whether an entity is this one, or in one hierarchy with it. */
    private boolean isRelated(TypeElement other) {
        return isAbove(other, entity) || isAbove(entity.type(), entities.get(other));
    }

    private static boolean isAbove(TypeElement type, EntityDescription from) {
        for (EntityDescription at = from; at != null; at = at.base()) {
            if (at.type().equals(type)) {
                return true;
            }
        }
        return false;
    }

    private void names(Attribute.Relationship relationship, EntityDescription target) {
        RelationshipOptions options = relationship.options();
        for (String name : options.foreignKeys()) {
            if (columnOf(entity, name) == null && columnOf(target, name) == null) {
                unknown(
                        relationship,
                        "foreignKeys",
                        name,
                        "neither %s nor %s has".formatted(simple(entity), simple(target)),
                        entity);
            }
        }
        options.remoteSide().forEach(name -> onTarget(relationship, "remoteSide", name, target));
        options.orderBy().forEach(order -> onTarget(relationship, "orderBy", order.attribute(), target));
        if (options.key() != null) {
            onTarget(relationship, "key", options.key(), target);
        }
    }

    private static String simple(EntityDescription entity) {
        return entity.type().getSimpleName().toString();
    }

    private void onTarget(Attribute.Relationship relationship, String option, String name, EntityDescription target) {
        if (columnOf(target, name) == null) {
            unknown(relationship, option, name, simple(target) + " has no", target);
        }
    }

    private void unknown(
            Attribute.Relationship relationship, String option, String name, String who, EntityDescription where) {
        boolean isBroken = where.accessors().containsKey(name) && where.find(name) == null;
        if (!isBroken) {
            report(
                    relationship,
                    option,
                    "%s: %s attribute \"%s\" with a column. The columns of %s are: %s."
                            .formatted(
                                    nameOf(relationship), who, name, simple(where), EntityChecks.columnNames(where)));
        }
    }

    private static Attribute.@Nullable Column columnOf(EntityDescription where, String name) {
        return where.find(name) instanceof Attribute.Column column ? column : null;
    }

    private void cascades(Attribute.Relationship relationship) {
        Annotation annotation = Annotation.find(relationship.accessor().getter(), "Relationship");
        if (annotation == null || !annotation.has("cascade")) {
            return;
        }
        List<String> cascades = annotation.constants("cascade");
        boolean deletes = cascades.contains("DELETE") || cascades.contains("ALL");
        if (annotation.isTrue("viewOnly") && cascades.stream().anyMatch(WRITING::contains)) {
            report(
                    relationship,
                    "cascade",
                    "%s is only for viewing, so nothing is written along it. Drop the cascade, or viewOnly."
                            .formatted(nameOf(relationship)));
        } else if (cascades.contains("DELETE_ORPHAN") && !deletes) {
            report(
                    relationship,
                    "cascade",
                    "%s: deleting orphans without deleting along with the entity leaves them behind when it is deleted. Add DELETE, or ALL."
                            .formatted(nameOf(relationship)));
        } else if (deletes && annotation.constant("passiveDeletes").equals("ALL_LEFT_TO_DATABASE")) {
            report(
                    relationship,
                    "passiveDeletes",
                    "%s: all deletes are left to the database and deleted by cascade at once. Drop the cascade DELETE, or choose UNLOADED_LEFT_TO_DATABASE."
                            .formatted(nameOf(relationship)));
        } else if (cascades.contains("DELETE_ORPHAN")
                && relationship.options().secondary() != null
                && !annotation.isTrue("singleParent")) {
            orphans(relationship, "many-to-many");
        }
    }

    private void orphans(Attribute.Relationship relationship, String direction) {
        report(
                relationship,
                "cascade",
                "%s: DELETE_ORPHAN on a %s relationship deletes a target that others may refer to. Put the cascade on the other side, or add singleParent = true if each target has one parent at most."
                        .formatted(nameOf(relationship), direction));
    }

    private void foreignKeys(Attribute.Relationship relationship, EntityDescription target) {
        List<String> only = relationship.options().foreignKeys();
        List<References.Link> here = References.between(entity, target, only);
        boolean isSelf = entity.root().type().equals(target.root().type());
        if (isSelf && (entity.base() != null || target.base() != null)) {
            return; // the tables of a hierarchy refer to each other anyway; resolution at run time tells them apart
        }
        List<References.Link> there = isSelf ? List.of() : References.between(target, entity, only);
        int count = here.size() + there.size();
        if (count == 0) {
            noKey(relationship, target);
        } else if (count > 1) {
            ambiguous(relationship, target, here.isEmpty() ? there : here);
        } else if (isSelf) {
            selfReference(relationship);
        } else if (isCollection(relationship) && there.isEmpty()) {
            report(
                    relationship,
                    "backPopulates",
                    "%s is a collection, but %s itself holds the reference to %s, so it leads to one. Return %s instead, or give %s the foreign key."
                            .formatted(
                                    nameOf(relationship),
                                    simple(entity),
                                    simple(target),
                                    simple(target),
                                    simple(target)));
        } else if (there.isEmpty() && deletesOrphans(relationship)) {
            orphans(relationship, "many-to-one");
        }
    }

    private static boolean deletesOrphans(Attribute.Relationship relationship) {
        Annotation annotation = Annotation.find(relationship.accessor().getter(), "Relationship");
        return annotation != null
                && annotation.constants("cascade").contains("DELETE_ORPHAN")
                && !annotation.isTrue("singleParent");
    }

    private void noKey(Attribute.Relationship relationship, EntityDescription target) {
        List<String> only = relationship.options().foreignKeys();
        if (!only.isEmpty()) {
            report(
                    relationship,
                    "foreignKeys",
                    "%s: %s refers to neither %s nor %s. Mark the attribute with @ForeignKey, or give the condition: primaryJoin = ...."
                            .formatted(nameOf(relationship), String.join(", ", only), simple(entity), simple(target)));
            return;
        }
        boolean isCollection = isCollection(relationship);
        EntityDescription holder = isCollection ? target : entity;
        EntityDescription other = isCollection ? entity : target;
        report(
                relationship,
                "backPopulates",
                "%s: no foreign key leads from %s to %s or back, so the join cannot be derived. Mark an accessor of %s with @ForeignKey(\"%s\"), or give the condition: primaryJoin = ...."
                        .formatted(
                                nameOf(relationship),
                                simple(entity),
                                simple(target),
                                simple(holder),
                                References.keyOf(other)));
    }

    private void ambiguous(Attribute.Relationship relationship, EntityDescription target, List<References.Link> links) {
        report(
                relationship,
                "foreignKeys",
                "%s: several foreign keys lead between %s and %s, so the join cannot be derived. Name the one that is meant: foreignKeys = \"%s\"."
                        .formatted(
                                nameOf(relationship),
                                simple(entity),
                                simple(target),
                                links.getFirst().attributes().getFirst()));
    }

    private void selfReference(Attribute.Relationship relationship) {
        if (!isCollection(relationship) && relationship.options().remoteSide().isEmpty()) {
            String key = entity.key().isEmpty() ? "id" : entity.key().getFirst().name();
            report(
                    relationship,
                    "remoteSide",
                    "%s leads from %s to %s, and which end is the far one is open. Name its key: @Relationship(remoteSide = \"%s\")."
                            .formatted(nameOf(relationship), simple(entity), simple(entity), key));
        }
    }
}

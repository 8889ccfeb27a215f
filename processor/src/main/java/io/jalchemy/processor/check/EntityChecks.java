package io.jalchemy.processor.check;

import io.jalchemy.processor.entity.Attribute;
import io.jalchemy.processor.entity.EntityDescription;
import io.jalchemy.processor.entity.EntityDescription.Inheritance;
import io.jalchemy.processor.entity.GeneratedNames;
import io.jalchemy.processor.read.Entities;
import io.jalchemy.processor.read.Problems;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;

/** Checks an entity as a whole, then each of its relationships. */
public final class EntityChecks {
    private static final Set<String> TAKEN = Set.of("TABLE", "MAPPER");

    private final EntityDescription entity;
    private final Problems problems;

    private EntityChecks(EntityDescription entity, Problems problems) {
        this.entity = entity;
        this.problems = problems;
    }

    /** Reports whatever is wrong. */
    public static void check(EntityDescription entity, Entities entities, Problems problems) {
        boolean isComplete = problems.count() == 0;
        EntityChecks checks = new EntityChecks(entity, problems);
        if (isComplete) {
            checks.key();
        }
        checks.names();
        checks.columns();
        checks.roles();
        checks.synonyms();
        RelationshipChecks relationships = new RelationshipChecks(entity, entities, problems);
        for (Attribute attribute : entity.attributes()) {
            if (attribute instanceof Attribute.Relationship relationship) {
                relationships.check(relationship, isComplete);
            }
        }
    }

    private String nameOf(String attribute) {
        return entity.type().getSimpleName() + "." + attribute;
    }

    private void key() {
        boolean shares = entity.base() != null && entity.inheritance() != Inheritance.CONCRETE;
        if (!shares && entity.key().isEmpty()) {
            problems.report(
                    entity.type(),
                    "%s has no primary key, so its rows cannot be told apart. Mark the accessor of the key with @Id."
                            .formatted(entity.type().getSimpleName()));
        }
    }

    /** Fields and constants of generated code bear the names of attributes. */
    private void names() {
        Map<String, String> constants = new HashMap<>();
        if (entity.base() != null && entity.inheritance() != Inheritance.CONCRETE) {
            for (Attribute inherited : entity.base().allAttributes().values()) {
                constants.put(GeneratedNames.constant(inherited.name()), inherited.name());
            }
        }
        for (Attribute attribute : entity.attributes()) {
            name(attribute.name(), elementOf(attribute), constants);
            if (attribute instanceof Attribute.Embedded embedded) {
                for (Attribute.Column column : embedded.columns()) {
                    name(column.name(), elementOf(attribute), constants);
                }
            }
        }
    }

    private void name(String attribute, Element at, Map<String, String> constants) {
        if (TAKEN.contains(attribute)) {
            problems.report(
                    at,
                    "%s: the metamodel has a field %s of its own. Give the attribute another name."
                            .formatted(nameOf(attribute), attribute));
        }
        String other = constants.put(GeneratedNames.constant(attribute), attribute);
        if (other != null && !(other.equals(attribute) && isRedeclaredKey(attribute))) {
            problems.report(
                    at,
                    other.equals(attribute)
                            ? "%s: the name is that of another attribute, or of a column of an embedded record, already. Rename one of them."
                                    .formatted(nameOf(attribute))
                            : "%s and %s differ in capitals only, which generated constants cannot. Rename one of them."
                                    .formatted(nameOf(attribute), nameOf(other)));
        }
    }

    private boolean isRedeclaredKey(String attribute) {
        return entity.inheritance() == Inheritance.JOINED
                && entity.key().stream().anyMatch(key -> key.name().equals(attribute));
    }

    private void columns() {
        Map<String, String> names = new LinkedHashMap<>();
        EntityDescription holder = entity;
        while (holder.table() == null && holder.base() != null) {
            holder = holder.base();
            holder.ownColumns().forEach(column -> names.put(column.column().name(), column.name()));
        }
        for (Attribute attribute : entity.attributes()) {
            if (attribute instanceof Attribute.Column column) {
                column(column, column.element(), names);
            } else if (attribute instanceof Attribute.Embedded embedded) {
                for (Attribute.Column column : embedded.columns()) {
                    column(column, elementOf(attribute), names);
                }
            }
        }
    }

    private void column(Attribute.Column column, Element at, Map<String, String> names) {
        String other = names.putIfAbsent(column.column().name(), column.name());
        if (other != null) {
            problems.report(
                    at,
                    "%s: the column \"%s\" is that of %s already. Give it another name with @Column(name = ...), or make one a @Synonym of the other."
                            .formatted(nameOf(column.name()), column.column().name(), nameOf(other)));
        }
    }

    private void roles() {
        Map<Attribute.Role, String> roles = new HashMap<>();
        for (Attribute.Column column : entity.allColumns()) {
            if (column.role() == Attribute.Role.VALUE) {
                continue;
            }
            String other = roles.putIfAbsent(column.role(), column.name());
            if (other != null && entity.attributes().contains(column)) {
                String word = column.role() == Attribute.Role.VERSION ? "@Version" : "@Discriminator";
                problems.report(
                        column.element(),
                        "%s: %s is marked with %s already. An entity has one; drop one of them."
                                .formatted(nameOf(column.name()), nameOf(other), word));
            }
        }
    }

    private void synonyms() {
        for (Attribute attribute : entity.attributes()) {
            if (!(attribute instanceof Attribute.Synonym synonym)) {
                continue;
            }
            if (!(entity.find(synonym.target()) instanceof Attribute.Column target) || target.accessor() == null) {
                problems.report(
                        elementOf(synonym),
                        "%s: %s has no attribute \"%s\" with a column. It has: %s."
                                .formatted(
                                        nameOf(synonym.name()),
                                        entity.type().getSimpleName(),
                                        synonym.target(),
                                        columnNames(entity)));
            } else if (synonym.accessor().setter() != null && target.accessor().setter() == null) {
                problems.report(
                        synonym.accessor().setter().method(),
                        "%s: %s, which it stands for, has no setter. Add one there, or remove this one."
                                .formatted(nameOf(synonym.name()), nameOf(target.name())));
            }
        }
    }

    static String columnNames(EntityDescription entity) {
        return String.join(
                ", ", entity.allColumns().stream().map(Attribute.Column::name).toList());
    }

    /** Where errors about an attribute are shown. */
    static Element elementOf(Attribute attribute) {
        return switch (attribute) {
            case Attribute.Column column -> column.element();
            case Attribute.Embedded embedded -> embedded.accessor().getter();
            case Attribute.Expression computed -> computed.accessor().getter();
            case Attribute.Relationship relationship -> relationship.accessor().getter();
            case Attribute.Synonym synonym -> synonym.accessor().getter();
            case Attribute.Plain plain -> plain.accessor().getter();
        };
    }
}

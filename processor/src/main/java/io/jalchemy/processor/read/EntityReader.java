package io.jalchemy.processor.read;

import com.palantir.javapoet.CodeBlock;
import io.jalchemy.processor.entity.Accessor;
import io.jalchemy.processor.entity.Attribute;
import io.jalchemy.processor.entity.ColumnDescription;
import io.jalchemy.processor.entity.EntityDescription;
import io.jalchemy.processor.entity.EntityDescription.Inheritance;
import io.jalchemy.processor.entity.GeneratedNames;
import io.jalchemy.processor.entity.Library;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads one entity with all its attributes. */
final class EntityReader {
    private final Compilation compilation;
    private final TypeElement type;
    private final Problems problems;
    private final @Nullable Annotation entity;
    private final @Nullable EntityDescription base;
    private final @Nullable Inheritance inheritance;
    private final ColumnReader columns;
    private final EmbeddedReader embedded;
    private final RelationshipReader relationships;
    private final ExpressionReader expressions;

    EntityReader(Compilation compilation, Entities entities, TypeElement type, Problems problems) {
        this.compilation = compilation;
        this.type = type;
        this.problems = problems;
        this.entity = Annotation.find(type, "Entity");
        TypeElement above = compilation.baseOf(type);
        this.base = above == null ? null : entities.base(above);
        this.inheritance = base == null || entity == null ? null : inheritance(entity);
        this.columns = new ColumnReader(compilation, type, problems, inheritance == Inheritance.SINGLE);
        this.embedded = new EmbeddedReader(compilation, type, problems, columns);
        this.relationships = new RelationshipReader(compilation, type, problems);
        this.expressions = new ExpressionReader(compilation, type, problems, columns);
    }

    /** What could be read; attributes with mistakes are missing. */
    EntityDescription read() {
        TypeShape.check(type, problems);
        Map<String, Accessor> accessors = AccessorReader.read(compilation, type, problems);
        List<Attribute> attributes = new ArrayList<>();
        for (Accessor accessor : accessors.values()) {
            if (!isInherited(accessor)) {
                Attribute attribute = attribute(accessor);
                if (attribute != null) {
                    attributes.add(attribute);
                }
            }
        }
        attributes.sort(Comparator.comparingInt(EntityReader::sortOrder));
        String name = entity == null ? null : entity.textOrNull("name");
        TableReader tables = new TableReader(type, problems);
        return new EntityDescription(
                type,
                GeneratedNames.of(type),
                name == null ? type.getSimpleName().toString() : name,
                registry(),
                base,
                inheritance,
                inheritance == Inheritance.SINGLE ? null : tables.read(entity, attributes, base, inheritance),
                accessors,
                attributes,
                new MapperSettings(compilation, type, problems).read(attributes, base, inheritance),
                isAbstract(),
                hasToString());
    }

    private @Nullable CodeBlock registry() {
        TypeMirror given = entity == null ? null : entity.type("registry");
        TypeElement holder = given == null ? null : compilation.declaration(given);
        if (entity == null || holder == null) {
            return base == null ? null : base.registry();
        }
        CodeBlock constant = compilation.constantOf(holder, Library.MAPPER_REGISTRY);
        if (constant == null) {
            problems.report(
                    type,
                    entity,
                    "registry",
                    "%s: %s has no static field that is a MapperRegistry. Add one, or drop the registry for the standard one."
                            .formatted(type.getSimpleName(), holder.getSimpleName()));
        }
        return constant;
    }

    private boolean isAbstract() {
        Annotation discriminator = Annotation.find(type, "Discriminator");
        return discriminator != null && discriminator.isTrue("isAbstract");
    }

    private static Inheritance inheritance(Annotation entity) {
        if (entity.isTrue("concrete")) {
            return Inheritance.CONCRETE;
        }
        return entity.textOrNull("table") == null ? Inheritance.SINGLE : Inheritance.JOINED;
    }

    /** Whether the base has the attribute; a key that is declared again is the column that joins the tables. */
    private boolean isInherited(Accessor accessor) {
        if (base == null || inheritance == Inheritance.CONCRETE) {
            return false;
        }
        boolean joins = inheritance == Inheritance.JOINED
                && Annotation.isPresent(accessor.getter(), "Id")
                && !base.type().equals(accessor.getter().getEnclosingElement());
        return base.accessors().containsKey(accessor.name()) && !joins;
    }

    private @Nullable Attribute attribute(Accessor accessor) {
        ExecutableElement at = accessor.getter();
        String what = type.getSimpleName() + "." + accessor.name();
        if (accessor.name().equals("entityState")) {
            problems.report(
                    at,
                    what
                            + ": the implementation has a method entityState() of its own. Give the attribute another name.");
            return null;
        }
        if (Annotation.isPresent(at, "Transient")) {
            return new Attribute.Plain(accessor.name(), accessor);
        }
        Annotation synonym = Annotation.find(at, "Synonym");
        if (synonym != null) {
            return new Attribute.Synonym(accessor.name(), accessor, synonym.text("value"));
        }
        Annotation property = Annotation.find(at, "ColumnProperty");
        if (property != null) {
            return expressions.read(accessor, property);
        }
        Annotation record = Annotation.find(at, "Embedded");
        if (record != null) {
            return embedded.read(accessor, record);
        }
        if (!Annotation.isPresent(at, "Column") && relationships.isRelationship(accessor)) {
            return relationships.read(accessor);
        }
        return column(accessor);
    }

    private Attribute.@Nullable Column column(Accessor accessor) {
        ExecutableElement at = accessor.getter();
        ColumnDescription column = columns.read(
                accessor.name(), at, accessor.type(), accessor.isNullable(), ColumnReader.defaultName(accessor.name()));
        if (column == null) {
            return null;
        }
        if (Annotation.isPresent(at, "Computed") && accessor.setter() != null) {
            problems.report(
                    accessor.setter().method(),
                    "%s.%s is computed by the database, so it cannot be set. Remove the setter."
                            .formatted(type.getSimpleName(), accessor.name()));
        }
        Attribute.Role role = Annotation.isPresent(at, "Version")
                ? Attribute.Role.VERSION
                : Annotation.isPresent(at, "Discriminator") ? Attribute.Role.DISCRIMINATOR : Attribute.Role.VALUE;
        return new Attribute.Column(
                accessor.name(),
                accessor,
                at,
                columns.typeName(accessor.type()),
                column,
                role,
                ColumnReader.loading(at));
    }

    private static int sortOrder(Attribute attribute) {
        return attribute instanceof Attribute.Column column ? column.column().sortOrder() : 0;
    }

    private boolean hasToString() {
        for (ExecutableElement method :
                ElementFilter.methodsIn(compilation.elements().getAllMembers(type))) {
            if (method.getSimpleName().contentEquals("toString")
                    && method.getParameters().isEmpty()
                    && !method.getModifiers().contains(Modifier.ABSTRACT)) {
                return !compilation.ownerOf(method).canonicalName().equals("java.lang.Object");
            }
        }
        return false;
    }
}

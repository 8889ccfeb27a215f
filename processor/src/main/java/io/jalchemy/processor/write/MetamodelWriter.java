package io.jalchemy.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.jalchemy.processor.entity.Accessor;
import io.jalchemy.processor.entity.Attribute;
import io.jalchemy.processor.entity.EntityDescription;
import io.jalchemy.processor.entity.EntityDescription.Inheritance;
import io.jalchemy.processor.entity.GeneratedNames;
import io.jalchemy.processor.entity.Library;
import io.jalchemy.processor.read.Entities;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Writes the class that stands for an entity in statements: its table, its mapping, a field per attribute. */
public final class MetamodelWriter {
    private final EntityDescription entity;
    private final Entities entities;
    private final ClassName self;
    private final ClassName type;

    private MetamodelWriter(EntityDescription entity, Entities entities) {
        this.entity = entity;
        this.entities = entities;
        this.self = entity.names().metamodel();
        this.type = entity.names().entity();
    }

    /** The class for an entity. */
    public static TypeSpec.Builder write(EntityDescription entity, Entities entities) {
        return new MetamodelWriter(entity, entities).type();
    }

    /**
     * The class for an entity with mistakes. It cannot be used, as nothing of this compilation can; but without it, every
     * mention of the metamodel would be one more error and hide those that matter.
     */
    public static TypeSpec.Builder writeSkeleton(EntityDescription entity, Entities entities) {
        return new MetamodelWriter(entity, entities).skeleton();
    }

    private TypeSpec.Builder type() {
        TypeSpec.Builder builder = begin(TableCode.of(entity), mapper());
        entity.allAttributes().values().forEach(attribute -> addAttribute(builder, attribute));
        addMethods(builder, CodeBlock.of("new $T()", entity.names().implementation()));
        return builder;
    }

    private TypeSpec.Builder skeleton() {
        CodeBlock broken = CodeBlock.of("broken()");
        TypeSpec.Builder builder = begin(broken, broken);
        Map<String, Attribute> known = entity.allAttributes();
        known.values().forEach(attribute -> addAttribute(builder, attribute));
        for (Accessor accessor : entity.accessors().values()) {
            if (!known.containsKey(accessor.name())) {
                builder.addField(value(TypeName.get(accessor.type()), accessor.name(), accessor));
            }
        }
        addMethods(builder, broken);
        TypeVariableName any = TypeVariableName.get("T");
        builder.addMethod(MethodSpec.methodBuilder("broken")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariable(any)
                .returns(any)
                .addStatement(
                        "throw new $T($S)",
                        IllegalStateException.class,
                        entity.entityName() + " has mistakes; see the messages of the compiler.")
                .build());
        return builder;
    }

    private TypeSpec.Builder begin(CodeBlock table, CodeBlock mapper) {
        TypeSpec.Builder builder = TypeSpec.classBuilder(self)
                .addJavadoc("{@link $T} in statements.", type)
                .superclass(ParameterizedTypeName.get(Library.ENTITY_PATH, type));
        if (isPublic()) {
            builder.addModifiers(Modifier.PUBLIC);
        }
        builder.addModifiers(Modifier.FINAL);
        builder.addField(constant(Library.TABLE, "TABLE", "The table.", table));
        builder.addField(constant(ParameterizedTypeName.get(Library.MAPPER, type), "MAPPER", "The mapping.", mapper));
        builder.addField(constant(
                self, entity.instance(), "The entity under its own name.", CodeBlock.of("new $T(null)", self)));
        return builder;
    }

    /** Whether other packages see the entity. */
    private boolean isPublic() {
        for (Element each = entity.type(); each instanceof TypeElement; each = each.getEnclosingElement()) {
            boolean inInterface = each.getEnclosingElement() instanceof TypeElement outer
                    && outer.getKind().isInterface();
            if (!each.getModifiers().contains(Modifier.PUBLIC) && !inInterface) {
                return false;
            }
        }
        return true;
    }

    private static FieldSpec constant(TypeName type, String name, String comment, CodeBlock value) {
        return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L", comment)
                .initializer(value)
                .build();
    }

    private CodeBlock mapper() {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.<$T>builder($S, $T.ACCESS)$>$>",
                        Library.MAPPER,
                        type,
                        entity.entityName(),
                        entity.names().implementation());
        if (entity.registry() != null) {
            code.add("\n.registry($L)", entity.registry());
        }
        if (entity.inheritance() != Inheritance.SINGLE) {
            code.add("\n.table(TABLE)");
        }
        EntityDescription base = entity.base();
        if (base != null) {
            code.add(
                    "\n.inherits($T.MAPPER, $T.$L)",
                    base.names().metamodel(),
                    Library.INHERITANCE,
                    entity.inheritance());
        }
        new PropertyCode(entity, entities).calls().forEach(call -> code.add("\n$L", call));
        entity.settings().forEach(setting -> code.add("\n$L", setting));
        return code.add("\n.build()$<$<").build();
    }

    private void addAttribute(TypeSpec.Builder builder, Attribute attribute) {
        switch (attribute) {
            case Attribute.Column column -> builder.addField(value(column.type(), column.name(), column.accessor()));
            case Attribute.Expression computed -> builder.addMethod(computed(computed));
            case Attribute.Embedded embedded ->
                embedded.columns().forEach(column -> builder.addField(value(column.type(), column.name(), null)));
            case Attribute.Synonym synonym -> {
                if (entity.find(synonym.target()) instanceof Attribute.Column column) {
                    builder.addField(value(column.type(), synonym.name(), synonym.accessor()));
                }
            }
            case Attribute.Relationship relationship -> builder.addField(path(relationship));
            case Attribute.Plain plain -> {}
        }
    }

    private static FieldSpec value(TypeName valueType, String name, @Nullable Accessor accessor) {
        TypeName type = ParameterizedTypeName.get(Library.ATTRIBUTE, valueType.box());
        return field(type, name, accessor).initializer("attribute($S)", name).build();
    }

    /** A method, because the expression may mention this entity and others, whose classes are not ready yet. */
    private static MethodSpec computed(Attribute.Expression computed) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(GeneratedNames.safe(computed.name()))
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(
                        Library.ATTRIBUTE, computed.type().box()))
                .addStatement("return attribute($S)", computed.name());
        if (computed.accessor().comment() != null) {
            method.addJavadoc("$L", computed.accessor().comment());
        }
        return method.build();
    }

    private FieldSpec path(Attribute.Relationship relationship) {
        boolean isReference = relationship.shape() == Attribute.Shape.REFERENCE;
        EntityDescription target = entities.get(relationship.target());
        TypeName path = ParameterizedTypeName.get(
                isReference ? Library.REFERENCE_PATH : Library.COLLECTION_PATH,
                type,
                target.names().entity());
        return field(path, relationship.name(), relationship.accessor())
                .initializer(
                        "$L($S, () -> $T.$L)",
                        isReference ? "reference" : "collection",
                        relationship.name(),
                        target.names().metamodel(),
                        target.instance())
                .build();
    }

    private static FieldSpec.Builder field(TypeName type, String name, @Nullable Accessor accessor) {
        FieldSpec.Builder field = FieldSpec.builder(type, GeneratedNames.safe(name), Modifier.PUBLIC, Modifier.FINAL);
        if (accessor != null && accessor.comment() != null) {
            field.addJavadoc("$L", accessor.comment());
        }
        if (accessor != null && accessor.isDeprecated()) {
            field.addAnnotation(Deprecated.class);
        }
        return field;
    }

    private void addMethods(TypeSpec.Builder builder, CodeBlock made) {
        TypeName source = Library.FROM_CLAUSE.annotated(
                AnnotationSpec.builder(Library.NULLABLE).build());
        builder.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(source, "source")
                .addStatement("super(MAPPER, source)")
                .build());
        if (!entity.isAbstract()) {
            builder.addMethod(MethodSpec.methodBuilder("create")
                    .addJavadoc("A new entity without any value.")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(type)
                    .addStatement("return $L", made)
                    .build());
        }
        builder.addMethod(MethodSpec.methodBuilder("as")
                .addJavadoc("The entity under another name, for statements that mention it more than once.")
                .addModifiers(Modifier.PUBLIC)
                .returns(self)
                .addParameter(String.class, "alias")
                .addStatement("return new $T(MAPPER.selectable().alias(alias))", self)
                .build());
        builder.addMethod(MethodSpec.methodBuilder("as")
                .addJavadoc("The entity under another name, which is made while compiling.")
                .addModifiers(Modifier.PUBLIC)
                .returns(self)
                .addStatement("return new $T(MAPPER.selectable().alias())", self)
                .build());
        builder.addMethod(MethodSpec.methodBuilder("from")
                .addJavadoc(
                        "The entity with its columns taken from a FROM element that passes them on, such as a subquery.")
                .addModifiers(Modifier.PUBLIC)
                .returns(self)
                .addParameter(Library.FROM_CLAUSE, "source")
                .addStatement("return new $T(source)", self)
                .build());
    }
}

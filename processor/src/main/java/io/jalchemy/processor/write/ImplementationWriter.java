package io.jalchemy.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.jalchemy.processor.entity.Accessor;
import io.jalchemy.processor.entity.Attribute;
import io.jalchemy.processor.entity.EntityDescription;
import io.jalchemy.processor.entity.GeneratedNames;
import io.jalchemy.processor.entity.Library;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** Writes the class that holds an entity's values: plain fields, and accessors that tell the mapper what happens to them. */
public final class ImplementationWriter {
    private static final String STATE = "entityState";

    private final EntityDescription entity;
    private final List<Slot> slots;

    private ImplementationWriter(EntityDescription entity) {
        this.entity = entity;
        this.slots = Slot.of(entity);
    }

    /** The class for an entity. */
    public static TypeSpec.Builder write(EntityDescription entity) {
        return new ImplementationWriter(entity).type();
    }

    private TypeSpec.Builder type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(entity.names().implementation())
                .addJavadoc("The implementation of {@link $T}.", entity.names().entity())
                .addAnnotation(suppressions())
                .addModifiers(Modifier.FINAL);
        if (entity.type().getKind() == ElementKind.INTERFACE) {
            type.addSuperinterface(entity.names().entity());
        } else {
            type.superclass(entity.names().entity());
        }
        type.addSuperinterface(Library.MANAGED_ENTITY);
        addFields(type);
        type.addMethod(MethodSpec.methodBuilder(STATE)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Library.ENTITY_STATE)
                .addStatement("return $L", STATE)
                .build());
        entity.allAttributes().values().forEach(attribute -> addAccessors(type, attribute));
        if (!entity.hasToString()) {
            type.addMethod(toStringMethod());
        }
        type.addType(AccessWriter.write(entity, slots));
        return type;
    }

    private AnnotationSpec suppressions() {
        List<String> names = new ArrayList<>(List.of("\"NullAway\""));
        if (slots.stream().anyMatch(Slot::isUnchecked)) {
            names.add("\"unchecked\"");
        }
        if (entity.accessors().values().stream().anyMatch(Accessor::isDeprecated)) {
            names.add("\"deprecation\"");
        }
        String list = String.join(", ", names);
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$L", names.size() == 1 ? list : "{" + list + "}")
                .build();
    }

    private void addFields(TypeSpec.Builder type) {
        TypeName access =
                ParameterizedTypeName.get(Library.ENTITY_ACCESS, entity.names().implementation());
        type.addField(FieldSpec.builder(access, "ACCESS", Modifier.STATIC, Modifier.FINAL)
                .initializer("new Access()")
                .build());
        for (int i = 0; i < slots.size(); i++) {
            type.addField(FieldSpec.builder(
                            TypeName.INT, slots.get(i).constant(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$L", i)
                    .build());
        }
        type.addField(FieldSpec.builder(Library.ENTITY_STATE, STATE, Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T(this, ACCESS)", Library.ENTITY_STATE)
                .build());
        for (Slot slot : slots) {
            type.addField(slot.type(), slot.field(), Modifier.PRIVATE);
        }
        for (Attribute attribute : entity.allAttributes().values()) {
            if (attribute instanceof Attribute.Plain plain) {
                type.addField(
                        TypeName.get(plain.accessor().type()), GeneratedNames.safe(plain.name()), Modifier.PRIVATE);
            }
        }
    }

    private void addAccessors(TypeSpec.Builder type, Attribute attribute) {
        switch (attribute) {
            case Attribute.Column column -> addColumn(type, column);
            case Attribute.Expression computed -> addGetter(type, computed.accessor(), computed.name());
            case Attribute.Relationship relationship -> addRelationship(type, relationship);
            case Attribute.Embedded embedded -> {
                type.addMethod(
                        EmbeddedCode.getter(method(embedded.accessor()), embedded, accessor(embedded.accessor())));
                Accessor.Setter setter = accessor(embedded.accessor()).setter();
                if (setter != null) {
                    type.addMethod(
                            EmbeddedCode.setter(method(setter, embedded.accessor()), embedded, returnsThis(setter)));
                }
            }
            case Attribute.Synonym synonym -> addSynonym(type, synonym);
            case Attribute.Plain plain -> addPlain(type, plain);
        }
    }

    /** The accessor as seen from this entity. */
    private Accessor accessor(Accessor declared) {
        return entity.accessors().getOrDefault(declared.name(), declared);
    }

    private void addColumn(TypeSpec.Builder type, Attribute.Column column) {
        Accessor accessor = column.accessor();
        if (accessor == null) {
            return;
        }
        addGetter(type, accessor, column.name());
        Accessor.Setter setter = accessor(accessor).setter();
        if (setter != null) {
            String field = GeneratedNames.safe(column.name());
            CodeBlock cast = TypeName.get(accessor.type()).equals(TypeName.SHORT)
                    ? CodeBlock.of("($T) ", Short.class)
                    : CodeBlock.of("");
            MethodSpec.Builder method = method(setter, accessor)
                    .beginControlFlow(
                            "if ($L.changes($L, $Lthis.$L, $L$L))",
                            STATE,
                            GeneratedNames.constant(column.name()),
                            cast,
                            field,
                            cast,
                            field)
                    .addStatement("this.$L = $L", field, field)
                    .endControlFlow();
            type.addMethod(finish(method, setter));
        }
    }

    private void addGetter(TypeSpec.Builder type, Accessor declared, String name) {
        Accessor accessor = accessor(declared);
        boolean canBeNull = accessor.isNullable();
        MethodSpec.Builder method = method(accessor)
                .addStatement("$L.$L($L)", STATE, canBeNull ? "readNullable" : "read", GeneratedNames.constant(name));
        type.addMethod(returning(method, accessor, GeneratedNames.safe(name)));
    }

    private static MethodSpec returning(MethodSpec.Builder method, Accessor accessor, String field) {
        if (accessor.optional()) {
            return method.addStatement("return $T.ofNullable($L)", java.util.Optional.class, field)
                    .build();
        }
        return method.addStatement("return $L", field).build();
    }

    private void addRelationship(TypeSpec.Builder type, Attribute.Relationship relationship) {
        String name = relationship.name();
        String field = GeneratedNames.safe(name);
        boolean isCollection = relationship.shape() != Attribute.Shape.REFERENCE;
        if (isCollection) {
            Accessor accessor = accessor(relationship.accessor());
            type.addMethod(method(accessor)
                    .addStatement("$L.readCollection($L)", STATE, GeneratedNames.constant(name))
                    .addStatement("return $L", field)
                    .build());
        } else {
            addGetter(type, relationship.accessor(), name);
        }
        Accessor.Setter setter = accessor(relationship.accessor()).setter();
        if (setter != null) {
            MethodSpec.Builder method = method(setter, relationship.accessor())
                    .addStatement(
                            "$L.$L($L, $L)",
                            STATE,
                            isCollection ? "replaceCollection" : "refer",
                            GeneratedNames.constant(name),
                            field);
            type.addMethod(finish(method, setter));
        }
    }

    private void addSynonym(TypeSpec.Builder type, Attribute.Synonym synonym) {
        Accessor accessor = accessor(synonym.accessor());
        Accessor target = entity.accessors().get(synonym.target());
        if (target == null) {
            return;
        }
        type.addMethod(method(accessor)
                .addStatement("return $L()", target.getter().getSimpleName())
                .build());
        Accessor.Setter setter = accessor.setter();
        Accessor.Setter targetSetter = target.setter();
        if (setter != null && targetSetter != null) {
            MethodSpec.Builder method = method(setter, accessor)
                    .addStatement("$L($L)", targetSetter.method().getSimpleName(), GeneratedNames.safe(synonym.name()));
            type.addMethod(finish(method, setter));
        }
    }

    private void addPlain(TypeSpec.Builder type, Attribute.Plain plain) {
        Accessor accessor = accessor(plain.accessor());
        String field = GeneratedNames.safe(plain.name());
        type.addMethod(returning(method(accessor), accessor, field));
        Accessor.Setter setter = accessor.setter();
        if (setter != null) {
            type.addMethod(finish(method(setter, accessor).addStatement("this.$L = $L", field, field), setter));
        }
    }

    private static MethodSpec.Builder method(Accessor accessor) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(
                        accessor.getter().getSimpleName().toString())
                .addAnnotation(Override.class)
                .addModifiers(visibility(accessor.getter().getModifiers()));
        return method.returns(marked(TypeName.get(accessor.returned()), accessor, !accessor.optional()));
    }

    private MethodSpec.Builder method(Accessor.Setter setter, Accessor declared) {
        Accessor accessor = accessor(declared);
        return MethodSpec.methodBuilder(setter.method().getSimpleName().toString())
                .addAnnotation(Override.class)
                .addModifiers(visibility(setter.method().getModifiers()))
                .returns(TypeName.get(setter.returned()))
                .addParameter(
                        marked(TypeName.get(accessor.type()), accessor, true), GeneratedNames.safe(accessor.name()));
    }

    /** The type with the user's own mark for null, if it is one of types. */
    private static TypeName marked(TypeName type, Accessor accessor, boolean direct) {
        if (accessor.isNullable() && direct && !type.isPrimitive()) {
            return type.annotated(AnnotationSpec.builder(Library.NULLABLE).build());
        }
        return type;
    }

    private static Modifier[] visibility(Iterable<Modifier> modifiers) {
        List<Modifier> kept = new ArrayList<>();
        for (Modifier modifier : modifiers) {
            if (modifier == Modifier.PUBLIC || modifier == Modifier.PROTECTED) {
                kept.add(modifier);
            }
        }
        return kept.toArray(new Modifier[0]);
    }

    private static boolean returnsThis(Accessor.Setter setter) {
        return setter.returned().getKind() != javax.lang.model.type.TypeKind.VOID;
    }

    private static MethodSpec finish(MethodSpec.Builder method, Accessor.Setter setter) {
        if (returnsThis(setter)) {
            method.addStatement("return this");
        }
        return method.build();
    }

    private MethodSpec toStringMethod() {
        List<CodeBlock> parts = new ArrayList<>();
        for (Slot slot : slots) {
            if (slot.isInRows() && slot.isLaidOut() && !slot.type().toString().equals("byte[]")) {
                String label = parts.isEmpty() ? entity.entityName() + "(" : ", ";
                parts.add(CodeBlock.of(
                        "$S + ($L.has($L) ? $L : $S)",
                        label + slot.name() + "=",
                        STATE,
                        slot.constant(),
                        slot.field(),
                        "<unset>"));
            }
        }
        CodeBlock text = parts.isEmpty()
                ? CodeBlock.of("$S", entity.entityName() + "()")
                : CodeBlock.of("$L + $S", CodeBlock.join(parts, "\n+ "), ")");
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $L", text)
                .build();
    }
}

package io.jalchemy.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.jalchemy.processor.entity.EntityDescription;
import io.jalchemy.processor.entity.GeneratedNames;
import io.jalchemy.processor.entity.Library;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes how the mapper reaches the fields of an implementation: by number. */
final class AccessWriter {
    private static final Set<String> PARAMETERS = Set.of("attribute", "row", "at", "value");

    private final EntityDescription entity;
    private final List<Slot> slots;
    private final TypeName implementation;
    private final String variable;

    private AccessWriter(EntityDescription entity, List<Slot> slots) {
        this.entity = entity;
        this.slots = slots;
        this.implementation = entity.names().implementation();
        String name = GeneratedNames.variable(entity.type().getSimpleName().toString());
        this.variable = PARAMETERS.contains(name) ? name + "_" : name;
    }

    static TypeSpec write(EntityDescription entity, List<Slot> slots) {
        return new AccessWriter(entity, slots).type();
    }

    private TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder("Access")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Library.ENTITY_ACCESS, implementation));
        List<Slot> laidOut = slots.stream().filter(Slot::isLaidOut).toList();
        type.addField(constant(ArrayTypeName.of(TypeName.INT), "LAYOUT", "{$L}", join(laidOut, ", ", Slot::constant)));
        List<Slot> masked =
                laidOut.stream().filter(slot -> slots.indexOf(slot) < Long.SIZE).toList();
        type.addField(constant(TypeName.LONG, "LOADED", "$L", join(masked, " | ", slot -> "1L << " + slot.constant())));
        type.addMethod(MethodSpec.constructorBuilder()
                .addStatement("super($L)", join(slots, ", ", slot -> CodeBlock.of("$S", slot.name())
                        .toString()))
                .build());
        type.addMethod(method("create", implementation)
                .addStatement("return new $T()", implementation)
                .build());
        type.addMethod(method("layout", ArrayTypeName.of(TypeName.INT))
                .addStatement("return LAYOUT")
                .build());
        type.addMethod(hydrate(laidOut));
        type.addMethod(hydrateOne());
        type.addMethod(get());
        if (slots.stream().anyMatch(AccessWriter::isWhole)) {
            type.addMethod(getLong());
        }
        type.addMethod(set());
        return type.build();
    }

    private static FieldSpec constant(TypeName type, String name, String format, String value) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(format, value.isEmpty() && type.equals(TypeName.LONG) ? "0" : value)
                .build();
    }

    private static String join(List<Slot> slots, String separator, Function<Slot, String> text) {
        return String.join(separator, slots.stream().map(text).toList());
    }

    private static MethodSpec.Builder method(String name, TypeName returned) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returned);
    }

    private MethodSpec hydrate(List<Slot> laidOut) {
        MethodSpec.Builder method = method("hydrate", TypeName.VOID)
                .addParameter(implementation, variable)
                .addParameter(Library.ROW_READER, "row")
                .addParameter(TypeName.INT, "at")
                .addException(Library.SQL_EXCEPTION);
        for (int i = 0; i < laidOut.size(); i++) {
            method.addCode(read(laidOut.get(i), i == 0 ? "at" : "at + " + i));
        }
        method.addStatement("$L.entityState.loadedAll(LOADED)", variable);
        for (Slot slot : laidOut) {
            if (slots.indexOf(slot) >= Long.SIZE) {
                method.addStatement("$L.entityState.loaded($L)", variable, slot.constant());
            }
        }
        return method.build();
    }

    private CodeBlock read(Slot slot, String at) {
        String reader = slot.primitiveReader();
        if (reader == null && slot.type().isPrimitive()) {
            return CodeBlock.of(
                    "$L.$L = row.<$T>read($L);\n",
                    variable,
                    slot.field(),
                    slot.type().box(),
                    at);
        }
        return CodeBlock.of("$L.$L = row.$L($L);\n", variable, slot.field(), reader == null ? "read" : reader, at);
    }

    private MethodSpec hydrateOne() {
        MethodSpec.Builder method = method("hydrateOne", TypeName.VOID)
                .addParameter(implementation, variable)
                .addParameter(TypeName.INT, "attribute")
                .addParameter(Library.ROW_READER, "row")
                .addParameter(TypeName.INT, "at")
                .addException(Library.SQL_EXCEPTION)
                .beginControlFlow("switch (attribute)");
        for (Slot slot : slots) {
            if (slot.isInRows()) {
                method.addCode("case $L -> $L", slot.constant(), read(slot, "at"));
            }
        }
        return method.addStatement(
                        "default -> throw new $T($S + attribute)",
                        IllegalArgumentException.class,
                        entity.entityName() + " has no column attribute ")
                .endControlFlow()
                .addStatement("$L.entityState.loaded(attribute)", variable)
                .build();
    }

    private MethodSpec get() {
        MethodSpec.Builder method = method("get", nullable(ClassName.OBJECT))
                .addParameter(implementation, variable)
                .addParameter(TypeName.INT, "attribute");
        method.addCode("return switch (attribute) {\n$>");
        for (Slot slot : slots) {
            method.addStatement("case $L -> $L.$L", slot.constant(), variable, slot.field());
        }
        return method.addStatement(
                        "default -> throw new $T($S + attribute)",
                        IllegalArgumentException.class,
                        entity.entityName() + " has no attribute ")
                .addCode("$<};\n")
                .build();
    }

    private static boolean isWhole(Slot slot) {
        return slot.isInRows()
                && (slot.type().equals(TypeName.INT) || slot.type().equals(TypeName.LONG));
    }

    private MethodSpec getLong() {
        MethodSpec.Builder method = method("getLong", TypeName.LONG)
                .addParameter(implementation, variable)
                .addParameter(TypeName.INT, "attribute");
        method.addCode("return switch (attribute) {\n$>");
        for (Slot slot : slots) {
            if (isWhole(slot)) {
                method.addStatement("case $L -> $L.$L", slot.constant(), variable, slot.field());
            }
        }
        return method.addStatement("default -> super.getLong($L, attribute)", variable)
                .addCode("$<};\n")
                .build();
    }

    private MethodSpec set() {
        MethodSpec.Builder method = method("set", TypeName.VOID)
                .addParameter(implementation, variable)
                .addParameter(TypeName.INT, "attribute")
                .addParameter(nullable(ClassName.OBJECT), "value")
                .beginControlFlow("switch (attribute)");
        for (Slot slot : slots) {
            if (slot.type().isPrimitive()) {
                method.addStatement(
                        "case $L -> $L.$L = value == null ? $L : ($T) value",
                        slot.constant(),
                        variable,
                        slot.field(),
                        slot.zero(),
                        slot.type());
            } else {
                method.addStatement(
                        "case $L -> $L.$L = ($T) value", slot.constant(), variable, slot.field(), slot.type());
            }
        }
        return method.addStatement(
                        "default -> throw new $T($S + attribute)",
                        IllegalArgumentException.class,
                        entity.entityName() + " has no attribute ")
                .endControlFlow()
                .build();
    }

    private static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(Library.NULLABLE).build());
    }
}

package io.jalchemy.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.jalchemy.processor.entity.Accessor;
import io.jalchemy.processor.entity.Attribute;
import io.jalchemy.processor.entity.EmbeddedValue;
import io.jalchemy.processor.entity.GeneratedNames;
import io.jalchemy.processor.entity.Library;
import java.util.ArrayList;
import java.util.List;

/** The parts of generated code that make a record of columns and take it apart. */
final class EmbeddedCode {
    private EmbeddedCode() {}

    static MethodSpec getter(MethodSpec.Builder method, Attribute.Embedded embedded, Accessor accessor) {
        List<Attribute.Column> columns = embedded.columns();
        for (Attribute.Column column : columns) {
            boolean required = !accessor.isNullable() && !column.column().isNullable();
            method.addStatement(
                    "entityState.$L($L)", required ? "read" : "readNullable", GeneratedNames.constant(column.name()));
        }
        List<CodeBlock> fields = columns.stream()
                .map(column -> CodeBlock.of("$L", GeneratedNames.safe(column.name())))
                .toList();
        if (accessor.isNullable()) {
            CodeBlock allNull = fields.stream()
                    .map(field -> CodeBlock.of("$L == null", field))
                    .collect(CodeBlock.joining(" && "));
            method.beginControlFlow("if ($L)", allNull)
                    .addStatement(
                            accessor.optional() ? "return $T.empty()" : "return null",
                            accessor.optional() ? new Object[] {java.util.Optional.class} : new Object[0])
                    .endControlFlow();
        }
        CodeBlock made = construct(embedded.value(), new ArrayList<>(fields));
        if (accessor.optional()) {
            return method.addStatement("return $T.of($L)", java.util.Optional.class, made)
                    .build();
        }
        return method.addStatement("return $L", made).build();
    }

    static MethodSpec setter(MethodSpec.Builder method, Attribute.Embedded embedded, boolean returnsThis) {
        String parameter = GeneratedNames.safe(embedded.name());
        boolean canBeNull = embedded.accessor().isNullable();
        assign(method, embedded.value(), CodeBlock.of("$L", parameter), canBeNull ? parameter : "");
        if (returnsThis) {
            method.addStatement("return this");
        }
        return method.build();
    }

    private static void assign(MethodSpec.Builder method, EmbeddedValue value, CodeBlock from, String guard) {
        for (EmbeddedValue.Component component : value.components()) {
            CodeBlock part = CodeBlock.of("$L.$L()", from, component.accessor());
            switch (component) {
                case EmbeddedValue.Nested nested -> assign(method, nested.value(), part, guard);
                case EmbeddedValue.Leaf leaf -> {
                    String name = leaf.column().name();
                    String field = GeneratedNames.safe(name);
                    CodeBlock guarded = guard.isEmpty() ? part : CodeBlock.of("$L == null ? null : $L", guard, part);
                    method.addStatement("$T $L = $L", leaf.column().type(), field, guarded)
                            .beginControlFlow(
                                    "if (entityState.changes($L, this.$L, $L))",
                                    GeneratedNames.constant(name),
                                    field,
                                    field)
                            .addStatement("this.$L = $L", field, field)
                            .endControlFlow();
                }
            }
        }
    }

    /** The constructor call; takes its arguments from the front of the list. */
    private static CodeBlock construct(EmbeddedValue value, List<CodeBlock> from) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (EmbeddedValue.Component component : value.components()) {
            arguments.add(
                    switch (component) {
                        case EmbeddedValue.Leaf leaf -> from.removeFirst();
                        case EmbeddedValue.Nested nested -> construct(nested.value(), from);
                    });
        }
        return CodeBlock.of("new $T($L)", value.type(), CodeBlock.join(arguments, ", "));
    }

    /** The property of the mapping. */
    static CodeBlock property(Attribute.Embedded embedded) {
        List<Attribute.Column> columns = embedded.columns();
        CodeBlock names = columns.stream()
                .map(column -> CodeBlock.of("$S", column.name()))
                .collect(CodeBlock.joining(", "));
        List<CodeBlock> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            parts.add(CodeBlock.of("($T) parts[$L]", columns.get(i).type(), i));
        }
        List<CodeBlock> values = new ArrayList<>();
        TypeName type = embedded.value().type();
        takeApart(embedded.value(), CodeBlock.of("(($T) value)", type), values);
        return CodeBlock.of(
                "new $T(\n$>$>$S,\n$T.of($L),\nparts -> $L,\nvalue -> new Object[] {$L},\n$L)$<$<",
                Library.COMPOSITE_PROPERTY,
                embedded.name(),
                List.class,
                names,
                construct(embedded.value(), parts),
                CodeBlock.join(values, ", "),
                embedded.accessor().isNullable());
    }

    private static void takeApart(EmbeddedValue value, CodeBlock from, List<CodeBlock> into) {
        for (EmbeddedValue.Component component : value.components()) {
            CodeBlock part = CodeBlock.of("$L.$L()", from, component.accessor());
            switch (component) {
                case EmbeddedValue.Leaf leaf -> into.add(part);
                case EmbeddedValue.Nested nested -> takeApart(nested.value(), part, into);
            }
        }
    }
}

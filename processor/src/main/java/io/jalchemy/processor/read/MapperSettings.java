package io.jalchemy.processor.read;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.jalchemy.processor.entity.Attribute;
import io.jalchemy.processor.entity.EntityDescription;
import io.jalchemy.processor.entity.EntityDescription.Inheritance;
import io.jalchemy.processor.entity.Library;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads what concerns an entity as a whole: versions, and what tells the entities of a hierarchy apart. */
final class MapperSettings {
    private final Compilation compilation;
    private final TypeElement type;
    private final Problems problems;

    MapperSettings(Compilation compilation, TypeElement type, Problems problems) {
        this.compilation = compilation;
        this.type = type;
        this.problems = problems;
    }

    List<CodeBlock> read(
            List<Attribute> attributes, @Nullable EntityDescription base, @Nullable Inheritance inheritance) {
        List<CodeBlock> settings = new ArrayList<>();
        Attribute.Column discriminator = null;
        for (Attribute attribute : attributes) {
            if (attribute instanceof Attribute.Column column) {
                switch (column.role()) {
                    case VERSION -> version(column, settings);
                    case DISCRIMINATOR -> {
                        discriminator = column;
                        settings.add(CodeBlock.of(".discriminator($S)", column.name()));
                    }
                    case VALUE -> {}
                }
            }
        }
        identity(discriminator, base, inheritance, settings);
        return settings;
    }

    private void version(Attribute.Column column, List<CodeBlock> settings) {
        Element at = column.element();
        String what = type.getSimpleName() + "." + column.name();
        Annotation version = Annotation.find(at, "Version");
        if (version == null) {
            return;
        }
        String generator = version.textOrNull("generator");
        if (!version.isTrue("generated")) {
            settings.add(CodeBlock.of(".version(new $T($S, null))", Library.VERSIONING, column.name()));
        } else if (generator != null) {
            ExecutableElement method = compilation.staticMethod(type, generator, 1);
            if (method == null) {
                problems.report(
                        at,
                        version,
                        "generator",
                        "%s: %s has no static method \"%s\" with one parameter, the last version. Add it to the entity."
                                .formatted(what, type.getSimpleName(), generator));
            } else {
                settings.add(CodeBlock.of(
                        ".version(new $T($S, last -> $T.$L(($T) last)))",
                        Library.VERSIONING,
                        column.name(),
                        compilation.ownerOf(method),
                        generator,
                        column.type()));
            }
        } else if (List.of("java.lang.Integer", "java.lang.Long", "java.lang.Short")
                .contains(column.type().toString())) {
            settings.add(CodeBlock.of(".version($T.counter($S))", Library.VERSIONING, column.name()));
        } else {
            problems.report(
                    at,
                    "%s: versions are counted in whole numbers, not in %s. Name a method that makes the next one: @Version(generator = ...)."
                            .formatted(what, simpleName(column.type())));
        }
    }

    private static String simpleName(TypeName name) {
        String text = name.toString();
        return text.substring(text.lastIndexOf('.') + 1);
    }

    private void identity(
            Attribute.@Nullable Column own,
            @Nullable EntityDescription base,
            @Nullable Inheritance inheritance,
            List<CodeBlock> settings) {
        Annotation annotation = Annotation.find(type, "Discriminator");
        String method = annotation == null ? null : annotation.textOrNull("method");
        if (annotation != null && method != null) {
            ExecutableElement found = compilation.staticMethod(type, method, 0);
            if (found == null) {
                problems.report(
                        type,
                        annotation,
                        "method",
                        ColumnReader.noMethod(type.getSimpleName().toString(), type, method));
            } else {
                settings.add(CodeBlock.of(".discriminator($T::$L)", compilation.ownerOf(found), method));
            }
        }
        Attribute.Column column = own != null ? own : base == null ? null : discriminatorOf(base);
        boolean hasMethod = method != null || base != null && hasMethod(base);
        if (annotation != null && annotation.isTrue("isAbstract")) {
            settings.add(CodeBlock.of(".polymorphicAbstract()"));
        } else if (annotation != null && annotation.has("value")) {
            value(annotation, column, hasMethod, settings);
        } else if (base != null && inheritance != Inheritance.CONCRETE && (column != null || hasMethod)) {
            problems.report(
                    type,
                    "%s: the value of the discriminator for its rows is open. Give it: @Discriminator(\"%s\"), or say that there are none: @Discriminator(isAbstract = true)."
                            .formatted(
                                    type.getSimpleName(),
                                    ColumnReader.defaultName(
                                            type.getSimpleName().toString())));
        }
        if (inheritance == Inheritance.SINGLE && base != null && column == null && !hasMethod) {
            problems.report(
                    type,
                    "%s shares the table of %s, but nothing tells their rows apart. Mark an accessor of %s with @Discriminator, or give %s a table of its own: @Entity(table = ...)."
                            .formatted(
                                    type.getSimpleName(),
                                    base.type().getSimpleName(),
                                    base.root().type().getSimpleName(),
                                    type.getSimpleName()));
        }
    }

    private void value(
            Annotation annotation, Attribute.@Nullable Column column, boolean hasMethod, List<CodeBlock> settings) {
        String text = annotation.text("value");
        if (column == null || column.accessor() == null) {
            if (hasMethod) {
                settings.add(CodeBlock.of(".identity($S)", text));
            } else {
                problems.report(
                        type,
                        annotation,
                        "value",
                        "%s: no attribute of its hierarchy is the discriminator. Mark the accessor of one with @Discriminator."
                                .formatted(type.getSimpleName()));
            }
            return;
        }
        TypeMirror valueType = column.accessor().type();
        CodeBlock constant = Constants.of(compilation, valueType, text);
        if (constant == null) {
            problems.report(
                    type,
                    annotation,
                    "value",
                    "%s: \"%s\" is no value of the discriminator %s, which is of %s."
                            .formatted(
                                    type.getSimpleName(),
                                    text,
                                    column.name(),
                                    compilation.describe(compilation.boxed(valueType))));
        } else {
            settings.add(CodeBlock.of(".identity($L)", constant));
        }
    }

    private static Attribute.@Nullable Column discriminatorOf(EntityDescription entity) {
        for (Attribute.Column column : entity.allColumns()) {
            if (column.role() == Attribute.Role.DISCRIMINATOR) {
                return column;
            }
        }
        return null;
    }

    private static boolean hasMethod(EntityDescription entity) {
        Annotation annotation = Annotation.find(entity.type(), "Discriminator");
        return annotation != null && annotation.textOrNull("method") != null
                || entity.base() != null && hasMethod(entity.base());
    }
}

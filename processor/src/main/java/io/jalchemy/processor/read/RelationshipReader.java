package io.jalchemy.processor.read;

import com.palantir.javapoet.CodeBlock;
import io.jalchemy.processor.entity.Accessor;
import io.jalchemy.processor.entity.Attribute;
import io.jalchemy.processor.entity.GeneratedNames;
import io.jalchemy.processor.entity.Library;
import io.jalchemy.processor.entity.RelationshipOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads accessors that lead to other entities. */
final class RelationshipReader {
    private static final Map<String, Attribute.Shape> SHAPES = Map.of(
            "java.util.List", Attribute.Shape.LIST,
            "java.util.Set", Attribute.Shape.SET,
            "java.util.Map", Attribute.Shape.MAP);

    private final Compilation compilation;
    private final TypeElement entity;
    private final Problems problems;

    RelationshipReader(Compilation compilation, TypeElement entity, Problems problems) {
        this.compilation = compilation;
        this.entity = entity;
        this.problems = problems;
    }

    /** Whether an accessor is one: it says so, or its type does. */
    boolean isRelationship(Accessor accessor) {
        return Annotation.isPresent(accessor.getter(), "Relationship")
                || compilation.entity(accessor.type()) != null
                || target(accessor.type()) != null;
    }

    private @Nullable TypeElement target(TypeMirror type) {
        Attribute.Shape shape = SHAPES.get(compilation.nameOf(type));
        if (shape == null) {
            return compilation.entity(type);
        }
        TypeMirror element = compilation.argument(type, shape == Attribute.Shape.MAP ? 1 : 0);
        return element == null ? null : compilation.entity(element);
    }

    /** The attribute, or null after a report. */
    Attribute.@Nullable Relationship read(Accessor accessor) {
        String what = entity.getSimpleName() + "." + accessor.name();
        ExecutableElement at = accessor.getter();
        TypeElement target = target(accessor.type());
        Annotation annotation = Annotation.find(at, "Relationship");
        if (target == null) {
            problems.report(at, noTarget(what, accessor.type()));
            return null;
        }
        Attribute.Shape shape = SHAPES.getOrDefault(compilation.nameOf(accessor.type()), Attribute.Shape.REFERENCE);
        String key = annotation == null ? null : annotation.textOrNull("key");
        if (shape == Attribute.Shape.MAP && key == null) {
            problems.report(
                    at,
                    "%s: the key of the map is open. Name the attribute of %s that it is: @Relationship(key = \"name\")."
                            .formatted(what, target.getSimpleName()));
            return null;
        }
        return new Attribute.Relationship(accessor.name(), accessor, target, shape, options(what, at, annotation));
    }

    private String noTarget(String what, TypeMirror type) {
        Attribute.Shape shape = SHAPES.get(compilation.nameOf(type));
        if (shape != null) {
            TypeMirror element = compilation.argument(type, shape == Attribute.Shape.MAP ? 1 : 0);
            return "%s: the elements, %s, are no entity. Mark %s with @Entity."
                    .formatted(
                            what,
                            element == null ? "not named" : compilation.describe(element),
                            element == null ? "their type" : compilation.describe(element));
        }
        if (compilation.isA(type, "java.lang.Iterable")) {
            return "%s: a relationship is held in a List, a Set or a Map, not in %s. Change the type of the accessor."
                    .formatted(what, compilation.describe(type));
        }
        return "%s: %s is no entity, so no relationship leads to it. Mark it with @Entity, or drop @Relationship."
                .formatted(what, compilation.describe(type));
    }

    private RelationshipOptions options(String what, ExecutableElement at, @Nullable Annotation annotation) {
        if (annotation == null) {
            return new RelationshipOptions(null, null, false, List.of(), List.of(), List.of(), null, List.of());
        }
        List<CodeBlock> settings = new ArrayList<>();
        addCascade(settings, annotation);
        boolean condition = addMethod(what, at, annotation, "primaryJoin", settings);
        addMethod(what, at, annotation, "secondaryJoin", settings);
        addSettings(settings, annotation);
        List<RelationshipOptions.Order> order = annotation.annotations("orderBy").stream()
                .map(each -> new RelationshipOptions.Order(each.text("value"), each.isTrue("descending")))
                .toList();
        return new RelationshipOptions(
                annotation.textOrNull("backPopulates"),
                secondary(what, at, annotation),
                condition,
                annotation.texts("foreignKeys"),
                annotation.texts("remoteSide"),
                order,
                annotation.textOrNull("key"),
                settings);
    }

    private static void addCascade(List<CodeBlock> settings, Annotation annotation) {
        if (!annotation.has("cascade")) {
            return;
        }
        List<String> names = annotation.constants("cascade");
        boolean all = names.contains("ALL");
        if (all && names.contains("DELETE_ORPHAN")) {
            settings.add(CodeBlock.of(".cascadeAllDeleteOrphan()"));
        } else if (all) {
            settings.add(CodeBlock.of(".cascadeAll()"));
        } else {
            CodeBlock list = names.stream()
                    .map(name -> CodeBlock.of("$T.$L", Library.CASCADE, name))
                    .collect(CodeBlock.joining(", "));
            settings.add(CodeBlock.of(".cascade($L)", list));
        }
    }

    private boolean addMethod(
            String what, ExecutableElement at, Annotation annotation, String option, List<CodeBlock> settings) {
        String method = annotation.textOrNull(option);
        if (method == null) {
            return false;
        }
        ExecutableElement found = compilation.staticMethod(entity, method, 0);
        if (found == null) {
            problems.report(at, annotation, option, ColumnReader.noMethod(what, entity, method));
            return true;
        }
        settings.add(CodeBlock.of(".$L($T::$L)", option, compilation.ownerOf(found), method));
        return true;
    }

    private static void addSettings(List<CodeBlock> settings, Annotation annotation) {
        if (annotation.has("strategy")) {
            settings.add(CodeBlock.of(".strategy($T.$L)", Library.LOAD_STRATEGY, annotation.constant("strategy")));
        }
        if (annotation.number("joinDepth") > 0) {
            settings.add(CodeBlock.of(".joinDepth($L)", annotation.number("joinDepth")));
        }
        if (annotation.has("passiveDeletes")) {
            settings.add(CodeBlock.of(
                    ".passiveDeletes($T.$L)", Library.PASSIVE_DELETES, annotation.constant("passiveDeletes")));
        }
        if (!annotation.isTrue("passiveUpdates")) {
            settings.add(CodeBlock.of(".passiveUpdates(false)"));
        }
        for (String flag :
                List.of("innerJoin", "postUpdate", "singleParent", "viewOnly", "activeHistory", "loadOnPending")) {
            if (annotation.isTrue(flag)) {
                settings.add(CodeBlock.of(".$L()", flag));
            }
        }
    }

    private @Nullable CodeBlock secondary(String what, ExecutableElement at, Annotation annotation) {
        String name = annotation.textOrNull("secondary");
        if (name != null) {
            return CodeBlock.of("TABLE.metadata().get($S)", name);
        }
        TypeMirror type = annotation.type("secondaryTable");
        TypeElement declared = type == null ? null : compilation.declaration(type);
        if (declared == null) {
            return null;
        }
        if (Annotation.isPresent(declared, "Entity")) {
            return CodeBlock.of("$T.TABLE", GeneratedNames.of(declared).metamodel());
        }
        CodeBlock constant = compilation.constantOf(declared, Library.TABLE);
        if (constant != null) {
            return constant;
        }
        problems.report(
                at,
                annotation,
                "secondaryTable",
                "%s: %s is neither an entity nor a class with a static field that is a Table. Name one that is, or the table by its name: secondary = \"...\"."
                        .formatted(what, declared.getSimpleName()));
        return null;
    }
}

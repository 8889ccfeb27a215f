package io.jalchemy.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Whether a type can be an entity at all. */
final class TypeShape {
    private TypeShape() {}

    static void check(TypeElement type, Problems problems) {
        String name = type.getSimpleName().toString();
        boolean isInterface = type.getKind() == ElementKind.INTERFACE;
        if (!isInterface && type.getKind() != ElementKind.CLASS) {
            problems.report(
                    type,
                    "%s: an entity is an interface or an abstract class, because its implementation is generated. This is a %s."
                            .formatted(name, word(type)));
            return;
        }
        if (!isInterface && !type.getModifiers().contains(Modifier.ABSTRACT)) {
            problems.report(
                    type,
                    "%s: an entity is an interface or an abstract class, because its implementation is generated. Make the class abstract."
                            .formatted(name));
            return;
        }
        if (!type.getTypeParameters().isEmpty()) {
            problems.report(
                    type,
                    "%s: an entity has no type parameters; its columns have one type each. Move them to a mixin that it extends."
                            .formatted(name));
        }
        if (type.getModifiers().contains(Modifier.SEALED)) {
            problems.report(
                    type,
                    "%s: the generated implementation cannot extend a sealed type. Remove \"sealed\".".formatted(name));
        }
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            if (each.getModifiers().contains(Modifier.PRIVATE)) {
                problems.report(
                        type,
                        "%s: the generated implementation cannot reach a private type. Make %s visible in its package."
                                .formatted(name, each.getSimpleName()));
            }
        }
        if (!isInterface) {
            checkClass(type, name, problems);
        }
    }

    private static void checkClass(TypeElement type, String name, Problems problems) {
        if (type.getEnclosingElement() instanceof TypeElement
                && !type.getModifiers().contains(Modifier.STATIC)) {
            problems.report(
                    type, "%s: an inner class needs an object around it. Make the class static.".formatted(name));
        }
        boolean canBeMade = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .anyMatch(TypeShape::isUsable);
        if (!canBeMade) {
            problems.report(
                    type,
                    "%s: the generated implementation needs a constructor without parameters. Add one that is not private."
                            .formatted(name));
        }
    }

    private static boolean isUsable(ExecutableElement constructor) {
        return constructor.getParameters().isEmpty()
                && !constructor.getModifiers().contains(Modifier.PRIVATE);
    }

    private static String word(TypeElement type) {
        return switch (type.getKind()) {
            case RECORD -> "record";
            case ENUM -> "enum";
            default -> "type of another kind";
        };
    }
}

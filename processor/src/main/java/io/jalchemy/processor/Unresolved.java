package io.jalchemy.processor;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Whether an entity mentions types that do not exist yet; another processor may write them in this round. */
final class Unresolved {
    private Unresolved() {}

    static boolean mentionedBy(TypeElement entity) {
        for (TypeMirror above : entity.getInterfaces()) {
            if (isOpen(above)) {
                return true;
            }
        }
        if (isOpen(entity.getSuperclass())) {
            return true;
        }
        for (ExecutableElement method : ElementFilter.methodsIn(entity.getEnclosedElements())) {
            if (method.getModifiers().contains(Modifier.ABSTRACT)
                    && (isOpen(method.getReturnType())
                            || method.getParameters().stream().anyMatch(parameter -> isOpen(parameter.asType())))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpen(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR
                || type instanceof DeclaredType declared
                        && declared.getTypeArguments().stream().anyMatch(Unresolved::isOpen);
    }
}

package io.jalchemy.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Questions to the compiler about types.
 *
 * @param elements of the compiler
 * @param types of the compiler
 */
public record Compilation(Elements elements, Types types) {
    /** The declaration of a class or interface type, or null. */
    public @Nullable TypeElement declaration(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element
                : null;
    }

    /** The qualified name of a class or interface type; empty for others. */
    public String nameOf(TypeMirror type) {
        TypeElement element = declaration(type);
        return element == null ? "" : element.getQualifiedName().toString();
    }

    /** A type argument, or null if there is none, as in a raw type. */
    public @Nullable TypeMirror argument(TypeMirror type, int index) {
        if (type instanceof DeclaredType declared
                && declared.getTypeArguments().size() > index
                && declared.getTypeArguments().get(index) instanceof DeclaredType argument) {
            return argument;
        }
        return null;
    }

    /** The class of a primitive; other types as they are. */
    public TypeMirror boxed(TypeMirror type) {
        return type.getKind().isPrimitive()
                ? types.boxedClass(types.getPrimitiveType(type.getKind())).asType()
                : type;
    }

    /** Whether a type is {@code byte[]}. */
    public boolean isBytes(TypeMirror type) {
        return type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE;
    }

    /** The entity that a type is, or null. */
    public @Nullable TypeElement entity(TypeMirror type) {
        TypeElement element = declaration(type);
        return element != null && Annotation.isPresent(element, "Entity") ? element : null;
    }

    /** The nearest entity that a type extends, or null. */
    public @Nullable TypeElement baseOf(TypeElement type) {
        List<TypeElement> level = List.of(type);
        while (!level.isEmpty()) {
            List<TypeElement> above = new ArrayList<>();
            for (TypeElement each : level) {
                for (TypeMirror mirror : types.directSupertypes(each.asType())) {
                    TypeElement element = declaration(mirror);
                    if (element != null) {
                        above.add(element);
                    }
                }
            }
            for (TypeElement each : above) {
                if (Annotation.isPresent(each, "Entity")) {
                    return each;
                }
            }
            level = above;
        }
        return null;
    }

    /** Whether values of a class can be used where this one is expected; false if it is not on the class path. */
    public boolean isA(TypeMirror type, String qualifiedName) {
        TypeElement expected = elements.getTypeElement(qualifiedName);
        return expected != null && types.isAssignable(types.erasure(type), types.erasure(expected.asType()));
    }

    /** A static method without parameters that other classes of the package can call, or null. */
    public @Nullable ExecutableElement staticMethod(TypeElement type, String name, int parameters) {
        for (Element member : elements.getAllMembers(type)) {
            if (member instanceof ExecutableElement method
                    && member.getKind() == ElementKind.METHOD
                    && member.getSimpleName().contentEquals(name)
                    && member.getModifiers().contains(Modifier.STATIC)
                    && !member.getModifiers().contains(Modifier.PRIVATE)
                    && method.getParameters().size() == parameters) {
                return method;
            }
        }
        return null;
    }

    /** A static field of a class that is of the expected type and that its package can read, or null. */
    public @Nullable CodeBlock constantOf(TypeElement type, ClassName expected) {
        for (Element field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (field.getModifiers().contains(Modifier.STATIC)
                    && !field.getModifiers().contains(Modifier.PRIVATE)
                    && isA(field.asType(), expected.canonicalName())) {
                return CodeBlock.of("$T.$L", ClassName.get(type), field.getSimpleName());
            }
        }
        return null;
    }

    /** The class that declares a member. */
    public ClassName ownerOf(Element member) {
        return ClassName.get((TypeElement) member.getEnclosingElement());
    }

    /** The name of a type in messages: without packages and annotations. */
    public String describe(TypeMirror type) {
        TypeElement element = declaration(type);
        if (element == null) {
            return types.erasure(type).toString();
        }
        StringBuilder text = new StringBuilder(element.getSimpleName());
        if (type instanceof DeclaredType declared
                && !declared.getTypeArguments().isEmpty()) {
            text.append('<');
            String separator = "";
            for (TypeMirror argument : declared.getTypeArguments()) {
                text.append(separator).append(describe(argument));
                separator = ", ";
            }
            text.append('>');
        }
        return text.toString();
    }
}

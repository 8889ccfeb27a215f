package io.jalchemy.processor.read;

import io.jalchemy.processor.entity.Accessor;
import io.jalchemy.processor.entity.GeneratedNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds the accessors of an entity: its own in their order, then those that it inherits. */
public final class AccessorReader {
    private final Compilation compilation;
    private final TypeElement entity;
    private final DeclaredType entityType;
    private final Problems problems;

    private AccessorReader(Compilation compilation, TypeElement entity, Problems problems) {
        this.compilation = compilation;
        this.entity = entity;
        this.entityType = (DeclaredType) entity.asType();
        this.problems = problems;
    }

    /** The accessors of an entity by the names of their attributes. */
    public static Map<String, Accessor> read(Compilation compilation, TypeElement entity, Problems problems) {
        return new AccessorReader(compilation, entity, problems).accessors();
    }

    private Map<String, Accessor> accessors() {
        List<ExecutableElement> methods = unimplemented();
        Map<String, ExecutableElement> getters = new LinkedHashMap<>();
        List<ExecutableElement> setters = new ArrayList<>();
        for (ExecutableElement method : methods) {
            if (!method.getTypeParameters().isEmpty()) {
                problems.report(method, notAnAccessor(method) + " It has type parameters.");
            } else if (method.getParameters().isEmpty()
                    && typeOf(method).getReturnType().getKind() != TypeKind.VOID) {
                String name = attributeOf(method, methods);
                ExecutableElement other = getters.putIfAbsent(name, method);
                if (other != null) {
                    problems.report(
                            method,
                            "%s.%s: %s() and %s() are both its getter. Drop one of them."
                                    .formatted(
                                            entity.getSimpleName(),
                                            name,
                                            other.getSimpleName(),
                                            method.getSimpleName()));
                }
            } else if (method.getParameters().size() == 1) {
                setters.add(method);
            } else {
                problems.report(method, notAnAccessor(method));
            }
        }
        Map<String, Accessor> accessors = new LinkedHashMap<>();
        getters.forEach((name, getter) -> accessors.put(name, accessor(name, getter)));
        setters.forEach(setter -> join(setter, accessors));
        return accessors;
    }

    private String notAnAccessor(ExecutableElement method) {
        return "%s.%s is no accessor: a getter has no parameters and returns a value, a setter has one parameter. Give the method a body, or remove it."
                .formatted(entity.getSimpleName(), method);
    }

    private Accessor accessor(String name, ExecutableElement getter) {
        TypeMirror returned = typeOf(getter).getReturnType();
        TypeMirror type = returned;
        boolean optional = compilation.nameOf(returned).equals("java.util.Optional");
        TypeMirror wrapped = compilation.argument(returned, 0);
        if (optional && wrapped != null) {
            type = wrapped;
        }
        return new Accessor(
                name,
                type,
                nullMark(getter),
                optional && wrapped != null,
                getter,
                returned,
                null,
                Comments.firstSentence(compilation.elements(), getter));
    }

    private void join(ExecutableElement setter, Map<String, Accessor> accessors) {
        String name = setter.getSimpleName().toString();
        Accessor accessor = accessors.get(name);
        if (accessor == null && startsWithWord(name, "set")) {
            accessor = accessors.get(GeneratedNames.decapitalized(name.substring(3)));
        }
        ExecutableType type = typeOf(setter);
        TypeMirror parameter = type.getParameterTypes().getFirst();
        if (accessor == null) {
            problems.report(
                    setter,
                    "%s.%s(%s) is a setter without a getter. Add the getter %s, or give the method a body."
                            .formatted(
                                    entity.getSimpleName(),
                                    name,
                                    compilation.describe(parameter),
                                    getterFor(name, parameter)));
            return;
        }
        if (!takes(parameter, accessor)) {
            problems.report(
                    setter,
                    "%s.%s: the setter takes %s, the getter returns %s. Make them the same type."
                            .formatted(
                                    entity.getSimpleName(),
                                    accessor.name(),
                                    compilation.describe(parameter),
                                    compilation.describe(accessor.returned())));
            return;
        }
        TypeMirror returned = type.getReturnType();
        if (returned.getKind() != TypeKind.VOID && !compilation.types().isAssignable(entityType, returned)) {
            problems.report(
                    setter,
                    "%s.%s: the setter returns %s. A setter returns the entity or nothing."
                            .formatted(entity.getSimpleName(), accessor.name(), compilation.describe(returned)));
            return;
        }
        accessors.put(
                accessor.name(),
                new Accessor(
                        accessor.name(),
                        accessor.type(),
                        accessor.nullMark(),
                        accessor.optional(),
                        accessor.getter(),
                        accessor.returned(),
                        new Accessor.Setter(setter, returned),
                        accessor.comment()));
    }

    private boolean takes(TypeMirror parameter, Accessor accessor) {
        return compilation.types().isSameType(plain(parameter), plain(accessor.type()));
    }

    private TypeMirror plain(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.getTypeArguments().isEmpty()
                ? compilation.types().erasure(type)
                : type;
    }

    private String getterFor(String setter, TypeMirror parameter) {
        String type = compilation.describe(parameter);
        return startsWithWord(setter, "set")
                ? "%s get%s()".formatted(type, setter.substring(3))
                : "%s %s()".formatted(type, setter);
    }

    /** {@code name()}, {@code getName()}, and {@code isName()} unless there is a setter {@code isName(...)}. */
    private String attributeOf(ExecutableElement getter, List<ExecutableElement> methods) {
        String name = getter.getSimpleName().toString();
        if (startsWithWord(name, "get")) {
            return GeneratedNames.decapitalized(name.substring(3));
        }
        TypeMirror type = compilation.boxed(getter.getReturnType());
        boolean fluent = methods.stream()
                .anyMatch(other -> other.getSimpleName().contentEquals(name)
                        && !other.getParameters().isEmpty());
        if (startsWithWord(name, "is") && !fluent && compilation.nameOf(type).equals("java.lang.Boolean")) {
            return GeneratedNames.decapitalized(name.substring(2));
        }
        return name;
    }

    private static boolean startsWithWord(String name, String word) {
        return name.length() > word.length()
                && name.startsWith(word)
                && !Character.isLowerCase(name.charAt(word.length()));
    }

    private ExecutableType typeOf(ExecutableElement method) {
        return (ExecutableType) compilation.types().asMemberOf(entityType, method);
    }

    /** The annotation that says that what a method returns can be null, or null. */
    private @Nullable AnnotationMirror nullMark(ExecutableElement getter) {
        List<AnnotationMirror> candidates =
                new ArrayList<>(typeOf(getter).getReturnType().getAnnotationMirrors());
        candidates.addAll(getter.getReturnType().getAnnotationMirrors());
        candidates.addAll(getter.getAnnotationMirrors());
        for (AnnotationMirror mirror : candidates) {
            if (mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable")) {
                return mirror;
            }
        }
        return null;
    }

    /** The methods that the implementation has to have, in the order of the mapping. */
    private List<ExecutableElement> unimplemented() {
        List<ExecutableElement> all = new ArrayList<>();
        Set<TypeElement> types = new LinkedHashSet<>();
        walk(entity, types);
        for (TypeElement type : types) {
            for (Element member : type.getEnclosedElements()) {
                if (member.getKind() == ElementKind.METHOD
                        && !member.getModifiers().contains(Modifier.STATIC)
                        && !member.getModifiers().contains(Modifier.PRIVATE)) {
                    all.add((ExecutableElement) member);
                }
            }
        }
        List<ExecutableElement> open = new ArrayList<>();
        for (ExecutableElement method : all) {
            if (method.getModifiers().contains(Modifier.ABSTRACT)
                    && !isOfObject(method)
                    && all.stream().noneMatch(other -> other != method && replaces(other, method))
                    && open.stream().noneMatch(other -> isSameCall(other, method))) {
                open.add(method);
            }
        }
        return open;
    }

    /** The type, what it extends, then what it implements. */
    private void walk(TypeElement type, Set<TypeElement> into) {
        if (type.getQualifiedName().contentEquals("java.lang.Object") || !into.add(type)) {
            return;
        }
        List<TypeMirror> above = new ArrayList<>();
        above.add(type.getSuperclass());
        above.addAll(type.getInterfaces());
        for (TypeMirror each : above) {
            TypeElement element = compilation.declaration(each);
            if (element != null) {
                walk(element, into);
            }
        }
    }

    private boolean replaces(ExecutableElement other, ExecutableElement method) {
        if (compilation.elements().overrides(other, method, entity)) {
            return true;
        }
        boolean inClass =
                other.getEnclosingElement() instanceof TypeElement owner && owner.getKind() == ElementKind.CLASS;
        return inClass && !other.getModifiers().contains(Modifier.ABSTRACT) && isSameCall(other, method);
    }

    private boolean isSameCall(ExecutableElement a, ExecutableElement b) {
        return a.getSimpleName().equals(b.getSimpleName())
                && compilation.types().isSubsignature(typeOf(a), typeOf(b));
    }

    private static boolean isOfObject(ExecutableElement method) {
        String name = method.toString();
        return name.equals("toString()") || name.equals("hashCode()") || name.equals("equals(java.lang.Object)");
    }
}

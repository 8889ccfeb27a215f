package io.jalchemy.testing;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One public type as text: its header, then a line per public or protected member, sorted. */
record TypeListing(Class<?> type) {

    /** Packages whose names say nothing here; those of other libraries and of java.sql stay, to tell their types apart. */
    private static final Pattern PACKAGES =
            Pattern.compile("\\b(?:java\\.(?:lang|util)\\.|io\\.jalchemy\\.|org\\.jspecify\\.)(?:[a-z][a-z0-9]*\\.)*");

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    String render() {
        Set<String> members = new TreeSet<>();
        addMembers(type, members);
        StringBuilder out = new StringBuilder(header()).append('\n');
        members.forEach(member -> out.append("    ").append(member).append('\n'));
        return out.toString();
    }

    private String header() {
        String modifiers = modifiers(type.getModifiers(), Modifier.PROTECTED | Modifier.STATIC)
                + (type.isInterface() || type.isEnum() || type.isRecord()
                        ? ""
                        : modifiers(type.getModifiers(), Modifier.ABSTRACT | Modifier.FINAL));
        String permitted = type.isSealed()
                ? " permits "
                        + Arrays.stream(type.getPermittedSubclasses())
                                .map(each -> plain(each.getTypeName()))
                                .sorted()
                                .collect(Collectors.joining(", "))
                : "";
        return deprecated(type.isAnnotationPresent(Deprecated.class))
                + modifiers
                + (type.isSealed() ? "sealed " : "")
                + kind()
                + " "
                + plain(type.getName())
                + variables(type.getTypeParameters())
                + components()
                + supertypes()
                + permitted;
    }

    private String kind() {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        return type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
    }

    private String components() {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(each -> text(each.getAnnotatedType()) + " " + each.getName())
                        .collect(Collectors.joining(", ", "(", ")"))
                : "";
    }

    private String supertypes() {
        AnnotatedType above = type.getAnnotatedSuperclass();
        boolean tells = above != null
                && !type.isEnum()
                && !type.isRecord()
                && above.getType() != Object.class
                && isPublic(type.getSuperclass());
        String interfaces = type.isAnnotation()
                ? ""
                : Arrays.stream(type.getAnnotatedInterfaces())
                        .map(TypeListing::text)
                        .collect(Collectors.joining(", "));
        return (tells ? " extends " + text(above) : "")
                + (interfaces.isEmpty() ? "" : (type.isInterface() ? " extends " : " implements ") + interfaces);
    }

    /** Also what a supertype that users cannot name declares: they call it on this type. */
    private void addMembers(Class<?> declaring, Set<String> into) {
        fields(declaring).forEach(into::add);
        if (declaring == type && !type.isEnum()) {
            constructors().forEach(into::add);
        }
        methods(declaring).forEach(into::add);
        Set<Class<?>> above = new LinkedHashSet<>(Arrays.asList(declaring.getInterfaces()));
        if (declaring.getSuperclass() != null) {
            above.add(declaring.getSuperclass());
        }
        above.stream().filter(each -> !isPublic(each)).forEach(each -> addMembers(each, into));
    }

    private Stream<String> fields(Class<?> declaring) {
        return Arrays.stream(declaring.getDeclaredFields())
                .filter(TypeListing::isVisible)
                .map(field -> field.isEnumConstant() ? field.getName() : field(field));
    }

    private String field(Field field) {
        return prefix(field, field.isAnnotationPresent(Deprecated.class))
                + text(field.getAnnotatedType())
                + " "
                + field.getName();
    }

    private Stream<String> constructors() {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(TypeListing::isVisible)
                .filter(Predicate.not(this::isCanonical))
                .map(each -> prefix(each, each.isAnnotationPresent(Deprecated.class))
                        + variables(each.getTypeParameters(), " ")
                        + type.getSimpleName()
                        + parameters(each));
    }

    private boolean isCanonical(Constructor<?> constructor) {
        return type.isRecord()
                && Arrays.equals(
                        constructor.getParameterTypes(),
                        Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getType)
                                .toArray());
    }

    private Stream<String> methods(Class<?> declaring) {
        return Arrays.stream(declaring.getDeclaredMethods())
                .filter(TypeListing::isVisible)
                .filter(Predicate.not(this::isImplied))
                .map(each -> prefix(each, each.isAnnotationPresent(Deprecated.class))
                        + (each.isDefault() ? "default " : "")
                        + variables(each.getTypeParameters(), " ")
                        + text(each.getAnnotatedReturnType())
                        + " "
                        + each.getName()
                        + parameters(each)
                        + (each.getDefaultValue() == null ? "" : " default"));
    }

    /** What the header or the kind of type says already. */
    private boolean isImplied(Method method) {
        boolean bare = method.getParameterCount() == 0;
        if (type.isEnum() && Modifier.isStatic(method.getModifiers())) {
            return (method.getName().equals("values") && bare)
                    || method.getName().equals("valueOf");
        }
        boolean component = type.isRecord()
                && bare
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(each -> each.getName().equals(method.getName()));
        return component || (OF_EVERY_OBJECT.contains(method.getName()) && !type.isInterface());
    }

    private static String parameters(Executable executable) {
        String thrown = Arrays.stream(executable.getAnnotatedExceptionTypes())
                .map(TypeListing::text)
                .collect(Collectors.joining(", "));
        AnnotatedType[] types = executable.getAnnotatedParameterTypes();
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < types.length; i++) {
            String text = text(types[i]);
            boolean rest = executable.isVarArgs() && i == types.length - 1;
            out.append(i == 0 ? "" : ", ").append(rest ? text.replaceAll("\\[]$", "...") : text);
        }
        return out.append(')') + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private static String variables(TypeVariable<?>[] variables) {
        return variables(variables, "");
    }

    private static String variables(TypeVariable<?>[] variables, String after) {
        if (variables.length == 0) {
            return "";
        }
        return Arrays.stream(variables)
                .map(each -> {
                    String bounds = Arrays.stream(each.getAnnotatedBounds())
                            .map(TypeListing::text)
                            .filter(bound -> !bound.equals("Object"))
                            .collect(Collectors.joining(" & "));
                    return each.getName() + (bounds.isEmpty() ? "" : " extends " + bounds);
                })
                .collect(Collectors.joining(", ", "<", ">" + after));
    }

    private static String prefix(Member member, boolean deprecated) {
        int shown = member.getDeclaringClass().isInterface()
                ? Modifier.STATIC
                : Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL;
        return deprecated(deprecated) + modifiers(member.getModifiers(), shown);
    }

    private static String deprecated(boolean deprecated) {
        return deprecated ? "@Deprecated " : "";
    }

    private static String modifiers(int all, int shown) {
        String text = Modifier.toString(all & shown);
        return text.isEmpty() ? "" : text + " ";
    }

    private static boolean isVisible(Member member) {
        return !member.isSynthetic() && (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers());
    }

    private static String text(AnnotatedType type) {
        return plain(type.toString());
    }

    private static String plain(String name) {
        return PACKAGES.matcher(name)
                .replaceAll("")
                .replace("@Nullable() ", "@Nullable ")
                .replace('$', '.');
    }
}

package io.jalchemy.types;

import io.jalchemy.error.ArgumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A piece of Java source: an expression or the name of a type.
 *
 * @param text with simple class names
 * @param imports the classes that it names, in full
 */
public record JavaCode(String text, Set<String> imports) {
    /** Copies the set. */
    public JavaCode {
        imports = Set.copyOf(imports);
    }

    /** Text that needs no import. */
    public static JavaCode of(String text) {
        return new JavaCode(text, Set.of());
    }

    /** The name of a class; of a nested one by way of the outer one. */
    public static JavaCode type(Class<?> type) {
        if (type.isArray()) {
            JavaCode items = type(type.componentType());
            return new JavaCode(items.text + "[]", items.imports);
        }
        if (type.isPrimitive()) {
            return of(type.getName());
        }
        String full = type.getCanonicalName();
        if (full == null) {
            throw new ArgumentException("%s has no name that Java source could use.".formatted(type));
        }
        Class<?> outer = type;
        while (outer.getDeclaringClass() != null) {
            outer = outer.getDeclaringClass();
        }
        String place = outer.getPackageName();
        String text = place.isEmpty() ? full : full.substring(place.length() + 1);
        boolean known = place.isEmpty() || place.equals("java.lang");
        return new JavaCode(text, known ? Set.of() : Set.of(outer.getCanonicalName()));
    }

    /** The name of a generic class with its type arguments. */
    public static JavaCode type(Class<?> type, JavaCode... arguments) {
        return type(type).with("<" + joined(List.of(arguments)) + ">", List.of(arguments));
    }

    /** {@code new Type(…)}; the type as {@link #type} gives it, the arguments as {@link #value} writes them. */
    public static JavaCode construct(JavaCode type, @Nullable Object... arguments) {
        List<JavaCode> values = values(arguments);
        return new JavaCode("new " + type.text, type.imports).with("(" + joined(values) + ")", values);
    }

    /** {@code Owner.method(…)}. */
    public static JavaCode call(Class<?> owner, String method, @Nullable Object... arguments) {
        return type(owner).then(method, arguments);
    }

    /** {@code this.method(…)}, on what stands here. */
    public JavaCode then(String method, @Nullable Object... arguments) {
        List<JavaCode> values = values(arguments);
        return with("." + method + "(" + joined(values) + ")", values);
    }

    private static List<JavaCode> values(@Nullable Object... arguments) {
        List<JavaCode> values = new ArrayList<>();
        for (Object argument : arguments) {
            values.add(value(argument));
        }
        return values;
    }

    private static String joined(List<JavaCode> pieces) {
        return pieces.stream().map(JavaCode::text).collect(Collectors.joining(", "));
    }

    private JavaCode with(String more, List<JavaCode> pieces) {
        Set<String> all = new TreeSet<>(imports);
        pieces.forEach(piece -> all.addAll(piece.imports));
        return new JavaCode(text + more, all);
    }

    /**
     * A value as an expression: null, texts, numbers, truth values, constants of enums, classes, types, lists and maps of these, and
     * source as it is.
     *
     * @throws ArgumentException if the value is of another class
     */
    public static JavaCode value(@Nullable Object value) {
        return switch (value) {
            case null -> of("null");
            case JavaCode code -> code;
            case SqlType<?> type -> TypeSource.of(type).expression();
            case String text -> of(quoted(text));
            case Long number -> of(number + "L");
            case Integer number -> of(number.toString());
            case Boolean truth -> of(truth.toString());
            case Enum<?> constant -> {
                JavaCode type = type(constant.getDeclaringClass());
                yield new JavaCode(type.text + "." + constant.name(), type.imports);
            }
            case Class<?> type -> {
                JavaCode name = type(type);
                yield new JavaCode(name.text + ".class", name.imports);
            }
            case List<?> list -> call(List.class, "of", list.toArray());
            case Map<?, ?> map -> map(map);
            default ->
                throw new ArgumentException("A %s cannot be written as Java source: %s"
                        .formatted(Objects.requireNonNull(value).getClass().getName(), value));
        };
    }

    /** In the order of the keys, because that of the map may be any. */
    private static JavaCode map(Map<?, ?> map) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        List<JavaCode> entries = new ArrayList<>();
        sorted.forEach((key, value) -> entries.add(call(Map.class, "entry", key, value)));
        return call(Map.class, "ofEntries", entries.toArray());
    }

    /** A text as a literal. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(Character.isISOControl(c) ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }
}

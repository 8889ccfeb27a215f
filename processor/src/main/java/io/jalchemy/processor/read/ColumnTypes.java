package io.jalchemy.processor.read;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.jalchemy.processor.entity.Library;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Finds the column type of a Java type, as an expression of generated code. */
final class ColumnTypes {
    private static final Map<String, String> BY_CLASS = Map.ofEntries(
            Map.entry("java.lang.Integer", "integer"),
            Map.entry("java.lang.Short", "smallInteger"),
            Map.entry("java.lang.Long", "bigInteger"),
            Map.entry("java.lang.Double", "floating"),
            Map.entry("java.lang.Boolean", "bool"),
            Map.entry("java.math.BigDecimal", "numeric"),
            Map.entry("java.lang.String", "string"),
            Map.entry("java.time.LocalDate", "date"),
            Map.entry("java.time.LocalTime", "time"),
            Map.entry("java.time.OffsetTime", "timeWithZone"),
            Map.entry("java.time.LocalDateTime", "dateTime"),
            Map.entry("java.time.OffsetDateTime", "dateTimeWithZone"),
            Map.entry("java.time.Instant", "instant"),
            Map.entry("java.time.Duration", "interval"),
            Map.entry("java.util.UUID", "uuid"),
            Map.entry("com.fasterxml.jackson.databind.JsonNode", "json"));
    private static final Set<String> FOR_CLASS =
            Set.of("java.math.BigInteger", "java.time.ZonedDateTime", "java.time.Year");
    /** The kinds of columns that are another type of the same Java class. */
    private static final Map<String, Kind> KINDS = Map.of(
            "TEXT", new Kind("java.lang.String", "text"),
            "UNICODE", new Kind("java.lang.String", "unicode"),
            "UNICODE_TEXT", new Kind("java.lang.String", "unicodeText"),
            "CHARACTER", new Kind("java.lang.String", "character"),
            "FLOAT", new Kind("java.lang.Double", "floating"),
            "DOUBLE", new Kind("java.lang.Double", "doublePrecision"));

    private static final Set<String> WITH_LENGTH = Set.of("string", "unicode", "character", "largeBinary");

    private record Kind(String javaClass, String method) {}

    /** A call of {@code Types}. */
    private record Call(String method, @Nullable CodeBlock argument) {
        CodeBlock code() {
            return CodeBlock.of("$T.$L($L)", Library.TYPES, method, argument == null ? "" : argument);
        }
    }

    private final Compilation compilation;
    private final Problems problems;

    ColumnTypes(Compilation compilation, Problems problems) {
        this.compilation = compilation;
        this.problems = problems;
    }

    /**
     * The type of a column, or null after a report.
     *
     * @param what names the attribute in messages
     * @param at where the annotations stand
     * @param type the Java type
     */
    @Nullable CodeBlock of(String what, Element at, TypeMirror type) {
        TypeMirror boxed = compilation.boxed(type);
        Annotation column = Annotation.find(at, "Column");
        if (column != null && column.type("custom") != null) {
            return custom(what, at, column, boxed);
        }
        String kind = column == null ? "BY_JAVA_TYPE" : column.constant("type");
        Call call =
                switch (kind) {
                    case "BY_JAVA_TYPE", "" -> byClass(what, at, boxed);
                    case "JSON" -> json(boxed);
                    case "ARRAY" -> array(what, at, boxed);
                    case "TIMESTAMP" -> timestamp(what, at, column, boxed);
                    default -> ofKind(what, at, column, kind, boxed);
                };
        if (call == null || column == null) {
            return call == null ? null : call.code();
        }
        return sized(what, at, column, call, boxed);
    }

    private @Nullable Call byClass(String what, Element at, TypeMirror boxed) {
        if (compilation.isBytes(boxed)) {
            return new Call("largeBinary", null);
        }
        String name = compilation.nameOf(boxed);
        String method = BY_CLASS.get(name);
        if (method != null) {
            return new Call(method, null);
        }
        if (FOR_CLASS.contains(name)) {
            return new Call("forClass", CodeBlock.of("$T.class", TypeName.get(boxed)));
        }
        TypeElement declared = compilation.declaration(boxed);
        if (declared != null && declared.getKind() == ElementKind.ENUM) {
            return enumeration(what, at, declared);
        }
        problems.report(at, unmappable(what, boxed, declared));
        return null;
    }

    private String unmappable(String what, TypeMirror type, @Nullable TypeElement declared) {
        String shown = compilation.describe(type);
        if (declared != null && declared.getKind() == ElementKind.RECORD) {
            return "%s: %s is a record. Mark the accessor with @Embedded to store its components as columns, or with @Column(type = JSON) to store it as a document."
                    .formatted(what, shown);
        }
        if (compilation.isA(type, "java.util.Collection") || compilation.isA(type, "java.util.Map")) {
            return "%s: the elements of %s are no entity, so it is no relationship. Mark the element's type with @Entity, or the accessor with @Column(type = ARRAY) or @Column(type = JSON)."
                    .formatted(what, shown);
        }
        return "%s: no column type is known for %s. Name one with @Column(custom = ...), mark %s with @Entity if it is one, or mark the accessor with @Transient if it is not stored."
                .formatted(what, shown, shown);
    }

    private @Nullable Call enumeration(String what, Element at, TypeElement type) {
        Annotation how = Annotation.find(at, "Enumerated");
        TypeName name = TypeName.get(type.asType());
        if (how == null) {
            return new Call("enumOf", CodeBlock.of("$T.class", name));
        }
        if (how.constant("value").equals("ORDINAL")) {
            return new Call("enumOrdinal", CodeBlock.of("$T.class", name));
        }
        String text = how.text("text");
        if (text.isEmpty()) {
            return new Call("enumOf", CodeBlock.of("$T.class", name));
        }
        for (ExecutableElement method :
                ElementFilter.methodsIn(compilation.elements().getAllMembers(type))) {
            if (method.getSimpleName().contentEquals(text)
                    && method.getParameters().isEmpty()
                    && compilation.nameOf(method.getReturnType()).equals("java.lang.String")) {
                return new Call("enumOf", CodeBlock.of("$T.class, $T::$L", name, name, text));
            }
        }
        problems.report(
                at,
                how,
                "text",
                "%s: %s has no method \"String %s()\". Name a method of the enum that gives the text of a constant."
                        .formatted(what, type.getSimpleName(), text));
        return null;
    }

    private Call json(TypeMirror type) {
        if (compilation.nameOf(type).equals("com.fasterxml.jackson.databind.JsonNode")) {
            return new Call("json", null);
        }
        TypeName raw = TypeName.get(compilation.types().erasure(type));
        return new Call("json", CodeBlock.of("$T.class", raw));
    }

    private @Nullable Call array(String what, Element at, TypeMirror type) {
        TypeMirror element = compilation.argument(type, 0);
        if (!compilation.nameOf(type).equals("java.util.List") || element == null) {
            problems.report(
                    at, "%s: an array is a List of its elements, not %s.".formatted(what, compilation.describe(type)));
            return null;
        }
        Call item = byClass(what, at, element);
        return item == null ? null : new Call("array", item.code());
    }

    private @Nullable Call timestamp(String what, Element at, @Nullable Annotation column, TypeMirror type) {
        return switch (compilation.nameOf(type)) {
            case "java.time.LocalDateTime" -> new Call("timestamp", null);
            case "java.time.OffsetDateTime" -> new Call("timestampWithZone", null);
            default -> wrongKind(what, at, column, "TIMESTAMP", "LocalDateTime or OffsetDateTime", type);
        };
    }

    private @Nullable Call ofKind(String what, Element at, @Nullable Annotation column, String name, TypeMirror type) {
        Kind kind = KINDS.get(name);
        if (kind == null || !compilation.nameOf(type).equals(kind.javaClass)) {
            String expected = kind == null ? "another type" : kind.javaClass.substring("java.lang.".length());
            return wrongKind(what, at, column, name, expected, type);
        }
        return new Call(kind.method, null);
    }

    private @Nullable Call wrongKind(
            String what, Element at, @Nullable Annotation column, String kind, String expected, TypeMirror type) {
        String message = "%s: a column of type %s holds %s, not %s. Change the type of the accessor or of the column."
                .formatted(what, kind, expected, compilation.describe(type));
        if (column == null) {
            problems.report(at, message);
        } else {
            problems.report(at, column, "type", message);
        }
        return null;
    }

    private @Nullable CodeBlock sized(String what, Element at, Annotation column, Call call, TypeMirror boxed) {
        int length = column.number("length");
        int precision = column.number("precision");
        if (length != 0) {
            if (WITH_LENGTH.contains(call.method)) {
                return new Call(call.method, CodeBlock.of("$L", length)).code();
            }
            problems.report(
                    at,
                    column,
                    "length",
                    "%s: a length says nothing about this column of %s. Drop it: strings and bytes have a length, decimal numbers a precision and a scale."
                            .formatted(what, compilation.describe(boxed)));
            return null;
        }
        if (precision != 0) {
            return switch (call.method) {
                case "numeric" ->
                    new Call(call.method, CodeBlock.of("$L, $L", precision, column.number("scale"))).code();
                case "floating" -> new Call(call.method, CodeBlock.of("$L", precision)).code();
                default -> {
                    problems.report(
                            at,
                            column,
                            "precision",
                            "%s: a precision says nothing about this column of %s. Drop it, or use BigDecimal."
                                    .formatted(what, compilation.describe(boxed)));
                    yield null;
                }
            };
        }
        if (call.method.equals("character")) {
            problems.report(
                    at,
                    column,
                    "type",
                    "%s: text of a fixed length needs the length. Add length = ... to @Column.".formatted(what));
            return null;
        }
        return call.code();
    }

    private @Nullable CodeBlock custom(String what, Element at, Annotation column, TypeMirror boxed) {
        TypeMirror given = column.type("custom");
        TypeElement type = given == null ? null : compilation.declaration(given);
        if (given == null || type == null) {
            return null;
        }
        if (!holds(type, boxed)) {
            problems.report(
                    at,
                    column,
                    "custom",
                    "%s: %s is no SqlType<%s>. Name a type that holds what the accessor returns."
                            .formatted(what, type.getSimpleName(), compilation.describe(boxed)));
            return null;
        }
        TypeName name = TypeName.get(compilation.types().erasure(given));
        for (Element field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (field.getSimpleName().contentEquals("INSTANCE")
                    && field.getModifiers().contains(Modifier.STATIC)
                    && !field.getModifiers().contains(Modifier.PRIVATE)) {
                return CodeBlock.of("$T.INSTANCE", name);
            }
        }
        for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
            if (constructor.getParameters().isEmpty()
                    && !constructor.getModifiers().contains(Modifier.PRIVATE)
                    && !type.getModifiers().contains(Modifier.ABSTRACT)) {
                return CodeBlock.of("new $T()", name);
            }
        }
        problems.report(
                at,
                column,
                "custom",
                "%s: %s cannot be made. Give it a static field INSTANCE, or a constructor without parameters."
                        .formatted(what, type.getSimpleName()));
        return null;
    }

    private boolean holds(TypeElement type, TypeMirror value) {
        TypeElement sqlType = compilation.elements().getTypeElement("io.jalchemy.types.SqlType");
        return sqlType == null
                || compilation
                        .types()
                        .isSubtype(
                                type.asType(),
                                compilation
                                        .types()
                                        .getDeclaredType(
                                                sqlType, compilation.types().erasure(value)))
                || !type.getTypeParameters().isEmpty();
    }
}

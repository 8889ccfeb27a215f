package io.jalchemy.processor.read;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Turns the text of a constant into an expression of generated code, having checked that it is one. */
final class Constants {
    /** Reads a text; throws a {@code RuntimeException} if it is none of its kind. */
    private static final Map<String, Function<String, CodeBlock>> READERS = Map.ofEntries(
            Map.entry("java.lang.String", text -> CodeBlock.of("$S", text)),
            Map.entry("java.lang.Integer", text -> CodeBlock.of("$L", Integer.parseInt(text))),
            Map.entry("java.lang.Long", text -> CodeBlock.of("$LL", Long.parseLong(text))),
            Map.entry("java.lang.Short", text -> CodeBlock.of("(short) $L", Short.parseShort(text))),
            Map.entry("java.lang.Double", text -> CodeBlock.of("$Ld", Double.parseDouble(text))),
            Map.entry(
                    "java.math.BigDecimal",
                    text -> CodeBlock.of("new $T($S)", BigDecimal.class, new BigDecimal(text).toString())),
            Map.entry(
                    "java.math.BigInteger",
                    text -> CodeBlock.of("new $T($S)", BigInteger.class, new BigInteger(text).toString())),
            Map.entry("java.time.LocalDate", text -> parsed(LocalDate.class, LocalDate.parse(text))),
            Map.entry("java.time.LocalTime", text -> parsed(LocalTime.class, LocalTime.parse(text))),
            Map.entry("java.time.LocalDateTime", text -> parsed(LocalDateTime.class, LocalDateTime.parse(text))),
            Map.entry("java.time.OffsetDateTime", text -> parsed(OffsetDateTime.class, OffsetDateTime.parse(text))),
            Map.entry("java.time.Instant", text -> parsed(Instant.class, Instant.parse(text))),
            Map.entry("java.time.Duration", text -> parsed(Duration.class, Duration.parse(text))),
            Map.entry(
                    "java.util.UUID",
                    text -> CodeBlock.of(
                            "$T.fromString($S)",
                            UUID.class,
                            UUID.fromString(text).toString())));

    private Constants() {}

    private static CodeBlock parsed(Class<?> type, Object value) {
        return CodeBlock.of("$T.parse($S)", type, value.toString());
    }

    /** The constant as Java writes it, or null if the text is no constant of the type. */
    static @Nullable CodeBlock of(Compilation compilation, TypeMirror type, String text) {
        TypeMirror boxed = compilation.boxed(type);
        String name = compilation.nameOf(boxed);
        if (name.equals("java.lang.Boolean")) {
            return text.equals("true") || text.equals("false") ? CodeBlock.of("$L", text) : null;
        }
        TypeElement declared = compilation.declaration(boxed);
        if (declared != null && declared.getKind() == ElementKind.ENUM) {
            return ofEnum(declared, text);
        }
        Function<String, CodeBlock> reader = READERS.get(name);
        if (reader == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (RuntimeException notOfThisKind) {
            return null;
        }
    }

    private static @Nullable CodeBlock ofEnum(TypeElement type, String text) {
        for (Element member : type.getEnclosedElements()) {
            if (member.getKind() == ElementKind.ENUM_CONSTANT
                    && member.getSimpleName().contentEquals(text)) {
                return CodeBlock.of("$T.$L", TypeName.get(type.asType()), text);
            }
        }
        return null;
    }
}

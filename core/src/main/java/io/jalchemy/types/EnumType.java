package io.jalchemy.types;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.ValueConversionException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of a fixed list of texts, in the program a Java enum or the text itself.
 *
 * @param javaType the enum, or {@code String}
 * @param constants the values in the program, in order
 * @param values the texts in the database, one per constant
 * @param options how it is written in DDL
 * @param <E> the Java type of the values
 */
public record EnumType<E>(Class<E> javaType, List<E> constants, List<String> values, Options options)
        implements StandardType<E> {
    /**
     * How an enumeration is written in DDL.
     *
     * @param name of the type or constraint; null leaves it to the naming convention
     * @param nativeEnum whether the dialect's own enumerations are used where there are any
     * @param createConstraint whether a dialect without them adds a CHECK constraint
     * @param length of the VARCHAR without native enumerations; null takes that of the longest text
     * @param schema of the native type; null takes the default one
     * @param inheritSchema whether the native type goes to the schema of its table
     * @param validateStrings whether a text given as a value has to be one of the list
     * @param createType whether the native type is created and dropped with its tables
     */
    public record Options(
            @Nullable String name,
            boolean nativeEnum,
            boolean createConstraint,
            @Nullable Integer length,
            @Nullable String schema,
            boolean inheritSchema,
            boolean validateStrings,
            boolean createType) {
        /** The native type, if there is one, is created and dropped with its tables. */
        public Options(
                @Nullable String name,
                boolean nativeEnum,
                boolean createConstraint,
                @Nullable Integer length,
                @Nullable String schema,
                boolean inheritSchema,
                boolean validateStrings) {
            this(name, nativeEnum, createConstraint, length, schema, inheritSchema, validateStrings, true);
        }

        /** Native where possible, without constraint, named as said. */
        public static Options named(@Nullable String name) {
            return new Options(name, true, false, null, null, false, false);
        }

        /** The same with the native type in another schema; null for the default one. */
        public Options inSchema(@Nullable String other) {
            return new Options(
                    name, nativeEnum, createConstraint, length, other, inheritSchema, validateStrings, createType);
        }

        /** The same where someone else creates and drops the native type. */
        public Options existing() {
            return new Options(
                    name, nativeEnum, createConstraint, length, schema, inheritSchema, validateStrings, false);
        }
    }

    /** Copies the lists; refuses duplicates and texts longer than the length asked for. */
    public EnumType {
        constants = List.copyOf(constants);
        values = List.copyOf(values);
        if (constants.size() != values.size() || new HashSet<>(values).size() != values.size()) {
            throw new ArgumentException("Enum %s needs one distinct text per constant: constants %s, texts %s."
                    .formatted(options.name(), constants, values));
        }
        Integer length = options.length();
        int longest = values.stream().mapToInt(String::length).max().orElse(0);
        if (length != null && length < longest) {
            throw new ArgumentException(
                    "Enum %s: when provided, length must be larger or equal than the length of the longest value. %d < %d"
                            .formatted(options.name(), length, longest));
        }
    }

    /** A Java enum, stored by the names of its constants; the type is named after the class, in lower case. */
    public static <E extends Enum<E>> EnumType<E> of(Class<E> enumClass) {
        return of(enumClass, Enum::name);
    }

    /** A Java enum, stored as the texts that the function gives. */
    public static <E extends Enum<E>> EnumType<E> of(Class<E> enumClass, Function<? super E, String> text) {
        List<E> constants = Arrays.asList(enumClass.getEnumConstants());
        List<String> values = new ArrayList<>();
        constants.forEach(constant -> values.add(text.apply(constant)));
        return new EnumType<>(
                enumClass,
                constants,
                values,
                Options.named(enumClass.getSimpleName().toLowerCase(Locale.ROOT)));
    }

    /** Texts without a Java enum. */
    public static EnumType<String> ofValues(List<String> values, Options options) {
        return new EnumType<>(String.class, values, values, options);
    }

    /** This enumeration written otherwise in DDL. */
    public EnumType<E> with(Options changed) {
        return new EnumType<>(javaType, constants, values, changed);
    }

    /** The length of the column where the dialect has no enumerations, or they are not wanted. */
    public int columnLength() {
        Integer length = options.length();
        return length != null
                ? length
                : values.stream().mapToInt(String::length).max().orElse(0);
    }

    /** The text in the database of a value in the program. */
    public String toText(E value) {
        int at = constants.indexOf(value);
        if (at >= 0) {
            return values.get(at);
        }
        if (value instanceof String text && !options.validateStrings()) {
            return text;
        }
        throw unknown(value);
    }

    /** The value in the program of a text in the database. */
    public E fromText(String text) {
        int at = values.indexOf(text);
        if (at < 0) {
            throw unknown(text);
        }
        return constants.get(at);
    }

    private ValueConversionException unknown(Object value) {
        return new ValueConversionException(
                "'%s' is not among the defined enum values. Enum name: %s. Possible values: %s"
                        .formatted(value, options.name(), String.join(", ", values)));
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.STRING;
    }

    @Override
    public JdbcCodec<E> codec(CodecSource dialect) {
        return over(StringType.CODEC);
    }

    /** The codec of this type by way of one that carries the texts. For dialects. */
    public JdbcCodec<E> over(JdbcCodec<String> carrier) {
        return carrier.map(this::toText, this::fromText);
    }

    /** Accepts the text of a constant besides the constant. */
    @Override
    public E coerce(Object value) {
        if (javaType.isInstance(value)) {
            return javaType.cast(value);
        }
        if (value instanceof String text) {
            return fromText(text);
        }
        throw Coercions.wrongClass(this, value);
    }

    @Override
    public String toString() {
        return Describe.type("Enum", options.name());
    }
}

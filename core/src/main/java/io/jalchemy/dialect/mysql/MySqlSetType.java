package io.jalchemy.dialect.mysql;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.ValueConversionException;
import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JavaCode;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.StringType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.TypeSource;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Any number of a fixed list of texts, in the order of that list.
 *
 * @param values the texts, none with a comma, none empty
 * @param charset character set and collation
 */
public record MySqlSetType(List<String> values, MySqlCharset charset) implements DialectType<Set<String>> {
    /** Copies the list and refuses texts that cannot be told apart in a value. */
    public MySqlSetType {
        values = List.copyOf(values);
        for (String value : values) {
            if (value.isEmpty() || value.indexOf(',') >= 0) {
                throw new ArgumentException(
                        "A SET cannot hold the text '%s': an empty one looks like an empty set, and a comma separates."
                                .formatted(value));
            }
        }
    }

    @Override
    public String dialect() {
        return "mysql";
    }

    @Override
    public TypeSource source() {
        return new TypeSource(
                JavaCode.type(Set.class, JavaCode.type(String.class)),
                JavaCode.construct(JavaCode.type(MySqlSetType.class), values, charset.source()));
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // there is no class literal of a parameterized type
    public Class<Set<String>> javaType() {
        return (Class) Set.class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.OTHER;
    }

    @Override
    public String ddl(TypeRendering rendering) {
        return charset.extend(MySqlTypes.listed("SET", values, rendering), false);
    }

    @Override
    public JdbcCodec<Set<String>> codec(CodecSource dialect) {
        return dialect.codec(StringType.of(StringType.Spelling.STRING, null)).map(this::toText, MySqlSetType::fromText);
    }

    /** The text of a value, as in a literal. */
    String toText(Set<String> value) {
        for (String text : value) {
            if (!values.contains(text)) {
                throw new ValueConversionException("'%s' is not in %s, the texts of the SET.".formatted(text, values));
            }
        }
        return String.join(",", value);
    }

    private static Set<String> fromText(String text) {
        return text.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(List.of(text.split(","))));
    }

    /** Accepts any collection of texts. */
    @Override
    public Set<String> coerce(Object value) {
        if (value instanceof Collection<?> texts && texts.stream().allMatch(String.class::isInstance)) {
            Set<String> set = new LinkedHashSet<>();
            texts.forEach(text -> set.add((String) text));
            return set;
        }
        throw new ValueConversionException("A SET holds a set of texts, not a value of class %s."
                .formatted(value.getClass().getName()));
    }
}

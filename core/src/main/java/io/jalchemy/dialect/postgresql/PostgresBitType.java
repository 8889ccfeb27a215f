package io.jalchemy.dialect.postgresql;

import io.jalchemy.error.ValueConversionException;
import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JavaCode;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.TypeSource;
import org.jspecify.annotations.Nullable;

/**
 * Strings of bits, in the program a text of the digits 0 and 1.
 *
 * @param length number of bits; null for one, or any number if {@code varying}
 * @param varying whether it is the most instead of the exact number
 */
public record PostgresBitType(@Nullable Integer length, boolean varying)
        implements DialectType<String>, PostgresTextForm<String> {
    @Override
    public String dialect() {
        return "postgresql";
    }

    @Override
    public TypeSource source() {
        return TypeSource.of(String.class, JavaCode.construct(JavaCode.type(PostgresBitType.class), length, varying));
    }

    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.OTHER;
    }

    @Override
    public String ddl(TypeRendering rendering) {
        if (varying) {
            return "BIT VARYING" + (length == null ? "" : "(" + length + ")");
        }
        return "BIT(" + (length == null ? 1 : length) + ")";
    }

    @Override
    public JdbcCodec<String> codec(CodecSource dialect) {
        return PostgresCodecs.UNTYPED.map(this::toText, this::fromText);
    }

    @Override
    public String toText(String value) {
        if (!value.chars().allMatch(c -> c == '0' || c == '1')) {
            throw new ValueConversionException(
                    "A string of bits has the digits 0 and 1 only, not '%s'.".formatted(value));
        }
        return value;
    }

    @Override
    public String fromText(String text) {
        return text;
    }
}

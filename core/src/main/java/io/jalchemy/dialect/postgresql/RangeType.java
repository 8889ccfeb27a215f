package io.jalchemy.dialect.postgresql;

import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JavaCode;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.TypeSource;

/**
 * A range type.
 *
 * @param name of the type, such as {@code INT4RANGE}
 * @param bound the type of the bounds
 * @param <T> the Java type of the bounds
 */
public record RangeType<T>(String name, SqlType<T> bound) implements DialectType<Range<T>>, PostgresTextForm<Range<T>> {
    @Override
    public String dialect() {
        return "postgresql";
    }

    @Override
    public TypeSource source() {
        JavaCode bounds = TypeSource.of(bound).values();
        return new TypeSource(
                JavaCode.type(Range.class, bounds),
                JavaCode.construct(JavaCode.type(RangeType.class, bounds), name, bound));
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // there is no class literal of a parameterized type
    public Class<Range<T>> javaType() {
        return (Class) Range.class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.OTHER;
    }

    @Override
    public String ddl(TypeRendering rendering) {
        return name;
    }

    @Override
    public JdbcCodec<Range<T>> codec(CodecSource dialect) {
        return PostgresCodecs.UNTYPED.map(this::toText, this::fromText);
    }

    @Override
    public String toText(Range<T> value) {
        return RangeText.write(value, PostgresTexts.typed(bound));
    }

    @Override
    public Range<T> fromText(String text) {
        return RangeText.read(text, PostgresTexts.typed(bound));
    }

    /** The type of sets of such ranges. */
    public MultirangeType<T> multirange() {
        return new MultirangeType<>(name.replace("RANGE", "MULTIRANGE"), bound);
    }

    @Override
    public String toString() {
        return name;
    }
}

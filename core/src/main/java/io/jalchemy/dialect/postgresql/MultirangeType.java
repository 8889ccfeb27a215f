package io.jalchemy.dialect.postgresql;

import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JavaCode;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.TypeSource;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A type of sets of ranges, from version 14. The database joins ranges that touch and sorts them.
 *
 * @param name of the type, such as {@code INT4MULTIRANGE}
 * @param bound the type of the bounds
 * @param <T> the Java type of the bounds
 */
public record MultirangeType<T>(String name, SqlType<T> bound)
        implements DialectType<List<Range<T>>>, PostgresTextForm<List<Range<T>>> {
    @Override
    public String dialect() {
        return "postgresql";
    }

    @Override
    public TypeSource source() {
        JavaCode bounds = TypeSource.of(bound).values();
        return new TypeSource(
                JavaCode.type(List.class, JavaCode.type(Range.class, bounds)),
                JavaCode.construct(JavaCode.type(MultirangeType.class, bounds), name, bound));
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // there is no class literal of a parameterized type
    public Class<List<Range<T>>> javaType() {
        return (Class) List.class;
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
    public JdbcCodec<List<Range<T>>> codec(CodecSource dialect) {
        return PostgresCodecs.UNTYPED.map(this::toText, this::fromText);
    }

    @Override
    public String toText(List<Range<T>> value) {
        PostgresTextForm<T> form = PostgresTexts.typed(bound);
        return value.stream().map(range -> RangeText.write(range, form)).collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public List<Range<T>> fromText(String text) {
        return RangeText.readAll(text, PostgresTexts.typed(bound));
    }

    /** The type of one such range. */
    public RangeType<T> range() {
        return new RangeType<>(name.replace("MULTIRANGE", "RANGE"), bound);
    }

    @Override
    public String toString() {
        return name;
    }
}

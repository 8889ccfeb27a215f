package io.jalchemy.dialect;

import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JavaCode;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.TypeSource;

/**
 * A type that a dialect has under a name of its own and that otherwise behaves as a portable one.
 *
 * @param dialect the dialect that has it
 * @param text the type as that dialect writes it, such as {@code RAW(16)}
 * @param portable what it is like: values travel as this type's do, and other dialects write it instead
 * @param <T> the Java type of the values
 */
public record NamedType<T>(String dialect, String text, SqlType<T> portable) implements DialectType<T> {
    @Override
    public TypeSource source() {
        TypeSource like = TypeSource.of(portable);
        return new TypeSource(
                like.values(),
                JavaCode.construct(JavaCode.type(NamedType.class, like.values()), dialect, text, like.expression()));
    }

    @Override
    public Class<T> javaType() {
        return portable.javaType();
    }

    @Override
    public TypeFamily family() {
        return portable.family();
    }

    @Override
    public String ddl(TypeRendering rendering) {
        return text;
    }

    @Override
    public JdbcCodec<T> codec(CodecSource source) {
        return source.codec(portable);
    }

    @Override
    public T coerce(Object value) {
        return portable.coerce(value);
    }

    @Override
    public String toString() {
        return text;
    }
}

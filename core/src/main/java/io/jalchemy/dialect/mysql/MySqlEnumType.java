package io.jalchemy.dialect.mysql;

import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.JavaCode;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.TypeSource;

/**
 * An enumeration of MySQL with a character set of its own. Without one, the portable enumeration does the same.
 *
 * @param enumeration the constants and their texts
 * @param charset character set and collation
 * @param <E> the Java type of the values
 */
public record MySqlEnumType<E>(EnumType<E> enumeration, MySqlCharset charset) implements DialectType<E> {
    @Override
    public String dialect() {
        return "mysql";
    }

    @Override
    public TypeSource source() {
        TypeSource like = TypeSource.of(enumeration);
        return new TypeSource(
                like.values(),
                JavaCode.construct(
                        JavaCode.type(MySqlEnumType.class, like.values()), like.expression(), charset.source()));
    }

    @Override
    public Class<E> javaType() {
        return enumeration.javaType();
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.STRING;
    }

    @Override
    public String ddl(TypeRendering rendering) {
        return charset.extend(MySqlTypes.listed("ENUM", enumeration.values(), rendering), false);
    }

    @Override
    public SqlType<E> portable() {
        return enumeration;
    }

    @Override
    public JdbcCodec<E> codec(CodecSource dialect) {
        return dialect.codec(enumeration);
    }

    @Override
    public E coerce(Object value) {
        return enumeration.coerce(value);
    }
}

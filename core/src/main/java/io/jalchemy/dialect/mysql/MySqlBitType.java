package io.jalchemy.dialect.mysql;

import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JavaCode;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.TypeSource;
import io.jalchemy.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * Up to 64 bits, as a number.
 *
 * @param length number of bits; null means one
 */
public record MySqlBitType(@Nullable Integer length) implements DialectType<Long> {
    @Override
    public String dialect() {
        return "mysql";
    }

    @Override
    public TypeSource source() {
        return TypeSource.of(Long.class, JavaCode.construct(JavaCode.type(MySqlBitType.class), length));
    }

    @Override
    public Class<Long> javaType() {
        return Long.class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.INTEGER;
    }

    @Override
    public String ddl(TypeRendering rendering) {
        return "BIT" + (length == null ? "" : "(" + length + ")");
    }

    @Override
    public SqlType<Long> portable() {
        return Types.bigInteger();
    }

    /** Bits come as octets, the most significant first. */
    @Override
    public JdbcCodec<Long> codec(CodecSource dialect) {
        return JdbcCodec.of(
                java.sql.Types.BIGINT, (statement, index, value) -> statement.setLong(index, value), (row, column) -> {
                    byte[] octets = row.getBytes(column);
                    if (octets == null) {
                        return null;
                    }
                    long number = 0;
                    for (byte octet : octets) {
                        number = number << Byte.SIZE | octet & 0xFF;
                    }
                    return number;
                });
    }

    /** Accepts truth values as single bits besides numbers. */
    @Override
    public Long coerce(Object value) {
        return value instanceof Boolean bit
                ? (Long) (bit ? 1L : 0L)
                : portable().coerce(value);
    }
}

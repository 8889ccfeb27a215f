package io.jalchemy.dialect.mysql;

import io.jalchemy.types.BinaryType;
import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JavaCode;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.TypeSource;

/**
 * Octets of MySQL.
 *
 * @param size how many at most
 */
public record MySqlBlobType(Size size) implements DialectType<byte[]> {
    /** How many octets at most. */
    public enum Size {
        /** 255. */
        TINYBLOB,
        /** 16 MiB. */
        MEDIUMBLOB,
        /** 4 GiB. */
        LONGBLOB
    }

    @Override
    public String dialect() {
        return "mysql";
    }

    @Override
    public TypeSource source() {
        return TypeSource.of(byte[].class, JavaCode.construct(JavaCode.type(MySqlBlobType.class), size));
    }

    @Override
    public Class<byte[]> javaType() {
        return byte[].class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.BINARY;
    }

    @Override
    public String ddl(TypeRendering rendering) {
        return size.name();
    }

    @Override
    public SqlType<byte[]> portable() {
        return new BinaryType(BinaryType.Spelling.LARGE_BINARY, null);
    }

    @Override
    public JdbcCodec<byte[]> codec(CodecSource dialect) {
        return dialect.codec(portable());
    }
}

package io.jalchemy.types;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.jspecify.annotations.Nullable;

/**
 * Octets.
 *
 * @param spelling what is written in DDL
 * @param length in octets; null where the database needs none
 */
public record BinaryType(Spelling spelling, @Nullable Integer length) implements StandardType<byte[]> {
    /** What is written in DDL. */
    public enum Spelling {
        /** Portable large binary. */
        LARGE_BINARY,
        /** Exactly {@code BLOB}. */
        SQL_BLOB,
        /** Exactly {@code BINARY}. */
        SQL_BINARY,
        /** Exactly {@code VARBINARY}. */
        SQL_VARBINARY
    }

    static final JdbcCodec<byte[]> CODEC =
            JdbcCodec.of(java.sql.Types.VARBINARY, PreparedStatement::setBytes, ResultSet::getBytes);

    @Override
    public Class<byte[]> javaType() {
        return byte[].class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.BINARY;
    }

    @Override
    public JdbcCodec<byte[]> codec(CodecSource dialect) {
        return CODEC;
    }

    @Override
    public String toString() {
        String name =
                switch (spelling) {
                    case LARGE_BINARY -> "LargeBinary";
                    case SQL_BLOB -> "BLOB";
                    case SQL_BINARY -> "BINARY";
                    case SQL_VARBINARY -> "VARBINARY";
                };
        return Describe.type(name, length);
    }
}

package io.jalchemy.dialect.oracle;

import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import org.jspecify.annotations.Nullable;

/** {@code VARCHAR2}: the portable string, whose length is counted as the server's version counts it. */
record OracleVarchar2Type(@Nullable Integer length) implements DialectType<String> {
    @Override
    public String dialect() {
        return "oracle";
    }

    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.STRING;
    }

    @Override
    public SqlType<String> portable() {
        return StringType.of(StringType.Spelling.STRING, length);
    }

    @Override
    public String ddl(TypeRendering rendering) {
        return rendering.render(portable());
    }

    @Override
    public JdbcCodec<String> codec(CodecSource dialect) {
        return dialect.codec(portable());
    }

    @Override
    public String toString() {
        return length == null ? "VARCHAR2" : "VARCHAR2(" + length + ")";
    }
}

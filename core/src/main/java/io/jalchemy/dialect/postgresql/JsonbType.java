package io.jalchemy.dialect.postgresql;

import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JavaCode;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.TypeSource;

/**
 * {@code JSONB}: JSON documents in a decomposed form, which can be indexed and compared.
 *
 * @param documents what the documents are in the program
 * @param <T> the Java type of the values
 */
public record JsonbType<T>(JsonType<T> documents) implements DialectType<T> {
    @Override
    public String dialect() {
        return "postgresql";
    }

    @Override
    public boolean takesOperand(Object value) {
        return true;
    }

    @Override
    public TypeSource source() {
        return TypeSource.of(javaType(), JavaCode.call(PostgresTypes.class, "jsonb", javaType()));
    }

    @Override
    public Class<T> javaType() {
        return documents.javaType();
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.JSON;
    }

    @Override
    public String ddl(TypeRendering rendering) {
        return "JSONB";
    }

    @Override
    public SqlType<T> portable() {
        return documents;
    }

    @Override
    public JdbcCodec<T> codec(CodecSource dialect) {
        return documents.over(PostgresCodecs.UNTYPED, dialect);
    }

    @Override
    public T coerce(Object value) {
        return documents.coerce(value);
    }

    @Override
    public String toString() {
        return "JSONB";
    }
}

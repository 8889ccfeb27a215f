package io.jalchemy.dialect.sqlite;

import io.jalchemy.sql.Expression;
import io.jalchemy.sql.ExpressionType;
import io.jalchemy.sql.Sql;
import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.Types;

/**
 * JSON documents in SQLite's binary form, from version 3.45: {@code jsonb(…)} around each parameter, {@code json(…)} around
 * each selected column.
 *
 * @param documents what the documents are in the program
 * @param <T> the Java type of the values
 */
public record SqliteJsonbType<T>(JsonType<T> documents) implements DialectType<T>, ExpressionType<T> {
    @Override
    public String dialect() {
        return "sqlite";
    }

    @Override
    public boolean takesOperand(Object value) {
        return true;
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
        return documents.over(dialect.codec(Types.text()), dialect);
    }

    @Override
    public T coerce(Object value) {
        return documents.coerce(value);
    }

    @Override
    public Expression<?> bindExpression(Expression<?> parameter) {
        return Sql.func("jsonb", this, parameter);
    }

    @Override
    public Expression<?> columnExpression(Expression<?> column) {
        return Sql.func("json", documents, column);
    }

    @Override
    public String toString() {
        return "JSONB";
    }
}

package io.jalchemy.types;

import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * JSON documents: Jackson trees, records, maps, lists.
 *
 * @param javaType the class of the values
 * @param fullType the same with its type arguments, such as {@code List<Point>}
 * @param noneAsNull what a Java null is stored as: true SQL NULL, false the JSON document {@code null}. In both cases a
 *     row that sets nothing gets SQL NULL
 * @param <T> the Java type of the values
 */
public record JsonType<T>(Class<T> javaType, Type fullType, boolean noneAsNull) implements StandardType<T> {
    private static final String JSON_NULL = "null";

    /** Documents of one class. */
    public static <T> JsonType<T> of(Class<T> javaType, boolean noneAsNull) {
        return new JsonType<>(javaType, javaType, noneAsNull);
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.JSON;
    }

    @Override
    public JdbcCodec<T> codec(CodecSource dialect) {
        return over(StringType.CODEC, dialect);
    }

    /** The codec of this type by way of one that carries the document's text. For dialects. */
    public JdbcCodec<T> over(JdbcCodec<String> carrier, CodecSource dialect) {
        return new Documents<>(this, carrier, dialect.json());
    }

    @Override
    public String toString() {
        return "JSON";
    }

    private record Documents<T>(JsonType<T> type, JdbcCodec<String> carrier, JsonFormat format)
            implements JdbcCodec<T> {
        @Override
        public void bind(PreparedStatement statement, int index, T value) throws SQLException {
            carrier.bind(statement, index, format.write(value));
        }

        @Override
        public void bindNull(PreparedStatement statement, int index) throws SQLException {
            if (type.noneAsNull) {
                carrier.bindNull(statement, index);
            } else {
                carrier.bind(statement, index, JSON_NULL);
            }
        }

        @Override
        @SuppressWarnings("unchecked") // the format was asked for a T
        public @Nullable T read(ResultSet row, int column) throws SQLException {
            String document = carrier.read(row, column);
            return document == null ? null : (T) format.read(document, type.fullType);
        }
    }
}

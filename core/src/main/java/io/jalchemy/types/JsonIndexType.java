package io.jalchemy.types;

import java.util.List;

/**
 * The key or position on the right of a JSON index operator. Never a column's type; dialects write each kind in their own
 * path syntax.
 *
 * @param kind what is known about the index
 */
public record JsonIndexType(Kind kind) implements StandardType<Object> {
    /** What is known about the index. */
    public enum Kind {
        /** A key or a position, as its value says. */
        ANY,
        /** A position. */
        INTEGER,
        /** A key. */
        STRING,
        /** A list of keys and positions. */
        PATH
    }

    @Override
    public Class<Object> javaType() {
        return Object.class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.OTHER;
    }

    /** Binds the index as SQL/JSON path text: {@code $."key"[0]}. */
    @Override
    public JdbcCodec<Object> codec(CodecSource dialect) {
        return byClass(dialect).map(JsonIndexType::sqlJsonPath, path -> path);
    }

    /** Binds the index as its class says, for a dialect whose operators take keys and positions as they are. */
    public static JdbcCodec<Object> byClass(CodecSource dialect) {
        return dialect.codec(new NullType());
    }

    /**
     * A path in the syntax of the SQL standard, which MySQL, MariaDB, SQLite and SQL Server share.
     *
     * @param index a {@code List} of keys and positions, or one of them
     */
    public static String sqlJsonPath(Object index) {
        StringBuilder path = new StringBuilder("$");
        for (Object step : index instanceof List<?> steps ? steps : List.of(index)) {
            if (step instanceof Number position) {
                path.append('[').append(position).append(']');
            } else {
                String key = String.valueOf(step).replace("\\", "\\\\").replace("\"", "\\\"");
                path.append(".\"").append(key).append('"');
            }
        }
        return path.toString();
    }

    @Override
    public String toString() {
        return switch (kind) {
            case ANY -> "JSONIndexType";
            case INTEGER -> "JSONIntIndexType";
            case STRING -> "JSONStrIndexType";
            case PATH -> "JSONPathType";
        };
    }
}

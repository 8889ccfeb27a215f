package com.example.money;

import io.jalchemy.types.CodecSource;
import io.jalchemy.types.CustomType;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.TypeRendering;
import java.util.List;

/**
 * A path of words, stored as text with slashes: a type from the ground up, with its own text in DDL and its own way through JDBC.
 */
record PathType(int length) implements CustomType<PathType.Path> {
    /** The words of a path. */
    record Path(List<String> words) {
        Path {
            words = List.copyOf(words);
        }
    }

    @Override
    public Class<Path> javaType() {
        return Path.class;
    }

    @Override
    public String ddl(TypeRendering rendering) {
        return "VARCHAR(" + length + ")";
    }

    @Override
    public JdbcCodec<Path> codec(CodecSource dialect) {
        return JdbcCodec.of(
                java.sql.Types.VARCHAR,
                (statement, index, path) -> statement.setString(index, String.join("/", path.words())),
                (row, column) -> {
                    String text = row.getString(column);
                    return text == null ? null : new Path(List.of(text.split("/", -1)));
                });
    }
}

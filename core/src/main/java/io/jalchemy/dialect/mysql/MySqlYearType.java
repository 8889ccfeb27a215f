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
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * A year from 1901 to 2155.
 *
 * @param displayWidth digits that clients show; null leaves it out
 */
public record MySqlYearType(@Nullable Integer displayWidth) implements DialectType<Integer> {
    @Override
    public String dialect() {
        return "mysql";
    }

    @Override
    public TypeSource source() {
        return TypeSource.of(Integer.class, JavaCode.construct(JavaCode.type(MySqlYearType.class), displayWidth));
    }

    @Override
    public Class<Integer> javaType() {
        return Integer.class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.INTEGER;
    }

    @Override
    public String ddl(TypeRendering rendering) {
        return "YEAR" + (displayWidth == null ? "" : "(" + displayWidth + ")");
    }

    @Override
    public SqlType<Integer> portable() {
        return Types.integer();
    }

    /** Drivers may give years as the first day of the year; as text they are digits in any case. */
    @Override
    public JdbcCodec<Integer> codec(CodecSource dialect) {
        return JdbcCodec.of(
                java.sql.Types.INTEGER, (statement, index, value) -> statement.setInt(index, value), (row, column) -> {
                    String text = row.getString(column);
                    return text == null ? null : Integer.valueOf(text.substring(0, Math.min(4, text.length())));
                });
    }

    /** Accepts {@link Year} besides numbers. */
    @Override
    public Integer coerce(Object value) {
        return value instanceof Year year
                ? (Integer) year.getValue()
                : portable().coerce(value);
    }
}

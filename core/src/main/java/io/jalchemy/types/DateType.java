package io.jalchemy.types;

import java.sql.PreparedStatement;
import java.time.LocalDate;

/**
 * A day.
 *
 * @param exact true writes exactly {@code DATE}, false what the dialect has for a day
 */
public record DateType(boolean exact) implements StandardType<LocalDate> {
    static final JdbcCodec<LocalDate> CODEC = JdbcCodec.of(
            java.sql.Types.DATE, PreparedStatement::setObject, (row, column) -> row.getObject(column, LocalDate.class));

    @Override
    public Class<LocalDate> javaType() {
        return LocalDate.class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.DATE;
    }

    @Override
    public JdbcCodec<LocalDate> codec(CodecSource dialect) {
        return CODEC;
    }

    @Override
    public String toString() {
        return exact ? "DATE" : "Date";
    }
}

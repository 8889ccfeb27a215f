package io.jalchemy.dialect.sqlite;

import io.jalchemy.error.ValueConversionException;
import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.Types;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/**
 * A day, a time or both, which SQLite keeps as text in a format of the user's choice.
 *
 * @param name what is written in DDL; {@code _CHAR} is added to it for formats of digits only, so that the column keeps
 *     them as text
 * @param javaType {@code LocalDate}, {@code LocalTime} or {@code LocalDateTime}
 * @param pattern the format, as of {@link DateTimeFormatter#ofPattern(String)}; it has to keep all that matters of a value
 * @param <T> the Java type of the values
 */
public record SqliteTemporalType<T extends TemporalAccessor>(String name, Class<T> javaType, String pattern)
        implements DialectType<T> {
    @Override
    public String dialect() {
        return "sqlite";
    }

    @Override
    public TypeFamily family() {
        return portable().family();
    }

    @Override
    public String ddl(TypeRendering rendering) {
        boolean digitsOnly = write(LocalDateTime.of(2000, 1, 1, 0, 0)).chars().allMatch(Character::isDigit);
        return digitsOnly ? name + "_CHAR" : name;
    }

    @Override
    @SuppressWarnings("unchecked") // javaType stands for T
    public SqlType<T> portable() {
        if (javaType == LocalDate.class) {
            return (SqlType<T>) Types.date();
        }
        return (SqlType<T>) (javaType == LocalTime.class ? Types.time() : Types.dateTime());
    }

    String write(TemporalAccessor value) {
        return DateTimeFormatter.ofPattern(pattern).format(value);
    }

    private T read(String text) {
        try {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern);
            TemporalAccessor value;
            if (javaType == LocalDate.class) {
                value = LocalDate.parse(text, format);
            } else if (javaType == LocalTime.class) {
                value = LocalTime.parse(text, format);
            } else {
                value = LocalDateTime.parse(text, format);
            }
            return javaType.cast(value);
        } catch (DateTimeException e) {
            throw new ValueConversionException(
                    "'%s' cannot be read as %s: it does not have the storage format %s.".formatted(text, name, pattern),
                    e);
        }
    }

    @Override
    public JdbcCodec<T> codec(CodecSource dialect) {
        return JdbcCodec.of(
                java.sql.Types.VARCHAR,
                (PreparedStatement statement, int index, T value) -> statement.setString(index, write(value)),
                (ResultSet row, int column) -> {
                    String text = row.getString(column);
                    return text == null ? null : read(text);
                });
    }
}

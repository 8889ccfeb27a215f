package io.jalchemy.dialect.mysql;

import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DateTimeType;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JavaCode;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.TypeSource;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A day with a time, of MySQL, with digits for fractions of a second.
 *
 * @param timestamp true for {@code TIMESTAMP}, which ends in 2038, false for {@code DATETIME}
 * @param fsp digits of the fraction, 0 to 6; null keeps whole seconds
 */
public record MySqlDateTimeType(boolean timestamp, @Nullable Integer fsp) implements DialectType<LocalDateTime> {
    @Override
    public String dialect() {
        return "mysql";
    }

    @Override
    public TypeSource source() {
        return TypeSource.of(
                LocalDateTime.class, JavaCode.construct(JavaCode.type(MySqlDateTimeType.class), timestamp, fsp));
    }

    @Override
    public Class<LocalDateTime> javaType() {
        return LocalDateTime.class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.DATETIME;
    }

    @Override
    public String ddl(TypeRendering rendering) {
        return (timestamp ? "TIMESTAMP" : "DATETIME") + MySqlTypes.fraction(fsp);
    }

    @Override
    public SqlType<LocalDateTime> portable() {
        return DateTimeType.local(timestamp ? DateTimeType.Spelling.SQL_TIMESTAMP : DateTimeType.Spelling.DATETIME);
    }

    @Override
    public JdbcCodec<LocalDateTime> codec(CodecSource dialect) {
        return dialect.codec(portable());
    }
}

package io.jalchemy.dialect.mysql;

import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JavaCode;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TimeType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.TypeSource;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A time of day, of MySQL, with digits for fractions of a second. What lies beyond a day or below zero is refused when read;
 * {@link MySqlDurationType} takes it.
 *
 * @param fsp digits of the fraction, 0 to 6; null keeps whole seconds
 */
public record MySqlTimeType(@Nullable Integer fsp) implements DialectType<LocalTime> {
    @Override
    public String dialect() {
        return "mysql";
    }

    @Override
    public TypeSource source() {
        return TypeSource.of(LocalTime.class, JavaCode.construct(JavaCode.type(MySqlTimeType.class), fsp));
    }

    @Override
    public Class<LocalTime> javaType() {
        return LocalTime.class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.TIME;
    }

    @Override
    public String ddl(TypeRendering rendering) {
        return "TIME" + MySqlTypes.fraction(fsp);
    }

    @Override
    public SqlType<LocalTime> portable() {
        return TimeType.local(false);
    }

    @Override
    public JdbcCodec<LocalTime> codec(CodecSource dialect) {
        return dialect.codec(portable());
    }
}

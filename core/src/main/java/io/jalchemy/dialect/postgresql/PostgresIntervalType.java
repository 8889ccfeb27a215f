package io.jalchemy.dialect.postgresql;

import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.IntervalType;
import io.jalchemy.types.JavaCode;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.TypeSource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * {@code INTERVAL} with what its columns keep.
 *
 * @param precision digits of the fraction of a second; null leaves it to the database
 * @param fields the fields that are kept, such as {@code DAY TO SECOND}; null for all
 */
public record PostgresIntervalType(
        @Nullable Integer precision, @Nullable String fields)
        implements DialectType<Duration>, PostgresTextForm<Duration> {
    @Override
    public String dialect() {
        return "postgresql";
    }

    @Override
    public TypeSource source() {
        return TypeSource.of(
                Duration.class, JavaCode.construct(JavaCode.type(PostgresIntervalType.class), precision, fields));
    }

    @Override
    public Class<Duration> javaType() {
        return Duration.class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.INTERVAL;
    }

    @Override
    public String ddl(TypeRendering rendering) {
        return "INTERVAL" + (fields == null ? "" : " " + fields) + (precision == null ? "" : " (" + precision + ")");
    }

    @Override
    public SqlType<Duration> portable() {
        return new IntervalType(true, precision, null);
    }

    @Override
    public JdbcCodec<Duration> codec(CodecSource dialect) {
        return dialect.codec(portable());
    }

    @Override
    public String toText(Duration value) {
        return PostgresIntervals.toText(value);
    }

    @Override
    public Duration fromText(String text) {
        return PostgresIntervals.fromText(text);
    }
}

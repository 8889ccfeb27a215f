package io.jalchemy.dialect.postgresql;

import io.jalchemy.types.ArrayType;
import io.jalchemy.types.CodecChoices;
import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DateTimeType;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.IntervalType;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.JsonIndexType;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StandardType;
import io.jalchemy.types.UuidType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How types travel to and from PostgreSQL. What JDBC has no type for is sent as text of unknown type, so that the server
 * reads it as what the column or operator wants: enumerations, intervals, JSON, arrays. A {@code TIMESTAMP WITH TIME ZONE}
 * keeps the instant and not the offset; it is read in UTC.
 */
public final class PostgresCodecs implements CodecChoices {
    /** The one instance. */
    public static final PostgresCodecs INSTANCE = new PostgresCodecs();

    /** Text that the server reads as whatever is expected in its place. */
    static final JdbcCodec<String> UNTYPED = JdbcCodec.of(
            Types.OTHER,
            (statement, index, value) -> statement.setObject(index, value, Types.OTHER),
            ResultSet::getString);

    private static final JdbcCodec<UUID> UUIDS = JdbcCodec.of(
            Types.OTHER,
            (statement, index, value) -> statement.setObject(index, value),
            (row, column) -> row.getObject(column, UUID.class));
    private static final JdbcCodec<Duration> INTERVALS =
            UNTYPED.map(PostgresIntervals::toText, PostgresIntervals::fromText);

    private static final JdbcCodec<LocalDateTime> LOCAL_TIMES = JdbcCodec.of(
            Types.TIMESTAMP,
            (statement, index, value) -> statement.setObject(index, value.truncatedTo(ChronoUnit.MICROS)),
            PostgresCodecs::localTime);

    private PostgresCodecs() {}

    /** {@code now()} and its relatives have a time zone, which is that of the session: the driver sets it to the JVM's. */
    private static @Nullable LocalDateTime localTime(ResultSet row, int column) throws SQLException {
        try {
            return row.getObject(column, LocalDateTime.class);
        } catch (SQLException noLocalTime) {
            try {
                OffsetDateTime zoned = row.getObject(column, OffsetDateTime.class);
                return zoned == null
                        ? null
                        : zoned.atZoneSameInstant(ZoneId.systemDefault()).toLocalDateTime();
            } catch (SQLException noTimeAtAll) {
                noLocalTime.addSuppressed(noTimeAtAll);
                throw noLocalTime;
            }
        }
    }

    @Override
    @SuppressWarnings("unchecked") // a text form is the type's own
    public <T> @Nullable JdbcCodec<T> choose(SqlType<T> type, CodecSource source) {
        if (type instanceof PostgresTextForm<?> form) {
            PostgresTextForm<T> own = (PostgresTextForm<T>) form;
            return UNTYPED.map(own::toText, own::fromText);
        }
        return type instanceof StandardType<T> standard ? standard(standard, source) : null;
    }

    @SuppressWarnings("unchecked") // each codec carries the Java type that its SqlType says
    private static <T> @Nullable JdbcCodec<T> standard(StandardType<T> type, CodecSource source) {
        return switch (type) {
            case EnumType<T> enumeration -> enumeration.over(UNTYPED);
            case JsonType<T> json -> json.over(UNTYPED, source);
            case JsonIndexType index ->
                (JdbcCodec<T>) (index.kind() == JsonIndexType.Kind.PATH ? PATH : JsonIndexType.byClass(source));
            case UuidType<T> uuid -> uuid.exact() || uuid.nativeUuid() ? uuid.over(UUIDS) : null;
            case IntervalType interval -> interval.nativeInterval() ? (JdbcCodec<T>) INTERVALS : null;
            case DateTimeType<T> dateTime ->
                dateTime.javaType() == LocalDateTime.class ? (JdbcCodec<T>) LOCAL_TIMES : null;
            case ArrayType<?> array -> (JdbcCodec<T>) PostgresArrays.codec(array, source);
            default -> null;
        };
    }

    /** A path is an array of texts here: {@code {a,1}}. */
    private static final JdbcCodec<Object> PATH = UNTYPED.map(
            path -> PostgresArrays.write(path instanceof List<?> steps ? steps : List.of(path), String::valueOf),
            text -> text);
}

package io.jalchemy.dialect.mysql;

import io.jalchemy.error.ValueConversionException;
import io.jalchemy.types.CodecChoices;
import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DateTimeType;
import io.jalchemy.types.FloatType;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.NumericType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StandardType;
import io.jalchemy.types.TimeType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How types travel to and from MySQL and MariaDB. Neither keeps an offset: points on the time line are stored in UTC and
 * read as UTC, so the instant survives and the offset does not. Columns keep fractions of a second only if they were
 * made with digits for them ({@code DATETIME(6)}); the server cuts or rounds the rest. A zero date, {@code 0000-00-00}, which
 * servers keep unless their SQL mode forbids it, is read as null and never written. A UUID travels as 32 digits, which
 * MariaDB's own type takes, too; it is read with hyphens or without.
 */
public final class MySqlCodecs implements CodecChoices {
    /** The one instance. */
    public static final MySqlCodecs INSTANCE = new MySqlCodecs();

    private static final JdbcCodec<OffsetDateTime> UTC = MySqlCodecs.<LocalDateTime>local(
                    Types.TIMESTAMP, LocalDateTime.class)
            .map(
                    value -> value.withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDateTime()
                            .truncatedTo(ChronoUnit.MICROS),
                    stored -> stored.atOffset(ZoneOffset.UTC));

    /** Read as text: drivers turn a TIME beyond a day, or below zero, into some time of day. */
    private static final JdbcCodec<LocalTime> LOCAL_TIME = JdbcCodec.of(
            Types.TIME,
            (statement, index, value) -> statement.setObject(index, value.truncatedTo(ChronoUnit.MICROS)),
            MySqlCodecs::timeOfDay);

    private static final JdbcCodec<OffsetTime> UTC_TIME = LOCAL_TIME.map(
            value -> value.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime(),
            stored -> stored.atOffset(ZoneOffset.UTC));
    private static final JdbcCodec<Double> FINITE = new FiniteDoubles();

    private MySqlCodecs() {}

    @Override
    public <T> @Nullable JdbcCodec<T> choose(SqlType<T> type, CodecSource source) {
        return type instanceof StandardType<T> standard ? standard(standard) : null;
    }

    @SuppressWarnings("unchecked") // each codec carries the Java type that its SqlType says
    private <T> @Nullable JdbcCodec<T> standard(StandardType<T> type) {
        return switch (type) {
            case DateTimeType<T> dateTime -> dateTime.timezone() ? dateTime.zonedOver(UTC) : null;
            case TimeType<?> time -> (JdbcCodec<T>) (time.timezone() ? UTC_TIME : LOCAL_TIME);
            case FloatType<?> floating -> floating.asDecimal() ? null : (JdbcCodec<T>) FINITE;
            case NumericType<?> numeric -> numeric.asDecimal() ? null : (JdbcCodec<T>) FINITE;
            default -> null;
        };
    }

    private static @Nullable LocalTime timeOfDay(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            return null;
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new ValueConversionException(
                    "'%s' is no time of day: a TIME is a length of time. Read it with MySqlTypes.duration(…)."
                            .formatted(text),
                    e);
        }
    }

    private static <T> JdbcCodec<T> local(int jdbcType, Class<T> javaType) {
        return JdbcCodec.of(jdbcType, PreparedStatement::setObject, (row, column) -> row.getObject(column, javaType));
    }

    private static final class FiniteDoubles implements JdbcCodec<Double> {
        @Override
        public void bind(PreparedStatement statement, int index, Double value) throws SQLException {
            if (!Double.isFinite(value)) {
                throw new ValueConversionException(
                        "MySQL and MariaDB have no %s. Use null, or another value that says so.".formatted(value));
            }
            statement.setDouble(index, value);
        }

        @Override
        public void bindNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, Types.DOUBLE);
        }

        @Override
        public @Nullable Double read(ResultSet row, int column) throws SQLException {
            double value = row.getDouble(column);
            return (value == 0 && row.wasNull()) ? null : value;
        }

        @Override
        public double readDouble(ResultSet row, int column) throws SQLException {
            return row.getDouble(column);
        }
    }
}

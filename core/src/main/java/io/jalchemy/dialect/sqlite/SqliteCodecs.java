package io.jalchemy.dialect.sqlite;

import io.jalchemy.types.BooleanType;
import io.jalchemy.types.CodecChoices;
import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DateTimeType;
import io.jalchemy.types.DateType;
import io.jalchemy.types.FloatType;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.MatchType;
import io.jalchemy.types.NumericType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StandardType;
import io.jalchemy.types.TimeType;
import io.jalchemy.types.Types;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How types travel to and from SQLite, which knows integers, 8-byte floats, text and octets only: days and times as ISO
 * text, truth values as 0 and 1, exact numbers as floats within the digits that a float keeps (see {@link
 * SqliteNumbers}), identifiers as 32 hexadecimal digits, JSON as text.
 */
public final class SqliteCodecs implements CodecChoices {
    /** The one instance. */
    public static final SqliteCodecs INSTANCE = new SqliteCodecs();

    private SqliteCodecs() {}

    @Override
    public <T> @Nullable JdbcCodec<T> choose(SqlType<T> type, CodecSource source) {
        return type instanceof StandardType<T> standard ? standard(standard, source) : null;
    }

    @SuppressWarnings("unchecked") // each codec carries the Java type that its SqlType says
    private static <T> @Nullable JdbcCodec<T> standard(StandardType<T> type, CodecSource source) {
        return switch (type) {
            case NumericType<?> numeric ->
                (JdbcCodec<T>)
                        (numeric.asDecimal()
                                ? new SqliteNumbers.Exact(type, numeric.effectiveReturnScale())
                                : SqliteNumbers.DOUBLE);
            case FloatType<?> floating -> floating.asDecimal() ? null : (JdbcCodec<T>) SqliteNumbers.DOUBLE;
            case BooleanType ignored -> (JdbcCodec<T>) SqliteNumbers.BOOLEAN;
            case MatchType ignored -> (JdbcCodec<T>) SqliteNumbers.BOOLEAN;
            case DateType ignored -> (JdbcCodec<T>) SqliteDates.DATE;
            case TimeType<?> time -> (JdbcCodec<T>) (time.timezone() ? SqliteDates.OFFSET_TIME : SqliteDates.TIME);
            case DateTimeType<T> dateTime ->
                dateTime.timezone()
                        ? dateTime.zonedOver(SqliteDates.OFFSET_DATE_TIME)
                        : (JdbcCodec<T>) SqliteDates.DATE_TIME;
            case JsonType<T> json ->
                json.over(
                        source.codec(Types.text())
                                .map(document -> SqliteJson.kept(document, json), UnaryOperator.identity()),
                        source);
            default -> null;
        };
    }
}

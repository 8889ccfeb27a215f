package io.jalchemy.dialect.sqlite;

import io.jalchemy.compiler.IsoText;
import io.jalchemy.compiler.LiteralCompiler;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JsonFormat;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.SqlType;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAccessor;

/** Literals as SQLite reads them: days and times are the texts that its columns hold, with all six digits of a second. */
final class SqliteLiterals extends LiteralCompiler {
    private final JsonFormat json;

    SqliteLiterals(SqliteDialect dialect) {
        super(dialect);
        this.json = dialect.json();
    }

    @Override
    protected String number(Number value, SqlType<?> type) {
        if (value instanceof BigDecimal exact) {
            SqliteNumbers.requireKept(exact, type);
        }
        return super.number(value, type);
    }

    @Override
    protected String document(String text, JsonType<?> type) {
        return super.document(SqliteJson.kept(text, type), type);
    }

    @Override
    protected String time(Object value) {
        return value instanceof LocalTime local ? quoted(IsoText.withMicros(local)) : super.time(value);
    }

    @Override
    protected String dateTime(Object value) {
        return switch (value) {
            case LocalDateTime local -> quoted(local.toLocalDate() + " " + IsoText.withMicros(local));
            case OffsetDateTime zoned ->
                quoted(zoned.toLocalDate() + " " + IsoText.withMicros(zoned)
                        + zoned.getOffset().toString().replace("Z", "+00:00"));
            default -> super.dateTime(value);
        };
    }

    @Override
    protected String ofDialect(Object value, DialectType<?> type) {
        if (type instanceof SqliteTemporalType<?> formatted && value instanceof TemporalAccessor moment) {
            return quoted(formatted.write(moment));
        }
        // in binary form a document that is a number keeps its digits
        return type instanceof SqliteJsonbType<?> ? quoted(json.write(value)) : super.ofDialect(value, type);
    }
}

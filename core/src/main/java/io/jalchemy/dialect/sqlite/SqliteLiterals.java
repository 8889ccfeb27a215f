package io.jalchemy.dialect.sqlite;

import io.jalchemy.compiler.IsoText;
import io.jalchemy.compiler.LiteralCompiler;
import io.jalchemy.types.DialectType;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAccessor;

/** Literals as SQLite reads them: days and times are the texts that its columns hold, with all six digits of a second. */
final class SqliteLiterals extends LiteralCompiler {
    SqliteLiterals(SqliteDialect dialect) {
        super(dialect);
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
        return type instanceof SqliteTemporalType<?> formatted && value instanceof TemporalAccessor moment
                ? quoted(formatted.write(moment))
                : super.ofDialect(value, type);
    }
}

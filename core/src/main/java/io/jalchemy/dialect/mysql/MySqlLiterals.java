package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.LiteralCompiler;
import io.jalchemy.types.DialectType;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;

/** Literals as MySQL reads them, where a backslash in a string escapes unless the SQL mode says otherwise. */
final class MySqlLiterals extends LiteralCompiler {
    private final MySqlOptions options;

    MySqlLiterals(MySqlDialect dialect) {
        super(dialect);
        this.options = dialect.options();
    }

    @Override
    public String quoted(String text) {
        String quoted = super.quoted(text);
        return options.backslashEscapes() ? quoted.replace("\\", "\\\\") : quoted;
    }

    /** In UTC, as parameters are: columns keep no offset, and servers either refuse one or move the time to their own. */
    @Override
    protected String time(Object value) {
        return super.time(
                value instanceof OffsetTime zoned
                        ? zoned.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime()
                        : value);
    }

    /** In UTC, as parameters are. */
    @Override
    protected String dateTime(Object value) {
        return super.dateTime(
                value instanceof OffsetDateTime zoned
                        ? zoned.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
                        : value);
    }

    @Override
    protected String bool(boolean value) {
        return value ? "true" : "false";
    }

    @Override
    protected String ofDialect(Object value, DialectType<?> type) {
        return switch (type) {
            case MySqlSetType set -> quoted(set.toText(set.coerce(value)));
            case MySqlDurationType time -> quoted(time.toText(time.coerce(value)));
            default -> super.ofDialect(value, type);
        };
    }
}

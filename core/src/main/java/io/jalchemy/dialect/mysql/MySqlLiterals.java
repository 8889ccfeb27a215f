package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.LiteralCompiler;
import io.jalchemy.types.DialectType;

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

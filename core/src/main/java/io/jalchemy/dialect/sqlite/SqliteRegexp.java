package io.jalchemy.dialect.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/** The function behind SQLite's operator REGEXP, which SQLite leaves to the program: https://sqlite.org/lang_expr.html#regexp */
final class SqliteRegexp extends Function {
    private static final String DRIVER = "SQLite JDBC";

    private @Nullable Pattern last;

    private SqliteRegexp() {}

    /** Makes the operator work on a connection of the usual driver; another driver brings its own function or none. */
    static void register(Connection connection) throws SQLException {
        if (DRIVER.equals(connection.getMetaData().getDriverName())) {
            create(connection.unwrap(Connection.class), "REGEXP", new SqliteRegexp(), 2, FLAG_DETERMINISTIC);
        }
    }

    /** {@code text REGEXP pattern} calls it as {@code regexp(pattern, text)}; null where either is null. */
    @Override
    protected void xFunc() throws SQLException {
        String pattern = value_text(0);
        String text = value_text(1);
        if (pattern == null || text == null) {
            result();
        } else {
            result(compiled(pattern).matcher(text).find() ? 1 : 0);
        }
    }

    private Pattern compiled(String pattern) throws SQLException {
        Pattern known = last;
        if (known == null || !known.pattern().equals(pattern)) {
            try {
                known = Pattern.compile(pattern);
            } catch (PatternSyntaxException e) {
                throw new SQLException("REGEXP: " + e.getMessage(), e);
            }
            last = known;
        }
        return known;
    }
}

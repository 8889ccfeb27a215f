package io.jalchemy.dialect.postgresql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells question marks of operators ({@code ?}, {@code ?|}, {@code @?}) from those in quotes and comments, as the driver does:
 * https://jdbc.postgresql.org/documentation/query/#using-the-statement-or-preparedstatement-interface
 */
final class PostgresQuestionMarks {
    /** What hides a question mark (text, identifiers, dollar quotes, comments), or a question mark itself. */
    private static final Pattern QUOTED_OR_MARK = Pattern.compile(
            "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|(\\$\\w*\\$).*?\\1|--[^\\n]*|/\\*.*?\\*/|\\?", Pattern.DOTALL);

    private PostgresQuestionMarks() {}

    static String doubled(String sql) {
        return QUOTED_OR_MARK
                .matcher(sql)
                .replaceAll(found -> found.group().equals("?") ? "??" : Matcher.quoteReplacement(found.group()));
    }
}

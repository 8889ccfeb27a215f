package io.jalchemy.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;

/** Cuts SQL into its pieces by the rules of SQLite (https://sqlite.org/lang_keywords.html). */
final class SqlTokens {
    private final String sql;
    private final List<SqlToken> found = new ArrayList<>();
    private int at;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    /** The pieces of a statement, in order. */
    static List<SqlToken> of(String sql) {
        return new SqlTokens(sql).cut();
    }

    private List<SqlToken> cut() {
        while (at < sql.length()) {
            char first = sql.charAt(at);
            if (Character.isWhitespace(first)) {
                at++;
            } else if (sql.startsWith("--", at)) {
                at = after("\n");
            } else if (sql.startsWith("/*", at)) {
                at += 2;
                at = after("*/");
            } else {
                token(first);
            }
        }
        return List.copyOf(found);
    }

    /** Where what comes next has ended; the end of the text if it does not. */
    private int after(String end) {
        int found = sql.indexOf(end, at);
        return found < 0 ? sql.length() : found + end.length();
    }

    private void token(char first) {
        switch (first) {
            case '"', '`' -> quoted(SqlToken.Kind.QUOTED, first);
            case '[' -> quoted(SqlToken.Kind.QUOTED, ']');
            case '\'' -> quoted(SqlToken.Kind.STRING, first);
            default -> {
                if (Character.isDigit(first)) {
                    plain(SqlToken.Kind.NUMBER);
                } else if (isOfWord(first)) {
                    plain(SqlToken.Kind.WORD);
                } else {
                    found.add(new SqlToken(SqlToken.Kind.SYMBOL, String.valueOf(first), at, at + 1));
                    at++;
                }
            }
        }
    }

    /** A quote that stands twice is part of the text; a bracket ends at the first one. */
    private void quoted(SqlToken.Kind kind, char end) {
        int start = at++;
        StringBuilder text = new StringBuilder();
        while (at < sql.length()) {
            char next = sql.charAt(at++);
            if (next != end) {
                text.append(next);
            } else if (end != ']' && at < sql.length() && sql.charAt(at) == end) {
                text.append(next);
                at++;
            } else {
                break;
            }
        }
        found.add(new SqlToken(kind, text.toString(), start, at));
    }

    private void plain(SqlToken.Kind kind) {
        int start = at;
        while (at < sql.length()
                && (isOfWord(sql.charAt(at)) || kind == SqlToken.Kind.NUMBER && sql.charAt(at) == '.')) {
            at++;
        }
        found.add(new SqlToken(kind, sql.substring(start, at), start, at));
    }

    private static boolean isOfWord(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '$' || character > 0x7f;
    }
}

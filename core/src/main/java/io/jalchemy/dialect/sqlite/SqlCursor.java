package io.jalchemy.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks over the pieces of a statement. */
final class SqlCursor {
    private static final SqlToken END = new SqlToken(SqlToken.Kind.SYMBOL, "", 0, 0);

    private final String sql;
    private final List<SqlToken> tokens;
    private int at;

    SqlCursor(String sql) {
        this.sql = sql;
        this.tokens = SqlTokens.of(sql);
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    /** The next piece, which is not passed; an empty one at the end. */
    SqlToken peek() {
        return isAtEnd() ? END : tokens.get(at);
    }

    /** Passes the next piece. */
    SqlToken next() {
        SqlToken token = peek();
        at++;
        return token;
    }

    /** Whether these words come next. */
    boolean isAt(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Passes these words if they come next. */
    boolean accept(String... words) {
        boolean found = isAt(words);
        if (found) {
            at += words.length;
        }
        return found;
    }

    /** Passes everything up to a word, and the word; whether it was there. */
    boolean passUntil(String word) {
        while (!isAtEnd() && !isAt(word)) {
            next();
        }
        return accept(word);
    }

    /** Passes the next piece, or what stands in parentheses next. */
    void skip() {
        if (isAt("(")) {
            inParentheses();
        } else {
            next();
        }
    }

    /** Passes the parentheses that come next and gives what is in them as it is written, without comments around it. */
    String inParentheses() {
        next();
        int first = at;
        int depth = 1;
        while (depth > 0 && !isAtEnd()) {
            SqlToken token = next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
        return between(first, depth == 0 ? at - 1 : at);
    }

    /** Everything from here on, as it is written. */
    String rest() {
        int first = at;
        at = tokens.size();
        return between(first, at);
    }

    private String between(int first, int end) {
        return first >= end
                ? ""
                : sql.substring(tokens.get(first).start(), tokens.get(end - 1).end());
    }

    /** Passes a list in parentheses and gives its members as they are written. */
    List<String> members() {
        List<String> members = new ArrayList<>();
        accept("(");
        while (!isAtEnd() && !accept(")")) {
            int start = peek().start();
            int end = start;
            while (!isAtEnd() && !isAt(",") && !isAt(")")) {
                end = peek().end();
                if (isAt("(")) {
                    inParentheses();
                    end = tokens.get(at - 1).end();
                } else {
                    next();
                }
            }
            members.add(sql.substring(start, end));
            accept(",");
        }
        return members;
    }

    /** Passes a name in front of the rest, such as that of a constraint, if the word for it comes next. */
    @Nullable String nameAfter(String word) {
        return accept(word) ? next().text() : null;
    }
}

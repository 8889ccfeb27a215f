package io.jalchemy.dialect.postgresql;

/**
 * A place in text of PostgreSQL in which values stand in double quotes, a backslash before what would end them. For whoever reads
 * such text from front to back; used once.
 */
final class QuotedText {
    private final String text;
    private int at;

    QuotedText(String text) {
        this.text = text;
    }

    /** A value in its quotes. */
    static void write(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        out.append('"');
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    char peek() {
        return text.charAt(at);
    }

    void skip(int characters) {
        at += characters;
    }

    void skipTo(char c) {
        at = text.indexOf(c);
    }

    /** The value in quotes that begins here. */
    String quoted() {
        StringBuilder content = new StringBuilder();
        at++;
        while (text.charAt(at) != '"') {
            if (text.charAt(at) == '\\') {
                at++;
            }
            content.append(text.charAt(at++));
        }
        at++;
        return content.toString();
    }

    /** What stands here up to one of two characters. */
    String upTo(char one, char other) {
        int start = at;
        while (text.charAt(at) != one && text.charAt(at) != other) {
            at++;
        }
        return text.substring(start, at);
    }
}

package io.jalchemy.dialect.sqlite;

/**
 * A piece of SQL as SQLite reads it; white space and comments are none.
 *
 * @param kind what it is
 * @param text a name or text without its quotes, anything else as written
 * @param start where it begins in the whole
 * @param end where it ends, exclusive
 */
record SqlToken(Kind kind, String text, int start, int end) {
    /** What a piece of SQL is. */
    enum Kind {
        /** A keyword, or a name without quotes. */
        WORD,
        /** A name in quotes, backticks or brackets. */
        QUOTED,
        /** A text between apostrophes, which SQLite takes for a name where only a name can stand. */
        STRING,
        /** A number. */
        NUMBER,
        /** A single character of punctuation. */
        SYMBOL
    }

    /** Whether it is a keyword, or a character of punctuation. */
    boolean is(String word) {
        return switch (kind) {
            case WORD -> text.equalsIgnoreCase(word);
            case SYMBOL -> text.equals(word);
            case QUOTED, STRING, NUMBER -> false;
        };
    }

    /** Whether it can be a name. */
    boolean isName() {
        return switch (kind) {
            case WORD, QUOTED, STRING -> true;
            case NUMBER, SYMBOL -> false;
        };
    }

    /** A name as SQLite compares it: case does not count for the letters of ASCII, and for these only. */
    static String folded(String name) {
        StringBuilder folded = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                folded.setCharAt(i, (char) (letter - 'A' + 'a'));
            }
        }
        return folded.toString();
    }
}

package io.jalchemy.sql;

import io.jalchemy.error.ArgumentException;

/**
 * Text in which no character is a wildcard: for {@code startsWith}, {@code endsWith} and {@code contains}.
 *
 * @param text as the user means it
 * @param escape the character that is put before {@code %}, {@code _} and itself
 */
public record LikeText(String text, String escape) {
    /** Checks that the escape character is one, and not a wildcard. */
    public LikeText {
        if (escape.length() != 1 || escape.equals("%") || escape.equals("_")) {
            throw new ArgumentException(
                    "The escape of a LIKE must be a single character other than %% and _, not \"%s\"."
                            .formatted(escape));
        }
    }

    /** Text with {@code /} as escape character. */
    public static LikeText of(String text) {
        return new LikeText(text, "/");
    }

    /** The text with its wildcards escaped. */
    String pattern() {
        return text.replace(escape, escape + escape).replace("%", escape + "%").replace("_", escape + "_");
    }
}

package io.jalchemy.examples.tutorial;

import java.util.regex.Pattern;

/** The same text from two languages in one writing. */
final class Text {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ORIGIN =
            Pattern.compile("^\\[(generated in|cached since|insertmanyvalues|raw sql|no key)[^]]*] ");

    private Text() {}

    static String collapsed(String text) {
        return SPACE.matcher(text).replaceAll(" ").trim();
    }

    static boolean isParameters(String line) {
        return ORIGIN.matcher(line).find();
    }

    /** A line of parameters without where its statement came from; other lines as they are. */
    static String parameters(String line) {
        var origin = ORIGIN.matcher(line);
        return origin.find() ? value(line.substring(origin.end())) : line;
    }

    /** A printed value without Python's quotes and the comma of its tuples of one. */
    static String value(String text) {
        return collapsed(text)
                .replace("'", "")
                .replace("\"", "")
                .replace(",)", ")")
                .replace("None", "null")
                .replace("True", "true")
                .replace("False", "false");
    }
}

package io.jalchemy.examples.tutorial;

import java.util.regex.Pattern;

/** The same text from two languages in one writing. */
final class Text {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ORIGIN =
            Pattern.compile("^\\[(generated in|cached since|insertmanyvalues|raw sql|no key)[^]]*] ");
    private static final Pattern FORMAT_PARAMETER = Pattern.compile("%(\\(\\w+\\))?s");
    private static final Pattern USER_ID = Pattern.compile(", userId=\\w+\\)");
    private static final Pattern SINGLE = Pattern.compile("\\(([^(),]*|\\w+\\([^()]*\\))\\)");
    private static final Pattern EMPTY_CALL = Pattern.compile("^(\\w+)\\(\\)$");

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

    /**
     * A printed value without what only Python writes: quotes, the parentheses of a tuple or row of one, colons of a map, and
     * the parameter style of its drivers.
     */
    static String value(String text) {
        String value = collapsed(text)
                .replace("'", "")
                .replace("\"", "")
                .replace(",)", ")")
                .replace("<unset>", "null")
                .replace("None", "null")
                .replace("True", "true")
                .replace("False", "false");
        // what the tutorial's own __repr__ prints of an address, and how it names the attribute
        value = USER_ID.matcher(value.replace("emailAddress=", "email_address="))
                .replaceAll(")");
        value = FORMAT_PARAMETER.matcher(value).replaceAll("?");
        if (value.startsWith("[") || value.startsWith("(")) {
            value = SINGLE.matcher(value).replaceAll("$1");
        }
        if (value.startsWith("IdentitySet(")) {
            value = value.substring("IdentitySet(".length(), value.length() - 1);
        }
        if (value.startsWith("{")) {
            value = value.replace(": ", "=");
        }
        return EMPTY_CALL.matcher(value).replaceAll("$1");
    }
}

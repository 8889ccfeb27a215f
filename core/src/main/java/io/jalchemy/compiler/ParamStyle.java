package io.jalchemy.compiler;

import java.util.regex.Pattern;

/** How a parameter is written. Execution uses {@link #QMARK}; the others exist for display and comparison. */
public enum ParamStyle {
    /** {@code :name} */
    NAMED(false),
    /** {@code ?} */
    QMARK(true),
    /** {@code %s} */
    FORMAT(true),
    /** {@code %(name)s} */
    PYFORMAT(false),
    /** {@code :1} */
    NUMERIC(true),
    /** {@code $1} */
    NUMERIC_DOLLAR(true);

    private static final Pattern UNFIT = Pattern.compile("[%():.\\[\\] ]");

    private final boolean positional;

    ParamStyle(boolean positional) {
        this.positional = positional;
    }

    /** Whether parameters are counted instead of named. */
    public boolean isPositional() {
        return positional;
    }

    /** Whether a literal percent sign must be doubled. */
    public boolean doublesPercents() {
        return this == FORMAT || this == PYFORMAT;
    }

    /** Whether each parameter has a number, so that one used twice is sent once. */
    public boolean isNumbered() {
        return this == NUMERIC || this == NUMERIC_DOLLAR;
    }

    /** A parameter's name without the characters that cannot stand in a mark. */
    static String fit(String name) {
        if (!UNFIT.matcher(name).find()) {
            return name;
        }
        StringBuilder text = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            text.append(
                    switch (letter) {
                        case '%' -> 'P';
                        case '(' -> 'A';
                        case ')' -> 'Z';
                        case ':' -> 'C';
                        case '.', '[', ']', ' ' -> '_';
                        default -> letter;
                    });
        }
        return text.toString();
    }

    String mark(String name, int number) {
        return switch (this) {
            case NAMED -> ":" + name;
            case QMARK -> "?";
            case FORMAT -> "%s";
            case PYFORMAT -> "%(" + name + ")s";
            case NUMERIC -> ":" + number;
            case NUMERIC_DOLLAR -> "$" + number;
        };
    }
}

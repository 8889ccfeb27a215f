package io.jalchemy.compiler;

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

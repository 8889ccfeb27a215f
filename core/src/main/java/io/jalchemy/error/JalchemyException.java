package io.jalchemy.error;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Root of every exception that Jalchemy throws on its own account; programming mistakes may stay standard Java ones. */
public class JalchemyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Pattern WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public JalchemyException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public JalchemyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The short name of the kind of error, under which {@code docs/errors.md} has a section: {@code no-such-column}. */
    public final String code() {
        String name = getClass().getSimpleName();
        String kind = name.endsWith("Exception") ? name.substring(0, name.length() - "Exception".length()) : name;
        return WORD.matcher(kind).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /** As for any exception, with where to read more. */
    @Override
    @SuppressWarnings(
            "OverrideThrowableToString") // the message is the problem alone; the link belongs to traces of the stack
    public String toString() {
        return super.toString() + " (Background: docs/errors.md#" + code() + ")";
    }
}

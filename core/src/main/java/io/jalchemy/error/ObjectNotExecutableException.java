package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** Something was given for execution that is no statement, such as plain text without text(...). */
public class ObjectNotExecutableException extends ArgumentException {
    private static final long serialVersionUID = 1L;

    /** What failed, on what, what was expected, what to do. */
    public ObjectNotExecutableException(String message) {
        super(message);
    }

    /** The same with what led to it. */
    public ObjectNotExecutableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

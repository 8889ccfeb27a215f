package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** Two threads used a connection at the same time; a connection belongs to one of them at a time. */
public class ConcurrentUseException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /** What failed, on what, what was expected, what to do. */
    public ConcurrentUseException(String message) {
        super(message);
    }

    /** The same with what led to it. */
    public ConcurrentUseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** A connection, transaction or result was used after it had been closed. */
public class ResourceClosedException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /** What failed, on what, what was expected, what to do. */
    public ResourceClosedException(String message) {
        super(message);
    }

    /** The same with what led to it. */
    public ResourceClosedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

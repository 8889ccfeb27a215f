package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** A table was asked for that metadata or database does not have. */
public class NoSuchTableException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public NoSuchTableException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public NoSuchTableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** A row, table or statement was asked for a column that it does not have. */
public class NoSuchColumnException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public NoSuchColumnException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public NoSuchColumnException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

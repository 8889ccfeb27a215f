package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** A foreign key names a table that its metadata does not hold. */
public class NoReferencedTableException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public NoReferencedTableException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public NoReferencedTableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** A foreign key names a column that the referenced table does not have. */
public class NoReferencedColumnException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public NoReferencedColumnException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public NoReferencedColumnException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

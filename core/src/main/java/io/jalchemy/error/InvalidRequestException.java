package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** A call that the object does not allow in its present state (SQLAlchemy: InvalidRequestError). */
public class InvalidRequestException extends JalchemyException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public InvalidRequestException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public InvalidRequestException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

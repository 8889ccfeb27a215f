package io.jalchemy.orm.error;

import io.jalchemy.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * A second thread used a session while an operation of the first was under way (SQLAlchemy:
 * IllegalStateChangeError).
 */
public class ConcurrentSessionUseException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public ConcurrentSessionUseException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public ConcurrentSessionUseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

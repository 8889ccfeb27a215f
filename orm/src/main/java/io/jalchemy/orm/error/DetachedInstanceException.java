package io.jalchemy.orm.error;

import io.jalchemy.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of an entity outside a session was read that only the database can give (SQLAlchemy:
 * DetachedInstanceError).
 */
public class DetachedInstanceException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public DetachedInstanceException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public DetachedInstanceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package io.jalchemy.orm.error;

import io.jalchemy.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * A flush failed and the transaction was rolled back; the session waits for its rollback (SQLAlchemy:
 * PendingRollbackError).
 */
public class PendingRollbackException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public PendingRollbackException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public PendingRollbackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

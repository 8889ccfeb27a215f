package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** A transaction has failed or lost its connection and must be rolled back before anything else is done with it. */
public class PendingRollbackException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /** What failed, on what, what was expected, what to do. */
    public PendingRollbackException(String message) {
        super(message);
    }

    /** The same with what led to it. */
    public PendingRollbackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

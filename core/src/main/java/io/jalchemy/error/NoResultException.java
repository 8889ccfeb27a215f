package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** A row was required and there was none (SQLAlchemy: NoResultFound). */
public class NoResultException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /** What failed, on what, what was expected, what to do. */
    public NoResultException(String message) {
        super(message);
    }

    /** The same with what led to it. */
    public NoResultException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

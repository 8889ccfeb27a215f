package io.jalchemy.orm.error;

import io.jalchemy.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** An object that no mapping knows was given where an entity is needed (SQLAlchemy: UnmappedInstanceError). */
public class UnmappedInstanceException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public UnmappedInstanceException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public UnmappedInstanceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

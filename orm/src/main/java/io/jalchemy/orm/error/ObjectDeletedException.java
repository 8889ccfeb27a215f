package io.jalchemy.orm.error;

import io.jalchemy.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** The row of an entity is gone (SQLAlchemy: ObjectDeletedError). */
public class ObjectDeletedException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public ObjectDeletedException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public ObjectDeletedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

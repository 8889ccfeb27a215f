package io.jalchemy.orm.error;

import io.jalchemy.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** An attribute that cannot be null was read before it had a value, such as a generated key before the flush. */
public class UnsetAttributeException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public UnsetAttributeException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public UnsetAttributeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

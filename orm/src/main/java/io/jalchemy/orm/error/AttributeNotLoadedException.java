package io.jalchemy.orm.error;

import io.jalchemy.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** An attribute was read that the mapping or the statement forbids to load on access (SQLAlchemy: raiseload). */
public class AttributeNotLoadedException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public AttributeNotLoadedException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public AttributeNotLoadedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

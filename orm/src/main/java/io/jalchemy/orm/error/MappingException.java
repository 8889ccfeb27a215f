package io.jalchemy.orm.error;

import io.jalchemy.error.JalchemyException;
import org.jspecify.annotations.Nullable;

/**
 * A mapping that cannot work: the message names the entity, the attribute and the remedy (SQLAlchemy:
 * ArgumentError, InvalidRequestError at mapping).
 */
public class MappingException extends JalchemyException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public MappingException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public MappingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

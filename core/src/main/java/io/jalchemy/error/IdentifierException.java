package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** A name that the database cannot take, such as one that is too long. */
public class IdentifierException extends JalchemyException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public IdentifierException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public IdentifierException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

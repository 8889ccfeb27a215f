package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** Two tables were to be joined and more than one foreign key leads from one to the other. */
public class AmbiguousForeignKeysException extends ArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public AmbiguousForeignKeysException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public AmbiguousForeignKeysException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

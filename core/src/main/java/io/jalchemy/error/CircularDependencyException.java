package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** Objects depend on each other in a ring, so that no order serves them. */
public class CircularDependencyException extends JalchemyException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public CircularDependencyException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public CircularDependencyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

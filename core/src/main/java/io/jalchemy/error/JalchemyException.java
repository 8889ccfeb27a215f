package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** Root of every exception that Jalchemy throws on its own account; programming mistakes may stay standard Java ones. */
public class JalchemyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public JalchemyException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public JalchemyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** A value, name or combination of options that the called method cannot accept (SQLAlchemy: ArgumentError). */
public class ArgumentException extends JalchemyException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public ArgumentException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public ArgumentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

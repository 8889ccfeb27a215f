package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** A value cannot be carried between Java and a column of a certain type: wrong class, out of range, or unknown text. */
public class ValueConversionException extends JalchemyException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public ValueConversionException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public ValueConversionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package io.jalchemy.orm.error;

import io.jalchemy.error.JalchemyException;
import org.jspecify.annotations.Nullable;

/** Rows contradict the mapping, such as an unknown discriminator or two rows where one is expected. */
public class DataIntegrityException extends JalchemyException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public DataIntegrityException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public DataIntegrityException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package io.jalchemy.orm.error;

import io.jalchemy.error.JalchemyException;
import org.jspecify.annotations.Nullable;

/** A row that was to be changed is not there, or not in the version that was read (SQLAlchemy: StaleDataError). */
public class StaleDataException extends JalchemyException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public StaleDataException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public StaleDataException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

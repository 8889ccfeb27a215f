package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** An object for which there is no inspector. */
public class NoInspectionAvailableException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public NoInspectionAvailableException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public NoInspectionAvailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

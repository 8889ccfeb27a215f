package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** One row was required and there were several (SQLAlchemy: MultipleResultsFound). */
public class MultipleResultsException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /** What failed, on what, what was expected, what to do. */
    public MultipleResultsException(String message) {
        super(message);
    }

    /** The same with what led to it. */
    public MultipleResultsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

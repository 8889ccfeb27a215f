package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** No connection became free in the time that the pool was allowed to wait. */
public class TimeoutException extends JalchemyException {
    private static final long serialVersionUID = 1L;

    /** What failed, on what, what was expected, what to do. */
    public TimeoutException(String message) {
        super(message);
    }

    /** The same with what led to it. */
    public TimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

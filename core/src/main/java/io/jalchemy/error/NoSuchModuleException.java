package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** No dialect or plug-in of this name is on the class path. */
public class NoSuchModuleException extends ArgumentException {
    private static final long serialVersionUID = 1L;

    /** What failed, on what, what was expected, what to do. */
    public NoSuchModuleException(String message) {
        super(message);
    }

    /** The same with what led to it. */
    public NoSuchModuleException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

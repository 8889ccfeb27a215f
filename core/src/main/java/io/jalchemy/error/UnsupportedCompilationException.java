package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** An element for which the dialect's compiler has no rendering at all. */
public class UnsupportedCompilationException extends CompileException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public UnsupportedCompilationException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public UnsupportedCompilationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

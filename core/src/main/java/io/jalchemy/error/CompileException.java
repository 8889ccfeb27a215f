package io.jalchemy.error;

import org.jspecify.annotations.Nullable;

/** A statement or type that cannot be written as SQL for the dialect at hand (SQLAlchemy: CompileError). */
public class CompileException extends JalchemyException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, on what, what was expected, what to do
     */
    public CompileException(String message) {
        super(message);
    }

    /**
     * @param message what failed, on what, what was expected, what to do
     * @param cause what led to it, kept for the reader
     */
    public CompileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package io.jalchemy.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement could not be executed: its parameters do not fit, or the database refused it (then a
 * {@link DatabaseException}). The message holds SQL and parameters as far as the engine's settings allow; the getters
 * give them whole.
 */
public class StatementException extends JalchemyException {
    private static final long serialVersionUID = 1L;

    private final transient FailedStatement failed;

    /**
     * A failure around a statement.
     *
     * @param problem what failed and what to do, without SQL and parameters
     * @param failed the statement, which is added to the message
     * @param cause what led to it
     */
    public StatementException(String problem, FailedStatement failed, @Nullable Throwable cause) {
        super(failed.describe(problem), cause);
        this.failed = failed;
    }

    /** The SQL as the driver got it; empty if there was no statement. */
    public final String statement() {
        return failed.sql();
    }

    /** The parameters, also where the message hides them: values in order, or for a batch one list per set. */
    public final List<@Nullable Object> parameters() {
        return failed.parameters();
    }

    /** The index of the refused set of parameters of a batch, counted from 0; -1 if there is none or it is not known. */
    public final int rowIndex() {
        return failed.rowIndex();
    }
}

package io.jalchemy.error;

import java.sql.SQLException;

/** The statement is wrong: syntax, unknown table or column, missing permission. */
public class ProgrammingException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** What failed, what the driver said, and whether the connection is lost. */
    public ProgrammingException(FailedStatement failed, SQLException cause, boolean connectionInvalidated) {
        super(failed, cause, connectionInvalidated);
    }
}

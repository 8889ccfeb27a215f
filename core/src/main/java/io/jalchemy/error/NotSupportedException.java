package io.jalchemy.error;

import java.sql.SQLException;

/** The database or its driver cannot do what the statement asks for. */
public class NotSupportedException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** What failed, what the driver said, and whether the connection is lost. */
    public NotSupportedException(FailedStatement failed, SQLException cause, boolean connectionInvalidated) {
        super(failed, cause, connectionInvalidated);
    }
}

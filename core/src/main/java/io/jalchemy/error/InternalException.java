package io.jalchemy.error;

import java.sql.SQLException;

/** The database reports an inconsistency of its own, or a transaction in a state that forbids the statement. */
public class InternalException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** What failed, what the driver said, and whether the connection is lost. */
    public InternalException(FailedStatement failed, SQLException cause, boolean connectionInvalidated) {
        super(failed, cause, connectionInvalidated);
    }
}

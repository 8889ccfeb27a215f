package io.jalchemy.error;

import java.sql.SQLException;

/** Something outside the program: connection lost, no space, login refused. */
public class OperationalException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** What failed, what the driver said, and whether the connection is lost. */
    public OperationalException(FailedStatement failed, SQLException cause, boolean connectionInvalidated) {
        super(failed, cause, connectionInvalidated);
    }
}

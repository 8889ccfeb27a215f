package io.jalchemy.error;

import java.sql.SQLException;

/** The driver was used in a way that it does not allow. */
public class InterfaceException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** What failed, what the driver said, and whether the connection is lost. */
    public InterfaceException(FailedStatement failed, SQLException cause, boolean connectionInvalidated) {
        super(failed, cause, connectionInvalidated);
    }
}

package io.jalchemy.error;

import java.sql.SQLException;

/** A value does not fit: out of range, too long, division by zero. */
public class DataException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** What failed, what the driver said, and whether the connection is lost. */
    public DataException(FailedStatement failed, SQLException cause, boolean connectionInvalidated) {
        super(failed, cause, connectionInvalidated);
    }
}

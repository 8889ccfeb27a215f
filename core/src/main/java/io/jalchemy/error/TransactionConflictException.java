package io.jalchemy.error;

import java.sql.SQLException;

/**
 * The transaction lost against another one: a deadlock, a serialization failure, a lock that did not become free in time. The
 * same transaction may succeed when it is run again from its first statement.
 */
public class TransactionConflictException extends OperationalException {
    private static final long serialVersionUID = 1L;

    /** What failed, what the driver said, and whether the connection is lost. */
    public TransactionConflictException(FailedStatement failed, SQLException cause, boolean connectionInvalidated) {
        super(failed, cause, connectionInvalidated);
    }
}

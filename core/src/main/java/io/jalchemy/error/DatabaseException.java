package io.jalchemy.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database or its driver refused something (SQLAlchemy: DBAPIError). Subclasses tell the kind; what the driver threw
 * is the cause, with its chain of further exceptions.
 */
public class DatabaseException extends StatementException {
    private static final long serialVersionUID = 1L;

    private final boolean connectionInvalidated;

    /**
     * A refusal of no particular kind.
     *
     * @param failed what was executed
     * @param cause what the driver threw
     * @param connectionInvalidated whether the connection is lost, so that the pool has thrown it away
     */
    public DatabaseException(FailedStatement failed, SQLException cause, boolean connectionInvalidated) {
        super("(%s) %s".formatted(cause.getClass().getName(), cause.getMessage()), failed, cause);
        this.connectionInvalidated = connectionInvalidated;
    }

    /** Whether the connection is lost. The work of its transaction is gone; another connection may be tried. */
    public final boolean isConnectionInvalidated() {
        return connectionInvalidated;
    }

    /** What the driver threw. */
    public final SQLException sqlException() {
        if (getCause() instanceof SQLException cause) {
            return cause;
        }
        throw new IllegalStateException("The constructor takes a SQLException as the cause.", this);
    }

    /** The five characters by which the SQL standard names the error, or null. */
    public final @Nullable String sqlState() {
        return sqlException().getSQLState();
    }

    /** The database's own number of the error; 0 where it has none. */
    public final int vendorCode() {
        return sqlException().getErrorCode();
    }
}

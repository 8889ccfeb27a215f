package io.jalchemy.error;

import java.sql.SQLException;

/** A constraint forbids the change. */
public class IntegrityException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    private final transient ConstraintViolation violation;

    /** What failed, what the driver said, and which constraint it was. */
    public IntegrityException(FailedStatement failed, SQLException cause, ConstraintViolation violation) {
        super(failed, cause, false);
        this.violation = violation;
    }

    /** Which constraint was violated, as far as the database tells. */
    public final ConstraintViolation violation() {
        return violation;
    }
}

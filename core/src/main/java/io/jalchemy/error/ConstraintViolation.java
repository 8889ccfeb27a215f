package io.jalchemy.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which constraint a statement violated, as far as the database tells.
 *
 * @param kind the kind of constraint
 * @param constraint its name, or null
 * @param table the table that has it, or null
 * @param columns the columns of it; empty where the database does not tell
 */
public record ConstraintViolation(
        Kind kind, @Nullable String constraint, @Nullable String table, List<String> columns) {
    /** Kinds of constraints. */
    public enum Kind {
        /** Unique, primary key included. */
        UNIQUE,
        /** Foreign key, on either side. */
        FOREIGN_KEY,
        /** Check. */
        CHECK,
        /** Not null. */
        NOT_NULL,
        /** Exclusion. */
        EXCLUSION,
        /** Not told. */
        UNKNOWN
    }

    /** Nothing is known. */
    public static final ConstraintViolation UNTOLD = new ConstraintViolation(Kind.UNKNOWN, null, null, List.of());

    /** Copies the list. */
    public ConstraintViolation {
        columns = List.copyOf(columns);
    }
}

package io.jalchemy.dialect;

import java.sql.Connection;

/** What transactions see of each other. */
public enum IsolationLevel {
    /** Also what others have not committed. */
    READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED),
    /** What others have committed, statement by statement. */
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
    /** Rows once read stay as they were. */
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
    /** As if transactions ran one after another. */
    SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE),
    /** No transactions: every statement is committed by itself. */
    AUTOCOMMIT(Connection.TRANSACTION_NONE);

    private final int jdbcLevel;

    IsolationLevel(int jdbcLevel) {
        this.jdbcLevel = jdbcLevel;
    }

    /** The constant of {@link Connection}; {@code TRANSACTION_NONE} for {@link #AUTOCOMMIT}. */
    public int jdbcLevel() {
        return jdbcLevel;
    }

    /** The level of a constant of {@link Connection}. */
    public static IsolationLevel ofJdbc(int level) {
        for (IsolationLevel one : values()) {
            if (one.jdbcLevel == level) {
                return one;
            }
        }
        throw new io.jalchemy.error.ArgumentException("The driver reports an unknown isolation level: " + level + ".");
    }

    /** The words of the SQL standard, such as {@code READ COMMITTED}. */
    public String sql() {
        return name().replace('_', ' ');
    }
}

package io.jalchemy.engine;

import io.jalchemy.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * A transaction or savepoint of a connection. As a block it is rolled back unless it was committed:
 *
 * {@snippet :
 * try (Transaction transaction = connection.begin()) {
 *     connection.execute(...);
 *     transaction.commit();
 * }
 * }
 */
public final class Transaction implements AutoCloseable {
    private final Connection connection;
    private final @Nullable Transaction outer;
    private final @Nullable String savepoint;
    private final @Nullable TwoPhaseTransaction twoPhase;
    private boolean active = true;

    Transaction(
            Connection connection,
            @Nullable Transaction outer,
            @Nullable String savepoint,
            @Nullable TwoPhaseTransaction twoPhase) {
        this.connection = connection;
        this.outer = outer;
        this.savepoint = savepoint;
        this.twoPhase = twoPhase;
    }

    /** Whether it can still be committed. */
    public boolean isActive() {
        return active;
    }

    /** Whether it is a savepoint within another transaction. */
    public boolean isNested() {
        return savepoint != null;
    }

    /**
     * Makes its work last, or part of the transaction around it; ends every savepoint within it.
     *
     * @throws InvalidRequestException if it has ended already
     */
    public void commit() {
        if (!active) {
            throw new InvalidRequestException(
                    "This transaction has ended already, by commit or rollback. Begin another: connection.begin().");
        }
        connection.commit(this);
    }

    /**
     * Ends the first phase of a transaction of two: what can fail has been done, and it waits for its commit even if the
     * connection is lost.
     *
     * @throws InvalidRequestException if it was not begun by {@link Connection#beginTwoPhase}, or has ended
     */
    public void prepare() {
        TwoPhaseTransaction phases = twoPhase;
        if (phases == null || !active) {
            throw new InvalidRequestException(
                    phases == null
                            ? "Only a transaction of two phases can be prepared. Begin it with connection.beginTwoPhase(id)."
                            : "This transaction has ended already, by commit or rollback.");
        }
        connection.prepare(phases);
    }

    /** The id of a transaction of two phases, or null. */
    public @Nullable String id() {
        return twoPhase == null ? null : twoPhase.id();
    }

    /** Takes its work back. Does nothing if it has ended already. */
    public void rollback() {
        if (active) {
            connection.rollback(this);
        }
    }

    /** Rolls back unless it has ended. */
    @Override
    public void close() {
        rollback();
    }

    @Nullable Transaction outer() {
        return outer;
    }

    @Nullable String savepoint() {
        return savepoint;
    }

    @Nullable TwoPhaseTransaction twoPhase() {
        return twoPhase;
    }

    void end() {
        active = false;
    }
}

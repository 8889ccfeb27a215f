package io.jalchemy.engine;

import io.jalchemy.dialect.IsolationLevel;
import io.jalchemy.dialect.TwoPhaseCommands;
import io.jalchemy.error.InvalidRequestException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The running transaction of a connection with the savepoints in it. Whoever calls has the connection for itself. */
final class TransactionStack {
    private final Connection connection;
    private final Engine engine;
    private final StatementRunner runner;
    private @Nullable Transaction current;
    private @Nullable Transaction block;
    private int savepoints;

    TransactionStack(Connection connection, Engine engine, StatementRunner runner) {
        this.connection = connection;
        this.engine = engine;
        this.runner = runner;
    }

    /** The innermost savepoint, or the transaction, or null. */
    @Nullable Transaction current() {
        return current;
    }

    /** The transaction itself, or null. */
    @Nullable Transaction root() {
        Transaction at = current;
        while (at != null && at.outer() != null) {
            at = at.outer();
        }
        return at;
    }

    /** Begins where a statement needs it, unless the transaction of the block around has ended. */
    void autobegin() {
        if (block != null && !block.isActive()) {
            throw new InvalidRequestException(
                    "The transaction of this block has ended, by commit or rollback within it. End the block before further statements, or use engine.connect() and commit as you go.");
        }
        if (current == null) {
            beginRoot();
        }
    }

    Transaction begin() {
        if (current != null) {
            throw new InvalidRequestException(
                    "This connection has a transaction already, begun here or by its first statement. End it first, or use beginNested() for a savepoint.");
        }
        return beginRoot();
    }

    private Transaction beginRoot() {
        connection.jdbc();
        log(isTransactional() ? "BEGIN (implicit)" : "BEGIN (implicit; the driver is in autocommit mode)");
        engine.listeners().forEach(listener -> listener.begin(connection));
        Transaction root = new Transaction(connection, null, null, null);
        current = root;
        if (Boolean.TRUE.equals(connection.options().deferrable())) {
            runner.command(Objects.requireNonNull(engine.provider().deferrableSql()));
        }
        return root;
    }

    Transaction beginNested() {
        if (current == null) {
            beginRoot();
        }
        String name = "sa_savepoint_" + ++savepoints;
        engine.listeners().forEach(listener -> listener.savepoint(connection, name));
        runner.command("SAVEPOINT " + name);
        Transaction nested = new Transaction(connection, current, name, null);
        current = nested;
        return nested;
    }

    Transaction beginTwoPhase(String id) {
        if (current != null) {
            throw new InvalidRequestException(
                    "A transaction of two phases cannot begin while another is running. Commit or roll back first.");
        }
        TwoPhaseCommands commands = engine.twoPhase();
        connection.jdbc();
        TwoPhaseTransaction twoPhase = new TwoPhaseTransaction(connection, runner, commands, id);
        twoPhase.begin();
        Transaction root = new Transaction(connection, null, null, twoPhase);
        current = root;
        return root;
    }

    /** Runs work in a block of a transaction: statements after its end, but within the block, are refused. */
    <T extends @Nullable Object> T inside(Transaction transaction, Connection.Call<T> work) {
        Transaction outer = block;
        block = transaction;
        try {
            T value = work.run(connection);
            if (transaction.isActive()) {
                transaction.commit();
            }
            return value;
        } catch (RuntimeException | Error e) {
            try {
                transaction.rollback();
            } catch (RuntimeException again) {
                e.addSuppressed(again);
            }
            throw e;
        } finally {
            block = outer;
        }
    }

    void commit(Transaction transaction) {
        endInner(transaction);
        String savepoint = transaction.savepoint();
        TwoPhaseTransaction twoPhase = transaction.twoPhase();
        if (savepoint != null) {
            engine.listeners().forEach(listener -> listener.releaseSavepoint(connection, savepoint));
            runner.command("RELEASE SAVEPOINT " + savepoint);
        } else if (twoPhase != null) {
            twoPhase.commit();
        } else {
            log(isTransactional() ? "COMMIT" : "COMMIT using the driver's autocommit mode");
            engine.listeners().forEach(listener -> listener.commit(connection));
            if (isTransactional()) {
                connection.onDriver(java.sql.Connection::commit);
            }
        }
        transaction.end();
        current = transaction.outer();
    }

    void rollback(Transaction transaction) {
        endInner(transaction);
        transaction.end();
        current = transaction.outer();
        String savepoint = transaction.savepoint();
        TwoPhaseTransaction twoPhase = transaction.twoPhase();
        if (savepoint != null && connection.isLost()) {
            // the transaction around it is lost as well, and has to be rolled back for a new connection
            return;
        }
        if (connection.forgetsLost()) {
            return;
        }
        if (savepoint != null) {
            engine.listeners().forEach(listener -> listener.rollbackSavepoint(connection, savepoint));
            runner.command("ROLLBACK TO SAVEPOINT " + savepoint);
        } else if (twoPhase != null) {
            connection.closeCursors();
            twoPhase.rollback();
        } else {
            log("ROLLBACK");
            engine.listeners().forEach(listener -> listener.rollback(connection));
            connection.closeCursors();
            if (isTransactional()) {
                connection.onDriver(java.sql.Connection::rollback);
            }
        }
    }

    private void endInner(Transaction transaction) {
        for (Transaction at = current; at != null && at != transaction; at = at.outer()) {
            at.end();
        }
    }

    /** Sends a command outside of any transaction of the driver. */
    void commandAlone(String sql) {
        connection.onDriver(physical -> physical.setAutoCommit(true));
        try {
            runner.command(sql);
        } finally {
            connection.onDriver(physical -> physical.setAutoCommit(!isTransactional()));
        }
    }

    private boolean isTransactional() {
        return connection.options().isolationLevel() != IsolationLevel.AUTOCOMMIT;
    }

    private void log(String words) {
        engine.log().transaction(words, connection.options().logToken());
    }
}

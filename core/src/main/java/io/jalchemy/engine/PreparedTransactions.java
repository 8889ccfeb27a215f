package io.jalchemy.engine;

import io.jalchemy.dialect.TwoPhaseCommands;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.row.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * The transactions of two phases that wait for their end on the server, whoever has prepared them: see
 * {@link Connection#preparedTransactions()}. Belongs to the thread of its connection.
 */
public final class PreparedTransactions {
    private final Connection connection;
    private final StatementRunner runner;
    private final TwoPhaseCommands commands;

    PreparedTransactions(Connection connection, StatementRunner runner, TwoPhaseCommands commands) {
        this.connection = connection;
        this.runner = runner;
        this.commands = commands;
    }

    /** The ids of those that are prepared and not ended. */
    public List<String> ids() {
        return connection.guarded(() -> {
            List<String> ids = new ArrayList<>();
            for (Row row : runner.executeSql(commands.recoverSql())) {
                ids.add(commands.recovered(row.values()));
            }
            return ids;
        });
    }

    /**
     * Commits one, prepared on this connection or another.
     *
     * @throws InvalidRequestException if the connection has a transaction of its own running
     */
    public void commit(String id) {
        connection.guarded(() -> {
            recovered(id).commitPrepared();
            return null;
        });
    }

    /**
     * Rolls one back, prepared on this connection or another.
     *
     * @throws InvalidRequestException if the connection has a transaction of its own running
     */
    public void rollback(String id) {
        connection.guarded(() -> {
            recovered(id).rollbackPrepared();
            return null;
        });
    }

    private TwoPhaseTransaction recovered(String id) {
        if (connection.inTransaction()) {
            throw new InvalidRequestException(
                    "A prepared transaction cannot be ended while another is running. Commit or roll back first.");
        }
        connection.jdbc();
        return new TwoPhaseTransaction(connection, runner, commands, id);
    }
}

package io.jalchemy.engine;

import io.jalchemy.dialect.TwoPhaseCommands;

/** The two phases of a transaction, in the words of its database. */
final class TwoPhaseTransaction {
    private final Connection connection;
    private final StatementRunner runner;
    private final TwoPhaseCommands commands;
    private final String id;
    private boolean prepared;

    TwoPhaseTransaction(Connection connection, StatementRunner runner, TwoPhaseCommands commands, String id) {
        this.connection = connection;
        this.runner = runner;
        this.commands = commands;
        this.id = id;
    }

    String id() {
        return id;
    }

    void begin() {
        connection
                .engine()
                .log()
                .transaction("BEGIN TWOPHASE (implicit)", connection.options().logToken());
        connection.engine().listeners().forEach(listener -> listener.beginTwoPhase(connection, id));
        commands.begin(id).forEach(runner::command);
    }

    void prepare() {
        connection.engine().listeners().forEach(listener -> listener.prepareTwoPhase(connection, id));
        commands.prepare(id).forEach(runner::command);
        prepared = true;
    }

    void commit() {
        if (!prepared) {
            prepare();
        }
        commitPrepared();
    }

    void rollback() {
        if (prepared) {
            rollbackPrepared();
        } else {
            connection.engine().listeners().forEach(listener -> listener.rollbackTwoPhase(connection, id));
            commands.rollback(id).forEach(runner::command);
        }
    }

    void commitPrepared() {
        connection.engine().listeners().forEach(listener -> listener.commitTwoPhase(connection, id));
        end(commands.commitPrepared(id));
    }

    void rollbackPrepared() {
        connection.engine().listeners().forEach(listener -> listener.rollbackTwoPhase(connection, id));
        end(commands.rollbackPrepared(id));
    }

    private void end(String command) {
        if (commands.endsInAutocommit(prepared)) {
            connection.commandAlone(command);
        } else {
            runner.command(command);
        }
    }
}

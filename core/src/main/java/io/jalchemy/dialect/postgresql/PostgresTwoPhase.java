package io.jalchemy.dialect.postgresql;

import io.jalchemy.dialect.TwoPhaseCommands;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PREPARE TRANSACTION (https://www.postgresql.org/docs/current/sql-prepare-transaction.html). */
final class PostgresTwoPhase implements TwoPhaseCommands {
    @Override
    public List<String> begin(String id) {
        return List.of();
    }

    @Override
    public List<String> prepare(String id) {
        return List.of("PREPARE TRANSACTION " + TwoPhaseCommands.literal(id));
    }

    @Override
    public List<String> rollback(String id) {
        return List.of("ROLLBACK");
    }

    /** The driver would begin a transaction otherwise. */
    @Override
    public boolean endsInAutocommit(boolean own) {
        return true;
    }

    @Override
    public String commitPrepared(String id) {
        return "COMMIT PREPARED " + TwoPhaseCommands.literal(id);
    }

    @Override
    public String rollbackPrepared(String id) {
        return "ROLLBACK PREPARED " + TwoPhaseCommands.literal(id);
    }

    @Override
    public String recoverSql() {
        return "SELECT gid FROM pg_prepared_xacts WHERE database = current_database()";
    }

    @Override
    public String recovered(List<@Nullable Object> row) {
        return String.valueOf(row.getFirst());
    }
}

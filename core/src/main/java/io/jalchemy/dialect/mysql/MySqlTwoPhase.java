package io.jalchemy.dialect.mysql;

import io.jalchemy.dialect.TwoPhaseCommands;
import io.jalchemy.error.ArgumentException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** XA transactions (https://mariadb.com/kb/en/xa-transactions/). */
final class MySqlTwoPhase implements TwoPhaseCommands {
    private static final int LONGEST = 64;

    @Override
    public List<String> begin(String id) {
        return List.of("XA BEGIN " + literal(id));
    }

    @Override
    public List<String> prepare(String id) {
        return List.of("XA END " + literal(id), "XA PREPARE " + literal(id));
    }

    @Override
    public List<String> rollback(String id) {
        return List.of("XA END " + literal(id), "XA ROLLBACK " + literal(id));
    }

    /** The server refuses a change of the mode while its own transaction is prepared, and requires it for one of another session. */
    @Override
    public boolean endsInAutocommit(boolean own) {
        return !own;
    }

    @Override
    public String commitPrepared(String id) {
        return "XA COMMIT " + literal(id);
    }

    @Override
    public String rollbackPrepared(String id) {
        return "XA ROLLBACK " + literal(id);
    }

    @Override
    public String recoverSql() {
        return "XA RECOVER";
    }

    /** formatID, length of the first part, length of the second, data. */
    @Override
    public String recovered(List<@Nullable Object> row) {
        Object data = row.get(3);
        String text = data instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(data);
        int length = row.get(1) instanceof Number number ? number.intValue() : text.length();
        return text.substring(0, Math.min(length, text.length()));
    }

    private static String literal(String id) {
        if (id.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new ArgumentException(
                    "The id of a transaction of two phases has at most %d bytes here: \"%s\".".formatted(LONGEST, id));
        }
        return TwoPhaseCommands.literal(id.replace("\\", "\\\\"));
    }
}

package io.jalchemy.testing;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A schema in use; giving it back checks that nothing still uses it, and removes it. */
record Lease(DatabaseKind kind, Host.Schema schema) implements AutoCloseable {

    private static final int ATTEMPTS = 50;
    private static final Duration PAUSE = Duration.ofMillis(40);

    @Override
    public void close() throws SQLException {
        List<String> open = stillOpen();
        schema.drop();
        if (!open.isEmpty()) {
            throw new IllegalStateException("""
                    %s: %d connection(s) left open by the test. Close every Connection, Result, Session and Engine; left are:
                      %s""".formatted(kind, open.size(), String.join("\n  ", open)));
        }
    }

    /** A server needs a moment to notice that a client has gone: asks until nothing is open, for two seconds. */
    private List<String> stillOpen() throws SQLException {
        List<String> open = schema.openConnections();
        for (int attempt = 1; !open.isEmpty() && attempt < ATTEMPTS; attempt++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            open = schema.openConnections();
        }
        return open;
    }
}

package io.jalchemy.testing;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** A schema in use; giving it back checks that nothing still uses it, and removes it. */
record Lease(DatabaseKind kind, Host.Schema schema) implements AutoCloseable {

    private static final int ATTEMPTS = 50;
    private static final Duration PAUSE = Duration.ofMillis(40);

    /** Makes a schema for a test class. */
    static Lease of(DatabaseKind kind, Host host, Class<?> testClass) {
        String name = schemaName(testClass);
        try {
            return new Lease(kind, host.create(name));
        } catch (SQLException e) {
            throw new IllegalStateException("%s: cannot create the schema %s".formatted(kind, name), e);
        }
    }

    /** Unique across runs: others may use the same server. Within PostgreSQL's limit of 63 bytes. */
    private static String schemaName(Class<?> testClass) {
        String subject = testClass.getSimpleName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        String start = subject.substring(0, Math.min(subject.length(), 32));
        return "jalchemy_%s_%08x".formatted(start, ThreadLocalRandom.current().nextInt());
    }

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

package io.jalchemy.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is noted of each physical connection of an engine, under the driver's own connection, which a pool hands out in ever new
 * wrappings. A note lives as long as that connection.
 */
final class PhysicalRecords {
    /** Makes a physical connection ready for its first use. */
    @FunctionalInterface
    interface Greeting {
        void greet(Connection driverConnection) throws SQLException;
    }

    private static final class Note {
        private final Instant since;
        private final Map<String, Object> info = new ConcurrentHashMap<>();
        private final ReentrantLock greeting = new ReentrantLock();
        private volatile boolean ready;

        Note(Instant since) {
            this.since = since;
        }
    }

    private final InstantSource clock;
    private final Map<Connection, Note> notes = Collections.synchronizedMap(new WeakHashMap<>());

    PhysicalRecords(InstantSource clock) {
        this.clock = clock;
    }

    private Note note(Connection driverConnection) {
        return notes.computeIfAbsent(driverConnection, unknown -> new Note(clock.instant()));
    }

    /** Greets a connection that was never handed out before; who shares it meanwhile waits. */
    void greetOnce(Connection connection, Greeting greeting) throws SQLException {
        Connection driverConnection = connection.unwrap(Connection.class);
        Note note = note(driverConnection);
        if (note.ready) {
            return;
        }
        note.greeting.lock();
        try {
            if (!note.ready) {
                greeting.greet(driverConnection);
                note.ready = true;
            }
        } finally {
            note.greeting.unlock();
        }
    }

    /** Forgets a connection that is thrown away, so that one that comes again after all is taken for a new one. */
    void end(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            notes.remove(connection.unwrap(Connection.class));
        }
    }

    /** What the user keeps with a connection. */
    Map<String, Object> info(Connection connection) throws SQLException {
        return note(connection.unwrap(Connection.class)).info;
    }

    /** Whether a connection was handed out for the first time longer ago than this. */
    boolean isOlderThan(Duration age, Connection connection) throws SQLException {
        Note known = notes.get(connection.unwrap(Connection.class));
        return known != null && known.since.plus(age).isBefore(clock.instant());
    }
}

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

/**
 * What is noted of each physical connection of an engine, under the driver's own connection, which a pool hands out in ever new
 * wrappings. A note lives as long as that connection.
 */
final class PhysicalRecords {
    /**
     * The note of one connection.
     *
     * @param opened since when it is known
     * @param info what the user keeps with it
     */
    record PhysicalRecord(Instant opened, Map<String, Object> info) {}

    private final InstantSource clock;
    private final Map<Connection, PhysicalRecord> records = Collections.synchronizedMap(new WeakHashMap<>());

    PhysicalRecords(InstantSource clock) {
        this.clock = clock;
    }

    /** Begins a note; false if there is one. */
    boolean begin(Connection connection) throws SQLException {
        return records.putIfAbsent(driverConnection(connection), fresh()) == null;
    }

    private PhysicalRecord fresh() {
        return new PhysicalRecord(clock.instant(), new ConcurrentHashMap<>());
    }

    Map<String, Object> info(Connection connection) throws SQLException {
        return records.computeIfAbsent(driverConnection(connection), unknown -> fresh())
                .info();
    }

    boolean isOlderThan(Duration age, Connection connection) throws SQLException {
        PhysicalRecord known = records.get(driverConnection(connection));
        return known != null && known.opened().plus(age).isBefore(clock.instant());
    }

    private static Connection driverConnection(Connection connection) throws SQLException {
        return connection.unwrap(Connection.class);
    }
}

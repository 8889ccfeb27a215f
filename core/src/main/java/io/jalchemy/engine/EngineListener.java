package io.jalchemy.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears what an engine does, on the thread that does it. Exceptions that it throws reach the caller of the engine. */
public interface EngineListener {
    /** How the compiled form of a statement was come by. */
    enum Origin {
        /** Compiled for this execution, and kept. */
        GENERATED,
        /** Found in the cache. */
        CACHED,
        /** Compiled for this execution only, as schema statements are. */
        NO_KEY,
        /** Sent as the user wrote it. */
        RAW
    }

    /**
     * One statement on its way to the driver.
     *
     * @param sql as sent
     * @param parameters one list per set; empty lists without parameters
     * @param many whether it is sent as a batch of sets
     * @param origin how its compiled form was come by
     * @param originSeconds how long compiling took, or how long ago it was
     */
    record Sent(
            String sql, List<List<@Nullable Object>> parameters, boolean many, Origin origin, double originSeconds) {}

    /** A transaction begins. */
    default void begin(Connection connection) {}

    /** A transaction is committed. */
    default void commit(Connection connection) {}

    /** A transaction is rolled back. */
    default void rollback(Connection connection) {}

    /** A statement is about to be sent. */
    default void beforeExecute(Connection connection, Sent statement) {}

    /** A statement was carried out. */
    default void afterExecute(Connection connection, Sent statement) {}
}

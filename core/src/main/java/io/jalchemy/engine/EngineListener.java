package io.jalchemy.engine;

import io.jalchemy.error.JalchemyException;
import io.jalchemy.sql.Executable;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import java.sql.SQLException;
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
            String sql, List<List<@Nullable Object>> parameters, boolean many, Origin origin, double originSeconds) {
        Sent withSql(String text) {
            return text.equals(sql) ? this : new Sent(text, parameters, many, origin, originSeconds);
        }
    }

    /**
     * A failure of the driver.
     *
     * @param exception what the caller will see
     * @param cause what the driver threw
     * @param sql as sent; empty outside of a statement
     * @param isDisconnect whether the connection counts as lost
     */
    record Failure(JalchemyException exception, SQLException cause, String sql, boolean isDisconnect) {}

    /**
     * A physical connection is handed out for the first time; it is the driver's own, in autocommit mode. If this fails, it is
     * thrown away.
     */
    default void connect(java.sql.Connection opened) {}

    /**
     * A connection takes a physical one for its use. A {@link io.jalchemy.error.DisconnectionException} has it take another one,
     * once; any other exception reaches the caller.
     */
    default void checkout(java.sql.Connection physical) {}

    /**
     * A connection is about to give its physical one back, whose transaction has ended; not called for one that is thrown away.
     * What the next user shall not meet, such as temporary tables, can be removed here; statements sent here are in a
     * transaction of their own, which the listener has to commit. If it fails, the physical connection is thrown away.
     */
    default void reset(java.sql.Connection physical) {}

    /** A connection gives its physical one back. */
    default void checkin(java.sql.Connection physical) {}

    /** A physical connection is thrown away because it is lost, or because the user says so. */
    default void invalidate(java.sql.Connection physical) {}

    /** The engine has closed its idle connections. */
    default void disposed(Engine engine) {}

    /** A transaction begins. */
    default void begin(Connection connection) {}

    /** A transaction is committed. */
    default void commit(Connection connection) {}

    /** A transaction is rolled back. */
    default void rollback(Connection connection) {}

    /** A savepoint is set. */
    default void savepoint(Connection connection, String name) {}

    /** What happened since a savepoint is taken back. */
    default void rollbackSavepoint(Connection connection, String name) {}

    /** A savepoint is given up, its work becomes part of the transaction around it. */
    default void releaseSavepoint(Connection connection, String name) {}

    /** A transaction of two phases begins. */
    default void beginTwoPhase(Connection connection, String id) {}

    /** A transaction of two phases is prepared. */
    default void prepareTwoPhase(Connection connection, String id) {}

    /** A transaction of two phases is committed. */
    default void commitTwoPhase(Connection connection, String id) {}

    /** A transaction of two phases is rolled back. */
    default void rollbackTwoPhase(Connection connection, String id) {}

    /** A statement is to be executed; gives what is executed instead, or the statement itself. */
    default <R> Executable<R> rewrite(Connection connection, Executable<R> statement) {
        return statement;
    }

    /** A statement is about to be sent; gives the text to send instead, or its own. The parameters stay. */
    default String rewriteSql(Connection connection, Sent statement) {
        return statement.sql();
    }

    /**
     * The driver has failed; says whether the connection counts as lost, and with it the idle ones of the pool.
     *
     * @param known what the dialect makes of the error
     */
    default boolean isDisconnect(SQLException error, boolean known) {
        return known;
    }

    /** The driver has failed; gives what the caller shall see instead, or null for what the engine made of it. */
    default @Nullable RuntimeException failed(@Nullable Connection connection, Failure failure) {
        return null;
    }

    /** A statement is about to be sent. */
    default void beforeExecute(Connection connection, Sent statement) {}

    /**
     * Carries a statement out in place of the driver's call, on the driver's statement with all parameters bound: a
     * {@link java.sql.PreparedStatement}, or a plain one for SQL without parameters. Whoever gives true has executed it, and the
     * result is what the driver's statement holds; the row count of a batch is then unknown.
     */
    default boolean doExecute(Connection connection, Sent statement, java.sql.Statement prepared) throws SQLException {
        return false;
    }

    /**
     * A parameter is about to be bound; gives the codec to bind it with, such as one that names another type of JDBC or none,
     * or the one given.
     *
     * @param name of the parameter; its number in SQL of the driver
     */
    default JdbcCodec<?> bindAs(Connection connection, String name, SqlType<?> type, JdbcCodec<?> codec) {
        return codec;
    }

    /** A statement was carried out. */
    default void afterExecute(Connection connection, Sent statement) {}
}

package io.jalchemy.dialect;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.error.ConstraintViolation;
import io.jalchemy.reflection.CatalogReader;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a database brings to the engine: its dialect, how URLs lead to its driver, and what JDBC leaves open about that
 * driver. Found through {@link java.util.ServiceLoader}; a third party adds a database by providing one. Without state.
 */
public interface DialectProvider {
    /** The names before {@code ://} that mean this database, such as {@code postgresql}. */
    Set<String> names();

    /** The dialect while nothing is known about a server. */
    Dialect dialect();

    /** Where the driver connects to for a URL of this database. */
    JdbcTarget target(DatabaseUrl url);

    /** Whether a {@code jdbc:} URL leads to this database. */
    default boolean accepts(String jdbcUrl) {
        return names().stream().anyMatch(name -> jdbcUrl.startsWith("jdbc:" + name + ":"));
    }

    /** Adds what the driver has to be told for things to work as documented, where the user has said nothing. */
    default JdbcTarget withDefaults(JdbcTarget target) {
        return target;
    }

    /** Whether all users must share one connection, as of a database in memory that ends with it. */
    default boolean isSingleConnection(JdbcTarget target) {
        return false;
    }

    /**
     * The dialect for the server behind a connection, with what its version can do. Called once per engine.
     *
     * @param unconnected the dialect so far, maybe with choices of the user
     */
    default Dialect connected(Dialect unconnected, Connection connection) throws SQLException {
        return unconnected;
    }

    /** The version of the server that {@link #connected} has found; null if it is not known. */
    default @Nullable ServerVersion serverVersion(Dialect connected) {
        return null;
    }

    /** Makes a new physical connection ready, before its first use. */
    default void prepare(Connection connection) throws SQLException {}

    /** The kind of an error. */
    default ErrorKind errorKind(SQLException error) {
        return ErrorKind.ofSqlState(error.getSQLState());
    }

    /** Whether an error means that the connection is lost. */
    default boolean isDisconnect(SQLException error) {
        String state = error.getSQLState();
        return state != null && state.startsWith("08");
    }

    /** What to do about an error, where the database's own text does not say it; empty for nothing. */
    default String remedy(SQLException error) {
        return "";
    }

    /** Which constraint an error of kind {@link ErrorKind#INTEGRITY} is about. */
    default ConstraintViolation violation(SQLException error) {
        return ConstraintViolation.UNTOLD;
    }

    /** Which set of a batch was refused, counted from 0; -1 if the driver does not tell. */
    default int refusedSet(BatchUpdateException error) {
        int[] counts = error.getUpdateCounts();
        if (counts == null) {
            return -1;
        }
        int failed = 0;
        int first = counts.length;
        for (int i = counts.length - 1; i >= 0; i--) {
            if (counts[i] == Statement.EXECUTE_FAILED) {
                failed++;
                first = i;
            }
        }
        // a driver that says of several sets that they failed says it of the whole batch
        return failed > 1 ? -1 : first;
    }

    /** The isolation levels that the database has. */
    default Set<IsolationLevel> isolationLevels() {
        return EnumSet.allOf(IsolationLevel.class);
    }

    /** Lets a connection only read, or write again. */
    default void setReadOnly(Connection connection, boolean readOnly) throws SQLException {
        connection.setReadOnly(readOnly);
    }

    /** How the database speaks of transactions of two phases, or null if it has none. */
    default @Nullable TwoPhaseCommands twoPhase() {
        return null;
    }

    /** What makes the transaction that begins wait for a snapshot that cannot fail; null if the database has no such thing. */
    default @Nullable String deferrableSql() {
        return null;
    }

    /** The fetch size that makes the driver read rows in chunks instead of all at once; {@code rows} is what was asked. */
    default int fetchSize(int rows) {
        return rows;
    }

    /** How the database tells what is in it, through a dialect that knows the server. */
    default CatalogReader catalog(Dialect connected) {
        return CatalogReader.none(connected.name());
    }

    /** How an INSERT of several rows matches what comes back to what was sent. */
    default RowOrder insertedRowOrder() {
        return RowOrder.UNKNOWN;
    }

    /** In which order {@code INSERT … VALUES (…), (…) RETURNING} gives its rows. */
    enum RowOrder {
        /** Any order. */
        UNKNOWN,
        /** The order of the rows sent. */
        AS_SENT,
        /** The order of the rows sent, if they are selected from VALUES and sorted by a counter. */
        BY_COUNTER
    }
}

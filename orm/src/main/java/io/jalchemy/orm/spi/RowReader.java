package io.jalchemy.orm.spi;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The current row of a result, read by typed methods. Positions count from 0. */
public interface RowReader {
    /** A number as an int. */
    int readInt(int at) throws SQLException;

    /** A number as a long. */
    long readLong(int at) throws SQLException;

    /** A number as a double. */
    double readDouble(int at) throws SQLException;

    /** A truth value. */
    boolean readBoolean(int at) throws SQLException;

    /** A value of the column's own Java type; null for SQL NULL. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // the mapping vouches for the type of the column
    <T> @Nullable T read(int at) throws SQLException;

    /** Whether the primitive that was read last stood for SQL NULL. */
    boolean wasNull() throws SQLException;
}

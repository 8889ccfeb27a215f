package io.jalchemy.engine;

import io.jalchemy.compiler.ResultColumn;
import io.jalchemy.types.JdbcCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way from the driver, read column by column through the codecs of the statement. For whoever turns rows into
 * objects itself, such as a mapper; everyone else uses {@link Result}. Belongs to the thread of its connection.
 */
public final class Cursor implements AutoCloseable {
    private final Connection connection;
    private final Statement statement;
    private final ResultSet rows;
    private final JdbcCodec<?>[] codecs;
    private final List<ResultColumn> columns;
    private final @Nullable CachedStatement cached;
    private boolean closed;

    Cursor(
            Connection connection,
            Statement statement,
            ResultSet rows,
            JdbcCodec<?>[] codecs,
            List<ResultColumn> columns,
            @Nullable CachedStatement cached) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
        this.codecs = codecs;
        this.columns = columns;
        this.cached = cached;
    }

    /** The compiled statement as it lies in the cache; null for SQL of the driver. */
    public @Nullable CachedStatement statement() {
        return cached;
    }

    /** Goes to the next row; after the last one the cursor is closed. */
    public boolean next() {
        if (closed) {
            return false;
        }
        try {
            if (rows.next()) {
                return true;
            }
        } catch (SQLException e) {
            close();
            throw connection.failure(e);
        }
        close();
        return false;
    }

    /** Reads a column, counted from 0; null for SQL NULL. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T read(int column) {
        try {
            return (T) codecs[column].read(rows, column + 1);
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }

    /** The row of the driver, for hot loops that read primitive values; its columns count from 1. */
    public ResultSet resultSet() {
        return rows;
    }

    /** The codec of a column, counted from 0. */
    public JdbcCodec<?> codec(int column) {
        return codecs[column];
    }

    /** The error of the driver in the family of this library; closes the cursor. For whoever reads {@link #resultSet()} itself. */
    public RuntimeException failure(SQLException error) {
        close();
        return connection.failure(error);
    }

    /** The number of columns. */
    public int size() {
        return codecs.length;
    }

    /** What is known about the columns. */
    public List<ResultColumn> columns() {
        return columns;
    }

    /** Whether it is closed, by {@link #close()} or because all rows were read. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        connection.finished(this);
        try {
            try {
                rows.close();
            } finally {
                statement.close();
            }
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }
}

package io.jalchemy.types;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries values of one type through one driver. Stateless and shared between threads. Column and parameter indexes
 * count from 1, as in JDBC. The primitive twins exist so that a hot loop reads and binds without boxing; codecs of
 * numbers and truth values override them.
 *
 * @param <T> the Java type of the values
 */
public interface JdbcCodec<T> {
    /** Binds a value that is not null. */
    void bind(PreparedStatement statement, int index, T value) throws SQLException;

    /** Binds SQL NULL with the JDBC type that the driver wants for this type. */
    void bindNull(PreparedStatement statement, int index) throws SQLException;

    /** Reads a column; null for SQL NULL. */
    @Nullable T read(ResultSet row, int column) throws SQLException;

    /** Binds a value or SQL NULL. */
    default void bindNullable(PreparedStatement statement, int index, @Nullable T value) throws SQLException {
        if (value == null) {
            bindNull(statement, index);
        } else {
            bind(statement, index, value);
        }
    }

    /** Reads a number as an int; for SQL NULL 0, and then {@link ResultSet#wasNull()} is true. */
    default int readInt(ResultSet row, int column) throws SQLException {
        return read(row, column) instanceof Number number ? number.intValue() : 0;
    }

    /** Reads a number as a long; for SQL NULL 0, and then {@link ResultSet#wasNull()} is true. */
    default long readLong(ResultSet row, int column) throws SQLException {
        return read(row, column) instanceof Number number ? number.longValue() : 0;
    }

    /** Reads a number as a double; for SQL NULL 0, and then {@link ResultSet#wasNull()} is true. */
    default double readDouble(ResultSet row, int column) throws SQLException {
        return read(row, column) instanceof Number number ? number.doubleValue() : 0;
    }

    /** Reads a truth value; for SQL NULL false, and then {@link ResultSet#wasNull()} is true. */
    default boolean readBoolean(ResultSet row, int column) throws SQLException {
        return Boolean.TRUE.equals(read(row, column));
    }

    /** A codec that carries values of another Java type by way of this one; null stays null. */
    default <U> JdbcCodec<U> map(
            Function<? super U, ? extends T> toDatabase, Function<? super T, ? extends U> fromDatabase) {
        JdbcCodec<T> carrier = this;
        return of(
                carrier::bindNull,
                (statement, index, value) -> carrier.bind(statement, index, toDatabase.apply(value)),
                (row, column) -> {
                    T value = carrier.read(row, column);
                    return value == null ? null : fromDatabase.apply(value);
                });
    }

    /**
     * A codec made of two functions.
     *
     * @param nullType the constant of {@link java.sql.Types} that SQL NULL is bound with
     */
    static <T> JdbcCodec<T> of(int nullType, Binder<? super T> binder, Reader<? extends T> reader) {
        return of((statement, index) -> statement.setNull(index, nullType), binder, reader);
    }

    /** A codec made of three functions. */
    static <T> JdbcCodec<T> of(NullBinder nullBinder, Binder<? super T> binder, Reader<? extends T> reader) {
        return new FunctionCodec<>(nullBinder, binder, reader);
    }

    /** Binds a value that is not null. */
    @FunctionalInterface
    interface Binder<T> {
        /** Binds {@code value} at {@code index}, counted from 1. */
        void bind(PreparedStatement statement, int index, T value) throws SQLException;
    }

    /** Binds SQL NULL. */
    @FunctionalInterface
    interface NullBinder {
        /** Binds SQL NULL at {@code index}, counted from 1. */
        void bindNull(PreparedStatement statement, int index) throws SQLException;
    }

    /** Reads a column. */
    @FunctionalInterface
    interface Reader<T> {
        /** The value of {@code column}, counted from 1; null for SQL NULL. */
        @Nullable T read(ResultSet row, int column) throws SQLException;
    }
}

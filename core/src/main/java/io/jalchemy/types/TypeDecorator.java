package io.jalchemy.types;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A type of the user's own on top of another one: converts values on their way to and from the database and leaves DDL
 * and operators to the type underneath.
 *
 * <p>Types are part of statement cache keys. Keep one instance in a constant, or implement {@code equals} and
 * {@code hashCode}: with a new, unequal instance per statement nothing is ever found in the cache again.
 *
 * @param <T> the Java type of the values in the program
 * @param <S> the Java type of the values of the type underneath
 */
public abstract class TypeDecorator<T, S> implements SqlType<T> {
    private final Class<T> javaType;

    /**
     * @param javaType the class of the values in the program
     */
    protected TypeDecorator(Class<T> javaType) {
        this.javaType = javaType;
    }

    /** The type underneath. */
    public abstract SqlType<S> impl();

    /** The type underneath on one dialect; {@link #impl()} unless overridden. */
    public SqlType<S> implFor(String dialect) {
        return impl();
    }

    /** Converts a value for the database; null binds SQL NULL. */
    public abstract @Nullable S toDatabase(T value);

    /** Converts a value from the database. */
    public abstract @Nullable T fromDatabase(S value);

    /** What Java null is stored as; SQL NULL unless overridden. */
    public @Nullable S nullToDatabase() {
        return null;
    }

    /** What SQL NULL is read as; null unless overridden. */
    public @Nullable T nullFromDatabase() {
        return null;
    }

    /** The value to be written as a literal in SQL text; as for a bind unless overridden. */
    public @Nullable S toLiteral(@Nullable T value) {
        return value == null ? nullToDatabase() : toDatabase(value);
    }

    /**
     * The type given to a plain value on the other side of an operator: this one unless overridden, so that
     * {@code column.eq(value)} converts the value as the column would.
     */
    public SqlType<?> coerceComparedValue(Object value) {
        return this;
    }

    @Override
    public final Class<T> javaType() {
        return javaType;
    }

    @Override
    public TypeFamily family() {
        return impl().family();
    }

    @Override
    public final JdbcCodec<T> codec(CodecSource dialect) {
        return new DecoratedCodec<>(this, dialect.codec(implFor(dialect.name())));
    }

    private record DecoratedCodec<T, S>(TypeDecorator<T, S> type, JdbcCodec<S> carrier) implements JdbcCodec<T> {
        @Override
        public void bind(PreparedStatement statement, int index, T value) throws SQLException {
            carrier.bindNullable(statement, index, type.toDatabase(value));
        }

        @Override
        public void bindNull(PreparedStatement statement, int index) throws SQLException {
            carrier.bindNullable(statement, index, type.nullToDatabase());
        }

        @Override
        public @Nullable T read(ResultSet row, int column) throws SQLException {
            S value = carrier.read(row, column);
            return value == null ? type.nullFromDatabase() : type.fromDatabase(value);
        }
    }
}

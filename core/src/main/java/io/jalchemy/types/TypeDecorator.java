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
     * The type given to a plain value on the other side of an operator. Unless overridden a value of {@link #javaType()}
     * gets this one, so that {@code column.eq(value)} converts it as the column would; any other value gets the type of
     * its class, so that {@code column.plus(5)} and {@code column.like("%x")} take it as it is.
     */
    public SqlType<?> coerceComparedValue(Object value) {
        if (javaType.isInstance(value)) {
            return this;
        }
        SqlType<?> own = Types.ofValue(value);
        return own instanceof NullType ? this : own;
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

package io.jalchemy.types;

import java.io.InputStream;
import java.io.Reader;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

/**
 * Long octets or characters as a stream, for values that should not be held in memory. What is read is the driver's own stream:
 * it ends when the result moves to its next row, and with it; iterate over the result and read each stream at once. Whoever
 * wants a value that lasts uses {@link Types#largeBinary()} or {@link Types#text()}, which are read as a whole. A driver may
 * hold the whole value all the same, as that of SQLite does.
 *
 * @param column the type of the column
 * @param javaType {@link InputStream} or {@link Reader}
 * @param <T> the Java type of the values
 */
public record StreamType<T extends AutoCloseable>(SqlType<?> column, Class<T> javaType) implements CustomType<T> {
    /** Octets. */
    static final StreamType<InputStream> OCTETS = new StreamType<>(Types.largeBinary(), InputStream.class);

    /** Characters. */
    static final StreamType<Reader> CHARACTERS = new StreamType<>(Types.text(), Reader.class);

    private static final JdbcCodec<InputStream> OCTET_STREAMS =
            JdbcCodec.of(java.sql.Types.VARBINARY, PreparedStatement::setBinaryStream, ResultSet::getBinaryStream);
    private static final JdbcCodec<Reader> CHARACTER_STREAMS =
            JdbcCodec.of(java.sql.Types.VARCHAR, PreparedStatement::setCharacterStream, ResultSet::getCharacterStream);

    @Override
    public TypeFamily family() {
        return column.family();
    }

    @Override
    public String ddl(TypeRendering rendering) {
        return rendering.render(column);
    }

    @Override
    @SuppressWarnings("unchecked") // javaType stands for T
    public JdbcCodec<T> codec(CodecSource dialect) {
        return (JdbcCodec<T>) (javaType == (Class<?>) InputStream.class ? OCTET_STREAMS : CHARACTER_STREAMS);
    }

    @Override
    public String toString() {
        return "Stream<" + column + ">";
    }
}

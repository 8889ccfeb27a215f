package io.jalchemy.types;

/**
 * Objects of the program in a binary column, by way of a serializer that the user supplies (SQLAlchemy: PickleType). Java
 * serialization is not offered.
 *
 * @param javaType the class of the values
 * @param serializer turns values into octets and back; part of this type's equality, so keep it in a constant
 * @param impl the type of the column
 * @param <T> the Java type of the values
 */
public record ObjectType<T>(Class<T> javaType, Serializer<T> serializer, SqlType<byte[]> impl)
        implements StandardType<T> {
    /** Turns values into octets and back. */
    public interface Serializer<T> {
        /** The value as octets. */
        byte[] toBytes(T value);

        /** The value that {@link #toBytes} was given, or one equal to it. */
        T fromBytes(byte[] bytes);
    }

    @Override
    public TypeFamily family() {
        return impl.family();
    }

    @Override
    public JdbcCodec<T> codec(CodecSource dialect) {
        return dialect.codec(impl).map(serializer::toBytes, serializer::fromBytes);
    }

    @Override
    public String toString() {
        return Describe.type("Object", javaType.getSimpleName());
    }
}

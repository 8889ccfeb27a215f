package io.jalchemy.types;

/** Whoever decides how types travel through JDBC: a dialect. Implementations cache; a codec may be asked for often. */
public interface CodecSource {
    /** The name of the dialect, such as {@code postgresql}. */
    String name();

    /** The codec of a type on this dialect. */
    <T> JdbcCodec<T> codec(SqlType<T> type);

    /** How JSON documents become text and back; Jackson unless told otherwise. */
    default JsonFormat json() {
        return JsonFormat.jackson();
    }
}

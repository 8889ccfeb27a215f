package io.jalchemy.types;

import org.jspecify.annotations.Nullable;

/** Where a dialect's driver or storage differs from standard JDBC: a dialect answers for those types and no others. */
@FunctionalInterface
public interface CodecChoices {
    /**
     * The codec of a type on this dialect, or null where the type's own one serves.
     *
     * @param source resolves the codecs of types that {@code type} is made of
     */
    <T> @Nullable JdbcCodec<T> choose(SqlType<T> type, CodecSource source);

    /** Standard JDBC for every type. */
    CodecChoices STANDARD = new CodecChoices() {
        @Override
        public <T> @Nullable JdbcCodec<T> choose(SqlType<T> type, CodecSource source) {
            return null;
        }
    };
}
